import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveLocality } from '../../locality/locality.store.ts'
import { parseDay } from '../../shared/day.ts'
import { newId } from '../../shared/new-id.edge.ts'
import type { Database } from '../../store/database.ts'
import { openTestDatabase } from '../../store/testing.edge.ts'
import { readDemonstration } from '../demonstration.edge.ts'
import { approveAll } from '../directory.store.ts'
import { keepReading } from '../intake/keep.store.ts'
import type { ListedService } from '../listing.ts'
import { approve, changeNow, propose } from './curation.store.ts'
import { readKept } from './curation-read.store.ts'
import { differences } from './differences.ts'

const content = new URL('../../../content/', import.meta.url)
const today = parseDay('2026-11-21')
if (!today) throw new Error('the day of this test is none')
const { locality, services } = readDemonstration(content, today)
const [told] = services
if (!told) throw new Error('the demonstration has no service')

let database: Database
const lena = newId()
const at = new Date('2026-11-21T12:00:00Z')
beforeAll(async () => {
  database = await openTestDatabase()
  await saveLocality(database, locality)
  await database.pool.query(
    "insert into agency (id, locality, name, sector) values ($1, $2, 'The Yard', 'voluntary')",
    [lena, locality.slug],
  )
  await database.pool.query(
    "insert into person (id, locality, is_a, agency, name) values ($1, $2, 'professional', $1, 'Lena Nowak')",
    [lena, locality.slug],
  )
})
afterAll(() => database.close())

const read = (service: ListedService) =>
  keepReading(database, {
    ...{ locality: locality.slug, feed: 'council', form: 'oruk-3', from: 'https://feed.example.org' },
    kept: [{ service, where: '1', raw: JSON.stringify(service), notes: [] }],
    ...{ quarantined: [], outcome: 'complete', approve: true },
  })

const now = async () => {
  const kept = await readKept(database.pool, locality.slug, told.id)
  if (!kept) throw new Error('the service is gone')
  return kept
}

test('what a service says of itself wins: the same feed again proposes nothing', async () => {
  await read(told)
  const own = { ...told, name: 'As we call it ourselves' }
  await propose(database.pool, { locality: locality.slug, kept: await now(), service: own, by: lena, at })
  const hash = (await now()).proposal?.hash ?? ''
  expect(await approve(database.pool, locality.slug, { id: told.id, hash: 'another' })).toBe(false)
  expect(await approve(database.pool, locality.slug, { id: told.id, hash })).toBe(true)
  const again = await read(told)
  expect([again.changed, again.unchanged, again.waiting]).toEqual([0, 1, 0])
  expect((await now()).approved?.name).toBe('As we call it ourselves')
})

test('when the feed says something new it becomes a proposal that no flag makes public', async () => {
  const changed = await read({ ...told, fees_description: 'Free on Mondays' })
  expect([changed.approved, changed.waiting]).toEqual([0, 1])
  expect(changed.needsAPerson[0]?.changed).toContain('kept-here')
  expect(await approveAll(database, locality.slug)).toBe(0)
  const kept = await now()
  expect(kept.approved?.name).toBe('As we call it ourselves')
  expect(kept.proposal?.by).toBeUndefined()
})

test('while a person’s proposal waits the feed does not write over it, and says its own at the next reading', async () => {
  const own = { ...told, name: 'A new name of ours' }
  await propose(database.pool, { locality: locality.slug, kept: await now(), service: own, by: lena, at })
  await read({ ...told, fees_description: 'Free on Tuesdays' })
  expect((await now()).proposal?.service.name).toBe('A new name of ours')
  await approve(database.pool, locality.slug, { id: told.id, hash: (await now()).proposal?.hash ?? '' })
  await read({ ...told, fees_description: 'Free on Tuesdays' })
  expect((await now()).proposal?.service.fees_description).toBe('Free on Tuesdays')
})

test('a pause outlives the feed, and a person’s proposal keeps up with it', async () => {
  const kept = await now()
  await propose(database.pool, {
    locality: locality.slug,
    kept,
    service: { ...told, name: 'Third name' },
    by: lena,
    at,
  })
  const change = (service: ListedService): ListedService => ({ ...service, status: 'temporarily closed' })
  await changeNow(database.pool, { locality: locality.slug, kept: await now(), change, pause: { until: undefined } })
  const after = await now()
  expect(after.approved?.status).toBe('temporarily closed')
  expect(after.proposal?.service.status).toBe('temporarily closed')
  expect(after.proposal?.service.name).toBe('Third name')
})

test('every value of a record that changes is in the difference, wherever it stands', () => {
  const fields = [
    { ...told, organization: { ...told.organization, website: 'https://evil.example.org' } },
    { ...told, attributes: [{ id: told.id, term: { id: told.id, name: 'x', taxonomy: 'y' } }] },
    { ...told, interpretation_services: 'By phone' },
    { ...told, accreditations: 'None' },
    {
      ...told,
      service_at_locations: told.service_at_locations.map((offer) => ({
        ...offer,
        signposting: { ...offer.signposting, sensitive_location: !offer.signposting.sensitive_location },
      })),
    },
    { ...told, service_at_locations: [] },
  ]
  for (const after of fields) expect(differences(told, after).length).toBeGreaterThan(0)
  expect(differences(told, told)).toEqual([])
})
