import type { Doing } from '../decision/agreement-acts.ts'
import { allOf } from '../shared/all-of.ts'
import type { Id } from '../shared/id.ts'
import { ok } from '../shared/result.ts'
import { parseSaid } from '../shared/said.ts'
import { type Plan, type PlanFact, type PlanWay, planWays } from './plan.ts'
import {
  noRow,
  type Planning,
  type Read,
  readNext,
  readPart,
  readToRing,
  someOf,
  type TypedNextDay,
  type TypedPart,
  type TypedToRing,
} from './plan-typed.ts'

/** A plan, as it was typed. */
export interface TypedPlan {
  readonly way: string
  readonly parts: readonly TypedPart[]
  readonly toRing: readonly TypedToRing[]
  readonly next: TypedNextDay
}

/** Makes a plan, whichever of its ways it goes: each holds a part for somebody, somebody to ring, a next day and who asks on it. */
export function makePlan(typed: TypedPlan, planning: Planning): Read<PlanFact> {
  const way = planWays.find((one) => one === typed.way)
  const read = allOf({
    way: way ? ok(way) : noRow<PlanWay>('way-is-missing'),
    parts: someOf(typed.parts.map(readPart), 'nobody-does-anything'),
    toRing: someOf(typed.toRing.map(readToRing), 'nobody-to-ring'),
    next: readNext(typed.next, planning),
  })
  const { by, on } = planning
  return read.is === 'ok' ? ok({ is: 'made', by, on, ...read.value }) : read
}

/** Adds a part. */
export function addPart(typed: TypedPart, { by, on }: Doing): Read<PlanFact> {
  const read = readPart(typed, 0)
  return read.is === 'ok' ? ok({ is: 'part-added', by, on, put: read.value }) : read
}

/** Leaves a part out. The last one stays: who does nothing at all has no plan. */
export function leaveOut(
  plan: Plan,
  { part, why }: { readonly part: Id; readonly why: string },
  { by, on }: Doing,
): Read<PlanFact> {
  if (!plan.parts.some(({ id }) => id === part)) return noRow('is-not-in-the-plan')
  if (plan.parts.length === 1) return noRow('is-the-last-part')
  const said = parseSaid(why)
  return ok({ is: 'part-left-out', by, on, part, ...(said ? { why: said } : {}) })
}

/** Says anew who can be rung. */
export function changeToRing(typed: readonly TypedToRing[], { by, on }: Doing): Read<PlanFact> {
  const read = someOf(typed.map(readToRing), 'nobody-to-ring')
  return read.is === 'ok' ? ok({ is: 'to-ring-changed', by, on, toRing: read.value }) : read
}

/** Somebody asked how things are; without a next day it is not kept, so that nobody is asked once and never again. */
export function askAfter(
  { how, next }: { readonly how: string; readonly next: TypedNextDay },
  planning: Planning,
): Read<PlanFact> {
  const read = readNext(next, planning)
  const said = parseSaid(how)
  const { by, on } = planning
  return read.is === 'ok' ? ok({ is: 'asked-after', by, on, ...(said ? { how: said } : {}), next: read.value }) : read
}

/** Sets another day, or another who asks. */
export function changeNextDay(next: TypedNextDay, planning: Planning): Read<PlanFact> {
  const read = readNext(next, planning)
  const { by, on } = planning
  return read.is === 'ok' ? ok({ is: 'next-day-changed', by, on, next: read.value }) : read
}
