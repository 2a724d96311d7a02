import { type Listing, listings } from './answer.ts'
import { mostPerPage, usualPerPage } from './ask/question.ts'
import type { Json, JsonRecord } from './record/filled.ts'

interface Said {
  readonly says: string
  readonly schema: JsonRecord
}

const text: JsonRecord = { type: 'string' }
const flag: JsonRecord = { type: 'boolean', default: false }
const years: JsonRecord = { type: 'number', minimum: 0, maximum: 130 }
const id: JsonRecord = { type: 'string', format: 'uuid' }

const parameters = {
  search: { says: 'Every word must begin a word of the record.', schema: text },
  page: { says: 'Page number, from 1.', schema: { type: 'integer', minimum: 1, default: 1 } },
  per_page: {
    says: `Records on a page. More than ${mostPerPage} is read as ${mostPerPage}.`,
    schema: { type: 'integer', minimum: 1, maximum: mostPerPage, default: usualPerPage },
  },
  taxonomy_term_id: { says: 'Has this term. Repeated: any of them.', schema: id },
  taxonomy_id: { says: 'Has a term of this taxonomy. Repeated: any of them.', schema: id },
  organization_id: { says: 'Run by this organisation. Repeated: any of them.', schema: id },
  minimum_age: { says: 'The record’s own minimum age is at least this.', schema: years },
  maximum_age: { says: 'The record’s own maximum age is at most this.', schema: years },
  age: {
    says: 'Ours, not in the standard: for somebody of this age. A limit that is not known lets everybody pass.',
    schema: years,
  },
  start_time: { says: 'Opens at this time or later (HH:MM, Europe/London).', schema: text },
  end_time: { says: 'Closes at this time or earlier (HH:MM, Europe/London).', schema: text },
  day: {
    says: 'Open on this day: MO to SU, or its name. Day and times are met by one and the same opening.',
    schema: text,
  },
  postcode: {
    says: 'A sector or outcode (DN15 7, DN15); a full postcode is cut to its sector and not kept. Leaves out what states that it serves other areas.',
    schema: text,
  },
  proximity: {
    says: 'Metres from the middle of `postcode`. Only what is held at a published place.',
    schema: { type: 'number', minimum: 1 },
  },
  modified_after: {
    says: 'Changed on or after this date or date-time.',
    schema: { type: 'string', format: 'date-time' },
  },
  full: { says: 'Records with everything below them.', schema: flag },
  full_service: { says: 'Organisations with their whole services.', schema: flag },
  minimal: { says: 'Only id and date of change, all on one page.', schema: flag },
  format: { says: '`ndjson`: one record a line, without pages.', schema: { type: 'string', enum: ['json', 'ndjson'] } },
  parent_id: { says: 'Terms below this one. There are none so far.', schema: id },
  top_only: { says: 'Terms without a parent. So far all are.', schema: flag },
} satisfies Readonly<Record<string, Said>>
type Parameter = keyof typeof parameters

const paging: readonly Parameter[] = ['search', 'page', 'per_page', 'format']
const filters: readonly Parameter[] = [
  'taxonomy_term_id',
  'taxonomy_id',
  'organization_id',
  'minimum_age',
  'maximum_age',
  'age',
  'start_time',
  'end_time',
  'day',
  'postcode',
  'proximity',
  'modified_after',
  'full',
  'minimal',
]

const takes: Readonly<Record<Listing['name'], readonly Parameter[]>> = {
  services: [...paging, ...filters],
  service_at_locations: [...paging, ...filters],
  taxonomies: [...paging, 'full'],
  taxonomy_terms: [...paging, 'taxonomy_id', 'parent_id', 'top_only'],
  organizations: [...paging, 'full', 'full_service'],
}

const official = 'https://raw.githubusercontent.com/openreferral/specification/3.0/schema'
const schemaOf: Readonly<Record<Listing['name'], { readonly one: string; readonly many: string }>> = {
  services: { one: 'compiled/service.json', many: 'compiled/service_list.json' },
  service_at_locations: { one: 'compiled/service.json', many: 'compiled/service_at_location_list.json' },
  taxonomies: { one: 'taxonomy.json', many: 'taxonomy.json' },
  taxonomy_terms: { one: 'taxonomy_term.json', many: 'taxonomy_term.json' },
  organizations: { one: 'compiled/organization.json', many: 'compiled/organization_list.json' },
}

