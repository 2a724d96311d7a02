import { longestToReview } from '../decision/agreement.ts'
import type { Doing } from '../decision/agreement-acts.ts'
import type { Fault } from '../decision/standing.ts'
import { allOf } from '../shared/all-of.ts'
import { addDays, isAfter, parseDay } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { ok, type Result, refused } from '../shared/result.ts'
import { parseSaid, type Said } from '../shared/said.ts'
import type { Some } from './plan.ts'
import type { CheckIn, Waiting, WaitingFact } from './waiting.ts'

/** A check-in, as it was typed. */
export interface TypedCheckIn {
  readonly id: Id
  readonly on: string
  readonly whoAsks?: Id
}

export type WaitingFault =
  | 'nothing-to-do-meanwhile'
  | 'nobody-checks-in'
  | 'check-in-is-no-day'
  | 'check-in-is-not-ahead'
  | 'check-in-is-too-far-ahead'
  | 'who-asks-is-missing'
  | 'check-in-is-not-agreed'
  | 'words-are-missing'
  | 'why-is-missing'

type Read<Value> = Result<Value, Fault<WaitingFault>>

/** Begins a wait: with something to do meanwhile, and a day on which somebody asks. */
export function beginWaiting(
  { meanwhile, checkIns }: { readonly meanwhile: readonly string[]; readonly checkIns: readonly TypedCheckIn[] },
  doing: Doing,
): Read<WaitingFact> {
  const read = allOf({ meanwhile: readMeanwhile(meanwhile), checkIns: readCheckIns(checkIns, doing) })
  return read.is === 'ok' ? ok({ is: 'began', ...doing, ...read.value }) : read
}

/** Says anew what there is to do meanwhile. */
export function changeMeanwhile(meanwhile: readonly string[], doing: Doing): Read<WaitingFact> {
  const read = readMeanwhile(meanwhile)
  return read.is === 'ok' ? ok({ is: 'meanwhile-changed', ...doing, meanwhile: read.value }) : read
}

/** Agrees on another day. */
export function agreeCheckIn(typed: TypedCheckIn, doing: Doing): Read<WaitingFact> {
  const read = readCheckIn(typed, doing)
  return read.is === 'ok' ? ok({ is: 'check-in-agreed', ...doing, checkIn: read.value }) : read
}

/** Keeps a check-in, whether there was an answer or not, and agrees on the next. */
export function keepCheckIn(
  waiting: Waiting,
  { checkIn, says, next }: { readonly checkIn: Id; readonly says: string; readonly next: TypedCheckIn },
  doing: Doing,
): Read<WaitingFact> {
  const isAgreed = waiting.checkIns.some(({ id }) => id === checkIn)
  const read = allOf({
    next: readCheckIn(next, doing),
    agreed: isAgreed ? ok('yes') : refused({ is: 'check-in-is-not-agreed' as const }),
  })
  if (read.is === 'refused') return read
  const said = parseSaid(says)
  return ok({ is: 'checked-in', ...doing, checkIn, ...(said ? { says: said } : {}), next: read.value.next })
}

/** Keeps what somebody heard of where the wait stands. */
export function hear(says: string, doing: Doing): Read<WaitingFact> {
  const said = parseSaid(says)
  return said ? ok({ is: 'heard', ...doing, says: said }) : refused({ is: 'words-are-missing' })
}

/** Says that the wait is over, and why. */
export function endWaiting(why: string, doing: Doing): Read<WaitingFact> {
  const said = parseSaid(why)
  return said ? ok({ is: 'over', ...doing, why: said }) : refused({ is: 'why-is-missing' })
}

function readMeanwhile(typed: readonly string[]): Read<Some<Said>> {
  const [first, ...others] = typed.flatMap((text) => parseSaid(text) ?? [])
  return first ? ok([first, ...others]) : refused({ is: 'nothing-to-do-meanwhile' })
}

function readCheckIns(typed: readonly TypedCheckIn[], doing: Doing): Read<Some<CheckIn>> {
  const all = typed.map((one, row) => readCheckIn(one, doing, row))
  const because = all.flatMap((one) => (one.is === 'refused' ? one.because : []))
  const [first, ...others] = all.flatMap((one) => (one.is === 'ok' ? [one.value] : []))
  if (because.length > 0) return refused(...because)
  return first ? ok([first, ...others]) : refused({ is: 'nobody-checks-in' })
}

function readCheckIn({ id, on, whoAsks }: TypedCheckIn, { on: today }: Doing, row?: number): Read<CheckIn> {
  const day = parseDay(on.trim())
  const isTooFar = day !== undefined && isAfter(day, addDays(today, longestToReview.value))
  const because: readonly WaitingFault[] = [
    ...(day ? [] : (['check-in-is-no-day'] as const)),
    ...(day && !isAfter(day, today) ? (['check-in-is-not-ahead'] as const) : []),
    ...(isTooFar ? (['check-in-is-too-far-ahead'] as const) : []),
    ...(whoAsks ? [] : (['who-asks-is-missing'] as const)),
  ]
  if (day && whoAsks && because.length === 0) return ok({ id, on: day, whoAsks })
  return refused(...because.map((is) => (row === undefined ? { is } : { is, row })))
}
