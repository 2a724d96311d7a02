import { z } from 'zod'
import { dayShape, idShape } from '../../shared/shapes.ts'
import { raters } from '../measure.ts'
import { normTables } from '../norm-table/norm-table.ts'
import { whyNoNorm } from '../norms.ts'
import type { Scored } from '../scoring.ts'
import type { Answered } from './answered.ts'

const text = z.string()
const number = z.number()

const normShape = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('t'), t: number, set: text }),
  z.strictObject({ is: z.literal('no-norm'), set: text, because: z.enum(whyNoNorm) }),
  z.strictObject({ is: z.literal('has-no-norms') }),
])

const scoredShape: z.ZodType<Scored> = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('scored'),
    scale: text,
    raw: number,
    score: number,
    shown: number,
    norm: normShape,
    provenance: text,
  }),
  z.strictObject({
    is: z.literal('not-scored'),
    scale: text,
    because: z.enum(['too-many-missing', 'a-scale-is-missing', 'is-entered']),
    answered: number,
    of: number,
    provenance: text,
  }),
])

const filled = {
  ...{ by: idShape, on: dayShape, measure: text, version: text, rater: z.enum(raters) },
  forNorms: z.strictObject({ table: z.enum(normTables), age: number.exactOptional() }).exactOptional(),
}

/** How it is kept: all of it sealed, and nothing of it open. */
export const answeredShape: z.ZodType<Answered> = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('answered'),
    ...filled,
    answers: z.array(number.nullable()),
    scored: z.array(scoredShape),
  }),
  z.strictObject({ is: z.literal('entered'), ...filled, scored: z.array(scoredShape) }),
  z.strictObject({ is: z.literal('not-today'), ...filled }),
])
