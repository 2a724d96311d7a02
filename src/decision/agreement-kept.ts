import { z } from 'zod'
import { partsPlayed } from '../language/part-played.ts'
import { dayShape, idShape, saidShape } from '../shared/shapes.ts'
import type { Agreement, Moment } from './agreement.ts'
import type { Aims } from './agreement-aims.ts'
import { keptGroupingShape } from './agreement-grouping.ts'
import {
  type How,
  type Interpreting,
  type Language,
  parseLanguage,
  type TookPart,
  type Who,
} from './agreement-people.ts'
import { type ChoiceCode, type OnTheTable, parseChoiceCode } from './agreement-table.ts'
import type { Standing } from './standing.ts'

const isText = (value: unknown): value is string => typeof value === 'string'

export const languageShape = z.custom<Language>((value) => isText(value) && parseLanguage(value) !== undefined)
const choiceShape = z.custom<ChoiceCode>((value) => isText(value) && parseChoiceCode(value) !== undefined)
export const rowShape = z.int().min(0)

/** Somebody with an account, or a name. */
export const whoShape: z.ZodType<Who> = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('person'), id: idShape }),
  z.strictObject({ is: z.literal('named'), name: saidShape }),
])

const howShape: z.ZodType<How> = z.discriminatedUnion('is', [
  z.strictObject({ is: z.enum(['there', 'by-phone']) }),
  z.strictObject({ is: z.literal('through-somebody'), whom: saidShape }),
])

const interpretingShape: z.ZodType<Interpreting> = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('not-needed') }),
  z.strictObject({ is: z.literal('interpreter'), name: saidShape, language: languageShape }),
])

const tookPartShape: z.ZodType<TookPart> = z.strictObject({
  who: whoShape,
  part: z.enum(partsPlayed),
  how: howShape,
  interpreting: interpretingShape,
})

const onTheTableShape: z.ZodType<OnTheTable> = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('waiting') }),
  z.strictObject({ is: z.literal('choice'), choice: choiceShape, called: saidShape.exactOptional() }),
  z.strictObject({ is: z.literal('offer'), offer: idShape, called: saidShape }),
  z.strictObject({ is: z.literal('own'), words: saidShape }),
])

const viewShape = z.strictObject({ of: rowShape, says: saidShape })

const standingShape: z.ZodType<Standing> = z.discriminatedUnion('is', [
  z.strictObject({ is: z.enum(['agreed', 'agreed-to-try']) }),
  z.strictObject({ is: z.literal('we-differ'), views: z.array(viewShape).min(2), meanwhile: saidShape }),
  z.strictObject({ is: z.literal('not-taking-part'), because: saidShape }),
])

const aimsShape: z.ZodType<Aims> = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('none') }),
  z.strictObject({
    is: z.literal('said'),
    success: saidShape,
    likely: z.discriminatedUnion('is', [
      z.strictObject({ is: z.literal('said'), words: saidShape }),
      z.strictObject({ is: z.literal('not-known') }),
    ]),
    by: dayShape,
    ifNot: saidShape,
  }),
])

const momentShape: z.ZodType<Moment> = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('open') }),
  z.strictObject({ is: z.literal('review'), of: idShape }),
])

/** An agreement as it is read back. */
export const agreementShape: z.ZodType<Agreement> = z.strictObject({
  id: idShape,
  need: idShape,
  moment: momentShape,
  grouping: keptGroupingShape,
  tookPart: z.array(tookPartShape),
  onTheTable: z.array(onTheTableShape).min(1),
  reason: saidShape,
  standing: standingShape,
  aims: aimsShape,
  reviewOn: dayShape,
  by: idShape,
  on: dayShape,
})
