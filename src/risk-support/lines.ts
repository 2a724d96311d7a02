import type { Who } from '../decision/agreement-people.ts'
import { type Naming, nameOf } from '../needs/naming.ts'
import type { Day } from '../shared/day.ts'
import { inWords, onWeekday } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { listInEnglish } from '../shared/list-in-english.ts'
import type { Said } from '../shared/said.ts'
import { type Gap, gapsOfPart } from './gaps.ts'
import { agreedWith, type PartCode, type PartOf, type PartWritten } from './part.ts'
import { type RiskSupportWords, riskSupportInEnglish } from './plan-words.ts'
import { type Helped, leadOf, type RiskSupportPlan, reviewOf, reviewStands } from './risk-support-plan.ts'

/** What stands together in a part: about whom or what, where that is said, and each line. */
export interface Block {
  readonly of?: string
  /** A number or another way, which can be pressed where it is one. */
  readonly call?: string
  readonly lines: readonly string[]
}

/** One part as it is read: what is written in it, and what is missing, in words. */
export interface PartRead {
  readonly part: PartCode
  readonly heading: string
  readonly blocks: readonly Block[]
  readonly gaps: readonly string[]
  /** Who wrote what stands there, and when. */
  readonly by?: Id
  readonly on?: Day
}

export interface Reading {
  readonly naming: Naming
  /** The code word, where whoever reads it may know it; nobody else is told more than who does. */
  readonly codeWord?: Said | undefined
  readonly words?: RiskSupportWords
}

export const nameOfWho = (who: Who, naming: Naming, words: RiskSupportWords = riskSupportInEnglish): string =>
  who.is === 'named' ? who.name.said : nameOf(naming, who.id, words)

/** One part in plain lines, with its gaps. */
export function readPart(
  plan: RiskSupportPlan,
  part: PartCode,
  { naming, words = riskSupportInEnglish, codeWord }: Reading,
): PartRead {
  const stood = plan.parts[part]
  const heading = words.parts[part]
  const gone = plan.emptied[part]
  const word = part === 'people-to-tell' ? wordOf(plan, { naming, words, codeWord }) : []
  if (!stood && gone) {
    const since = words.goneSince(nameOf(naming, gone.by, words), inWords(gone.on))
    return { part, heading, blocks: word, gaps: [`${words.noLonger} ${since}`] }
  }
  if (!stood) return { part, heading, blocks: word, gaps: [words.notYet] }
  const gaps = gapsOfPart(plan, part).map((gap) => gapSaid(gap, words, naming))
  const told = part === 'who-leads' ? toldOf(plan, { naming, words }) : []
  return {
    part,
    heading,
    blocks: [...blocksOf(stood.part, { naming, words, isOver: plan.ended !== undefined }), ...word, ...told],
    gaps,
    by: stood.by,
    on: stood.on,
  }
}

const lines = (...all: readonly (string | undefined | false)[]): readonly string[] =>
  all.flatMap((line) => (line ? [line] : []))

/** The word, to those who may know it; and who does, to everybody who reads the plan. */
function wordOf({ codeWord }: RiskSupportPlan, { naming, words, codeWord: word }: Required<Reading>): readonly Block[] {
  if (!codeWord) return []
  const known = words.codeWordIsKnown(listInEnglish(codeWord.knownBy.map((who) => nameOfWho(who, naming, words))))
  return [{ lines: lines(word && words.codeWord(word.said), known) }]
}

type ReadingPart = Pick<Required<Reading>, 'naming' | 'words'> & {
  /** After its end nobody looks at it again on any day. */
  readonly isOver: boolean
}

