import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

/**
 * Our own check of a feed, after the logic of the official validator (OpenReferralUK/oruk-validator, March 2026): the base, then
 * each list by first, middle and last page, then its records by id. Findings of both kinds fail our build: `needed` is
 * what the official one calls an error, `wanted` what it only warns of, and `ours` what it does not look at.
 */
export interface Finding {
  readonly kind: 'needed' | 'wanted' | 'ours'
  readonly path: string
  readonly says: string
}

export interface Answer {
  readonly status: number
  readonly body: unknown
  readonly header: (name: string) => string | undefined
}
export type Get = (path: string) => Promise<Answer>

export interface Looked {
  readonly findings: readonly Finding[]
  /** Every record that was held against a schema, by the list it is from. */
  readonly records: Readonly<Record<string, number>>
}

type Fields = Readonly<Record<string, unknown>>
const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {})

/** The official tables of one folder. They refer to each other by file name and lie as they were published. */
export function officialSchemas(folder: string): (table: string) => ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  const files = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'openapi.json')
  for (const file of files) ajv.addSchema(JSON.parse(readFileSync(join(folder, file), 'utf8')), file)
  return (table) => {
    const validate = ajv.getSchema(`${table}.json`)
    if (!validate) throw new Error(`no official table ${table}`)
    return validate
  }
}

const faultsOf = (validate: ValidateFunction, value: unknown): readonly string[] =>
  validate(value)
    ? []
    : [
        ...new Set(
          (validate.errors ?? []).map(
            ({ instancePath, message }) => `${instancePath.replaceAll(/\/\d+/g, '')} ${message}`,
          ),
        ),
      ]

interface List {
  readonly name: string
  readonly kind: 'needed' | 'wanted'
  readonly tables: readonly string[]
  /** What the official interface description holds one record against. */
  readonly oneTables: readonly string[]
}

const lists: readonly List[] = [
  { name: 'services', kind: 'needed', tables: ['service'], oneTables: ['service'] },
  { name: 'taxonomies', kind: 'wanted', tables: ['taxonomy'], oneTables: ['taxonomy'] },
  { name: 'taxonomy_terms', kind: 'wanted', tables: ['taxonomy_term'], oneTables: ['taxonomy_term'] },
  {
    name: 'service_at_locations',
    kind: 'wanted',
    tables: ['service_at_location'],
    oneTables: ['service', 'service_at_location'],
  },
  { name: 'organizations', kind: 'wanted', tables: ['organization'], oneTables: ['organization'] },
]

export async function validateFeed(
  get: Get,
  schemas: (table: string) => ValidateFunction,
  asked: { readonly today: string; readonly idsPerList: number; readonly perPage?: number },
): Promise<Looked> {
  const findings: Finding[] = [...baseFindings(await get(''))]
  const records: Record<string, number> = {}
  for (const list of lists) {
    const ids = await readList(get, { list, schemas, findings, perPage: 5, ...asked })
    if (ids.length === 0) findings.push({ kind: list.kind, path: `/${list.name}`, says: 'has no records: not tested' })
    for (const id of ids.slice(0, asked.idsPerList)) {
      const path = `/${list.name}/${id}`
      const answer = await get(path)
      const faults = list.oneTables.flatMap((table) => faultsOf(schemas(table), answer.body))
      if (answer.status !== 200) faults.push(`answers ${answer.status}`)
      findings.push(...faults.map((says) => ({ kind: list.kind, path: `/${list.name}/{id}`, says })))
      findings.push(...ourFindings(answer, path, asked.today))
      records[list.name] = (records[list.name] ?? 0) + 1
    }
  }
  return { findings, records }
}

function baseFindings({ status, body, header }: Answer): readonly Finding[] {
  const { version, profile, openapi_url } = fieldsOf(body)
  const says: string[] = []
  if (status !== 200) says.push(`answers ${status}`)
  if (!/^\d+(\.\d+)?$/.test(String(version).replace('HSDS-UK-', '').replace('V', '')))
    says.push('the version cannot be read')
  if (typeof openapi_url !== 'string' || !URL.canParse(openapi_url)) says.push('openapi_url is no address')
  if (typeof profile !== 'string' || !URL.canParse(profile) || profile.includes('path/to'))
    says.push('profile is no address')
  if (header('access-control-allow-origin') !== '*') says.push('other sites may not read it')
  return says.map((each) => ({ kind: 'needed', path: '/', says: each }))
}

interface Reading {
  readonly list: List
  readonly schemas: (table: string) => ValidateFunction
  readonly findings: Finding[]
  readonly today: string
  readonly perPage: number
}

/** Reads every page, not only three as the official one does, and gives the ids that it found. */
async function readList(get: Get, { list, schemas, findings, today, perPage }: Reading): Promise<readonly string[]> {
  const path = `/${list.name}`
  const find = (kind: Finding['kind'], says: string): void => {
    findings.push({ kind, path, says })
  }
  const ids: string[] = []
  let pages = 1
  for (let page = 1; page <= pages; page++) {
    const answer = await get(`${path}?page=${page}&per_page=${perPage}`)
    const body = fieldsOf(answer.body)
    if (answer.status !== 200) find(list.kind, `answers ${answer.status}`)
    for (const says of envelopeFaults(body, page)) find('ours', says)
    const contents = Array.isArray(body['contents']) ? body['contents'] : []
    const faults = contents.flatMap((record) => list.tables.flatMap((table) => faultsOf(schemas(table), record)))
    for (const says of new Set(faults)) find(list.kind, says)
    findings.push(...ourFindings(answer, path, today))
    ids.push(...contents.map((record) => String(fieldsOf(record)['id'])))
    pages = Number(body['total_pages']) || 0
    if (page === pages && body['total_items'] !== ids.length) find('ours', 'the total is not the number of records')
  }
  if (new Set(ids).size !== ids.length) find('ours', 'an id stands twice')
  return ids
}

function envelopeFaults(body: Fields, page: number): readonly string[] {
  const whole = ['total_items', 'total_pages', 'page_number', 'size'].filter((key) => !Number.isInteger(body[key]))
  const flags = ['first_page', 'last_page', 'empty'].filter((key) => typeof body[key] !== 'boolean')
  const contents = body['contents']
  if (!Array.isArray(contents)) return ['contents is no list']
  const says = [...whole, ...flags].map((key) => `${key} has the wrong type`)
  if (body['size'] !== contents.length) says.push('size is not the number of records on the page')
  if (body['page_number'] !== page) says.push('page_number is not the page asked for')
  if (body['first_page'] !== (page === 1)) says.push('first_page is wrong')
  if (body['last_page'] !== (page === Math.max(1, Number(body['total_pages'])))) says.push('last_page is wrong')
  if (body['empty'] !== (contents.length === 0)) says.push('empty is wrong')
  return says
}

function ourFindings({ body, header }: Answer, path: string, today: string): readonly Finding[] {
  const says: string[] = []
  if (header('access-control-allow-origin') !== '*') says.push('other sites may not read it')
  walk(body, (key, value) => {
    if (value === null || value === '') says.push(`${key} is empty: leave it out`)
    if (key === 'assured_date' && !(typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && value <= today))
      says.push('assured_date is no day that has been')
    if (key === 'assurer_email') says.push('assurer_email is published')
  })
  return [...new Set(says)].map((each) => ({ kind: 'ours', path, says: each }))
}

function walk(value: unknown, see: (key: string, value: unknown) => void): void {
  for (const [key, inner] of Object.entries(fieldsOf(value))) {
    see(key, inner)
    walk(inner, see)
  }
}
