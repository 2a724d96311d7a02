import { type Day, inWords } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import type { Goal, Standing } from './goal.ts'
import { helpingInEnglish, raterInEnglish, standingInEnglish, wayOnInEnglish } from './goal-words.ts'
import { type Check, type IsThisHelping, saidTwice, type Talked } from './is-this-helping.ts'
import type { Answering, Rating } from './rating.ts'

/** What is read of a goal, or of whether it helps, by whoever may read it. */
export interface Told {
  readonly shortName: string
  readonly words: string
}

/** A goal in plain lines. */
export const tellGoal = ({ says, shortName, standing }: Goal): Told => ({
  shortName: shortName.said,
  words: [says.said, ...tellStanding(standing)].join('\n'),
})

function tellStanding(standing: Standing): readonly string[] {
  if (standing.is === 'active') return []
  const line = `${standingInEnglish[standing.is]}, ${inWords(standing.on)}`
  if (standing.is === 'not-safe') return [line, standing.says.said]
  const why = 'why' in standing ? standing.why?.said : undefined
  return why ? [line, why] : [line]
}

const helpingName = 'Is this helping?'

/** Whether it helps, as it was answered: the newest first. */
export const tellHelping = ({ checks, talks }: IsThisHelping): Told => ({
  shortName: helpingName,
  words: [...checks.map(tellCheck), ...talks.map(tellTalk)]
    .toSorted((one, other) => (one.on > other.on ? -1 : one.on < other.on ? 1 : 0))
    .map(({ says }) => says)
    .join('\n'),
})

const withWords = (line: string, says: { readonly said: string } | undefined): string =>
  says ? `${line}: “${says.said}”` : line

const tellCheck = ({ on, as, answer, says }: Check) => ({
  on,
  says: withWords(`${inWords(on)}: ${raterInEnglish[as]} said “${helpingInEnglish[answer]}”`, says),
})

const tellTalk = ({ on, wayOn, says }: Talked) => ({
  on,
  says: withWords(`${inWords(on)}: talked about it, and chose to ${wayOnInEnglish[wayOn].toLowerCase()}`, says),
})

/** A rating as it is read among other things: whose it is, which number, and when. */
export const tellRating = (
  rating: Answering & Partial<Pick<Extract<Rating, { is: 'rated' }>, 'of'>>,
): { readonly by: string; readonly of?: number; readonly on: Day } => ({
  by: raterInEnglish[rating.as],
  ...(rating.of === undefined ? {} : { of: rating.of }),
  on: rating.on,
})

/** What lists are made from: no word of anybody, and no number that anybody gave. */
export const plainOfGoal = ({ standing, owner, setOn }: Goal): Readonly<Record<string, unknown>> => ({
  ...{ is: 'goal', standing: standing.is, owner: owner.is === 'person' ? owner.id : owner.is, setOn },
})

/** Days alone: who answered, and what, stays sealed. On `talkOn` it became time to talk, where the people have not yet. */
export const plainOfHelping = (helping: IsThisHelping): Readonly<Record<string, unknown>> => {
  const { checks, talks } = helping
  const twice = saidTwice(helping)
  const days = { askedOn: checks.at(-1)?.on, talkedOn: talks.at(-1)?.on, talkOn: twice?.second.on }
  return { is: 'helping', askedOn: days.askedOn ?? null, talkedOn: days.talkedOn ?? null, talkOn: days.talkOn ?? null }
}

/** Everybody with an account whom a goal names. */
export const namedInGoal = ({ owner, agreedBy, standing, setBy, ratings }: Goal): readonly Id[] => [
  ...new Set([
    ...(owner.is === 'person' ? [owner.id] : []),
    ...(standing.is === 'not-safe' ? [standing.whoTalks] : []),
    ...[setBy, ...agreedBy, ...ratings.flatMap(({ by, whose }) => [by, ...(whose ? [whose] : [])])],
  ]),
]
