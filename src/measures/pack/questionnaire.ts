import { z } from 'zod'

const ordinal = 'http://hl7.org/fhir/StructureDefinition/ordinalValue'
const text = z.string().trim().min(1)
const extensions = z.array(z.looseObject({ url: z.string(), valueDecimal: z.number().exactOptional() }))

const answerShape = z.looseObject({
  valueInteger: z.int().exactOptional(),
  valueCoding: z
    .looseObject({ code: text.exactOptional(), display: text, extension: extensions.exactOptional() })
    .exactOptional(),
  extension: extensions.exactOptional(),
})

/** One entry of a FHIR R4 Questionnaire; groups hold further entries. */
export interface QuestionnaireItem {
  readonly linkId: string
  readonly type: string
  readonly text?: string | undefined
  readonly answerOption?: readonly z.infer<typeof answerShape>[] | undefined
  readonly item?: readonly QuestionnaireItem[] | undefined
}

const deepest = 5

const entryShape = {
  linkId: text,
  type: z.enum(['group', 'display', 'choice', 'integer', 'decimal', 'string', 'text', 'boolean', 'open-choice']),
  text: text.optional(),
  answerOption: z.array(answerShape).optional(),
}

/** Groups within groups, as deep as anybody writes them: a file that goes on for ever is refused and not followed. */
const itemShape = (depth: number): z.ZodType<QuestionnaireItem> =>
  z.looseObject({
    ...entryShape,
    item: depth === 0 ? z.undefined().optional() : z.array(itemShape(depth - 1)).optional(),
  })

/** The words of a measure, as FHIR R4 holds them. What is not needed here is let be. */
export const questionnaireShape = z.looseObject({
  resourceType: z.literal('Questionnaire'),
  status: z.enum(['draft', 'active', 'retired', 'unknown']),
  title: text,
  description: text.optional(),
  copyright: text.optional(),
  item: z.array(itemShape(deepest)).min(1),
})

export type Questionnaire = z.infer<typeof questionnaireShape>

/** Every entry, those in groups too. */
export const entriesOf = (items: readonly QuestionnaireItem[]): readonly QuestionnaireItem[] =>
  items.flatMap((item) => [item, ...entriesOf(item.item ?? [])])

/** The numbers that the answers of an entry stand for; undefined for one that has none. */
export const numbersOf = ({ answerOption }: QuestionnaireItem): readonly (number | undefined)[] =>
  (answerOption ?? []).map(({ valueInteger, valueCoding, extension }) => {
    const marked = [...(extension ?? []), ...(valueCoding?.extension ?? [])].find(({ url }) => url === ordinal)
    return marked?.valueDecimal ?? valueInteger
  })
