import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ListedService } from '../../directory/listing.ts'
import type { Day } from '../../shared/day.ts'
import { namedId } from '../../shared/named-id.edge.ts'
import type { Asked, Reply, Route } from '../../web/route.ts'
import { createServer } from '../../web/server.edge.ts'
import { openReferralRoutes } from './open-referral.page.ts'
import type { PublishedDirectory } from './published-directory.ts'
import { idOf, plainOffer, plainService, testDirectory, testPlaces } from './testing.edge.ts'
import { richService } from './testing-rich.edge.ts'

type FileReply = Extract<Reply, { is: 'file' }>

function asking(
  path: string,
  headers: Readonly<Record<string, string>> = {},
  params: Record<string, string> = {},
): Asked {
  const given = new URLSearchParams(path.split('?')[1] ?? '')
  return {
    locality: 'ashmere',
    frame: { base: '/ashmere', placeName: 'Ashmere', demonstration: true, assets: (name) => name },
    path: path.split('?')[0] ?? '',
    params,
    query: {
      first: (name) => given.get(name) ?? undefined,
      all: (name) => given.getAll(name),
      names: [...given.keys()],
    },
    form: { first: () => undefined, all: () => [], names: [] },
    today: '2026-11-21' as Day,
    now: new Date('2026-11-21T12:00:00Z'),
    sender: 's',
    header: (name) => headers[name.toLowerCase()],
    origin: 'https://rightdoor.example',
  }
}

const routesOf = (directory: PublishedDirectory | undefined): readonly Route[] =>
  openReferralRoutes({ directoryOf: () => directory, places: () => testPlaces, nameId: namedId })

async function get(directory: PublishedDirectory | undefined, path: string, headers = {}): Promise<FileReply> {
  const bare = `/open-referral${path.split('?')[0]}`
  const id = bare.split('/')[3] ?? ''
  const isFile = id === '' || bare.endsWith('.json')
  const wanted = isFile ? bare : bare.replace(/[^/]+$/, ':id')
  const route = routesOf(directory).find((each) => 'get' in each && each.get === wanted)
  if (!route) throw new Error(`no route ${wanted}`)
  const reply = await route.answer(asking(path, headers, { id: decodeURIComponent(id) }))
  if (reply.is !== 'file') throw new Error('the feed answers with files only')
  return reply
}

const bodyOf = (reply: FileReply) => JSON.parse(String(reply.body))
const namesIn = async (services: readonly ListedService[], path: string): Promise<readonly string[]> =>
  bodyOf(await get(testDirectory(services), path)).contents.map(
    (each: { name?: string; service?: { name: string } }) => each.name ?? each.service?.name,
  )

