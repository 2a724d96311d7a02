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

const kept = async (slug: string, settings: unknown) => {
  await saveLocality(database, { ...brook, slug, name: slug })
  await database.pool.query('update locality set settings = $2 where slug = $1', [slug, JSON.stringify(settings)])
  return (await readLocalities(database)).find((each) => each.slug === slug)?.settings
}

test('the ages of the law are there with their day and source, also where a place was saved before there were any', async () => {
  const settings = await kept('carr', { ages: [] })
  expect(settings?.ages.map(({ name, years }) => [name, years])).toEqual([
    ['digital-consent', 13],
    ['proxy-narrows', 11],
    ['proxy-narrows', 16],
    ['transition', 17],
    ['adult', 18],
    ['oldest', 25],
  ])
  for (const { from, source } of [...(settings?.ages ?? []), ...(settings?.spans ?? [])]) {
    expect(from).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(source.length).toBeGreaterThan(20)
  }
  expect(settings?.spans).toMatchObject([{ name: 'safe-contact-counts-for', days: 90 }])
})

test('what a place sets stands behind what is usual, which is never forgotten, however often it is saved', async () => {
  const at12 = { name: 'proxy-narrows', years: 12, from: '2027-04-01', source: 'Our board, 3 March 2027' }
  const thirty = { name: 'safe-contact-counts-for', days: 30, from: '2027-04-01', source: 'Our board, 3 March 2027' }
  const once = await kept('dale', { ages: [at12], spans: [thirty] })
  expect(once?.ages).toEqual([...usualSettings.ages, at12])
  expect(once?.spans).toEqual([...usualSettings.spans, thirty])
  expect(await kept('dale', once)).toEqual(once)
})

test.each([
  [{ ages: [{ name: 'grown-up', years: 18, from: '2027-04-01', source: 'us' }] }],
  [{ ages: [{ name: 'adult', years: 18, from: '2027-02-30', source: 'us' }] }],
  [{ ages: [{ name: 'adult', years: -1, from: '2027-04-01', source: 'us' }] }],
  [{ ages: [{ name: 'adult', years: 18, from: '2027-04-01', source: ' ' }] }],
  [{ ages: [{ name: 'adult', years: '18', from: '2027-04-01', source: 'us' }] }],
  [{ spans: [{ name: 'safe-contact-counts-for', days: 0, from: '2027-04-01', source: 'us' }] }],
])('a place with %j does not start', async (settings) => {
  await expect(kept('edge', settings)).rejects.toThrow()
  await database.pool.query("delete from locality where slug = 'edge'")
})
