import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Database } from '../store/database.ts'
import { openTestDatabase } from '../store/testing.edge.ts'
import { refreshHourKeys, sharedHourKeys } from './hour-keys.store.ts'
import { wordsSeal } from './sealed-words.edge.ts'

const hour = 3_600_000
const noon = Date.parse('2026-11-21T12:00:00Z')
const atNoon = noon / hour
const hoursHeld = async (): Promise<readonly number[]> =>
  (await database.pool.query<{ hour: number }>('select hour from words_key order by hour')).rows.map((row) => row.hour)

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
beforeEach(() => database.pool.query('truncate words_key'))
afterAll(() => database.close())

test('what one process sealed another opens, because they share the key of the hour', async () => {
  const one = await sharedHourKeys(database, () => noon)
  const other = await sharedHourKeys(database, () => noon)
  const sealed = wordsSeal(one.keys, () => noon).seal('I can’t sleep')
  expect(wordsSeal(other.keys, () => noon + 40 * 60_000).open(sealed)).toBe('I can’t sleep')
  one.stop()
  other.stop()
})

test('two processes that start at the same moment have the same keys', async () => {
  const [one, other] = await Promise.all([refreshHourKeys(database, noon), refreshHourKeys(database, noon)])
  expect([...one]).toEqual([...other])
  expect([...one.keys()].sort()).toEqual([atNoon, atNoon + 1])
})

test('keys of hours before the last are deleted from the database: then nobody has them', async () => {
  await refreshHourKeys(database, noon)
  await refreshHourKeys(database, noon + hour)
  expect(await hoursHeld()).toEqual([atNoon, atNoon + 1, atNoon + 2])
  await refreshHourKeys(database, noon + 2 * hour)
  expect(await hoursHeld()).toEqual([atNoon + 1, atNoon + 2, atNoon + 3])
  await refreshHourKeys(database, noon + 48 * hour)
  expect(await hoursHeld()).toEqual([atNoon + 48, atNoon + 49])
})

test('every key is of thirty-two bytes, and no two are the same', async () => {
  const keys = [...(await refreshHourKeys(database, noon)).values()]
  expect(keys.map((key) => key.length)).toEqual([32, 32])
  expect(Buffer.compare(keys[0] ?? new Uint8Array(), keys[1] ?? new Uint8Array())).not.toBe(0)
})

test('while the database is gone, words are still sealed and opened, by a key of this process alone', async () => {
  const clock = { now: noon }
  const { keys, stop } = await sharedHourKeys(database, () => clock.now)
  await database.pool.query('alter table words_key rename to words_key_gone')
  clock.now = noon + 5 * hour
  const { seal, open } = wordsSeal(keys, () => clock.now)
  expect(open(seal('I feel sad'))).toBe('I feel sad')
  await database.pool.query('alter table words_key_gone rename to words_key')
  stop()
})