describe('what somebody who reads the feed asks changes what they get', () => {
  const talk = richService('Talk')
  const run = plainService('Running club', {
    description: 'We run by the river.',
    minimum_age: 16,
    maximum_age: 25,
    last_modified: '2026-01-05T00:00:00Z',
    service_areas: [{ id: idOf('area far'), uri: 'http://statistics.data.gov.uk/id/statistical-geography/E06000998' }],
    schedules: [{ id: idOf('morning'), freq: 'WEEKLY', byday: 'SU', opens_at: '08:00', closes_at: '09:00' }],
  })
  const open = plainService('Anyone', { last_modified: '2025-06-01T00:00:00Z' })
  const all = [talk, run, open]
  const term = (key: string): string => namedId(`urn:rightdoor:taxonomy:${key}`)

  test.each([
    ['', ['Talk', 'Running club', 'Anyone']],
    ['search=river', ['Running club']],
    ['search=RÚN RIV', ['Running club']],
    ['search=worry', ['Talk']],
    ['search=river talk', []],
    ['postcode=AS1 2', ['Talk', 'Anyone']],
    ['postcode=AS9 1', ['Running club', 'Anyone']],
    ['postcode=as9 1ab', ['Running club', 'Anyone']],
    ['postcode=AS9 2', ['Talk', 'Running club', 'Anyone']],
    ['postcode=AS1 2&proximity=500', ['Talk']],
    ['postcode=AS9 2&proximity=500', []],
    ['minimum_age=12', ['Running club']],
    ['maximum_age=18', ['Talk']],
    ['age=14', ['Talk', 'Anyone']],
    ['age=17', ['Talk', 'Running club', 'Anyone']],
    ['age=25', ['Running club', 'Anyone']],
    ['day=SU', ['Running club']],
    ['day=tuesday', ['Talk']],
    ['day=SU&day=TU', ['Talk', 'Running club']],
    ['start_time=16:00', ['Talk']],
    ['end_time=10:00:00', ['Running club']],
    ['day=TU&end_time=10:00', []],
    [`taxonomy_term_id=${term('grouping:advice')}`, ['Talk']],
    [`taxonomy_term_id=${term('grouping:more-help')}`, []],
    [`taxonomy_term_id=${term('topic:sleep')}`, ['Talk']],
    [`taxonomy_term_id=${idOf('term counselling')}`, ['Talk']],
    [`taxonomy_id=${term('delivery')}`, ['Talk']],
    [`organization_id=${run.organization.id}`, ['Running club']],
    ['modified_after=2026-01-05', ['Talk', 'Running club']],
    ['modified_after=2026-01-05T00:00:01Z', ['Talk']],
    ['modified_after=2026-01-05T01:00:00+01:00', ['Talk', 'Running club']],
  ])('?%s', async (question, names) => {
    const address = question.replaceAll(' ', '+')
    expect(await namesIn(all, `/services?${address}`)).toEqual(names)
    expect(await namesIn(all, `/service_at_locations?${address}`)).toEqual(names)
  })

  test('full gives everything below a record, minimal only id and date on one page, ndjson a record a line', async () => {
    const [plain] = bodyOf(await get(testDirectory(all), '/services')).contents
    expect(plain.phones).toBeUndefined()
    const [full] = bodyOf(await get(testDirectory(all), '/services?full=true')).contents
    expect(full.service_at_locations[0].location.addresses[0].postal_code).toBe('AS1 2AB')
    const minimal = bodyOf(await get(testDirectory(all), '/services?minimal=true&per_page=1'))
    expect(minimal).toMatchObject({ total_pages: 1, size: 3 })
    expect(Object.keys(minimal.contents[0])).toEqual(['id', 'last_modified', 'modified_date'])
    const reply = await get(testDirectory(all), '/services?format=ndjson&per_page=1')
    expect(reply.type).toContain('application/x-ndjson')
    const rows = String(reply.body).trimEnd().split('\n')
    expect(rows.map((row) => JSON.parse(row).name)).toEqual(['Talk', 'Running club', 'Anyone'])
  })

  test('an area that is drawn holds those who live in it, and not in its hole', async () => {
    const square = (low: number, high: number) => [
      [low, low],
      [high, low],
      [high, high],
      [low, high],
      [low, low],
    ]
    const area = (rings: unknown) => [
      {
        id: idOf('drawn'),
        extent_type: 'geojson' as const,
        extent: JSON.stringify({ type: 'Feature', geometry: { type: 'Polygon', coordinates: rings } }),
      },
    ]
    const shifted = (ring: number[][], x: number, y: number) => ring.map(([a = 0, b = 0]) => [a + x, b + y])
    const around = shifted(square(-0.5, 0.5), -0.648, 53.592)
    const hole = shifted(square(-0.1, 0.1), -0.648, 53.592)
    expect(await namesIn([plainService('In', { service_areas: area([around]) })], '/services?postcode=AS1+2')).toEqual([
      'In',
    ])
    expect(await namesIn([plainService('Out', { service_areas: area([around]) })], '/services?postcode=AS9+1')).toEqual(
      [],
    )
    expect(
      await namesIn([plainService('Hole', { service_areas: area([around, hole]) })], '/services?postcode=AS1+2'),
    ).toEqual([])
  })
})

