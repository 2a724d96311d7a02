import { afterAll, beforeAll, expect, test } from 'vitest'
import { madeUp, openDirectory } from './site/open-feed.ts'
import { type Opened, openTestRightdoor } from './testing.edge.ts'

let opened: Opened
beforeAll(async () => {
  opened = await openTestRightdoor()
})
afterAll(() => opened.close())

const published = () => {
  const ashmere = opened.rightdoor.holding.published('ashmere')
  if (!ashmere) throw new Error('Ashmere is not there')
  return ashmere
}

test('whoever reads the feed of a made-up place is told so by every record, and by its publisher', () => {
  const directory = openDirectory(published(), opened.rightdoor.topics, '2026-11-21T00:00:00Z')
  const own = directory.services.filter(({ source }) => source.feed === 'ashmere')
  expect(own.length).toBeGreaterThan(100)
  expect(own.filter(({ alert = '' }) => !alert.includes(madeUp))).toEqual([])
  expect(directory.publisher).toContain(madeUp)
})

test('a real place is not called made up, and what a council gave without a licence is not passed on', () => {
  const { locality, ...rest } = published()
  const real = { ...rest, locality: { ...locality, demonstration: false } }
  const directory = openDirectory(real, opened.rightdoor.topics, '2026-11-21T00:00:00Z')
  expect(directory.publisher).not.toContain(madeUp)
  expect(directory.services.filter(({ alert = '' }) => alert.includes(madeUp))).toEqual([])
  expect([...directory.unlicensed]).toEqual(['ashmere'])
})

test('a message of a made-up place says that it is one', async () => {
  const list = [...published().byShortId.keys()].slice(0, 2).join('.')
  await opened.post('/list/send', { s: list, to: 'someone@example.org' })
  await opened.rightdoor.work()
  expect(opened.sent()).toHaveLength(1)
  expect(opened.sent()[0]).toContain(madeUp)
})
