import { longestToReview } from '../decision/agreement.ts'
import type { Doing } from '../decision/agreement-acts.ts'
import type { Who } from '../decision/agreement-people.ts'
import type { Fault } from '../decision/standing.ts'
import type { Ended } from '../ending/ending.ts'
import { allOf } from '../shared/all-of.ts'
import { addDays, type Day, isAfter, parseDay } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { ok, type Result, refused } from '../shared/result.ts'
import { parseSaid } from '../shared/said.ts'
import { type HelpedTold, leadToTell, type RiskSupportFact, type RiskSupportPlan } from './risk-support-plan.ts'

/** What is wrong with something that was typed for a plan to stay safe. */
export type RiskSupportFault =
  | 'no-lead'
  | 'two-leads'
  | 'two-back-ups'
  | 'lead-and-back-up-are-one'
  | 'review-is-no-day'
  | 'review-is-not-ahead'
  | 'review-is-too-far-ahead'
  | 'is-there-already'
  | 'is-not-begun'
  | 'has-ended'
  | 'somebody-was-quicker'
  | 'nothing-is-written'
  | 'nobody-is-to-be-told'
  | 'told-is-no-day'
  | 'told-is-to-come'
  | 'word-is-missing'
  | 'nobody-knows-the-word'
  | 'word-was-agreed-meanwhile'
  | 'who-is-missing'
  | 'what-is-missing'
  | 'copy-has-no-day'
  | 'copy-is-of-a-day-to-come'
  | 'not-said-whether'
  | 'reason-is-missing'
  | 'why-is-missing'
  | 'remains-is-missing'
  | 'holder-is-missing'
  | 'others-stand-in-it'
  | 'end-is-asked-already'
  | 'nobody-asks-for-its-end'
  | 'wish-was-said-anew'
  | 'agreed-is-missing'

export type Read<Value> = Result<Value, Fault<RiskSupportFault>>

export const no = (is: RiskSupportFault, row?: number): Read<never> => refused(row === undefined ? { is } : { is, row })

/** Who does something, on which day, and what those who can be chosen are called. */
export interface Writing extends Doing {
  readonly names: ReadonlyMap<Id, string>
}

/** Somebody, as they were chosen or named: more than one of them is two. */
export interface TypedOne {
  readonly people: readonly Id[]
  readonly names: readonly string[]
}

/** Who leads, and who stands in for them. */
export interface TypedLeading {
  readonly lead: TypedOne
  readonly backUp: TypedOne
}

interface Leading {
  readonly lead: Who
  readonly backUp?: Who
}

/** One lead, and a back-up who is somebody else or nobody yet. */
export function readLeading(typed: TypedLeading, { names }: Pick<Writing, 'names'>): Read<Leading> {
  const [lead, backUp] = [everybodyIn(typed.lead), everybodyIn(typed.backUp)]
  const [first, ...more] = lead
  const [second, ...evenMore] = backUp
  const because: readonly RiskSupportFault[] = [
    ...(first ? [] : (['no-lead'] as const)),
    ...(more.length > 0 ? (['two-leads'] as const) : []),
    ...(evenMore.length > 0 ? (['two-back-ups'] as const) : []),
    ...(first && second && isOne(first, second, names) ? (['lead-and-back-up-are-one'] as const) : []),
  ]
  if (!first || because.length > 0) return refused(...because.map((is) => ({ is })))
  return ok({ lead: first, ...(second ? { backUp: second } : {}) })
}

const everybodyIn = ({ people, names }: TypedOne): readonly Who[] => [
  ...[...new Set(people)].map((id) => ({ is: 'person', id }) as const),
  ...names.flatMap((text): readonly Who[] => {
    const name = parseSaid(text)
    return name ? [{ is: 'named', name }] : []
  }),
]

/** The same account, or the same name: with the account or without. */
const isOne = (one: Who, other: Who, names: Writing['names']): boolean =>
  (one.is === 'person' && other.is === 'person' && one.id === other.id) ||
  calledOf(one, names) === calledOf(other, names)

