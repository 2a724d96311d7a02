import type { Doing } from '../decision/agreement-acts.ts'
import type { Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { unreachable } from '../shared/result.ts'
import type { Said } from '../shared/said.ts'
import type { HandOver } from './hand-over.ts'
import { type LastAsked, lastAsked, type Some } from './plan.ts'
import { type ChangedFact, type Changes, changesAfter } from './things-changed.ts'

/** A day on which somebody asks how things are while somebody waits. */
export interface CheckIn {
  readonly id: Id
  readonly on: Day
  readonly whoAsks: Id
}

/** What happened while somebody waited, in the order in which it did. A day that passes is no fact: only somebody’s act ends a wait. */
export type WaitingFact =
  | (Doing & { readonly is: 'began'; readonly meanwhile: Some<Said>; readonly checkIns: Some<CheckIn> })
  | (Doing & { readonly is: 'meanwhile-changed'; readonly meanwhile: Some<Said> })
  | (Doing & { readonly is: 'check-in-agreed'; readonly checkIn: CheckIn })
  /** Somebody asked, and was answered or not; another day is agreed with it. */
  | (Doing & { readonly is: 'checked-in'; readonly checkIn: Id; readonly says?: Said; readonly next: CheckIn })
  /** Somebody heard where the wait stands. */
  | (Doing & { readonly is: 'heard'; readonly says: Said })
  | ChangedFact
  /** Somebody says that the wait is over, and why: help began, or the young person waits no more. */
  | (Doing & { readonly is: 'over'; readonly why: Said })

/** What waits for somebody by name: nobody asked on the day, or things have changed. */
export type Overdue =
  | { readonly is: 'check-in'; readonly checkIn: Id; readonly for: Id; readonly since: Day }
  | { readonly is: 'things-have-changed'; readonly for: Id; readonly since: Day; readonly says?: Said }

/** Where a wait stands. To wait is something that people do, and somebody asks after them. */
export interface Waiting {
  readonly meanwhile: Some<Said>
  readonly since: Day
  readonly lastHeardOn: Day
  /** What was heard then, where somebody wrote it down. */
  readonly heard?: Said
  /** Somebody last asked how they are. */
  readonly lastAsked?: LastAsked
  readonly checkIns: Some<CheckIn>
  /** Things that have changed, and that nobody has looked at yet. */
  readonly changes: Changes
}

/** @returns undefined where no wait has begun, or somebody said that it is over. */
export const waitingIn = (facts: readonly WaitingFact[]): Waiting | undefined =>
  facts.reduce<Waiting | undefined>(after, undefined)

function after(before: Waiting | undefined, fact: WaitingFact): Waiting | undefined {
  if (!before) return fact.is === 'began' ? begun(fact) : undefined
  switch (fact.is) {
    case 'began':
      return before
    case 'meanwhile-changed':
      return { ...before, meanwhile: fact.meanwhile }
    case 'check-in-agreed':
      return { ...before, checkIns: withNew(before.checkIns, fact.checkIn) }
    case 'checked-in':
      return checkedIn(before, fact)
    case 'heard':
      return fact.on < before.lastHeardOn ? before : { ...before, lastHeardOn: fact.on, heard: fact.says }
    case 'things-have-changed':
    case 'looked-at-what-changed':
      return { ...before, changes: changesAfter(before.changes, fact) }
    case 'over':
      return undefined
    default:
      return unreachable(fact)
  }
}

const begun = ({ meanwhile, checkIns, on }: Extract<WaitingFact, { is: 'began' }>): Waiting => ({
  meanwhile,
  since: on,
  lastHeardOn: on,
  checkIns,
  changes: [],
})

const later = (one: Day, other: Day): Day => (one > other ? one : other)

const withNew = ([first, ...others]: Some<CheckIn>, added: CheckIn): Some<CheckIn> =>
  [first, ...others].some(({ id }) => id === added.id) ? [first, ...others] : [first, ...others, added]

/** One that was kept is done, and the next is agreed with it; one that nobody agreed on changes nothing. */
function checkedIn(before: Waiting, fact: Extract<WaitingFact, { is: 'checked-in' }>): Waiting {
  const { checkIn, next, on, says } = fact
  if (!before.checkIns.some(({ id }) => id === checkIn)) return before
  const [first, ...others] = before.checkIns.filter(({ id }) => id !== checkIn)
  const checkIns: Some<CheckIn> = first ? withNew([first, ...others], next) : [next]
  return { ...before, lastAsked: lastAsked(on, says), checkIns }
}

/** The next day on which somebody asks, or the first that nobody kept. */
export const nextCheckIn = ({ checkIns: [first, ...others] }: Waiting): CheckIn =>
  others.reduce((earliest, one) => (one.on < earliest.on ? one : earliest), first)

/**
 * What is overdue on a day, each for somebody by name. Whatever the day, it is all that silence does: nothing closes.
 * @param owners who holds the need, or who stands in for them (plan/owners).
 */
export function overdueOn(
  waiting: Waiting,
  { today, owners }: { readonly today: Day; readonly owners: readonly Id[] },
): readonly Overdue[] {
  const missed = waiting.checkIns
    .filter(({ on }) => on < today)
    .map(({ id, on, whoAsks }): Overdue => ({ is: 'check-in', checkIn: id, for: whoAsks, since: on }))
  const changed = waiting.changes.flatMap(({ on, says }) =>
    owners.map((owner): Overdue => ({ is: 'things-have-changed', for: owner, since: on, ...(says ? { says } : {}) })),
  )
  return [...changed, ...missed]
}

/** Where a wait stands, as the young person reads it. */
export interface WhereItStands {
  readonly askedOn?: Day
  readonly lastHeardOn: Day
  readonly nextCheckIn: CheckIn
}

/** @param handOver what they wait for, where somebody was asked. */
export function whereItStands(waiting: Waiting, handOver?: HandOver): WhereItStands {
  const heard = handOver?.firstHeardOn
  const lastHeardOn = heard ? later(waiting.lastHeardOn, heard) : waiting.lastHeardOn
  return { ...(handOver ? { askedOn: handOver.askedOn } : {}), lastHeardOn, nextCheckIn: nextCheckIn(waiting) }
}
