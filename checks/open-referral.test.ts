import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDemonstration } from '../src/directory/demonstration.edge.ts'
import { readJsonFeed } from '../src/directory/intake/read-json.ts'
import { tools } from '../src/directory/intake/tools.edge.ts'
import type { ListedService } from '../src/directory/listing.ts'
import { writeFeed } from '../src/exchange/feed.edge.ts'
import { openReferralRoutes } from '../src/exchange/open-referral/open-referral.page.ts'
import type { PublishedDirectory } from '../src/exchange/open-referral/published-directory.ts'
import {
  idOf,
  plainOffer,
  plainService,
  testDirectory,
  testPlaces,
} from '../src/exchange/open-referral/testing.edge.ts'
import { richService } from '../src/exchange/open-referral/testing-rich.edge.ts'
import type { Day } from '../src/shared/day.ts'
import { namedId } from '../src/shared/named-id.edge.ts'
import type { Asked } from '../src/web/route.ts'
import { type Answer, type Get, officialSchemas, validateFeed } from './open-referral-validator.ts'

const today = '2026-11-21'
const official = join(import.meta.dirname, '../../shared/data/hsds')
const isThere = existsSync(official)
const folders = {
  'Open Referral UK 3.0': join(official, 'oruk-3.0/specifications/3.0/schemata'),
  'HSDS 3.0': join(official, 'hsds-3.0/schema'),
} as const
const standards = Object.keys(folders) as (keyof typeof folders)[]
const notice = isThere ? '' : ' (skipped: the official schemas are not there)'

/** The feed of a directory as another program would get it. */
function reading(directory: PublishedDirectory): Get {
  const routes = openReferralRoutes({ directoryOf: () => directory, places: () => testPlaces, nameId: namedId })
  return async (path) => {
    const address = new URL(`https://rightdoor.example/open-referral${path}`)
    const [, , list, id] = address.pathname.split('/')
    const wanted = ['/open-referral', list, id && ':id'].filter(Boolean).join('/')
    const route = routes.find((each) => 'get' in each && each.get === wanted)
    const reply = await route?.answer(asked(address, id ?? ''))
    if (reply?.is !== 'file') return { status: 404, body: undefined, header: () => undefined }
    const headers = new Map(Object.entries(reply.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]))
    return { status: reply.status ?? 200, body: JSON.parse(String(reply.body)), header: (name) => headers.get(name) }
  }
}

const asked = ({ pathname, searchParams }: URL, id: string): Asked => ({
  locality: 'ashmere',
  frame: { base: '', placeName: 'Ashmere', demonstration: true, assets: (name) => name },
  path: pathname,
  params: { id },
  query: { first: (name) => searchParams.get(name) ?? undefined, all: (name) => searchParams.getAll(name), names: [] },
  form: { first: () => undefined, all: () => [], names: [] },
  today: today as Day,
  now: new Date(`${today}T12:00:00Z`),
  sender: '',
  header: () => undefined,
  origin: 'https://rightdoor.example',
})

/** Records as feeds bring them: full ones, bare ones, and ones with a fault that must not leave. */
function aFewDozen(): readonly ListedService[] {
  const rich = Array.from({ length: 24 }, (_, index) => richService(`Talk ${index}`))
  const [shelter] = rich[0]?.service_at_locations ?? []
  if (!shelter?.location) throw new Error('a rich offer has a place')
  const at = (name: string, change: object) =>
    plainService(name, {
      service_at_locations: [plainOffer(name, { location: { ...shelter.location, ...change } as never })],
    })
  return [
    ...rich,
    plainService('Bare'),
    at('Without a postcode', {
      id: idOf('l1'),
      addresses: [{ id: idOf('a1'), address_1: '2 Mill Lane', country: 'GB' }],
    }),
    at('Without a town', {
      id: idOf('l2'),
      addresses: [{ id: idOf('a2'), address_1: '', postal_code: 'AS1 3AB', country: '' }],
    }),
    at('Online', {
      id: idOf('l3'),
      location_type: 'virtual',
      addresses: [],
      latitude: undefined,
      longitude: Number.NaN,
    }),
    plainService('Ages unknown', { minimum_age: -1, maximum_age: Number.NaN }),
    plainService('Odd links', { url: 'https://bücher.example/ä[b]|c?d={e}#f#g', email: 'a@b.gov.uk.' }),
    plainService('No links', { url: 'www.x.org', email: 'ring us' }),
    plainService('Script', { url: 'javascript:alert(1)' }),
    plainService('Checked tomorrow', { assured_date: '2031-01-01' as Day, last_modified: '2024-12-10' }),
    plainService('Blank texts', {
      description: ' ',
      alert: '',
      fees_description: '',
      phones: [{ id: idOf('no phone'), number: ' ' }],
    }),
    plainService('Nameless people', { organization: { id: idOf('nameless'), name: ' ' } }),
    plainService('Paused', { status: 'temporarily closed' }),
    plainService('Said twice', {
      attributes: [0, 1].map((n) => ({
        id: idOf(`twice ${n}`),
        term: { id: idOf('term counselling'), name: 'Counselling', taxonomy: 'Service types' },
      })),
    }),
  ]
}

