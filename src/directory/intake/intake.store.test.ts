import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../../store/database.ts'
import { openTestDatabase } from '../../store/testing.edge.ts'
import { approveAll, approveSeen, listWaiting, readPublished, readVersion } from '../directory.store.ts'
import { listQuarantined, readFeeds } from './feed.store.ts'
import { intake, nameFrom } from './intake.edge.ts'
import type { IntakeReport } from './report.ts'
import { readSoundly } from './testing.edge.ts'

const folder = mkdtempSync(join(tmpdir(), 'rightdoor-intake-'))
let database: Database
let locality = ''
let places = 0

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})
beforeEach(async () => {
  places += 1
  locality = `saltmarsh-${places}`
  await database.pool.query('insert into locality (slug, name) values ($1, $1)', [locality])
})

type Service = Readonly<Record<string, unknown>>
const choir: Service = {
  id: '7a0b8c1d-0000-9000-0000-000000000001',
  name: 'Choir',
  description: 'We sing.',
  url: 'https://choir.example.org',
  status: 'active',
  phones: [{ id: '7a0b8c1d-0000-9000-0000-0000000000f1', number: '01632 960117' }],
}
const chess: Service = { id: '7a0b8c1d-0000-9000-0000-000000000002', name: 'Chess', status: 'active' }
const kites: Service = { id: '42', name: 'Kites', status: 'active' }

interface Taking {
  readonly approve?: boolean
  readonly file?: string
  readonly feedName?: string
}

function take(
  services: readonly unknown[] | string,
  { approve = false, file = 'feed.json', feedName }: Taking = {},
): Promise<IntakeReport> {
  const from = join(folder, file)
  writeFileSync(
    from,
    typeof services === 'string' ? services : JSON.stringify({ contents: services, total_items: services.length }),
  )
  return intake({ database, locality, from, approve, ...(feedName === undefined ? {} : { feedName }) })
}

const names = async (): Promise<readonly string[]> =>
  (await readPublished(database, locality)).map((each) => each.name).sort()

