import { z } from 'zod'
import { dayShape, idShape, keptApart, saidShape } from '../shared/shapes.ts'
import { type EndingFact, feelings, reasons } from './ending.ts'

const doing = { by: idShape, on: dayShape }
const rating = z.int().min(0).max(10)

const toTurnToShape = z.strictObject({ who: saidShape, how: saidShape, until: dayShape.exactOptional() })

/** How these facts are kept: why, on which day and who holds what lies open; each word is sealed. */
export const endingFacts = keptApart<EndingFact>(
  z.discriminatedUnion('is', [
    z.strictObject({
      is: z.literal('ended'),
      ...doing,
      what: z.discriminatedUnion('is', [
        z.strictObject({ is: z.literal('need') }),
        z.strictObject({ is: z.literal('one-of-it'), help: idShape, called: saidShape }),
      ]),
      why: z.enum(reasons),
      because: saidShape,
      goals: z.array(z.strictObject({ goal: saidShape, then: rating.exactOptional(), now: rating.exactOptional() })),
      theirs: z.discriminatedUnion('is', [
        z.strictObject({ is: z.literal('said'), helped: saidShape.exactOptional(), didNot: saidShape.exactOptional() }),
        z.strictObject({ is: z.literal('not-taking-part'), why: saidShape }),
      ]),
      ifItComesBack: saidShape,
      wayBack: saidShape,
      toTurnTo: z.tuple([toTurnToShape], toTurnToShape),
      unmet: z.discriminatedUnion('is', [
        z.strictObject({ is: z.literal('nothing') }),
        z.strictObject({ is: z.literal('remains'), what: saidShape }),
      ]),
      risk: z.discriminatedUnion('is', [
        z.strictObject({ is: z.literal('none-that-we-know') }),
        z.strictObject({
          is: z.literal('remains'),
          what: saidShape,
          heldBy: z.discriminatedUnion('is', [
            z.strictObject({ is: z.literal('person'), id: idShape }),
            z.strictObject({ is: z.literal('named'), name: saidShape }),
          ]),
        }),
      ]),
      passedOn: z.discriminatedUnion('is', [
        z.strictObject({ is: z.literal('nothing') }),
        z.strictObject({ is: z.literal('some'), what: saidShape, to: saidShape, not: saidShape.exactOptional() }),
      ]),
    }),
    z.strictObject({ is: z.literal('felt'), ...doing, how: z.enum(feelings), says: saidShape.exactOptional() }),
    z.strictObject({ is: z.literal('seen-back'), ...doing }),
    z.strictObject({ is: z.literal('came-back'), ...doing, says: saidShape.exactOptional() }),
  ]),
)
