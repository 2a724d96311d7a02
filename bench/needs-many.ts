import { makeNeedsAnew, type NeedsMadeAnew } from '../src/commands/needs.store.ts'
import type { Database } from '../src/store/database.ts'

const locality = 'ashmere'
const atOnce = 5_000

/** What the facts of needs come to where many have lived with it: two needs each, one to nine things in each, and an edit in every tenth. */
const plant: readonly string[] = [
  `insert into person (id, locality, is_a, sealed_record)
   select md5('young ' || n)::uuid, '${locality}', 'young-person', '\\x00' from generate_series($1::int, $2) as n where n % 2 = 0`,
  factsAs('need', { item: 'it', n: 1, body: `jsonb_build_object('opened', 'alone', 'owners', '[]'::jsonb)` }),
  factsAs(`case thing % 3 when 0 then 'view' else 'own-words' end`, {
    item: thingOf('thing'),
    n: 1,
    each: 'generate_series(1, 1 + n % 9) as thing',
  }),
  factsAs(`'own-words'`, { item: thingOf('1'), n: 2, where: 'n % 10 = 0' }),
  // Two of three are shared, and held by somebody from then on.
  factsAs('need', {
    ...{ item: 'it', n: 2, shared: 'my-team', where: 'n % 3 > 0' },
    body: `jsonb_build_object('opened', 'alone', 'owners', jsonb_build_array(md5('worker ' || n % 1000)::uuid))`,
  }),
  factsAs('request', {
    ...{ item: thingOf("'asked'"), n: 1, where: 'n % 6 = 1' },
    body: `jsonb_build_object('sender', md5('worker ' || n % 1000)::uuid, 'way', 'letter', 'state', 'waiting', 'askedOn', '2026-11-01', 'since', '2026-11-01')`,
  }),
  factsAs('network', {
    ...{ item: thingOf("'passed'"), n: 1, where: 'n % 15 = 1' },
    body: `jsonb_build_object('is', 'took-over', 'from', md5('worker ' || n % 1000)::uuid, 'by', md5('worker ' || (n + 1) % 1000)::uuid)`,
  }),
]

interface Facts {
  readonly item: string
  readonly n: number
  readonly body?: string
  readonly shared?: 'my-team'
  readonly each?: string
  readonly where?: string
}

/** The nth need is `it`, and its young person is whose the pair of needs is. */
function factsAs(kind: string, { item, n, body = `'{}'::jsonb`, shared, each, where = 'true' }: Facts): string {
  const kindSql = /^[a-z]+$/.test(kind) ? `'${kind}'` : kind
  return `insert into fact (locality, item, n, young_person, kind, sensitivity, shared_with, sealed_body, written_by, on_day, need, plain)
    select '${locality}', ${item}, ${n}, whose, ${kindSql}, 'open-to-team', '${shared ?? 'only-me'}', '\\x00', whose, '2026-11-01', it, ${body}
    from (select n, md5('need ' || n)::uuid as it, md5('young ' || n - n % 2)::uuid as whose from generate_series($1::int, $2) as n) as needs
    ${each ? `cross join ${each}` : ''} where ${where}`
}

function thingOf(which: string): string {
  return `md5('thing ' || n || ' ' || ${which})::uuid`
}

/** Keeps so many needs as the program would have, one fact after the other, so that the read tables are the live ones. How long it took, in seconds. */
export async function plantNeeds({ pool }: Database, many: number): Promise<number> {
  const client = await pool.connect()
  const began = performance.now()
  try {
    await client.query('set statement_timeout = 0')
    await client.query(`insert into locality (slug, name) values ('${locality}', 'Ashmere')`)
    for (let from = 0; from < many; from += atOnce)
      for (const sql of plant) await client.query(sql, [from, Math.min(from + atOnce, many) - 1])
    await client.query('analyze')
  } finally {
    client.release()
  }
  return (performance.now() - began) / 1_000
}

export interface Rebuilt {
  readonly seconds: number
  readonly made: NeedsMadeAnew
}

/** @throws where what was made anew is not byte for byte what was there. */
export async function rebuilt(database: Database): Promise<Rebuilt> {
  const began = performance.now()
  const made = await makeNeedsAnew(database, locality)
  const seconds = (performance.now() - began) / 1_000
  for (const { missing, stray, other } of [made.needs, made.requests])
    if (missing + stray + other > 0) throw new Error(`made anew otherwise than live: ${JSON.stringify(made)}`)
  return { seconds, made }
}
