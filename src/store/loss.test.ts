import { expect, test } from 'vitest'
import { isLoss } from './loss.ts'
import { openTestDatabase } from './testing.edge.ts'

const errorOf = async (act: () => Promise<unknown>): Promise<unknown> =>
  act().then(
    () => undefined,
    (error: unknown) => error,
  )

test.each(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', '57P01', '08006', '53300'])(
  '%s means that the database is gone',
  (code) => {
    expect(isLoss(Object.assign(new Error('x'), { code }))).toBe(true)
  },
)

test('so does a pool that gives no connection, and a built-in database that has stopped', () => {
  expect(isLoss(new Error('timeout exceeded when trying to connect'))).toBe(true)
  expect(isLoss(new Error('the embedded database has stopped'))).toBe(true)
})

test('a wrong question does not, and what is no error does not', async () => {
  const database = await openTestDatabase()
  const error = await errorOf(() => database.pool.query('select nothing from nowhere'))
  expect(error).toBeInstanceOf(Error)
  expect(isLoss(error)).toBe(false)
  expect([undefined, 'ECONNRESET', { code: 'ECONNRESET' }].map(isLoss)).toEqual([false, false, false])
  await database.close()
})

test('a database that was closed is gone', async () => {
  const database = await openTestDatabase()
  await database.close()
  expect(isLoss(await errorOf(() => database.pool.query('select 1')))).toBe(true)
})
