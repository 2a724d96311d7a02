import { z } from 'zod'
import { whoShape } from '../decision/agreement-kept.ts'
import { dayShape, idShape, keptApart } from '../shared/shapes.ts'
import type { OwnerFact } from './owners.ts'
import type { Cover } from './owners-acts.ts'

const made = { by: idShape, on: dayShape }

/** How these facts are kept: who holds what lies open, so that nothing that nobody holds can hide; a name of somebody outside is sealed. */
export const ownerFacts = keptApart<OwnerFact>(
  z.discriminatedUnion('is', [
    z.strictObject({ is: z.enum(['opened-alone', 'let-go']), ...made }),
    z.strictObject({ is: z.literal('opened-with'), ...made, worker: idShape }),
    z.strictObject({ is: z.literal('shared'), ...made, heldBy: z.tuple([idShape], idShape) }),
    z.strictObject({ is: z.literal('took-over'), ...made, from: idShape }),
    z.strictObject({ is: z.literal('asked-to-take-over'), ...made, from: idShape, to: idShape }),
    z.strictObject({ is: z.literal('hand-over-accepted'), ...made, sender: idShape, who: whoShape }),
    z.strictObject({ is: z.literal('left'), ...made, leaver: idShape, onDuty: idShape }),
  ]),
)

/** How it is kept who stands in for whom: it holds no words. */
export const covers = keptApart<Cover>(
  z.strictObject({ away: idShape, standsIn: idShape, from: dayShape, until: dayShape, namedBy: idShape }),
)
