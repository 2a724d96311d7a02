import { z } from 'zod'
import { dayShape, idShape, keptApart, saidShape } from '../shared/shapes.ts'
import { changedShapes } from './plan-kept.ts'
import type { CheckIn, WaitingFact } from './waiting.ts'

const checkInShape: z.ZodType<CheckIn> = z.strictObject({ id: idShape, on: dayShape, whoAsks: idShape })
const meanwhileShape = z.tuple([saidShape], saidShape)
const doing = { by: idShape, on: dayShape }

/** How these facts are kept: the days and who asks lie open, so that what is overdue is found without a word of anybody. */
export const waitingFacts = keptApart<WaitingFact>(
  z.discriminatedUnion('is', [
    z.strictObject({
      is: z.literal('began'),
      ...doing,
      meanwhile: meanwhileShape,
      checkIns: z.tuple([checkInShape], checkInShape),
    }),
    z.strictObject({ is: z.literal('meanwhile-changed'), ...doing, meanwhile: meanwhileShape }),
    z.strictObject({ is: z.literal('check-in-agreed'), ...doing, checkIn: checkInShape }),
    z.strictObject({
      is: z.literal('checked-in'),
      ...doing,
      checkIn: idShape,
      says: saidShape.exactOptional(),
      next: checkInShape,
    }),
    z.strictObject({ is: z.literal('heard'), ...doing, says: saidShape }),
    ...changedShapes,
    z.strictObject({ is: z.literal('over'), ...doing, why: saidShape }),
  ]),
)
