import { whatTheyDid, whatWasDone, whoHasLooked, whoSaw } from '../src/access/audit/audit.store.ts'
import type { Id } from '../src/shared/id.ts'
import type { Database } from '../src/store/database.ts'
import { type Acting, asPerson, type Handle } from '../src/store/second-lock.ts'
import { idOf, locality } from './records-town.ts'

const rows = 10_000_000
const records = 80_000
const people = 4_000

/** Rows with chains of nothing: what is measured is to find them. Two years of looks, a record's one after the other; every fourth at several things. */
const generate = `insert into audit (locality, record, n, at, by_person, part, agency, did, kind, item, also, outcome, because, show_them, before, hash)
  select '${locality}', records.id, n, timestamptz '2024-11-22' + (n * ${records} + records.nth) * interval '6.3 seconds', workers.id, 'helper',
    null, 'read', 'plan', null, case when n % 4 = 0 then array[workers.id, records.id, workers.id] else '{}' end, 'allowed', '', true, '\\x00', decode(md5(n::text), 'hex') || decode(md5(n::text), 'hex')
  from unnest($1::uuid[]) with ordinality as records (id, nth), generate_series(1, ${rows / records}) as n,
    lateral (select ($2::uuid[])[1 + (records.nth * 7 + n * 13) % ${people}] as id) as workers`

const officer: Acting = { locality, person: idOf('worker', 0), part: 'privacy-officer', agency: idOf('agency', 0) }
const always = { locality, from: new Date('2024-01-01'), until: new Date('2027-01-01'), atMost: 1_000 }

const questions: readonly {
  readonly name: string
  readonly acting: Acting
  readonly ask: (handle: Handle) => Promise<{ readonly length: number }>
}[] = [
  { name: 'who saw this record', acting: officer, ask: (handle) => whoSaw(handle, idOf('young', 41), always) },
  {
    name: 'who saw one thing of it',
    acting: officer,
    ask: (handle) => whoSaw(handle, idOf('young', 41), { ...always, thing: idOf('young', 41) }),
  },
  {
    name: 'what did this person do',
    acting: officer,
    ask: (handle) => whatTheyDid(handle, idOf('worker', 41), always),
  },
  { name: 'what was done in the place in an hour', acting: officer, ask: (handle) => whatWasDone(handle, anHour) },
  {
    name: 'who has looked, for a young person',
    acting: { locality, person: idOf('young', 41), part: 'young-person' },
    ask: (handle) => whoHasLooked(handle, [idOf('young', 41)], { atMost: 1_000, names: 'of-professionals' }),
  },
]
const anHour = { ...always, from: new Date('2025-06-01T12:00:00Z'), until: new Date('2025-06-01T13:00:00Z') }

/** "Who saw what" over ten million rows, each question for the first time and again. */
export async function whoSawWhat(database: Database): Promise<void> {
  const client = await database.pool.connect()
  const ids = (kind: 'young' | 'worker', many: number): readonly Id[] =>
    Array.from({ length: many }, (_, n) => idOf(kind, n))
  try {
    await client.query("set statement_timeout = 0; set session_replication_role = 'replica'; truncate audit")
    await client.query(generate, [ids('young', records), ids('worker', people)])
    await client.query("set session_replication_role = 'origin'")
    await client.query('vacuum analyze audit')
    await client.query('checkpoint')
  } finally {
    client.release()
  }
  console.log(`\nWho saw what, among ${rows.toLocaleString('en-GB')} rows of the audit (aim: 5 s or less)`)
  for (const { name, acting, ask } of questions) {
    const took: number[] = []
    let many = 0
    for (let n = 0; n < 5; n += 1) {
      const began = performance.now()
      many = (await asPerson(database, acting, ask)).length
      took.push(performance.now() - began)
    }
    const again = Math.max(...took.slice(1))
    console.log(
      `  ${name.padEnd(40)} ${many} rows   first ${took[0]?.toFixed(0)} ms   slowest of four again ${again.toFixed(0)} ms`,
    )
  }
}
