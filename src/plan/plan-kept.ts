import { z } from 'zod'
import { whoShape } from '../decision/agreement-kept.ts'
import { dayShape, idShape, keptApart, saidShape } from '../shared/shapes.ts'
import { type PartPut, partKinds, type Told, type When, type Whose } from './part.ts'
import { type NextDay, type PlanFact, planWays, type ToRing } from './plan.ts'

const whoseShape: z.ZodType<Whose> = z.union([
  z.strictObject({ is: z.literal('young-person') }),
  z.strictObject({ is: z.literal('offer'), offer: idShape }),
  whoShape,
])

const whenShape: z.ZodType<When> = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('by'), day: dayShape }),
  z.strictObject({ is: z.literal('often'), says: saidShape }),
])

const partShape: z.ZodType<PartPut> = z.strictObject({
  id: idShape,
  kind: z.enum(partKinds),
  whose: whoseShape,
  what: saidShape,
  when: whenShape,
})

const toldShape: z.ZodType<Told> = z.discriminatedUnion('is', [
  z.strictObject({ is: z.enum(['themselves', 'said-to-writer']) }),
  z.strictObject({ is: z.literal('by-hand-over'), handOver: idShape }),
])

const toRingShape: z.ZodType<ToRing> = z.strictObject({ who: whoShape, how: saidShape, when: saidShape })
const toRingsShape = z.tuple([toRingShape], toRingShape)
const nextShape: z.ZodType<NextDay> = z.strictObject({ on: dayShape, whoAsks: idShape })
const doing = { by: idShape, on: dayShape }

/** That things have changed, and that somebody looked: of a plan and of a wait alike. */
export const changedShapes = [
  z.strictObject({ is: z.literal('things-have-changed'), ...doing, says: saidShape.exactOptional() }),
  z.strictObject({ is: z.literal('looked-at-what-changed'), ...doing }),
] as const

/** How these facts are kept: whose part it is and whether they accepted lies open; what, the name and the number are sealed. */
export const planFacts = keptApart<PlanFact>(
  z.discriminatedUnion('is', [
    z.strictObject({
      is: z.literal('made'),
      ...doing,
      way: z.enum(planWays),
      parts: z.tuple([partShape], partShape),
      toRing: toRingsShape,
      next: nextShape,
    }),
    z.strictObject({ is: z.literal('part-added'), ...doing, put: partShape }),
    z.strictObject({ is: z.enum(['part-accepted', 'part-taken-back']), ...doing, part: idShape, told: toldShape }),
    z.strictObject({ is: z.literal('part-left-out'), ...doing, part: idShape, why: saidShape.exactOptional() }),
    z.strictObject({ is: z.literal('to-ring-changed'), ...doing, toRing: toRingsShape }),
    z.strictObject({ is: z.literal('asked-after'), ...doing, how: saidShape.exactOptional(), next: nextShape }),
    z.strictObject({ is: z.literal('next-day-changed'), ...doing, next: nextShape }),
    ...changedShapes,
  ]),
)