describe('pages', () => {
  const many = Array.from({ length: 7 }, (_, index) => plainService(`Place ${index}`))

  test('every record is on exactly one page, and only the last page says that it is', async () => {
    const pages = await Promise.all(
      [1, 2, 3].map(async (page) => bodyOf(await get(testDirectory(many), `/services?per_page=3&page=${page}`))),
    )
    expect(pages.flatMap(({ contents }) => contents.map(({ name }: { name: string }) => name))).toEqual(
      many.map(({ name }) => name),
    )
    expect(pages.map(({ size, first_page, last_page, empty }) => ({ size, first_page, last_page, empty }))).toEqual([
      { size: 3, first_page: true, last_page: false, empty: false },
      { size: 3, first_page: false, last_page: false, empty: false },
      { size: 1, first_page: false, last_page: true, empty: false },
    ])
    expect(pages[0]).toMatchObject({ total_items: 7, total_pages: 3, page_number: 1 })
  })

  test('a page past the end is empty and the last; more than 200 a page is 200', async () => {
    expect(bodyOf(await get(testDirectory(many), '/services?page=9'))).toMatchObject({
      size: 0,
      empty: true,
      last_page: true,
    })
    const crowd = Array.from({ length: 201 }, (_, index) => plainService(`Place ${index}`))
    expect(bodyOf(await get(testDirectory(crowd), '/services?per_page=100000'))).toMatchObject({
      size: 200,
      total_pages: 2,
    })
  })
})

describe('what never leaves', () => {
  test('names and mailboxes of staff, who checked it, and whoever assured it', async () => {
    const body = JSON.stringify(bodyOf(await get(testDirectory([richService('Talk')]), '/services?full=true')))
    expect(body).toContain('07700 900123')
    for (const kept of ['Bloggs', 'bloggs', 'assurer_email', 'checked_by']) expect(body).not.toContain(kept)
  })

  const refuge = richService('Refuge')
  const [shelter] = refuge.service_at_locations
  if (!shelter?.location) throw new Error('the refuge has a place')
  const hidden = {
    ...refuge,
    service_at_locations: [{ ...shelter, signposting: { ...shelter.signposting, sensitive_location: true } }],
  }
  const neighbour = richService('Advice desk', {
    service_at_locations: [
      plainOffer('Advice desk', { location: { ...shelter.location, id: idOf('another id of the same door') } }),
    ],
  })

  test('a refuge gives no address, no position and no place id, not even through another record of the same door', async () => {
    for (const path of [
      '/services?full=true',
      '/service_at_locations',
      '/service_at_locations?full=true',
      '/services?format=ndjson&full=1',
    ]) {
      const body = String((await get(testDirectory([hidden, neighbour]), path)).body)
      expect(body).toContain('Refuge')
      for (const kept of ['Mill Lane', 'AS1 2AB', '53.592', '-0.648', shelter.location?.id ?? '', 'Bus 4'])
        expect(body).not.toContain(kept)
    }
  })

  test('nor can its place be found by asking how near it is', async () => {
    expect(await namesIn([hidden, neighbour], '/services?postcode=AS1+2&proximity=1000')).toEqual([])
  })

  test('records that ended, rest, or come from a feed without licence', async () => {
    const gone = plainService('Gone', { status: 'defunct' })
    const resting = plainService('Resting', { status: 'inactive' })
    const borrowed = plainService('Borrowed', { source: { feed: 'council', id: '1' } })
    const pause = plainService('Pause', { status: 'temporarily closed' })
    const directory = testDirectory([gone, resting, borrowed, pause], { unlicensed: new Set(['council']) })
    expect(bodyOf(await get(directory, '/services')).contents.map(({ name }: { name: string }) => name)).toEqual([
      'Pause',
    ])
    expect(bodyOf(await get(directory, '/organizations')).total_items).toBe(1)
    for (const { id } of [gone, resting, borrowed]) expect((await get(directory, `/services/${id}`)).status).toBe(404)
  })
})

