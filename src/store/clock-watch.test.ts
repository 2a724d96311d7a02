import { afterAll, beforeAll, expect, test } from 'vitest'
import { watchClocks } from './clock-watch.edge.ts'
import type { Database } from './database.ts'
import { openTestDatabase } from './testing.edge.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

/** The same database, with a count of what it was asked. */
function counted(): { readonly database: Database; readonly asked: () => number } {
  let many = 0
  const pool = new Proxy(database.pool, {
    get: (of, name) => {
      if (name === 'query') many += 1
      const value: unknown = Reflect.get(of, name)
      return typeof value === 'function' ? value.bind(of) : value
    },
  })
  return { database: { ...database, pool }, asked: () => many }
}

test('H28: the clocks are asked once a minute, however much is sent', async () => {
  const { database: watched, asked } = counted()
  let now = Date.now()
  const agree = watchClocks(watched, () => now)
  expect(await Promise.all(Array.from({ length: 200 }, agree))).not.toContain(false)
  now += 59_000
  expect(await agree()).toBe(true)
  expect(asked()).toBe(1)
  now += 2_000
  await agree()
  expect(asked()).toBe(2)
})

test.each([
  ['a minute ahead', 60_000, false],
  ['six seconds behind', -6_000, false],
  ['a second ahead', 1_000, true],
])('H28: with a clock %s', async (_, ahead, may) => {
  expect(await watchClocks(database, () => Date.now() + ahead)()).toBe(may)
})

test('H28: a clock that was put right is believed a minute later, and one that leaps back is asked about at once', async () => {
  let ahead = 3_600_000
  const agree = watchClocks(database, () => Date.now() + ahead)
  expect(await agree()).toBe(false)
  ahead = 0
  expect(await agree()).toBe(true)
  ahead = 30_000
  expect(await agree()).toBe(true)
  ahead = 61_000
  expect(await agree()).toBe(false)
})
