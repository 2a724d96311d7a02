import { z } from 'zod'
import { whoShape } from '../decision/agreement-kept.ts'
import { dayShape, idShape, keptApart, saidShape } from '../shared/shapes.ts'
import { type OwnEnding, ownReasons } from './own-ending.ts'
import { type PartWritten, partCodes, partsInWords } from './part.ts'
import type { HelpedSaid, RiskSupportFact } from './risk-support-plan.ts'
import type { Viewer, ViewSaid } from './views.ts'

const doing = { by: idShape, on: dayShape }
const maybe = saidShape.exactOptional()

const serviceShape = z.strictObject({ who: saidShape, how: maybe, hours: maybe, does: maybe })
const stepShape = z.strictObject({ what: saidShape, who: maybe })
const triedShape = z.strictObject({ what: saidShape, did: maybe })
const agencyShape = z.strictObject({ who: saidShape, role: maybe, outOfHours: maybe })
const copyShape = z.strictObject({ who: saidShape, on: dayShape })

const partShape: z.ZodType<PartWritten> = z.discriminatedUnion('is', [
  z.strictObject({ is: z.enum(partsInWords), says: saidShape }),
  z.strictObject({ is: z.literal('people-to-tell'), says: saidShape, codeWord: maybe }),
  z.strictObject({ is: z.literal('services'), services: z.tuple([serviceShape], serviceShape) }),
  z.strictObject({ is: z.literal('safer'), steps: z.tuple([stepShape], stepShape) }),
  z.strictObject({ is: z.literal('agreed-with'), emergency: maybe, police: maybe, school: maybe }),
  z.strictObject({
    is: z.literal('who-leads'),
    lead: whoShape.exactOptional(),
    backUp: whoShape.exactOptional(),
    agencies: z.array(agencyShape),
  }),
  z.strictObject({ is: z.literal('tried'), tried: z.tuple([triedShape], triedShape) }),
  z.strictObject({ is: z.literal('copies'), copies: z.array(copyShape), notShared: maybe }),
  z.strictObject({ is: z.literal('review'), on: dayShape, ending: maybe }),
])

const helpedShape: z.ZodType<HelpedSaid> = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('helped') }),
  z.strictObject({ is: z.literal('did-not'), because: saidShape }),
])

const remainsShape: z.ZodType<OwnEnding['remains']> = z.discriminatedUnion('is', [
  z.strictObject({ is: z.enum(['nothing', 'nobody-holds-it']) }),
  z.strictObject({ is: z.literal('held'), by: whoShape }),
])

/** How these facts are kept: which part it is and every day lie open; all that anybody said or is called is sealed. */
export const riskSupportFacts = keptApart<RiskSupportFact>(
  z.discriminatedUnion('is', [
    z.strictObject({
      is: z.literal('begun'),
      ...doing,
      lead: whoShape.exactOptional(),
      backUp: whoShape.exactOptional(),
      reviewOn: dayShape,
      alone: z.literal(true).exactOptional(),
    }),
    z.strictObject({ is: z.literal('part-written'), ...doing, part: partShape }),
    z.strictObject({ is: z.literal('part-emptied'), ...doing, part: z.enum(partCodes) }),
    z.strictObject({ is: z.literal('lead-told'), ...doing, toldOn: dayShape }),
    z.strictObject({
      is: z.literal('code-word'),
      ...doing,
      agreed: z.strictObject({ item: idShape, knownBy: z.array(whoShape) }).exactOptional(),
    }),
    z.strictObject({
      is: z.literal('helped-write'),
      ...doing,
      answer: helpedShape,
      told: z.enum(['themselves', 'said-to-writer']),
    }),
    z.strictObject({
      is: z.literal('ended'),
      ...doing,
      why: saidShape,
      heldBy: whoShape.exactOptional(),
      holds: maybe,
      wayBack: saidShape,
    }),
    z.strictObject({
      is: z.literal('ended-alone'),
      ...doing,
      why: z.enum(ownReasons),
      says: maybe,
      remains: remainsShape,
    }),
    z.strictObject({ is: z.enum(['end-asked', 'goes-on']), ...doing, says: maybe }),
  ]),
)

const viewerShape: z.ZodType<Viewer> = z.discriminatedUnion('is', [
  z.strictObject({ is: z.enum(['themselves', 'young-person']) }),
  z.strictObject({ is: z.literal('named'), name: saidShape }),
])

/** How the view of one person is kept. */
export const viewFacts = keptApart<ViewSaid>(
  z.strictObject({
    is: z.literal('view-said'),
    ...doing,
    whose: viewerShape,
    problem: maybe,
    cause: maybe,
    whatHelps: maybe,
  }),
)
