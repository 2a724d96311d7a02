import type { Id } from '../../shared/id.ts'
import type { Handle } from '../../store/second-lock.ts'
import { chained, type End, type Entry, type HashOf, type Row } from './audit.ts'
import { type Look, lookOf } from './audit-looks.ts'

// Named, and so planned once on a connection: every page that shows something of somebody asks these three.
const hold = `select pg_advisory_xact_lock(hashtextextended('chain ' || record, 0))
  from (select record from unnest($1::text[]) as record order by record) as records`

/**
 * Holds the chains of these records until the transaction ends: whoever would append to one waits, and numbers have no gaps.
 * Taken in the order of the ids, so that two who write to several records never wait for each other.
 */
export async function holdChains(handle: Handle, records: readonly Id[]): Promise<void> {
  await handle.query({ name: 'audit-hold', text: hold, values: [[...new Set(records)]] })
}

/**
 * The ends of chains. Nobody but a privacy officer may read other people's rows, yet whoever appends must know the last: for this
 * one read, within one statement, the program is the privacy officer.
 * @NOTE the part is put back in the outer select, which waits for the aggregate and so for every row read.
 */
const ends = `
  with was as materialized (select coalesce(current_setting('app.part', true), '') as part),
  officer as materialized (select set_config('app.part', 'privacy-officer', true) as part from was where part is not null),
  found as (
    select asked.record, newest.n, newest.hash from officer, unnest($1::uuid[]) as asked (record),
      lateral (select n, encode(hash, 'hex') as hash from audit
        where audit.record = asked.record and officer.part is not null order by n desc limit 1) as newest)
  select every.ends, set_config('app.part', (select part from was), true) as part
  from (select coalesce(jsonb_object_agg(record, jsonb_build_object('n', n, 'hash', hash)), '{}') as ends from found) as every
  where every.ends is not null`

async function endsOf(handle: Handle, records: readonly string[]): Promise<ReadonlyMap<string, End>> {
  const { rows } = await handle.query<{ readonly ends: Readonly<Record<string, End>> }>({
    name: 'audit-ends',
    text: ends,
    values: [records],
  })
  return new Map(Object.entries(rows[0]?.ends ?? {}))
}

const insert = `insert into audit (locality, record, n, at, by_person, part, agency, did, kind, item, outcome, because, show_them, before, hash)
  select locality, record, n, at, "by", part, agency, did, kind, item, outcome, because, "showThem", decode(before, 'hex'), decode(hash, 'hex')
  from jsonb_to_recordset($1::jsonb) as row (locality text, record uuid, n int, at timestamptz, "by" uuid, part text, agency uuid, did text,
    kind text, item uuid, outcome text, because text, "showThem" boolean, before text, hash text)`

/**
 * Writes who did what, each entry behind the last of its record, in the transaction of what was done: one is not kept without the other.
 * @param handle of that transaction. A refusal is an entry too: keep the transaction of what was refused.
 */
export async function appendAudit(handle: Handle, entries: readonly Entry[], hashOf: HashOf): Promise<void> {
  if (entries.length === 0) return
  const records = [...new Set(entries.map(({ record }) => record))]
  await holdChains(handle, records)
  const last = new Map(await endsOf(handle, records))
  const rows = entries.map((entry) => {
    const row = chained(entry, last.get(entry.record), hashOf)
    last.set(entry.record, row)
    return row
  })
  await handle.query({ name: 'audit-append', text: insert, values: [JSON.stringify(rows)] })
}

/** The columns of a row, as they stand. */
export const columns = `audit.locality, record, n, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, by_person as by, part,
  audit.agency, did, kind, item, outcome, because, show_them as "showThem", encode(before, 'hex') as before, encode(hash, 'hex') as hash`

/**
 * Which rows of one place, newest first. `until` is not included: the instant of the last row read asks for those before it, and no
 * instant is cut in two, though it gives a few rows more than `atMost`.
 */
export interface Span {
  readonly locality: string
  readonly from: Date
  readonly until: Date
  readonly atMost: number
}

/** @returns what somebody did and tried; for the privacy officer, and for themselves. */
export async function whatTheyDid(handle: Handle, person: Id, span: Span): Promise<readonly Row[]> {
  const { rows } = await handle.query<Row>(
    `select ${columns} from audit where by_person = $1 and locality = $2 and at >= $3 and at < $4
     order by audit.at desc fetch first ($5) rows with ties`,
    [person, span.locality, span.from, span.until, span.atMost],
  )
  return rows
}

/** @returns everything that was done in a place in a span of time; for the privacy officer. The program's own closing is left out. */
export async function whatWasDone(handle: Handle, span: Span): Promise<readonly Row[]> {
  const { rows } = await handle.query<Row>(
    `select ${columns} from audit where locality = $1 and at >= $2 and at < $3 and did <> 'sealed'
     order by audit.at desc fetch first ($4) rows with ties`,
    [span.locality, span.from, span.until, span.atMost],
  )
  return rows
}

/** @returns everything that was done with one record, newest first; for the privacy officer. */
export async function whoSaw(handle: Handle, record: Id, span: Span): Promise<readonly Row[]> {
  const { rows } = await handle.query<Row>(
    `select ${columns} from audit where record = $1 and locality = $2 and at >= $3 and at < $4 order by n desc limit $5`,
    [record, span.locality, span.from, span.until, span.atMost],
  )
  return rows
}

/** How far back a young person's list goes, and whether the place's policy says who it was by name. */
export interface HowToldOf {
  readonly atMost: number
  readonly names: 'never' | 'of-professionals'
}

/** Who has looked, for the young person themselves: newest first, alike looks of a day as one. What is kept from them is not there. */
export async function whoHasLooked(handle: Handle, youngPerson: Id, told: HowToldOf): Promise<readonly Look[]> {
  const { rows } = await handle.query<Row & { readonly agencyName: string | null; readonly name: string | null }>(
    `select ${columns}, agency.name as "agencyName", person.name as name from audit
     left join agency on agency.id = audit.agency
     left join person on $3 and person.id = audit.by_person and person.is_a = 'professional'
     where record = $1 and show_them and outcome = 'allowed' and by_person is distinct from $1 order by n desc limit $2`,
    [youngPerson, told.atMost, told.names === 'of-professionals'],
  )
  return lookOf(rows)
}
