import { z } from 'zod'
import { plainColumn } from './table.ts'

/** The fields of a listed service that a list can fill. Days of opening are `hours.monday` … `hours.sunday`. */
export const mappable = [
  'name',
  'alternate_name',
  'description',
  'url',
  'email',
  'phone',
  'status',
  'fees_description',
  'application_process',
  'eligibility_description',
  'accreditations',
  'alert',
  'minimum_age',
  'maximum_age',
  'assured_date',
  'last_modified',
  'languages',
  'organization.id',
  'organization.name',
  'organization.description',
  'organization.website',
  'organization.email',
  'organization.charity_number',
  'organization.company_number',
  'location.name',
  'location.type',
  'location.address',
  'location.city',
  'location.postcode',
  'location.latitude',
  'location.longitude',
  'location.accessibility',
  'area.name',
  'area.code',
  'hours.said',
  'hours.monday',
  'hours.tuesday',
  'hours.wednesday',
  'hours.thursday',
  'hours.friday',
  'hours.saturday',
  'hours.sunday',
] as const

export type Mappable = (typeof mappable)[number]

/** Repairs of what whole columns get wrong. */
export const fixes = ['leading-0', 'area-code', 'capitals', 'only-email', 'only-phone', 'only-link'] as const
export type Fix = (typeof fixes)[number]

const column = z.string().min(1)

/** Where a field's value comes from: a column, the first of several, a sentence with columns in braces, or always the same. */
const source = z.union([
  column,
  z.strictObject({
    column,
    fix: z.array(z.enum(fixes)).optional(),
    /** One value holds several: parted by this. */
    split: z.string().min(1).optional(),
    /** What the column says, and what is meant by it; what is not in the list stays as it is. */
    words: z.record(z.string(), z.string()).optional(),
  }),
  z.strictObject({ first: z.array(column).min(1) }),
  /** Left out where one of its columns says nothing. */
  z.strictObject({ sentence: z.string().min(1) }),
  z.strictObject({ always: z.string().min(1) }),
])

export type Source = z.infer<typeof source>

const mappingShape = z.strictObject({
  /** The name of the feed, as it stands in each record's source. */
  feed: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** What the list is, for the people who keep the directory. */
  says: z.string().optional(),
  licence: z.string().optional(),
  attribution: z.string().optional(),
  /** The columns that together tell one row from every other. */
  id: z.union([column, z.array(column).min(1)]),
  /** Words that mean "nothing is known", besides an empty cell; capitals do not matter. */
  nothing: z.array(z.string()).default([]),
  fields: z.partialRecord(z.enum(mappable), source),
  /** Labels, by the name of the list that they come from. */
  labels: z.record(z.string(), source).default({}),
  /** What holds for every row, for signposting: sector, kind, delivery, who can ask, topics. Written by a person, never guessed. */
  signposting: z
    .strictObject({
      sector: z.enum(['health', 'education', 'social-care', 'voluntary', 'community']).optional(),
      kind: z.enum(['self-care', 'community', 'someone-to-talk-to', 'team']).optional(),
      delivery: z.array(z.enum(['in-person', 'at-home', 'at-school', 'online', 'phone', 'text'])).optional(),
      who_can_ask: z.array(z.string()).optional(),
      self_referral: z
        .union([z.enum(['yes', 'no']), z.strictObject({ column, words: z.record(z.string(), z.enum(['yes', 'no'])) })])
        .optional(),
      topics: z.array(z.string()).optional(),
      reach: z.enum(['local', 'national', 'online']).optional(),
      how_to_start: z.string().optional(),
    })
    .default({}),
})

/** How the columns of a list become fields of a listed service: a small file that a person writes once for a list. */
export type Mapping = z.infer<typeof mappingShape>

export type ReadMapping =
  | { readonly is: 'mapping'; readonly mapping: Mapping }
  | { readonly is: 'unsound'; readonly says: readonly string[] }

export function readMapping(text: string): ReadMapping {
  try {
    const read = mappingShape.safeParse(JSON.parse(text.replace(/^\ufeff/, '')))
    if (!read.success)
      return {
        is: 'unsound',
        says: read.error.issues.map((issue) => `${issue.path.join('.') || 'mapping'}: ${issue.message}`),
      }
    return read.data.fields.name === undefined
      ? { is: 'unsound', says: ['fields.name: say which column holds the name'] }
      : { is: 'mapping', mapping: read.data }
  } catch {
    return { is: 'unsound', says: ['the mapping file is not sound JSON'] }
  }
}

/** The columns that a mapping names and a file does not have; the ones in braces of a sentence count. */
export function missingColumns(mapping: Mapping, columns: readonly string[]): readonly string[] {
  const sources = [...Object.values(mapping.fields), ...Object.values(mapping.labels)]
  const self = mapping.signposting.self_referral
  const wanted = [[mapping.id].flat(), sources.flatMap(columnsOf), typeof self === 'object' ? [self.column] : []].flat()
  return [...new Set(wanted)].filter((name) => !columns.includes(plainColumn(name)))
}

function columnsOf(from: Source): readonly string[] {
  if (typeof from === 'string') return [from]
  if ('column' in from) return [from.column]
  if ('first' in from) return from.first
  return 'sentence' in from ? [...from.sentence.matchAll(/\{([^}]+)\}/g)].map((match) => match[1] ?? '') : []
}