describe('taxonomies, offers and organisations', () => {
  const directory = testDirectory([richService('Talk'), richService('Walk')])

  test('the five kinds of support are a taxonomy without numbers, with ids that stay the same', async () => {
    const { contents } = bodyOf(await get(directory, '/taxonomies'))
    const five = contents.find(({ name }: { name: string }) => name === 'Kinds of support given')
    expect(five.id).toBe(namedId('urn:rightdoor:taxonomy:grouping'))
    const { taxonomy_terms } = bodyOf(await get(directory, `/taxonomies/${five.id}`))
    expect(new Set(taxonomy_terms.map(({ code }: { code: string }) => code))).toEqual(
      new Set(['thriving', 'advice', 'help', 'more-help', 'risk-support']),
    )
    expect(JSON.stringify(taxonomy_terms)).not.toMatch(/parent_id|"order"|"rank"/)
  })

  test('terms are found by taxonomy and by words, and each can be read alone', async () => {
    const worry = bodyOf(
      await get(directory, `/taxonomy_terms?taxonomy_id=${namedId('urn:rightdoor:taxonomy:topic')}&search=worry`),
    )
    expect(worry.contents).toHaveLength(1)
    expect(bodyOf(await get(directory, `/taxonomy_terms/${worry.contents[0].id}`))).toEqual(worry.contents[0])
    expect(bodyOf(await get(directory, `/taxonomy_terms?parent_id=${worry.contents[0].id}`)).total_items).toBe(0)
  })

  test('an offer read alone says whose it is, and its wait stands as an attribute with its day', async () => {
    const id = idOf('offer Talk')
    const offer = bodyOf(await get(directory, `/service_at_locations/${id.toUpperCase()}`))
    expect(offer).toMatchObject({ id, name: 'Talk', status: 'active', service: { name: 'Talk', minimum_age: 11 } })
    const said = new Map(
      offer.attributes.map((each: { taxonomy_term: { code: string }; value?: string }) => [
        each.taxonomy_term.code,
        each.value,
      ]),
    )
    expect(said.get('wait-days')).toBe('14')
    expect(said.get('wait-as-of')).toBe('2026-11-01')
    expect(said.get('what-happens-next')).toBe('Somebody rings you within a week.')
  })

  test('an address without a county says the place instead', async () => {
    const offer = bodyOf(await get(directory, `/service_at_locations/${idOf('offer Talk')}`))
    expect(offer.location.addresses[0].state_province).toBe('Ashmere')
  })

  test('an organisation names its services, and holds them whole when asked', async () => {
    const id = idOf('organization of the mill')
    expect(bodyOf(await get(directory, '/organizations')).contents[0].services).toBeUndefined()
    const brief = bodyOf(await get(directory, `/organizations/${id}`))
    expect(brief.services.map(({ name }: { name: string }) => name)).toEqual(['Talk', 'Walk'])
    const full = bodyOf(await get(directory, `/organizations/${id}?full_service=true`))
    expect(full.services[0].phones[0].number).toBe('116 123')
    expect(bodyOf(await get(directory, '/organizations?full=true')).contents[0].services).toHaveLength(2)
    expect(bodyOf(await get(directory, '/organizations?search=nobody')).total_items).toBe(0)
  })
})

