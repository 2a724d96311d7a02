import { longestToReview } from '../decision/agreement.ts'
import type { Doing } from '../decision/agreement-acts.ts'
import { readWho } from '../decision/agreement-people.ts'
import type { Fault } from '../decision/standing.ts'
import { allOf, eachOf } from '../shared/all-of.ts'
import { addDays, type Day, isAfter, parseDay } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { ok, type Result, refused } from '../shared/result.ts'
import { parseSaid, saidOr } from '../shared/said.ts'
import type { TypedWho } from './hand-over-ask.ts'
import { type PartKind, type PartPut, partKinds, type When, type Whose } from './part.ts'
import type { NextDay, Some, ToRing } from './plan.ts'

/** A part, as it was typed. */
export interface TypedPart extends TypedWho {
  readonly id: Id
  readonly kind: string
  readonly offer?: Id
  readonly what: string
  readonly by: string
  readonly often: string
}

export interface TypedToRing extends TypedWho {
  readonly how: string
  readonly when: string
}

export interface TypedNextDay {
  readonly on: string
  readonly whoAsks?: Id
}

/** What is known where a plan is made: for a need that nobody else sees the young person can be the one who asks. */
export interface Planning extends Doing {
  readonly youngPerson: Id
  readonly isOnlyTheirs: boolean
}

export type PlanFault =
  | 'way-is-missing'
  | 'nobody-does-anything'
  | 'kind-of-part-is-missing'
  | 'name-is-missing'
  | 'what-is-missing'
  | 'when-is-missing'
  | 'by-is-no-day'
  | 'nobody-to-ring'
  | 'how-to-ring-is-missing'
  | 'when-to-ring-is-missing'
  | 'next-day-is-no-day'
  | 'next-day-is-not-ahead'
  | 'next-day-is-too-far-ahead'
  | 'nobody-asks'
  | 'is-the-last-part'
  | 'is-not-in-the-plan'

/** A part of a plan that was read, or what is still to be said of it, with its row where it stands in one. */
export type Read<Value> = Result<Value, Fault<PlanFault>>

/** What is wrong, where no row is meant. */
export const noRow = <Value>(...because: readonly PlanFault[]): Read<Value> => refused(...because.map((is) => ({ is })))

const atRow = <Value>(read: Result<Value, PlanFault>, row: number): Read<Value> =>
  read.is === 'ok' ? read : refused(...read.because.map((is) => ({ is, row })))

/** One or more, or everything that is wrong with any of them. */
export function someOf<Each>(all: readonly Read<Each>[], none: PlanFault): Read<Some<Each>> {
  const read = eachOf(all)
  if (read.is === 'refused') return read
  const [first, ...others] = read.value
  return first === undefined ? noRow(none) : ok([first, ...others])
}

export function readPart(typed: TypedPart, row: number): Read<PartPut> {
  const kind = partKinds.find((one) => one === typed.kind)
  const read = allOf({
    kind: kind ? ok(kind) : refused('kind-of-part-is-missing' as const),
    whose: readWhose(typed, kind),
    what: saidOr(typed.what, 'what-is-missing'),
    when: readWhen(typed),
  })
  return atRow(read.is === 'ok' ? ok({ id: typed.id, ...read.value }) : read, row)
}

function readWhose({ offer, ...typed }: TypedPart, kind: PartKind | undefined): Result<Whose, 'name-is-missing'> {
  if (kind === 'i-do') return ok({ is: 'young-person' })
  return kind === 'helpers-do' && offer ? ok({ is: 'offer', offer }) : readWho(typed)
}

function readWhen({ by, often }: TypedPart): Result<When, PlanFault> {
  const says = parseSaid(often)
  if (says) return ok({ is: 'often', says })
  if (by.trim() === '') return refused('when-is-missing')
  const day = parseDay(by.trim())
  return day ? ok({ is: 'by', day }) : refused('by-is-no-day')
}

export function readToRing(typed: TypedToRing, row: number): Read<ToRing> {
  const read = allOf({
    who: readWho(typed),
    how: saidOr(typed.how, 'how-to-ring-is-missing'),
    when: saidOr(typed.when, 'when-to-ring-is-missing'),
  })
  return atRow(read, row)
}

/** A next day lies ahead, and somebody asks on it: not the young person of themselves, but where nobody else sees the need. */
export function readNext({ on, whoAsks }: TypedNextDay, planning: Planning): Read<NextDay> {
  const day = readDay(on, planning.on)
  const isSomebody = whoAsks !== undefined && (planning.isOnlyTheirs || whoAsks !== planning.youngPerson)
  const read = allOf({ on: day, whoAsks: isSomebody ? ok(whoAsks) : refused('nobody-asks' as const) })
  return read.is === 'ok' ? read : noRow(...read.because)
}

function readDay(text: string, today: Day): Result<Day, PlanFault> {
  const day = parseDay(text.trim())
  if (!day) return refused('next-day-is-no-day')
  if (!isAfter(day, today)) return refused('next-day-is-not-ahead')
  return isAfter(day, addDays(today, longestToReview.value)) ? refused('next-day-is-too-far-ahead') : ok(day)
}
