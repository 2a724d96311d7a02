import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Id } from '../shared/id.ts'
import { newId } from '../shared/new-id.edge.ts'
import type { Database } from '../store/database.ts'
import type { Handle } from '../store/second-lock.ts'
import { openTestDatabase } from '../store/testing.edge.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await database.pool.query("insert into locality (slug, name) values ('ashmere', 'Ashmere')")
})
afterAll(() => database.close())

/** People of one history: whose needs they are, and who holds them. */
const callum = newId()
const holders = [newId(), newId(), newId()] as const
beforeAll(async () => {
  const { pool } = database
  await pool.query(
    "insert into person (id, locality, is_a, sealed_record) select id, 'ashmere', 'young-person', '\\x00' from unnest($1::uuid[]) as id",
    [[callum, ...holders]],
  )
})

const oneOf = fc.nat({ max: 2 })
const kind = fc.constantFrom('own-words', 'view', 'agreement', 'plan', 'request', 'network', 'goal')
const passes = fc.record({
  is: fc.constantFrom('took-over', 'hand-over-accepted', 'let-go', 'left', 'noted'),
  from: oneOf,
  by: oneOf,
})
const step = fc.oneof(
  fc.record({ is: fc.constant('opens' as const), need: oneOf, held: fc.subarray([0, 1, 2]), open: fc.boolean() }),
  fc.record({
    is: fc.constant('says' as const),
    need: oneOf,
    thing: oneOf,
    kind,
    passes,
    within: fc.boolean(),
    open: fc.boolean(),
  }),
  fc.record({
    is: fc.constantFrom('says-at-once' as const, 'says-backwards' as const),
    need: oneOf,
    kind,
    passes,
    open: fc.boolean(),
    facts: fc.integer({ min: 2, max: 4 }),
  }),
  fc.record({ is: fc.constant('passes-on' as const), need: oneOf, passes }),
  fc.record({ is: fc.constant('takes-away' as const), thing: oneOf }),
)
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

interface Row {
  readonly item: Id
  readonly n: number
  readonly kind: string
  readonly need: Id | null
  readonly plain: object
  readonly open?: boolean
}

/** Everything of one history: its needs, and its things, which can be said in any of them. */
interface Life {
  readonly needs: readonly Id[]
  readonly things: readonly Id[]
  /** How many were kept before: each is kept a while later or earlier than the others, as clocks have it. */
  at: number
}

const held = (passes: { readonly is: string; readonly from: number; readonly by: number }): object => ({
  ...{ is: passes.is, from: holders[passes.from], sender: holders[passes.from], leaver: holders[passes.from] },
  ...{ by: holders[passes.by], onDuty: holders[passes.by], who: { id: holders[passes.by] } },
})

async function keep(handle: Handle, life: Life, rows: readonly Row[]): Promise<void> {
  await handle.query(
    `insert into fact (locality, item, n, young_person, kind, sensitivity, shared_with, written_by, on_day, recorded_at, need, plain)
     select 'ashmere', item, n, $1, kind, 'open-to-team', case when open then 'my-team' else 'only-me' end, $1, date '2026-11-01' + at % 3,
       timestamptz '2026-11-01' + ((at * 7919) % 101) * interval '1 minute', need, plain
     from jsonb_to_recordset($2::jsonb) as row (item uuid, n int, kind text, need uuid, plain jsonb, open boolean, at int)`,
    [callum, JSON.stringify(rows.map((row, at) => ({ ...row, at: life.at + at })))],
  )
  life.at += rows.length
}

const factsOf = async (handle: Handle, item: Id): Promise<number> =>
  (await handle.query<{ readonly n: number }>('select coalesce(max(n), 0)::int as n from fact where item = $1', [item]))
    .rows[0]?.n ?? 0