describe('other programs that read it', () => {
  const directory = testDirectory([richService('Talk')])

  test('from any site, and may keep what they hold', async () => {
    const reply = await get(directory, '/services')
    expect(reply.headers).toMatchObject({ 'access-control-allow-origin': '*' })
    expect(reply.cache).toContain('max-age')
    const tag = reply.headers?.['etag'] ?? ''
    const again = await get(directory, '/services', { 'if-none-match': `"other", ${tag}` })
    expect(again).toMatchObject({ status: 304, body: '' })
    const changed = testDirectory([richService('Talk', { alert: 'Closed today' })])
    expect((await get(changed, '/services', { 'if-none-match': tag })).status).toBeUndefined()
  })

  test('over HTTP too, beside the headers of every page, with a slash at the end or without', async () => {
    const app = createServer({
      places: () => [{ slug: 'ashmere', name: 'Ashmere', demonstration: true, isDefault: true, hosts: [] }],
      routes: routesOf(directory),
      assets: { address: (name) => name, serve: () => new Response() },
      publicUrl: 'https://rightdoor.example',
      secret: 'only for this test',
      render: () => '',
      log: () => {},
      now: () => new Date('2026-11-21T12:00:00Z'),
      isLoss: () => false,
      ready: async () => true,
    })
    const first = await app.request('/ashmere/open-referral/services/?full=true')
    expect(first.status).toBe(200)
    expect(first.headers.get('access-control-allow-origin')).toBe('*')
    expect(first.headers.get('x-content-type-options')).toBe('nosniff')
    const tag = first.headers.get('etag') ?? ''
    const second = await app.request('/ashmere/open-referral/services?full=true', { headers: { 'if-none-match': tag } })
    expect(second.status).toBe(304)
    expect(second.headers.get('etag')).toBe(tag)
    expect(await second.text()).toBe('')
  })

  test('are told the version and where the description is, which names every address', async () => {
    const about = bodyOf(await get(directory, ''))
    expect(about).toMatchObject({
      version: 'HSDS-UK-3.0',
      openapi_url: 'https://rightdoor.example/ashmere/open-referral/openapi.json',
    })
    const described = bodyOf(await get(directory, '/openapi.json'))
    expect(described.openapi).toMatch(/^3\.1/)
    const paths = Object.keys(described.paths).map(
      (path) => `/open-referral${path === '/' ? '' : path.replace('{id}', ':id')}`,
    )
    const routes = routesOf(directory).flatMap((route) => ('get' in route ? [route.get] : []))
    expect(new Set([...paths, '/open-referral/openapi.json', '/openapi.json'])).toEqual(new Set(routes))
    for (const path of Object.values<{ get: { parameters?: { $ref?: string }[] } }>(described.paths))
      for (const { $ref } of path.get.parameters ?? [])
        if ($ref) expect(described.components.parameters).toHaveProperty($ref.split('/').at(-1) ?? '')
  })

  test('get plain answers to what cannot be read, every fault at once', async () => {
    const reply = await get(
      directory,
      '/services?page=0&age=old&day=someday&modified_after=yesterday&postcode=ZZ9+9&format=xml&full=maybe&taxonomy_id=7&start_time=9am',
    )
    expect(reply.status).toBe(400)
    expect(reply.headers).toMatchObject({ 'access-control-allow-origin': '*' })
    expect(
      bodyOf(reply)
        .faults.map(({ parameter }: { parameter: string }) => parameter)
        .sort(),
    ).toEqual(['age', 'day', 'format', 'full', 'modified_after', 'page', 'postcode', 'start_time', 'taxonomy_id'])
    expect((await get(directory, '/services?proximity=500')).status).toBe(400)
  })

  test('are told in JSON what is not there', async () => {
    for (const list of ['services', 'service_at_locations', 'taxonomies', 'taxonomy_terms', 'organizations']) {
      const reply = await get(directory, `/${list}/00000000-0000-0000-0000-000000000000`)
      expect(reply).toMatchObject({ status: 404, type: 'application/json; charset=utf-8' })
      expect(bodyOf(reply).error).toBe('not-found')
    }
    expect((await get(undefined, '/services')).status).toBe(404)
  })

  test('whatever they send, the answer is 200, 400 or 404', async () => {
    const names = [
      'search',
      'page',
      'per_page',
      'postcode',
      'proximity',
      'age',
      'minimum_age',
      'start_time',
      'day',
      'taxonomy_term_id',
      'modified_after',
      'full',
      'format',
      'minimal',
      'id',
    ]
    const question = fc.array(
      fc.tuple(
        fc.constantFrom(...names),
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom('-1', '1e9', 'NaN', '0x1', "' or 1=1", '<script>', '\u0000', '𝟙', '٣', '__proto__'),
        ),
      ),
    )
    await fc.assert(
      fc.asyncProperty(
        question,
        fc.constantFrom(
          '/services',
          '/service_at_locations',
          '/taxonomies',
          '/taxonomy_terms',
          '/organizations',
          '/services/constructor',
        ),
        async (pairs, path) => {
          const reply = await get(
            directory,
            `${path}?${new URLSearchParams(pairs.map(([name, value]) => [name, value]))}`,
          )
          expect([undefined, 400, 404]).toContain(reply.status)
          if (!reply.type.includes('ndjson')) expect(() => bodyOf(reply)).not.toThrow()
        },
      ),
      { numRuns: 300 },
    )
  })
})
