import type { Id } from '../../shared/id.ts'
import { type Handle, withTheEnd } from '../../store/second-lock.ts'
import { chained, type End, type Entry, type HashOf, type Row } from './audit.ts'
import { type Look, lookOf } from './audit-looks.ts'

/** Where chains ended when they were asked, each by its record; one that is not there has not begun. */
export type Ends = ReadonlyMap<string, End>

/**
 * Holds the chains of these records until the transaction ends, and tells where they end: whoever else would append to one waits, and
 * numbers have no gaps.
 */
export async function holdChains(handle: Handle, records: readonly Id[]): Promise<Ends> {
  // Named, as all of these: planned once on a connection.
  const { rows } = await handle.query<End & { readonly record: string }>({
    name: 'audit-ends',
    text: 'select record, n, hash from app_chain_ends($1)',
    values: [[...new Set(records)]],
  })
  return new Map(rows.map(({ record, n, hash }) => [record, { n, hash }]))
}

const into =
  'insert into audit (locality, record, n, at, by_person, part, agency, did, kind, item, also, outcome, because, show_them, before, hash)'
/** Nearly always there is one. */
const one = `${into}
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, decode($15, 'hex'), decode($16, 'hex'))`
/** What is read for one page differs by its kind and its things: all else is said once. */
const several = `${into}
  select $1, $2, n, $3, $4, $5, $6, $7, kind, item, also::uuid[], outcome, because, show_them, decode(before, 'hex'), decode(hash, 'hex')
  from unnest($8::int[], $9::text[], $10::uuid[], $11::text[], $12::text[], $13::text[], $14::boolean[], $15::text[], $16::text[])
    as row (n, kind, item, also, outcome, because, show_them, before, hash)`

/**
 * Writes who did what, each entry behind the last of its record, in the transaction of what was done: one is not kept without the other.
 * @param handle of that transaction. A refusal is an entry too: keep the transaction of what was refused.
 */
export async function appendAudit(handle: Handle, entries: readonly Entry[], hashOf: HashOf): Promise<void> {
  if (entries.length === 0) return
  const ends = await holdChains(
    handle,
    entries.map(({ record }) => record),
  )
  await appendBehind(handle, { entries, ends }, hashOf)
}

export interface Behind {
  readonly entries: readonly Entry[]
  /** As `holdChains` told it in this transaction, with nothing appended since. */
  readonly ends: Ends
}

/** Writes entries behind ends that are held already; they travel with the end of the transaction. */
export async function appendBehind(handle: Handle, { entries, ends }: Behind, hashOf: HashOf): Promise<void> {
  const last = new Map(ends)
  const rows = entries.map((entry) => {
    const row = chained(entry, last.get(entry.record), hashOf)
    last.set(entry.record, row)
    return row
  })
  const asked = alike(rows).map((each) => handle.query(appending(each)))
  await withTheEnd(handle, Promise.all(asked))
}

/** Rows that say the same but for their thing, together: nearly always all of them. */
function alike(rows: readonly Row[]): readonly (readonly [Row, ...Row[]])[] {
  const groups = new Map<string, [Row, ...Row[]]>()
  for (const row of rows) {
    const same = [row.locality, row.record, row.at, row.by, row.part, row.agency, row.did].join(' ')
    const group = groups.get(same)
    if (group) group.push(row)
    else groups.set(same, [row])
  }
  return [...groups.values()]
}

interface Appending {
  readonly name: string
  readonly text: string
  readonly values: unknown[]
}

function appending(rows: readonly [Row, ...Row[]]): Appending {
  const [first] = rows
  const { locality, record, n, at, by, part, agency, did, kind, item, also } = first
  if (rows.length > 1) {
    const each = <Key extends keyof Row>(key: Key): readonly Row[Key][] => rows.map((row) => row[key])
    const values = [
      ...[locality, record, at, by, part, agency, did, each('n'), each('kind'), each('item')],
      // To take arrays apart is to take apart those within them: each travels as the text of one.
      ...[
        rows.map((row) => `{${row.also.join()}}`),
        each('outcome'),
        each('because'),
        each('showThem'),
        each('before'),
        each('hash'),
      ],
    ]
    return { name: 'audit-append', text: several, values }
  }
  const { outcome, because, showThem, before, hash } = first
  const all = [
    locality,
    record,
    n,
    at,
    by,
    part,
    agency,
    did,
    kind,
    item,
    also,
    outcome,
    because,
    showThem,
    before,
    hash,
  ]
  return { name: 'audit-append-one', text: one, values: all }
}

/** The columns of a row, as they stand. */
export const columns = `audit.locality, record, n, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, by_person as by, part,
  audit.agency, did, kind, item, audit.also, outcome, because, show_them as "showThem", encode(before, 'hex') as before, encode(hash, 'hex') as hash`

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

/** @returns everything that was done with one record, or with one thing of it, newest first; for the privacy officer. */
export async function whoSaw(
  handle: Handle,
  record: Id,
  span: Span & { readonly thing?: Id },
): Promise<readonly Row[]> {
  const ofThing = span.thing ? ' and (item = $6 or $6 = any (also))' : ''
  const { rows } = await handle.query<Row>(
    `select ${columns} from audit where record = $1 and locality = $2 and at >= $3 and at < $4${ofThing} order by n desc limit $5`,
    [record, span.locality, span.from, span.until, span.atMost, ...(span.thing ? [span.thing] : [])],
  )
  return rows
}

/** How far back a young person's list goes, and whether the place's policy says who it was by name. */
export interface HowToldOf {
  readonly atMost: number
  readonly names: 'never' | 'of-professionals'
  /** How many of the newest rows to leave out: they were told before. */
  readonly after?: number
}

/**
 * Who has looked, for the young person themselves: newest first, alike looks of a day as one. What is kept from them is not there.
 * @param records every record that is one young person for whoever asks; nearly always the one.
 */
export async function whoHasLooked(handle: Handle, records: readonly Id[], told: HowToldOf): Promise<readonly Look[]> {
  // By the chain's own numbers where there is one chain: they are at hand in order.
  const [whose, order] =
    records.length === 1
      ? ["record = $1 and (by_person is distinct from $1 or part = 'link')", 'n desc']
      : ["record = any ($1) and (by_person is null or by_person <> all ($1) or part = 'link')", 'audit.at desc, n desc']
  const { rows } = await handle.query<Row & { readonly agencyName: string | null; readonly name: string | null }>(
    `select ${columns}, agency.name as "agencyName", person.name as name from audit
     left join agency on agency.id = audit.agency
     left join person on $3 and person.id = audit.by_person and person.is_a = 'professional'
     where ${whose} and show_them and outcome = 'allowed' order by ${order} limit $2 offset $4`,
    [records.length === 1 ? records[0] : records, told.atMost, told.names === 'of-professionals', told.after ?? 0],
  )
  return lookOf(rows)
}
