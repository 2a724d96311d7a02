import { masterKey, type PersonKey } from '../src/access/facts/person-keys.edge.ts'
import type { Professional, Subject } from '../src/access/subject.ts'
import type { DatedAge } from '../src/people/ages.ts'
import { writeRecord } from '../src/people/person.ts'
import { sealText } from '../src/people/sealing.ts'
import { type Day, parseDay } from '../src/shared/day.ts'
import type { Id } from '../src/shared/id.ts'
import type { Database } from '../src/store/database.ts'

/** How many there are of each. Every young person has a worker and somebody else of the same agency; some have a carer. */
export interface Size {
  readonly youngPeople: number
  readonly carers: number
  readonly workers: number
  readonly agencies: number
  readonly facts: number
}

export const locality = 'ashmere'
export const secret = 'a secret of the benches, known to all'
export const dayOf = (text: string): Day => {
  const day = parseDay(text)
  if (!day) throw new Error(`${text} is no day`)
  return day
}
export const ages: readonly DatedAge[] = [
  { name: 'proxy-narrows', years: 11, from: dayOf('2020-01-01') },
  { name: 'proxy-narrows', years: 16, from: dayOf('2020-01-01') },
  { name: 'adult', years: 18, from: dayOf('2020-01-01') },
]

const kinds = { agency: '1', worker: '2', young: '3', carer: '4', item: '5', edge: '6', team: '7', proxy: '8' } as const

