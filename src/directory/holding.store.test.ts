import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseDay } from '../shared/day.ts'
import type { Database } from '../store/database.ts'
import { openTestDatabase } from '../store/testing.edge.ts'
import { readDemonstration } from './demonstration.edge.ts'
import { type Holding, holdDirectories } from './holding.store.ts'
import { loadDemonstration } from './load-demonstration.store.ts'

const content = new URL('../../content/', import.meta.url)
const today = parseDay('2026-11-21')
if (!today) throw new Error('the day of this test is none')
const demonstration = readDemonstration(content, today)

let database: Database
const hold = (): Promise<Holding> => holdDirectories({ database, topics: [], national: () => [] })
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

test('an empty installation holds nothing, and says so', async () => {
  const holding = await hold()
  expect(holding.localities()).toEqual([])
  expect(holding.published('ashmere')).toBeUndefined()
})

test('the made-up place is loaded whole and public, and loading it again changes nothing', async () => {
  expect(await loadDemonstration(database, demonstration, today)).toBe(demonstration.services.length)
  const holding = await hold()
  const first = holding.published('ashmere')
  expect(first?.services.length).toBe(demonstration.services.length)
  expect(holding.localities().map(({ slug, isDefault, demonstration: madeUp }) => [slug, isDefault, madeUp])).toEqual([
    ['ashmere', true, true],
  ])
  await loadDemonstration(database, demonstration, today)
  await holding.refresh()
  expect(holding.published('ashmere')).toBe(first)
})

test('what is held is made anew when the directory or the place changes, and only then', async () => {
  const holding = await hold()
  const before = holding.published('ashmere')
  await holding.refresh()
  expect(holding.published('ashmere')).toBe(before)
  await database.pool.query('update directory_version set version = version + 1')
  await holding.refresh()
  const renewed = holding.published('ashmere')
  expect(renewed).not.toBe(before)
  await database.pool.query('update locality set settings = \'{"currentForDays": 7}\'')
  await Promise.all([holding.refresh(), holding.refresh()])
  expect(holding.published('ashmere')?.locality.settings.currentForDays).toBe(7)
})

test('while the database is gone, what was held stays', async () => {
  const other = await openTestDatabase()
  await loadDemonstration(other, demonstration, today)
  const holding = await holdDirectories({ database: other, topics: [], national: () => [] })
  await other.close()
  await expect(holding.refresh()).rejects.toThrow()
  expect(holding.published('ashmere')?.offers.size).toBeGreaterThan(150)
})