describe('the official examples are valid as their own tables, so the check looks', () => {
  test.skipIf(!isThere)(`all but the base and the tabular one${notice}`, () => {
    const looked = [
      lookAtExamples(join(official, 'oruk-3.0/specifications/3.0/examples'), folders['Open Referral UK 3.0']),
      lookAtExamples(join(official, 'hsds-3.0/examples'), folders['HSDS 3.0']),
    ]
    expect(looked.every((count) => count >= 8)).toBe(true)
  })
})

function lookAtExamples(folder: string, schemas: string): number {
  const schemaOf = officialSchemas(schemas)
  const files = readdirSync(folder).filter((name) => name.endsWith('.json') && !/^(base|tabular)/.test(name))
  for (const file of files) {
    const table = schemaOf(file.replace(/(_full|_list)?\.json$/, ''))
    const example = JSON.parse(readFileSync(join(folder, file), 'utf8'))
    for (const record of example.contents ?? [example])
      expect(table(record), `${file}: ${JSON.stringify(table.errors)}`).toBe(true)
  }
  return files.length
}

describe.each(standards)('%s', (standard) => {
  test.skipIf(!isThere)(`every record that we publish is valid, at both levels${notice}`, async () => {
    const services = aFewDozen()
    const looked = await validateFeed(reading(testDirectory(services)), officialSchemas(folders[standard]), {
      today,
      idsPerList: 1_000,
    })
    expect(looked.findings).toEqual([])
    expect(looked.records).toMatchObject({ services: services.length, service_at_locations: services.length })
    expect(looked.records['organizations']).toBeGreaterThan(10)
    expect(looked.records['taxonomies']).toBe(8)
    expect(looked.records['taxonomy_terms']).toBeGreaterThan(30)
  })

  test.skipIf(!isThere)(`every record of the full list is valid too${notice}`, async () => {
    const answer = await reading(testDirectory(aFewDozen()))('/services?full=true&per_page=200')
    const { contents } = answer.body as { contents: unknown[] }
    const table = officialSchemas(folders[standard])('service')
    expect(contents.flatMap((record) => (table(record) ? [] : table.errors))).toEqual([])
    expect(contents).toHaveLength(aFewDozen().length)
  })
})

const council = join(
  import.meta.dirname,
  '../../shared/data/directory/oruk-v1-north-lincolnshire-2024-12-redacted.json',
)
const councilNotice = existsSync(council) ? notice : ' (skipped: the council feed is not there)'

describe.each(standards)('whole directories, %s', (standard) => {
  const valid = async (services: readonly ListedService[]): Promise<number> => {
    const asked = { today, idsPerList: 10_000, perPage: 100 }
    const looked = await validateFeed(reading(testDirectory(services)), officialSchemas(folders[standard]), asked)
    expect(looked.findings).toEqual([])
    return looked.records['services'] ?? 0
  }

  test.skipIf(!isThere)(`the demonstration locality is published whole and valid${notice}`, async () => {
    const { services } = readDemonstration(new URL('../content/', import.meta.url), '2026-11-20' as Day)
    expect(services.length).toBeGreaterThan(20)
    expect(await valid(services)).toBe(services.length)
  })

  test.skipIf(!isThere || !existsSync(council))(
    `738 records of a council, none of them valid as it came, all are when read and published${councilNotice}`,
    async () => {
      const feed = readJsonFeed(readFileSync(council, 'utf8'), { feed: 'council', tools })
      if (!('services' in feed)) throw new Error('the council feed cannot be read')
      expect(await valid(feed.services)).toBe(738)
    },
  )
})

type Record_ = { [name: string]: unknown; contents: { [name: string]: unknown }[] }

const breakings: readonly (readonly [string, string, (body: Record_) => unknown])[] = [
  ['a version nobody can read', '', (body) => ({ ...body, version: 'HSDS 3.0' })],
  ['a profile that was never filled in', '', (body) => ({ ...body, profile: 'https://path/to/profile' })],
  ['no name', '/services?', (body) => inFirst(body, { name: undefined })],
  ['a status in capitals', '/services?', (body) => inFirst(body, { status: 'Active' })],
  ['an age as text', '/services?', (body) => inFirst(body, { minimum_age: '11' })],
  ['an age of null', '/services?', (body) => inFirst(body, { minimum_age: null })],
  ['a link without a scheme', '/services?', (body) => inFirst(body, { url: 'www.x.org' })],
  ['a day where a moment belongs', '/services?', (body) => inFirst(body, { last_modified: '2024-12-10' })],
  ['an e-mail that ends in a full stop', '/services?', (body) => inFirst(body, { email: 'a@b.gov.uk.' })],
  ['an empty text', '/services?', (body) => inFirst(body, { alert: '' })],
  ['a check in the future', '/services?', (body) => inFirst(body, { assured_date: '2031-01-01' })],
  ['the address of who assured it', '/services?', (body) => inFirst(body, { assurer_email: 'a@b.org' })],
  [
    'an id twice',
    '/services?',
    (body) => ({ ...body, contents: body.contents.map((each) => ({ ...each, id: idOf('same') })) }),
  ],
  ['a total that is not true', '/services?', (body) => ({ ...body, total_items: 99 })],
  ['a last page that is not', '/services?', (body) => ({ ...body, last_page: !body['last_page'] })],
  ['a size that is not', '/services?', (body) => ({ ...body, size: 50 })],
  ['an organisation without a description', '/organizations?', (body) => inFirst(body, { description: undefined })],
  ['an offer alone without a status', '/service_at_locations/', (body) => ({ ...body, status: undefined })],
  ['a term without a name', '/taxonomy_terms?', (body) => inFirst(body, { name: undefined })],
]

