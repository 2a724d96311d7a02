import { z } from 'zod'
import { whoShape } from '../decision/agreement-kept.ts'
import { dayShape, idShape, keptApart, saidShape } from '../shared/shapes.ts'
import {
  type Asked,
  aboutThem,
  type Chosen,
  type HandOverFact,
  type Onward,
  type Shared,
  waysOfAsking,
} from './hand-over.ts'

const askedShape: z.ZodType<Asked> = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('offer'), offer: idShape }),
  z.strictObject({ is: z.literal('person'), who: whoShape }),
])

const sharedShape: z.ZodType<Shared> = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('item'), item: idShape }),
  z.strictObject({ is: z.literal('about-them'), what: z.enum(aboutThem) }),
])

const chosenShape: z.ZodType<Chosen> = z.strictObject({
  whose: z.enum(['young-person', 'parent-carer']),
  how: z.enum(['themselves', 'said-to-writer']),
})

const onwardShape: z.ZodType<Onward> = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('offer'), offer: idShape }),
  z.strictObject({ is: z.literal('person-who-said-yes'), who: whoShape, on: dayShape }),
])

const made = { handOver: idShape, by: idShape, on: dayShape }

/** How these facts are kept: who was asked for what by whom lies open, whatever somebody said or is called is sealed. */
export const handOverFacts = keptApart<HandOverFact>(
  z.discriminatedUnion('is', [
    z.strictObject({
      is: z.literal('asked'),
      ...made,
      whom: askedShape,
      way: z.enum(waysOfAsking),
      shares: z.array(sharedShape),
      chosen: chosenShape,
      after: idShape.exactOptional(),
    }),
    z.strictObject({ is: z.literal('accepted'), ...made, who: whoShape }),
    z.strictObject({ is: z.literal('asked-back'), ...made, asks: saidShape }),
    z.strictObject({ is: z.literal('answered-back'), ...made, says: saidShape }),
    z.strictObject({ is: z.literal('not-us'), ...made, why: saidShape, onward: onwardShape }),
    z.strictObject({ is: z.literal('stopped'), ...made, chosen: chosenShape, why: saidShape.exactOptional() }),
  ]),
)
