import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../store/database.ts'
import { openTestDatabase } from '../store/testing.edge.ts'
import { readLocalities, saveLocality } from './locality.store.ts'
import { parseSlug, usualSettings } from './locality.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const brook = {
  slug: 'brook',
  name: 'Brook',
  demonstration: false,
  hosts: ['help.brook.example'],
  authorities: ['E06000999'],
  settings: { ...usualSettings, followUpAfterDays: 10, contact: { name: 'Sam', email: 'sam@brook.example' } },
}

test('the first place of an installation is its default, and stays it when another comes or it is renamed', async () => {
  await saveLocality(database, brook)
  await saveLocality(database, { ...brook, slug: 'ashmere', name: 'Ashmere' })
  await saveLocality(database, { ...brook, name: 'Brook and Vale' })
  const read = await readLocalities(database)
  expect(read.map(({ slug, name, isDefault }) => [slug, name, isDefault])).toEqual([
    ['ashmere', 'Ashmere', false],
    ['brook', 'Brook and Vale', true],
  ])
})

test('what a place sets for itself is kept, and what it leaves open is as usual', async () => {
  await saveLocality(database, brook)
  expect((await readLocalities(database)).find(({ slug }) => slug === 'brook')).toEqual({ ...brook, isDefault: true })
  await database.pool.query("update locality set settings = '{}' where slug = 'ashmere'")
  expect((await readLocalities(database)).find(({ slug }) => slug === 'ashmere')?.settings).toEqual(usualSettings)
})

test.each([
  ['ashmere', true],
  ['north-lincolnshire', true],
  ['n5', true],
  ['Ashmere', false],
  ['-a', false],
  ['a--b', false],
  ['a/b', false],
  ['5n', false],
  ['', false],
  ['a'.repeat(61), false],
])('%j can stand in an address: %s', (text, can) => {
  expect(parseSlug(text)).toBe(can ? text : undefined)
})
