import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseSlug, reservedSlugs } from './locality/locality.ts'
import { type Opened, openTestRightdoor } from './testing.edge.ts'
import { takenBy } from './web/server.edge.ts'

let opened: Opened
beforeAll(async () => {
  opened = await openTestRightdoor()
})
afterAll(() => opened.close())

test('no place can be named like a page and hide it: not even help now', () => {
  const names = [...takenBy(opened.rightdoor.routes)].filter((name) => /^[a-z]/.test(name) && !name.includes('.'))
  expect(names).toContain('help-now')
  expect(names.length).toBeGreaterThan(12)
  expect(names.filter((name) => !reservedSlugs.has(name))).toEqual([])
  expect(names.filter((name) => parseSlug(name) !== undefined)).toEqual([])
})

test('a place that got such a name all the same does not hide the page', async () => {
  await opened.database.pool.query("insert into locality (slug, name) values ('help-now', 'Not a place')")
  await opened.rightdoor.refresh()
  const page = await opened.read('/help-now')
  expect(page).toContain('href="tel:999"')
  await opened.database.pool.query("delete from locality where slug = 'help-now'")
})

test('two senders on two connections are two senders', async () => {
  const send = (remoteAddress: string) =>
    opened.rightdoor.fetch(
      new Request('http://localhost:3000/o/none/follow-up', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: '',
      }),
      { incoming: { socket: { remoteAddress } } },
    )
  let last = 404
  for (let times = 0; times < 700 && last !== 429; times++) last = (await send('192.0.2.1')).status
  expect(last).toBe(429)
  expect((await send('198.51.100.1')).status).toBe(404)
})