async function does(handle: Handle, life: Life, now: Step): Promise<void> {
  const need = 'need' in now ? (life.needs[now.need] ?? newId()) : newId()
  switch (now.is) {
    case 'opens': {
      const n = (await factsOf(handle, need)) + 1
      const plain = { opened: 'alone', owners: now.held.map((each) => holders[each]) }
      return keep(handle, life, [{ item: need, n, kind: 'need', need, plain, open: now.open }])
    }
    case 'says': {
      const item = life.things[now.thing] ?? newId()
      const n = (await factsOf(handle, item)) + 1
      const plain = held(now.passes)
      return keep(handle, life, [{ item, n, kind: now.kind, need: now.within ? need : null, plain, open: now.open }])
    }
    case 'passes-on':
      return keep(handle, life, [{ item: newId(), n: 1, kind: 'network', need, plain: held(now.passes) }])
    // As a carrying over and an import do it.
    case 'says-at-once':
    case 'says-backwards': {
      const item = newId()
      const rows = Array.from({ length: now.facts }, (_, at) => ({
        ...{ item, n: now.facts - at, kind: now.kind, need, plain: held(now.passes), open: now.open && at % 2 === 0 },
      }))
      for (const each of now.is === 'says-at-once' ? [rows] : rows.map((row) => [row])) await keep(handle, life, each)
      return
    }
    case 'takes-away':
      return void (await handle.query('delete from fact where item = $1', [life.things[now.thing]]))
  }
}

const tables = `select (select array_agg(now::text order by need) from need_now as now) as live,
  (select array_agg(folded::text order by need) from app_needs_folded(null) as folded) as folded`

/** How often the table was made by counting on and by folding alike: a history that says nothing proves nothing. */
let compared = 0

describe('What is read quickly of a need', () => {
  test('is after each step of any history what its facts come to, to the byte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 24, size: 'max' }), async (steps) => {
        const ids = (many: number) => Array.from({ length: many }, () => newId())
        const life: Life = { needs: ids(3), things: ids(3), at: 0 }
        const client = await database.pool.connect()
        try {
          await client.query('begin')
          for (const now of steps) {
            await client.query('savepoint before')
            // Somebody who helps can see it and nobody holds it: the table refuses that, and nothing of it is kept.
            await does(client, life, now).catch(() => client.query('rollback to savepoint before'))
            const { rows } = await client.query<{ live: readonly string[] | null; folded: readonly string[] | null }>(
              tables,
            )
            expect(rows[0]?.live).toEqual(rows[0]?.folded)
            compared += rows[0]?.live?.length ?? 0
          }
        } finally {
          await client.query('rollback')
          client.release()
        }
      }),
      { numRuns: process.env['PROOF'] === 'full' ? 1_000 : 40 },
    )
    expect(compared).toBeGreaterThan(100)
  }, 600_000)
})

test('H02 what Callum keeps to himself in something that he shared moves no day that anybody else is shown', async () => {
  const { pool } = database
  const [need, nurse] = [newId(), holders[0]]
  let at = 0
  const keeps = async (kind: string, shared: string, item = newId()): Promise<string> => {
    at += 1
    await pool.query(
      `insert into fact (locality, item, n, young_person, kind, sensitivity, shared_with, written_by, on_day, recorded_at, need, plain)
       values ('ashmere', $1, 1, $2, $3, 'open-to-team', $4, $2, date '2026-11-01' + $5::int, timestamptz '2026-12-01', $6, $7)`,
      [
        item,
        callum,
        kind,
        shared,
        at,
        need,
        JSON.stringify(kind === 'need' ? { opened: 'alone', owners: [nurse] } : {}),
      ],
    )
    const { rows } = await pool.query<{ day: string }>(
      "select to_char(last_at, 'YYYY-MM-DD') as day from need_now where need = $1",
      [need],
    )
    return rows[0]?.day ?? ''
  }
  const opened = await keeps('need', 'my-worker', need)
  expect(await keeps('own-words', 'only-me')).toBe(opened)
  const said = await keeps('own-words', 'my-worker')
  expect(said > opened).toBe(true)
  expect([await keeps('own-words', 'only-me'), await keeps('network', 'my-team')]).toEqual([said, said])
  expect((await keeps('view', 'my-worker')) > said).toBe(true)
  expect(said).toBe('2026-11-04')
})
