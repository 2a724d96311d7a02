import { z } from 'zod'
import { dayShape, idShape, keptApart, saidShape } from '../shared/shapes.ts'
import { adultAnswers, folderParts, gapCodes, meetingStates, type TransitionFact } from './transition.ts'

const doing = { by: idShape, on: dayShape }

const somebodyShape = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('person'), id: idShape }),
  z.strictObject({ is: z.literal('named'), name: saidShape }),
])

/** How these facts are kept: answers and days lie open beside each other, each word is sealed. */
export const transitionFacts = keptApart<TransitionFact>(
  z.discriminatedUnion('is', [
    z.strictObject({
      is: z.literal('arranged'),
      ...doing,
      worker: somebodyShape.exactOptional(),
      adult: z.discriminatedUnion('is', [
        z.strictObject({ is: z.literal('not-asked') }),
        z.strictObject({ is: z.enum(adultAnswers).exclude(['not-asked']), who: saidShape }),
      ]),
      meeting: z.discriminatedUnion('is', [
        z.strictObject({ is: z.literal('none') }),
        z.strictObject({ is: z.enum(meetingStates).exclude(['none']), on: dayShape, who: saidShape }),
      ]),
      offered: saidShape.exactOptional(),
      supportUntil: dayShape,
      holdsAfter: somebodyShape.exactOptional(),
      next: z.strictObject({ on: dayShape, whoAsks: idShape }).exactOptional(),
    }),
    z.strictObject({
      is: z.literal('folder-written'),
      ...doing,
      part: z.enum(folderParts),
      says: saidShape.exactOptional(),
    }),
    z.strictObject({ is: z.literal('gap-recorded'), ...doing, gap: z.enum(gapCodes) }),
  ]),
)