const inFirst = (body: Record_, change: object): unknown => ({
  ...body,
  contents: body.contents.map((each, index) =>
    index === 0 ? JSON.parse(JSON.stringify({ ...each, ...change })) : each,
  ),
})

describe('one broken field turns the check red', () => {
  const whole = reading(testDirectory(aFewDozen().slice(0, 7)))
  const broken =
    (where: string, change: (body: Record_) => unknown): Get =>
    async (path): Promise<Answer> => {
      const answer = await whole(path)
      const isMeant = where === '' ? path === '' : path.startsWith(where)
      return isMeant ? { ...answer, body: JSON.parse(JSON.stringify(change(answer.body as Record_))) } : answer
    }

  test.skipIf(!isThere).each(breakings)(`%s${notice}`, async (_, where, change) => {
    const schemas = officialSchemas(folders['Open Referral UK 3.0'])
    const asked = { today, idsPerList: 2 }
    expect((await validateFeed(whole, schemas, asked)).findings).toEqual([])
    expect((await validateFeed(broken(where, change), schemas, asked)).findings).not.toEqual([])
  })

  test.skipIf(!isThere)(`a feed that other sites may not read, and one that is not there${notice}`, async () => {
    const schemas = officialSchemas(folders['Open Referral UK 3.0'])
    const closed: Get = async (path) => ({ ...(await whole(path)), header: () => undefined })
    expect((await validateFeed(closed, schemas, { today, idsPerList: 1 })).findings).toContainEqual(
      expect.objectContaining({ says: 'other sites may not read it' }),
    )
    const absent: Get = async () => ({ status: 404, body: undefined, header: () => undefined })
    expect((await validateFeed(absent, schemas, { today, idsPerList: 1 })).findings.length).toBeGreaterThan(5)
  })
})

describe('the feed as files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rightdoor-feed-'))
  const wish = (services: readonly ListedService[]) => ({
    directory: testDirectory(services),
    folder: join(folder, 'feed'),
    origin: 'https://files.example/feed',
  })
  const fileOf = (path: string) => JSON.parse(readFileSync(join(folder, 'feed', path), 'utf8'))

  test.skipIf(!isThere)(`says the same as the served one, and is valid${notice}`, async () => {
    const services = aFewDozen()
    expect(await writeFeed(wish(services))).toMatchObject({ is: 'ok', value: { services: services.length } })
    const served = reading(testDirectory(services))
    const [first] = services
    expect(fileOf(`services/${first?.id}.json`)).toEqual((await served(`/services/${first?.id}`)).body)
    expect(fileOf('services/page-1.json')).toEqual((await served('/services?per_page=200')).body)
    expect(fileOf('base.json').openapi_url).toBe('https://files.example/feed/openapi.json')
    const rows = readFileSync(join(folder, 'feed/services.ndjson'), 'utf8').trimEnd().split('\n')
    const table = officialSchemas(folders['HSDS 3.0'])('service')
    expect(rows.filter((row) => table(JSON.parse(row)))).toHaveLength(services.length)
  })

  test('written again, it holds only what is published now, and nothing is left lying about', async () => {
    await writeFeed(wish([richService('Old')]))
    await writeFeed(wish([richService('New')]))
    expect(fileOf('services/page-1.json').contents.map(({ name }: { name: string }) => name)).toEqual(['New'])
    expect(existsSync(join(folder, 'feed/services', `${idOf('service Old')}.json`))).toBe(false)
    expect(readdirSync(folder)).toEqual(['feed'])
  })

  test('a folder that holds something else is left alone', async () => {
    writeFileSync(join(folder, 'diary.txt'), 'mine')
    const refusal = await writeFeed({ ...wish([]), folder })
    expect(refusal).toMatchObject({ is: 'refused', because: [{ is: 'holds-other-things' }] })
    expect(readFileSync(join(folder, 'diary.txt'), 'utf8')).toBe('mine')
    rmSync(folder, { recursive: true })
  })
})