/** The nth of a kind. Ids that follow one another lie far apart in an index, as drawn ones would. */
export function idOf(kind: keyof typeof kinds, n: number): Id {
  const spread = (Math.imul(n + 1, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0')
  return `${spread}-0000-4000-800${kinds[kind]}-${n.toString(16).padStart(12, '0')}` as Id
}

export const agencyOf = ({ agencies }: Size, worker: number): number => worker % agencies
export const workerOf = ({ workers }: Size, young: number): number => young % workers
/** The nth thing that is kept about somebody. */
export const itemOf = ({ youngPeople }: Size, young: number, nth: number): number => young + nth * youngPeople

/** Somebody of the town, as they act. */
export function whoActs(size: Size, who: 'worker' | 'young' | 'carer', young: number): Subject {
  if (who === 'young') return { as: 'young-person', id: idOf('young', young), locality }
  if (who === 'carer') return { as: 'carer', id: idOf('carer', young), locality }
  const worker = workerOf(size, young)
  return { ...asWorker, id: idOf('worker', worker), agency: idOf('agency', agencyOf(size, worker)) }
}
const asWorker = { as: 'helper', locality, teams: [], mayBreakGlass: false } as const satisfies Partial<Professional>

const upTo = (many: number): readonly number[] => Array.from({ length: many }, (_, n) => n)

/** Keeps rows of ids and bytes, some thousands in one statement. */
async function inParts(many: number, keep: (part: readonly number[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < many; from += 10_000) await keep(upTo(Math.min(10_000, many - from)).map((n) => n + from))
}

/** Fills an empty, migrated database. What is loaded is as the program would have kept it, sealed one by one, but for the audit: nobody has looked yet. */
export async function plantTown({ pool }: Database, size: Size): Promise<void> {
  const client = await pool.connect()
  const run = (sql: string, values: readonly unknown[] = []) => client.query(sql, [...values])
  try {
    // References are right by making; to look each up would take longer than to load it.
    await run("set session_replication_role = 'replica'; set statement_timeout = 0")
    await run(`insert into locality (slug, name) values ('${locality}', 'Ashmere')`)
    await plantAgencies(size, run)
    await plantPeople(size, run)
    await plantEdges(size, run)
    await run("set session_replication_role = 'origin'")
    await run('vacuum analyze')
  } finally {
    client.release()
  }
}

type Run = (sql: string, values?: readonly unknown[]) => Promise<unknown>

async function plantAgencies({ agencies, workers }: Size, run: Run): Promise<void> {
  await run(
    `insert into agency (id, locality, name, sector) select id, '${locality}', 'Agency ' || n, 'health' from unnest($1::uuid[]) with ordinality as each (id, n)`,
    [upTo(agencies).map((n) => idOf('agency', n))],
  )
  await run(
    `insert into person (id, locality, is_a, agency, name) select id, '${locality}', 'professional', agency, 'Worker ' || id
       from unnest($1::uuid[], $2::uuid[]) as each (id, agency)`,
    [upTo(workers).map((n) => idOf('worker', n)), upTo(workers).map((n) => idOf('agency', n % agencies))],
  )
  await run(
    `insert into agency_agreement (id, locality, one, other, kinds, from_day, until_day)
     select gen_random_uuid(), '${locality}', one, other, '{plan,goal}', '2026-01-01', '2027-01-01' from unnest($1::uuid[], $2::uuid[]) as each (one, other)`,
    [upTo(agencies - 1).map((n) => idOf('agency', n)), upTo(agencies - 1).map((n) => idOf('agency', n + 1))],
  )
}

const master = masterKey(secret)
const born = { is: 'known', on: dayOf('2013-05-04') } as const

async function plantPeople(size: Size, run: Run): Promise<void> {
  await inParts(size.youngPeople, async (part) => {
    const made = part.map((n) => ({ n, id: idOf('young', n), ...master.make(idOf('young', n)) }))
    const ids = made.map(({ id }) => id)
    const record = writeRecord({ names: { given: 'Maya', family: 'Okonkwo' }, born })
    await run(
      `insert into person (id, locality, is_a, sealed_record) select id, '${locality}', 'young-person', record from unnest($1::uuid[], $2::bytea[]) as each (id, record)`,
      [ids, made.map(({ key }) => Buffer.from(sealText(key.sealing('record'), record)))],
    )
    await run(
      `insert into person_key (person, locality, sealed_key) select id, '${locality}', sealed from unnest($1::uuid[], $2::bytea[]) as each (id, sealed)`,
      [ids, made.map(({ sealed }) => Buffer.from(sealed))],
    )
    await plantFacts(size, made, run)
  })
  await inParts(size.carers, (part) =>
    run(`insert into person (id, locality, is_a) select id, '${locality}', 'carer' from unnest($1::uuid[]) as id`, [
      part.map((n) => idOf('carer', n)),
    ]),
  )
}

/** What everybody's things say. */
const body = JSON.stringify({
  words: 'We meet on Tuesdays after school. She would like to sleep through the night and to see Amira more often.',
  reviewOn: '2026-12-01',
})

interface WithKey {
  readonly n: number
  readonly id: Id
  readonly key: PersonKey
}

async function plantFacts(size: Size, made: readonly WithKey[], run: Run): Promise<void> {
  for (let nth = 0; nth < size.facts / size.youngPeople; nth += 1) {
    const rows = made.map(({ n, id, key }) => {
      const item = idOf('item', itemOf(size, n, nth))
      const worker = workerOf(size, n)
      const agency = idOf('agency', agencyOf(size, worker))
      const also = n < size.carers ? JSON.stringify([{ who: idOf('carer', n), by: 'worker' }]) : '[]'
      const sealed = Buffer.from(sealText(key.sealing(item), body))
      return { id, item, agency, by: idOf('worker', worker), also, sealed }
    })
    await run(
      `insert into fact (locality, item, n, young_person, agency, kind, sensitivity, shared_with, also, sealed_body, written_by, on_day)
       select '${locality}', item, 1, young, agency, $6, 'open-to-team', 'my-team', also, sealed, worker, '2026-11-01'
       from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::bytea[], $7::jsonb[]) as each (item, young, agency, worker, sealed, also)`,
      [
        ...[rows.map(({ item }) => item), rows.map(({ id }) => id), rows.map(({ agency }) => agency)],
        ...[rows.map(({ by }) => by), rows.map(({ sealed }) => sealed), nth % 2 === 0 ? 'plan' : 'goal'],
        rows.map(({ also }) => also),
      ],
    )
  }
}

/** An edge to each of some young people, by how somebody stands there and who that is. */
interface Joining {
  readonly edge: 'edge' | 'team' | 'proxy'
  readonly kind: 'worker' | 'team' | 'proxy'
  readonly to: (young: number) => Id
}

async function plantEdges(size: Size, run: Run): Promise<void> {
  const join = (part: readonly number[], { edge, kind, to }: Joining) =>
    run(
      `insert into edge (id, locality, young_person, subject, kind, starts, opens, reviewed_on)
       select id, '${locality}', young, subject, $4, '2025-01-01', case when $4 = 'proxy' then 'wide' end, case when $4 = 'proxy' then date '2026-01-05' end
       from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as each (id, young, subject)`,
      [part.map((n) => idOf(edge, n)), part.map((n) => idOf('young', n)), part.map(to), kind],
    )
  const { workers, agencies } = size
  const beside = (n: number): Id => idOf('worker', (workerOf(size, n) + agencies) % workers)
  await inParts(size.youngPeople, async (part) => {
    await join(part, { edge: 'edge', kind: 'worker', to: (n) => idOf('worker', workerOf(size, n)) })
    await join(part, { edge: 'team', kind: 'team', to: beside })
  })
  await inParts(size.carers, (part) => join(part, { edge: 'proxy', kind: 'proxy', to: (n) => idOf('carer', n) }))
}