describe('somebody takes in a feed', () => {
  test('what is new waits; nobody sees it until somebody approves it', async () => {
    expect(await take([choir, chess, kites])).toMatchObject({
      kept: 3,
      new: 3,
      changed: 0,
      unchanged: 0,
      quarantined: 0,
      waiting: 3,
      approved: 0,
    })
    expect(await names()).toEqual([])
    expect(await readVersion(database, locality)).toBe(0)
    expect(await approveAll(database, locality)).toBe(3)
    expect(await names()).toEqual(['Chess', 'Choir', 'Kites'])
    expect(await readVersion(database, locality)).toBe(1)
  })

  test('a second time nothing changes, not even the version that finders look at', async () => {
    await take([choir, chess, kites], { approve: true })
    expect(await take([choir, chess, kites], { approve: true })).toMatchObject({
      kept: 3,
      new: 0,
      changed: 0,
      unchanged: 3,
      approved: 0,
      waiting: 0,
    })
    expect(await readVersion(database, locality)).toBe(1)
  })

  test('the report begins with what was kept, changed, unchanged and quarantined', async () => {
    const report = await take([choir, { ...chess, name: '' }])
    expect(Object.keys(report).slice(0, 4)).toEqual(['kept', 'changed', 'unchanged', 'quarantined'])
    expect(report).toMatchObject({
      kept: 1,
      quarantined: 1,
      read: 2,
      quarantineReasons: { 'blank-name': 1 },
      quarantine: [{ where: '/contents/1', because: 'blank-name' }],
    })
  })

  test('a changed text waits while the approved one stays public; a feed that changes its mind takes the proposal back', async () => {
    await take([choir], { approve: true })
    expect(await take([{ ...choir, description: 'We sing and hum.' }])).toMatchObject({ changed: 1, waiting: 1 })
    expect((await readPublished(database, locality))[0]?.description).toBe('We sing.')
    expect(await listWaiting(database, locality)).toMatchObject([
      { is: 'changed', approved: { description: 'We sing.' }, proposed: { description: 'We sing and hum.' } },
    ])
    expect(await take([choir])).toMatchObject({ changed: 1, waiting: 0 })
    expect(await take([{ ...choir, description: 'We sing and hum.' }], { approve: true })).toMatchObject({
      changed: 1,
      approved: 1,
      waiting: 0,
    })
    expect((await readPublished(database, locality))[0]?.description).toBe('We sing and hum.')
  })

  test.each([
    ['phone', { phones: [{ id: '7a0b8c1d-0000-9000-0000-0000000000f1', number: '01632 960118' }] }],
    ['phone', { description: 'Ring 01632 960 119 and sing.' }],
    ['link', { url: 'https://other.example.org' }],
    ['link', { description: 'See https://other.example.org for more.' }],
    ['e-mail', { email: 'new@choir.example.org' }],
  ])('a changed %s of something public needs a person, even with --approve', async (what, change) => {
    await take([choir], { approve: true })
    const report = await take([{ ...choir, ...change }], { approve: true })
    expect(report).toMatchObject({
      changed: 1,
      approved: 0,
      waiting: 1,
      needsAPerson: [{ name: 'Choir', changed: [what] }],
    })
    expect((await readPublished(database, locality))[0]).toMatchObject({
      url: 'https://choir.example.org',
      phones: [{ number: '01632 960117' }],
    })
    expect(await approveAll(database, locality)).toBe(0)
    expect(await approveSeen(database, locality, [report.needsAPerson[0]?.id ?? ''])).toBe(1)
    expect((await readPublished(database, locality))[0]).toMatchObject(
      'phones' in change ? { phones: [{ number: '01632 960118' }] } : change,
    )
  })

  test.each([
    ['0909 879 0123', 'a line that takes money'],
    ['0871 222 3333', 'a line that takes money'],
    ['07012 345678', 'a personal number'],
    ['118 118', 'a directory'],
    ['999', 'nobody’s own number'],
    ['112', 'nobody’s own number'],
  ])('something new whose number is %s, %s, is public only after a person has looked', async (number) => {
    const report = await take([{ ...choir, phones: [{ number }] }, chess], { approve: true })
    expect(report).toMatchObject({
      approved: 1,
      waiting: 1,
      needsAPerson: [{ name: 'Choir', changed: ['costly-phone'] }],
      quality: { 'phone-costly': 1 },
    })
    expect(await names()).toEqual(['Chess'])
    expect(await approveSeen(database, locality, [report.needsAPerson[0]?.id ?? ''])).toBe(1)
    const later = { ...choir, phones: [{ number }], description: 'We sing and hum.' }
    expect(await take([later, chess], { approve: true })).toMatchObject({ approved: 1, waiting: 0 })
  })

  test('a number that takes money, inside a text or at a contact or a place, waits as well', async () => {
    const hidden = [
      { description: 'Ring 0909 879 0123.' },
      { contacts: [{ name: 'Ed', phones: [{ number: '0909 879 0123' }] }] },
      { service_at_locations: [{ phones: [{ number: '0909 879 0123' }] }] },
    ].map((more, index) => ({ id: String(index), name: `Choir ${index}`, status: 'active', ...more }))
    expect(await take(hidden, { approve: true })).toMatchObject({ approved: 0, waiting: 3 })
  })

  test('0845 is only noted, and 999 in a text is good advice', async () => {
    const description = 'In an emergency ring 999.'
    const report = await take([{ ...choir, description, phones: [{ number: '0845 123 4567' }] }], { approve: true })
    expect(report).toMatchObject({ approved: 1, waiting: 0, quality: { 'phone-costs-more': 1 } })
  })

  const organization = { name: 'Saltmarsh Arts' }
  test.each([
    ['phone', { phones: [{ number: '01632 960999' }] }],
    ['link', { url: 'https://chor.example.org' }],
  ])('a newcomer with the name of something public and another %s needs a person', async (_, other) => {
    await take([{ ...choir, organization }], { approve: true })
    const double = { ...choir, ...other, id: '99', name: 'CHOIR!', organization: { name: 'Saltmarsh  arts' } }
    expect(await take([{ ...choir, organization }, double], { approve: true })).toMatchObject({
      new: 1,
      approved: 0,
      needsAPerson: [{ name: 'CHOIR!', changed: ['like-a-public-one'] }],
    })
    expect(await take([double], { approve: true, feedName: 'elsewhere' })).toMatchObject({ approved: 0, waiting: 1 })
    const session = { ...choir, organization, id: '98', description: 'We sing on Mondays too.' }
    expect(await take([session], { approve: true, feedName: 'third' })).toMatchObject({ approved: 1, waiting: 0 })
  })

  test('something public that takes the name of something else public needs a person', async () => {
    const quiet = { ...chess, organization, phones: [{ number: '01632 960999' }] }
    await take([{ ...choir, organization }, quiet], { approve: true })
    expect(
      await take(
        [
          { ...choir, organization },
          { ...quiet, name: 'Choir' },
        ],
        { approve: true },
      ),
    ).toMatchObject({
      approved: 0,
      needsAPerson: [{ changed: ['like-a-public-one'] }],
    })
  })

  test('what waited while it was alone is looked at again once its like is public', async () => {
    const double = { ...choir, organization, id: '99', phones: [{ number: '01632 960999' }] }
    await take([double], { feedName: 'elsewhere' })
    await take([{ ...choir, organization }], { approve: true, feedName: 'council' })
    expect(await take([double], { approve: true, feedName: 'elsewhere' })).toMatchObject({
      unchanged: 1,
      approved: 0,
      needsAPerson: [{ changed: ['like-a-public-one'] }],
    })
  })

  test('nothing taken in may pass for the national list', async () => {
    const [national = expect.fail('no service')] = readSoundly(JSON.stringify([{ ...choir, organization }])).services
    const from = join(folder, 'double.json')
    writeFileSync(from, JSON.stringify([{ ...choir, organization, id: '99', url: 'https://chor.example.org' }]))
    expect(await intake({ database, locality, from, approve: true, national: [national] })).toMatchObject({
      approved: 0,
      needsAPerson: [{ changed: ['like-a-public-one'] }],
    })
  })

  test('closed for a while is shown, given up is not', async () => {
    await take(
      [
        { ...choir, status: 'temporarily closed' },
        { ...chess, status: 'defunct' },
      ],
      { approve: true },
    )
    expect(await names()).toEqual(['Choir'])
  })
})