function calledOf(who: Who, names: Writing['names']): string {
  const name = who.is === 'named' ? who.name.said : (names.get(who.id) ?? who.id)
  return name.toLowerCase().replaceAll(/\s+/g, ' ')
}

/** The day on which people look at it again: ahead, and not further than a year. */
export function readReviewDay(text: string, today: Day): Read<Day> {
  const day = parseDay(text.trim())
  if (!day) return no('review-is-no-day')
  if (!isAfter(day, today)) return no('review-is-not-ahead')
  return isAfter(day, addDays(today, longestToReview.value)) ? no('review-is-too-far-ahead') : ok(day)
}

export interface TypedBeginning extends TypedLeading {
  readonly reviewOn: string
}

/** Begins a plan, or begins it anew after its end: with one lead and a day ahead, and not without. */
export function beginPlan(
  before: RiskSupportPlan | undefined,
  typed: TypedBeginning,
  writing: Writing,
): Read<RiskSupportFact> {
  const { by, on } = writing
  if (before && !before.ended) return no('is-there-already')
  const read = allOf({ leading: readLeading(typed, writing), reviewOn: readReviewDay(typed.reviewOn, on) })
  if (read.is === 'refused') return read
  return ok({ is: 'begun', by, on, ...read.value.leading, reviewOn: read.value.reviewOn })
}

/** A plan that the young person begins alone, as they chose it. */
export interface TypedAlone {
  readonly lead?: Id
  readonly reviewOn: string
}

/** Begins it by the young person alone: who leads is a gap until somebody who helps says so, and whoever holds what it is about is asked. */
export function beginAlone(
  before: RiskSupportPlan | undefined,
  { lead, reviewOn }: TypedAlone,
  { by, on }: Doing,
): Read<RiskSupportFact> {
  if (before && !before.ended) return no('is-there-already')
  const day = readReviewDay(reviewOn, on)
  if (day.is === 'refused') return day
  const leads = lead ? { lead: { is: 'person', id: lead } as const } : {}
  return ok({ is: 'begun', by, on, ...leads, reviewOn: day.value, alone: true })
}

/** A plan that goes on: nothing is written in one that has ended until it is begun anew. */
export function running(plan: RiskSupportPlan | undefined): Read<RiskSupportPlan> {
  if (!plan) return no('is-not-begun')
  return plan.ended ? no('has-ended') : ok(plan)
}

/** “I told them on …”: whoever leads has no account here, so that no program asks them. */
export function tellLead(plan: RiskSupportPlan | undefined, text: string, { by, on }: Doing): Read<RiskSupportFact> {
  const goesOn = running(plan)
  if (goesOn.is === 'refused') return goesOn
  if (!leadToTell(goesOn.value)) return no('nobody-is-to-be-told')
  const toldOn = parseDay(text.trim())
  if (!toldOn) return no('told-is-no-day')
  return isAfter(toldOn, on) ? no('told-is-to-come') : ok({ is: 'lead-told', by, on, toldOn })
}

/** “I helped write this”, or the reason why not (R32). */
export interface TypedHelped {
  /** `helped` or `did-not`. */
  readonly is: string
  readonly because: string
  readonly told: HelpedTold
}

export function sayHelped({ is, because, told }: TypedHelped, { by, on }: Doing): Read<RiskSupportFact> {
  if (is === 'helped') return ok({ is: 'helped-write', by, on, answer: { is }, told })
  if (is !== 'did-not') return no('not-said-whether')
  const said = parseSaid(because)
  return said ? ok({ is: 'helped-write', by, on, answer: { is, because: said }, told }) : no('reason-is-missing')
}

/** Ends it with the record of an ending, which is kept beside it. Nothing else ends with it: no help, no plan and no need. */
export function endPlan(
  plan: RiskSupportPlan | undefined,
  { because, risk, wayBack }: Pick<Ended, 'because' | 'risk' | 'wayBack'>,
  { by, on }: Doing,
): Read<RiskSupportFact> {
  const goesOn = running(plan)
  if (goesOn.is === 'refused') return goesOn
  const heldBy = risk.is === 'remains' ? { heldBy: risk.heldBy } : {}
  return ok({ is: 'ended', by, on, why: because, ...heldBy, wayBack })
}
