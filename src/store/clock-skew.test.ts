import { afterAll, beforeAll, expect, test } from 'vitest'
import { clockSkew, clocksMayDiffer } from './clock-skew.edge.ts'
import type { Database } from './database.ts'
import { openTestDatabase } from './testing.edge.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

test('H28: two clocks of one machine are alike', async () => {
  expect(Math.abs(await clockSkew(database, Date.now))).toBeLessThan(clocksMayDiffer)
})

test.each([
  ['ahead', -60_000],
  ['behind', 60_000],
] as const)('H28: a database whose clock is a minute %s is told from one that is right', async (_, ours) => {
  const skew = await clockSkew(database, () => Date.now() + ours)
  expect(skew).toBeGreaterThan(-ours - clocksMayDiffer)
  expect(skew).toBeLessThan(-ours + clocksMayDiffer)
})