describe('records that a feed no longer has', () => {
  test('three good readings without it mark it as missing; it stays public, and comes back without a trace', async () => {
    await take([choir, chess], { approve: true })
    expect(await take([choir])).toMatchObject({ notMet: 1, missing: [] })
    expect(await take([choir])).toMatchObject({ notMet: 1, missing: [] })
    expect(await take([choir])).toMatchObject({ notMet: 1, missing: [{ id: chess['id'] }] })
    expect(await names()).toEqual(['Chess', 'Choir'])
    expect(await take([choir, chess])).toMatchObject({ notMet: 0, missing: [], unchanged: 2 })
  })

  test('broken, empty or quarantined is not missing', async () => {
    await take([choir, chess], { approve: true })
    for (const broken of ['<html>Log in</html>', '{"contents":[{"id"', ''])
      expect(await take(broken)).toMatchObject({ outcome: 'failed', kept: 0, notMet: 0 })
    expect(await take([])).toMatchObject({ outcome: 'partial', notMet: 0 })
    for (const _ of [1, 2, 3])
      expect(await take([choir, { ...chess, name: ' ' }])).toMatchObject({ quarantined: 1, notMet: 0, missing: [] })
    expect(await names()).toEqual(['Chess', 'Choir'])
  })
})

describe('what is kept beside it', () => {
  test('the original, word for word, NUL and halves of letters included', async () => {
    await take(
      '[{"id":"1","name":"Drums\\u0000 \\ud83d","status":"active","pc_secret":"kept \\u0000"},{"id":"2\\u0000","name":"\\u0000"}]',
    )
    const { rows } = await database.pool.query('select raw from source_record where locality = $1', [locality])
    expect(JSON.parse(rows[0].raw)).toMatchObject({ name: 'Drums\u0000 \ud83d', pc_secret: 'kept \u0000' })
    expect(await listQuarantined(database, locality)).toMatchObject([
      { because: 'blank-name', sourceId: '2', where: '/1' },
    ])
  })

  test('how each feed stands, for whoever looks after the program', async () => {
    await take([choir, chess, { ...kites, name: '' }], { approve: true })
    await take('<html>')
    expect(await readFeeds(database, locality)).toMatchObject([
      {
        feed: 'feed',
        form: 'open-referral-uk-3',
        lastOutcome: 'failed',
        lastCompleteAt: expect.any(Date),
        public: 2,
        waiting: 0,
        quarantined: 1,
        missing: 0,
      },
    ])
  })
})