function blocksOf(part: PartWritten, { naming, words, isOver }: ReadingPart): readonly Block[] {
  switch (part.is) {
    case 'people-to-tell':
      return [{ lines: lines(part.says.said, part.codeWord && words.codeWord(part.codeWord.said)) }]
    case 'services':
      return part.services.map(({ who, how, hours, does }) => ({
        of: who.said,
        ...(how ? { call: how.said } : {}),
        lines: lines(hours && words.hours(hours.said), does && words.theyDo(does.said)),
      }))
    case 'safer':
      return part.steps.map(({ what, who }) => ({ lines: lines(what.said, who && words.does(who.said)) }))
    case 'agreed-with':
      return agreedWith.flatMap((where) => {
        const said = part[where]
        return said ? [{ of: words.agreedWith[where], lines: [said.said] }] : []
      })
    case 'who-leads':
      return rolesOf(part, { naming, words })
    case 'tried':
      return part.tried.map(({ what, did }) => ({ lines: lines(what.said, did && words.did(did.said)) }))
    case 'copies':
      return [
        {
          lines: lines(
            ...part.copies.map(({ who, on }) => words.copy(who.said, inWords(on))),
            part.notShared && words.notShared(part.notShared.said),
          ),
        },
      ]
    case 'review':
      return [
        { lines: lines(!isOver && words.review(onWeekday(part.on)), part.ending && words.ending(part.ending.said)) },
      ]
    default:
      return [{ lines: [part.says.said] }]
  }
}

const rolesOf = (
  { lead, backUp, agencies }: PartOf<'who-leads'>,
  { naming, words }: Pick<Required<Reading>, 'naming' | 'words'>,
): readonly Block[] => [
  {
    lines: lines(
      lead && words.leads(nameOfWho(lead, naming, words)),
      backUp && words.backUp(nameOfWho(backUp, naming, words)),
    ),
  },
  ...agencies.map(({ who, role, outOfHours }) => ({
    of: who.said,
    lines: lines(role && words.role(role.said), outOfHours && words.outOfHours(outOfHours.said)),
  })),
]

/** That whoever leads without an account was told, by whom and on which day. */
function toldOf(
  plan: RiskSupportPlan,
  { naming, words }: Pick<Required<Reading>, 'naming' | 'words'>,
): readonly Block[] {
  const [lead, { leadTold }] = [leadOf(plan), plan]
  if (lead?.is !== 'named' || !leadTold) return []
  const by = nameOf(naming, leadTold.by, words)
  return [{ lines: [words.leadTold(lead.name.said, by, inWords(leadTold.toldOn))] }]
}

/** A gap in words: what is missing, and of whom. @param naming where it is also said who is to do something. */
export function gapSaid(gap: Gap, words: RiskSupportWords = riskSupportInEnglish, naming?: Naming): string {
  switch (gap.is) {
    case 'part-is-not-written':
    case 'part-holds-no-longer':
      return words.gaps[gap.is](words.parts[gap.part])
    case 'lead-is-not-told':
      return words.gaps[gap.is](gap.who.said, naming ? nameOf(naming, gap.by, words) : words.somebody)
    case 'agency-has-no-role':
    case 'agency-has-no-out-of-hours':
    case 'service-has-no-hours':
    case 'service-has-no-way':
    case 'service-does-not-say-what':
      return words.gaps[gap.is](gap.who.said)
    case 'nobody-does-it':
      return words.gaps[gap.is](gap.what.said)
    case 'nothing-is-agreed':
      return words.gaps[gap.is][gap.where]
    default:
      return words.gaps[gap.is]
  }
}

/** When it was agreed and when it is looked at again; after that day, in words, that nobody has, and who is asked (H08). */
export function whenSaid(
  plan: RiskSupportPlan,
  today: Day,
  { naming, words = riskSupportInEnglish }: Reading,
): readonly string[] {
  if (plan.ended) return [words.over(inWords(plan.ended.on))]
  const [agreed, again] = [inWords(plan.agreedOn), inWords(reviewOf(plan))]
  const stands = reviewStands(plan, today)
  const lead = leadOf(plan)
  if (stands === 'past') return [words.past(again, agreed, lead ? nameOfWho(lead, naming, words) : words.whoeverHolds)]
  return [words.agreed(agreed), stands === 'today' ? words.lookToday : words.lookAgain(again), words.check]
}

/** “I helped write this”, with the day, or why not. */
export function helpedSaid(
  { answer, told, by, on, isWrittenSince }: Helped,
  { naming, words = riskSupportInEnglish }: Reading,
): string {
  const day = inWords(on)
  const first =
    answer.is === 'did-not'
      ? words.didNot(day, answer.because.said)
      : told === 'themselves'
        ? words.helped(day)
        : words.helpedTold(day, nameOf(naming, by, words))
  return isWrittenSince ? `${first} ${words.writtenSince}` : first
}
