import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Id } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import type { Database } from '../../store/database.ts'
import { asPerson } from '../../store/second-lock.ts'
import { openTestDatabase } from '../../store/testing.edge.ts'
import { appendAudit } from './audit.store.ts'
import { auditHash } from './audit-hash.edge.ts'
import { keepSealing, newestSeal, verifyPlace } from './audit-keeping.store.ts'

const hashOf = auditHash('a secret of the tests, known to all')
const noon = Date.parse('2026-11-22T12:00:00Z')
const localities = ['ashmere', 'brookside']
const [samira, priya] = [newId(), newId()]

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await database.pool.query(
    "insert into locality (slug, name) values ('ashmere', 'Ashmere'), ('brookside', 'Brookside')",
  )
})
afterAll(() => database.close())

const look = (minute: number, record: Id = samira): Promise<void> =>
  asPerson(database, { locality: 'ashmere', person: priya, part: 'helper' }, (handle) =>
    appendAudit(
      handle,
      [
        {
          ...{ locality: 'ashmere', record, at: noon + minute * 60_000, by: priya, part: 'helper', did: 'read' },
          ...{ kind: 'plan', outcome: 'allowed', because: '', showThem: true },
        },
      ],
      hashOf,
    ),
  )
const sealAt = async (minute: number) =>
  (await keepSealing(database, { localities, now: new Date(noon + minute * 60_000), hashOf })).map(
    ({ locality, n }) => `${locality} ${n}`,
  )

test('each place is closed every five minutes, however often it is asked, and not where nobody looked', async () => {
  expect(await sealAt(0)).toEqual([])
  await look(1)
  expect(await sealAt(1)).toEqual(['ashmere 1'])
  await look(2)
  expect(await sealAt(5)).toEqual([])
  expect(await sealAt(6)).toEqual(['ashmere 2'])
  expect(await sealAt(20)).toEqual([])
})

test('two processes that close at the same moment make one seal after the other', async () => {
  await look(21)
  await Promise.all([sealAt(21), sealAt(21), sealAt(21)])
  expect(await verifyPlace(database, { locality: 'ashmere', hashOf })).toMatchObject({ is: 'whole' })
})

test('what nobody touched is whole while others write; a look that is taken away is named', async () => {
  const writing = Promise.all(Array.from({ length: 5 }, (_, n) => look(22 + n, newId())))
  expect(await verifyPlace(database, { locality: 'ashmere', hashOf })).toMatchObject({ is: 'whole' })
  await writing
  const known = await newestSeal(database, 'ashmere')
  expect(await verifyPlace(database, { locality: 'ashmere', hashOf, ...(known && { known }) })).toMatchObject({
    is: 'whole',
  })
  await database.pool.query('delete from audit where record = $1 and n = 2', [samira])
  expect(await verifyPlace(database, { locality: 'ashmere', hashOf })).toMatchObject({ is: 'wrong', of: samira, n: 2 })
  expect(await verifyPlace(database, { locality: 'brookside', hashOf })).toEqual({ is: 'whole', rows: 0, seals: 0 })
})