describe('every offer leads to its own page', () => {
  const shared = '7a0b8c1d-0000-9000-0000-0000000000aa'
  const held = (service: Service, more: object = {}): Service => ({
    ...service,
    service_at_locations: [{ id: shared, ...more }],
  })
  const offers = async (): Promise<Readonly<Record<string, string>>> =>
    Object.fromEntries(
      (await readPublished(database, locality)).flatMap((service) =>
        service.service_at_locations.map((offer) => [service.name, offer.id]),
      ),
    )

  test('two services with one id of an offer: the second gets its own, the same at each reading, and it is noted', async () => {
    const report = await take([held(choir), held(chess), held(kites)], { approve: true })
    expect(report).toMatchObject({ kept: 3, quality: { 'offer-id-shared': 2 } })
    const first = await offers()
    expect(new Set(Object.values(first)).size).toBe(3)
    expect(Object.values(first)).toContain(shared)
    expect(await take([held(kites), held(chess), held(choir)], { approve: true })).toMatchObject({ unchanged: 3 })
    expect(await offers()).toEqual(first)
  })

  test('who has an id here keeps it, whoever else comes with it, in this feed or another', async () => {
    await take([held(kites)], { approve: true })
    const report = await take([held(choir)], { approve: true, feedName: 'elsewhere' })
    expect(report.quality).toMatchObject({ 'offer-id-shared': 1 })
    await take([held(kites), held(chess)], { approve: true })
    const now = await offers()
    expect(now['Kites']).toBe(shared)
    expect(new Set(Object.values(now)).size).toBe(3)
  })

  test('no feed takes the page of an entry of the national list', async () => {
    const from = join(folder, 'takes.json')
    writeFileSync(from, JSON.stringify([held(choir)]))
    const [national = expect.fail('no service')] = readSoundly(JSON.stringify([held(chess)])).services
    await intake({ database, locality, from, approve: true, national: [national] })
    expect((await offers())['Choir']).not.toBe(shared)
  })

  test('one service at two places under one id has two offers', async () => {
    const at = (name: string): object => ({ id: shared, location: { id: name, name } })
    const twice = { ...choir, service_at_locations: [at('Hall'), at('Quay'), at('Quay')] }
    expect((await take([twice], { approve: true })).quality).toMatchObject({ 'offer-id-shared': 2 })
    const [service] = await readPublished(database, locality)
    expect(service?.service_at_locations.map((offer) => offer.location?.name)).toEqual(['Hall', 'Quay'])
    expect(new Set(service?.service_at_locations.map((offer) => offer.id)).size).toBe(2)
  })
})

describe('which feed a record belongs to', () => {
  test('the same feed saved under another name is met again', async () => {
    await take([choir, chess, kites], { file: 'saltmarsh-2026-09-01.json' })
    expect(await take([choir, chess, kites], { file: 'download (3).json' })).toMatchObject({
      feed: 'saltmarsh',
      unchanged: 3,
      quarantined: 0,
    })
  })

  test('two feeds with small numbers for ids are not taken for one', async () => {
    await take(
      [
        { ...kites, id: '1' },
        { ...kites, id: '2', name: 'Boats' },
      ],
      { file: 'one.json' },
    )
    expect(
      await take(
        [
          { ...kites, id: '1', name: 'Judo' },
          { ...kites, id: '2', name: 'Yoga' },
        ],
        { file: 'two.json' },
      ),
    ).toMatchObject({ feed: 'two', new: 2 })
  })

  test('a service that another feed already lists is not listed twice', async () => {
    await take([choir, chess], { feedName: 'council' })
    expect(await take([choir], { feedName: 'elsewhere' })).toMatchObject({
      kept: 0,
      quarantined: 1,
      quarantineReasons: { 'held-by-another-feed': 1 },
    })
    expect(await take([choir, chess], { feedName: 'council' })).toMatchObject({ unchanged: 2 })
  })

  test('two places never see each other', async () => {
    await take([choir], { approve: true })
    const first = locality
    await database.pool.query("insert into locality (slug, name) values ('elsewhere', 'Elsewhere')")
    locality = 'elsewhere'
    expect(await take([choir], { approve: true })).toMatchObject({ new: 1, approved: 1 })
    locality = first
    expect(await readVersion(database, 'elsewhere')).toBe(1)
  })

  test('a place that does not exist takes nothing in', async () => {
    locality = 'nowhere'
    expect(await take([choir])).toMatchObject({ outcome: 'failed', problems: [expect.stringContaining('nowhere')] })
  })

  test.each([
    ['/data/Shropshire-services-2026-09-01.json', 'shropshire-services'],
    ['https://directory.example.org/api/v1', 'directory-example-org'],
    ['2026.json', 'feed'],
  ])('%s is called %s', (from, name) => expect(nameFrom(from)).toBe(name))
})

const council = fileURLToPath(
  new URL('../../../../shared/data/directory/oruk-v1-north-lincolnshire-2024-12-redacted.json', import.meta.url),
)

test.skipIf(!existsSync(council))('a whole council, twice (skipped where the shared data is absent)', async () => {
  const first = await intake({ database, locality, from: council, approve: true })
  expect(first).toMatchObject({
    kept: 738,
    new: 738,
    quarantined: 0,
    approved: 738,
    outcome: 'complete',
    form: 'open-referral-uk-1',
  })
  expect(first.quality).toMatchObject({ 'empty-values': 5938, 'html-cleaned': 738, 'email-repaired': 1 })
  expect(await intake({ database, locality, from: council, approve: true })).toMatchObject({
    kept: 738,
    unchanged: 738,
    changed: 0,
    quarantined: 0,
  })
  expect(await readPublished(database, locality)).toHaveLength(738)
})
