import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from './database.ts'
import { openTestDatabase } from './testing.edge.ts'
import { tidyEmbedded } from './tidying.store.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

test('an installation with no server beside it knows, once tidied, how much its tables hold', async () => {
  await database.pool.query(
    "insert into locality (slug, name) select 'place-' || n, 'Place' from generate_series(1, 300) as n",
  )
  await tidyEmbedded(database)
  const { rows } = await database.pool.query<{ readonly held: number }>(
    "select reltuples::int as held from pg_class where relname = 'locality'",
  )
  // A server counts when it comes to it.
  expect(rows).toEqual([{ held: database.engine === 'embedded' ? 300 : expect.any(Number) }])
})
