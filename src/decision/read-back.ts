import type { Grouping } from '../language/grouping.ts'
import type { PartPlayed } from '../language/part-played.ts'
import { type Day, inWords } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { unreachable } from '../shared/result.ts'
import type { Agreement } from './agreement.ts'
import type { AgreementNow, Interpreted, Whose } from './agreement-facts.ts'
import type { TookPart, Who } from './agreement-people.ts'
import { type ChoiceCode, calledThen } from './agreement-table.ts'
import { type Audience, type Drawing, drawingOf, type ReadBackWords, readBackInEnglish } from './read-back-words.ts'

/** What a sentence of a read-back is about. */
export type About = keyof typeof drawingOf

/** One thing that was agreed, said to one person. */
export interface Sentence {
  readonly about: About
  readonly says: string
  /** What stands below it, to the letter: somebody’s own words, or the names of things. */
  readonly below: readonly string[]
}

/** The same as a drawing with words. The drawings are told by a key, so that each place can draw its own. */
export interface Picture {
  readonly drawing: Drawing
  readonly words: readonly string[]
}

/** What an agreement says to one of those whom it is about. */
export interface ReadBack {
  readonly to: Audience
  readonly sentences: readonly Sentence[]
  readonly pictures: readonly Picture[]
  /** What an interpreter said to this person, to stand beside all of it. */
  readonly interpreted: readonly Interpreted[]
}

/** How people and things are called, and the five in the words for young people. */
export interface Naming {
  readonly person: (id: Id) => string
  readonly choice: (code: ChoiceCode) => string
  readonly support: Readonly<Record<Grouping, string>>
}

const audienceOf: Readonly<Record<PartPlayed, Audience>> = {
  'young-person': 'young-person',
  'parent-carer': 'close',
  friend: 'close',
  'someone-else': 'close',
  school: 'professional',
  health: 'professional',
  'social-care': 'professional',
  community: 'professional',
}

interface Reading {
  readonly agreement: Agreement
  readonly to: Audience
  readonly row: Whose
  readonly naming: Naming
  readonly say: ReadBackWords
  readonly endedOn: Day | undefined
}

/**
 * Reads an agreement back to one person, in the words for them.
 * @param row the place of the reader among those who took part, or the young person who took no part.
 * @returns undefined where nobody has that place.
 */
export function readBack(
  { agreement, interpreted, endedOn }: AgreementNow,
  { row, naming }: { readonly row: Whose; readonly naming: Naming },
): ReadBack | undefined {
  const part = row === 'young-person' ? row : agreement.tookPart[row]?.part
  if (part === undefined) return undefined
  const to = audienceOf[part]
  const sentences = sentencesOf({ agreement, to, row, naming, endedOn, say: readBackInEnglish[to] })
  const pictures = sentences.map(({ about, says, below }) => ({ drawing: drawingOf[about], words: [says, ...below] }))
  return { to, sentences, pictures, interpreted: interpreted.filter((each) => each.to === row) }
}

const sentencesOf = (reading: Reading): readonly Sentence[] => [
  support(reading),
  ...whoTookPart(reading),
  whatWasOnTheTable(reading),
  { about: 'reason', says: reading.say.reason, below: [reading.agreement.reason.said] },
  ...howTheyStand(reading),
  ...whatForAndIfNot(reading),
  ...whatComesNext(reading),
]

/** After its end there is no day of looking again, and nothing to change. */
const whatComesNext = ({ agreement, endedOn, say }: Reading): readonly Sentence[] =>
  endedOn
    ? [plainly('review', say.ended(inWords(endedOn)))]
    : [plainly('review', say.review(inWords(agreement.reviewOn))), plainly('change', say.change)]

const plainly = (about: About, says: string): Sentence => ({ about, says, below: [] })

function support({ agreement, naming, say }: Reading): Sentence {
  const grouping: Grouping = agreement.grouping
  return { about: 'support', says: say.support(grouping), below: [naming.support[grouping]] }
}

const nameOfWho = (who: Who, naming: Naming): string => (who.is === 'person' ? naming.person(who.id) : who.name.said)

/** What somebody is called to the reader; to themselves they are “you”. */
const called = ({ row, naming, say }: Reading, { who }: TookPart, at: number): string =>
  at === row ? say.you : nameOfWho(who, naming)

function whoTookPart(reading: Reading): readonly Sentence[] {
  const { agreement, say } = reading
  const names = agreement.tookPart.map((one, at) => called(reading, one, at))
  const ways = agreement.tookPart.flatMap((one, at) => howTheyTookPart(reading, one, at))
  return [{ about: 'who', says: say.who(inWords(agreement.on)), below: names }, ...ways]
}

function howTheyTookPart(reading: Reading, one: TookPart, at: number): readonly Sentence[] {
  const { say } = reading
  const name = called(reading, one, at)
  const way =
    one.how.is === 'by-phone'
      ? [plainly('how', say.byPhone(name))]
      : one.how.is === 'through-somebody'
        ? [plainly('how', say.through(name, one.how.whom.said))]
        : []
  return one.interpreting.is === 'interpreter'
    ? [...way, plainly('how', say.interpreter(name, one.interpreting.name.said))]
    : way
}

function whatWasOnTheTable({ agreement, naming, say }: Reading): Sentence {
  const below = agreement.onTheTable.map((one) => calledThen(one, { waiting: say.waiting, choice: naming.choice }))
  return { about: 'table', says: say.table, below }
}

function howTheyStand(reading: Reading): readonly Sentence[] {
  const { agreement, say } = reading
  const { standing } = agreement
  switch (standing.is) {
    case 'agreed':
      return [plainly('agreed', say.agreed)]
    case 'agreed-to-try':
      return [plainly('try', say.try)]
    case 'we-differ':
      return [
        plainly('differ', say.differ),
        ...standing.views.map(({ of, says }): Sentence => {
          const whose = agreement.tookPart[of]
          return { about: 'view', says: say.view(whose ? called(reading, whose, of) : ''), below: [says.said] }
        }),
        { about: 'meanwhile', says: say.meanwhile, below: [standing.meanwhile.said] },
      ]
    case 'not-taking-part':
      return [{ about: 'not-there', says: say.notThere, below: [standing.because.said] }]
    default:
      return unreachable(standing)
  }
}

function whatForAndIfNot({ agreement: { aims }, say }: Reading): readonly Sentence[] {
  if (aims.is === 'none') return []
  const { success, likely, by, ifNot } = aims
  return [
    { about: 'success', says: say.success, below: [success.said] },
    likely.is === 'said'
      ? { about: 'likely', says: say.likely, below: [likely.words.said] }
      : plainly('likely', say.likelyNotKnown),
    plainly('by', say.by(inWords(by))),
    { about: 'if-not', says: say.ifNot, below: [ifNot.said] },
  ]
}