const json = (schema: JsonRecord): JsonRecord => ({ 'application/json': { schema } })
const referred = (parameter: string): JsonRecord => ({ $ref: `#/components/parameters/${parameter}` })
const refusal = (description: string): JsonRecord => ({
  description,
  content: json({ $ref: '#/components/schemas/Refusal' }),
})

function listPath(name: Listing['name']): JsonRecord {
  const contents: JsonRecord = { type: 'array', items: { $ref: `${official}/${schemaOf[name].many}` } }
  const schema: JsonRecord = { properties: { contents }, allOf: [{ $ref: '#/components/schemas/Page' }] }
  return {
    get: {
      operationId: `list_${name}`,
      summary: `A page of ${name}.`,
      parameters: takes[name].map(referred),
      responses: {
        200: { description: 'A page.', content: { ...json(schema), 'application/x-ndjson': { schema: text } } },
        304: { description: 'You hold it already (If-None-Match).' },
        400: refusal('A parameter cannot be read.'),
      },
    },
  }
}

const onePath = (name: Listing['name']): JsonRecord => ({
  get: {
    operationId: `get_${name}`,
    summary: `One of ${name}, with everything below it.`,
    parameters: [
      { name: 'id', in: 'path', required: true, schema: text },
      ...(name === 'organizations' ? [referred('full_service')] : []),
    ],
    responses: {
      200: { description: 'The record.', content: json({ $ref: `${official}/${schemaOf[name].one}` }) },
      304: { description: 'You hold it already (If-None-Match).' },
      404: refusal('There is no such record, or it is no longer published.'),
    },
  },
})

const about: JsonRecord = {
  get: {
    operationId: 'about',
    summary: 'Which version of the standard this is.',
    responses: {
      200: {
        description: 'Version, profile and the address of this document.',
        content: json({
          type: 'object',
          required: ['version', 'profile', 'openapi_url'],
          properties: {
            version: text,
            profile: { type: 'string', format: 'uri' },
            openapi_url: { type: 'string', format: 'uri' },
          },
        }),
      },
    },
  },
}

const whole: JsonRecord = { type: 'integer' }
const schemas: JsonRecord = {
  Page: {
    type: 'object',
    required: ['total_items', 'total_pages', 'page_number', 'size', 'first_page', 'last_page', 'empty', 'contents'],
    properties: {
      total_items: whole,
      total_pages: whole,
      page_number: whole,
      size: whole,
      first_page: { type: 'boolean' },
      last_page: { type: 'boolean' },
      empty: { type: 'boolean' },
      contents: { type: 'array' },
    },
  },
  Refusal: {
    type: 'object',
    required: ['error', 'message'],
    properties: {
      error: text,
      message: text,
      faults: { type: 'array', items: { type: 'object', properties: { parameter: text, message: text } } },
    },
  },
}

/** The description of this interface, OpenAPI 3.1. `address`: where the feed lives, without a slash at the end. */
export function openApi(publisher: string, address: string): JsonRecord {
  const paths: [string, Json][] = listings.flatMap(({ name }): [string, Json][] => [
    [`/${name}`, listPath(name)],
    [`/${name}/{id}`, onePath(name)],
  ])
  const described = Object.entries(parameters).map(([name, { says, schema }]): [string, Json] => [
    name,
    { name, in: 'query', required: false, description: says, schema },
  ])
  return {
    openapi: '3.1.0',
    info: {
      title: `Places to get support: ${publisher}`,
      version: '3.0',
      description:
        'Open Referral UK 3.0 with the full fields of HSDS 3.0 (Human Services Data Specification: an Open Referral resource, https://openreferral.org/, CC BY-SA 4.0). No key; GET only. Times are local to Europe/London. Fields without a value are left out. What signposting needs besides stands as attributes of our own taxonomies.',
    },
    servers: [{ url: address }],
    paths: { '/': about, ...Object.fromEntries(paths) },
    components: { parameters: Object.fromEntries(described), schemas },
  }
}
