import { z } from 'zod'
import { raters } from '../measure.ts'
import { agesShape, sourceShape } from '../pack/scoring-file.ts'
import type { NamedRanges } from './named-range.ts'

const text = z.string().trim().min(1)

/** The owner's words for ranges of scores, in a file of their own. */
export const rangesShape: z.ZodType<NamedRanges> = z.strictObject({
  measure: text,
  lists: z
    .array(
      z.strictObject({
        set: text,
        source: sourceShape,
        scale: text,
        of: z.enum(['score', 't']),
        rater: z.enum(raters).exactOptional(),
        sex: z.enum(['F', 'M']).exactOptional(),
        ages: agesShape.exactOptional(),
        ranges: z.array(z.strictObject({ from: z.number(), under: z.number().exactOptional(), says: text })).min(1),
      }),
    )
    .min(1),
})
