import { z } from 'zod'
import { dayShape, idShape, keptApart, saidShape } from '../shared/shapes.ts'
import type { LetterFact } from './letter.ts'

const doing = { by: idShape, on: dayShape }

/** How these facts are kept: what was answered and when lies open beside each other, each word is sealed. */
export const letterFacts = keptApart<LetterFact>(
  z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('written'), ...doing, words: saidShape }),
    z.strictObject({
      is: z.literal('answered'),
      ...doing,
      told: z.enum(['themselves', 'said-to-writer']),
      answer: z.discriminatedUnion('is', [
        z.strictObject({ is: z.literal('goes'), to: z.tuple([saidShape], saidShape) }),
        z.strictObject({ is: z.literal('for-me-alone') }),
        z.strictObject({ is: z.literal('not-right'), says: saidShape.exactOptional() }),
      ]),
    }),
  ]),
)
