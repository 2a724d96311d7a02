import { parseId } from '../../shared/id.ts'
import { namedId } from '../../shared/named-id.edge.ts'
import type { Handle } from '../../store/second-lock.ts'
import { appendAudit, columns, holdChains } from './audit.store.ts'
import { atText, type End, type Entry, type HashOf, type Row } from './audit.ts'
import { canonicalSeal, type Seal, type Walker, type Wrong, walkChains, walkEnds } from './audit-walk.ts'

/** The chain that closes the others of a place: one entry for each end. It is nobody's record. */
const chainOfEnds = (locality: string) => namedId(`ends of the chains of ${locality}`)

/** Rows are looked for again from this long before the last seal: a transaction may have been under way. */
const overlap = 10 * 60_000

const sealColumns = `locality, n, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, heads,
  encode(before, 'hex') as before, encode(hash, 'hex') as hash`

export interface SealHeads {
  readonly locality: string
  readonly at: Date
  readonly hashOf: HashOf
}

/**
 * Closes the end of every chain that has grown into the chain of the place; to be done every few minutes, in a transaction that acts as
 * the privacy officer. From then on a row that is missing at the end of a chain is found.
 * @returns the seal, to be noted outside the database as well, or undefined where nothing has grown.
 */
export async function sealHeads(handle: Handle, { locality, at, hashOf }: SealHeads): Promise<Seal | undefined> {
  const record = chainOfEnds(locality)
  await holdChains(handle, [record])
  const last = (
    await handle.query<Seal>(`select ${sealColumns} from audit_seal where locality = $1 order by n desc limit 1`, [
      locality,
    ])
  ).rows[0]
  const heads = await grown(handle, locality, last)
  if (heads.length === 0) return undefined
  await appendAudit(
    handle,
    heads.map((head) => closing(head, { locality, record, at: at.getTime() })),
    hashOf,
  )
  const end = await handle.query<{ readonly hash: string }>(
    `select encode(hash, 'hex') as hash from audit where record = $1 order by n desc limit 1`,
    [record],
  )
  const seal = {
    locality,
    n: (last?.n ?? 0) + 1,
    at: atText(at.getTime()),
    heads: heads.length,
    before: last?.hash ?? '',
  }
  const hash = hashOf(canonicalSeal(seal, end.rows[0]?.hash ?? ''))
  await handle.query(
    `insert into audit_seal (locality, n, at, heads, before, hash) values ($1, $2, $3, $4, decode($5, 'hex'), decode($6, 'hex'))`,
    [locality, seal.n, seal.at, seal.heads, seal.before, hash],
  )
  return { ...seal, hash }
}

interface Head extends End {
  readonly record: string
}

function closing({ record, n, hash }: Head, where: Pick<Entry, 'locality' | 'record' | 'at'>): Entry {
  const item = parseId(record)
  if (!item) throw new Error('the record of a chain is no id')
  const fixed = { part: 'program', did: 'sealed', kind: 'chain', outcome: 'allowed', showThem: false } as const
  return { ...where, ...fixed, item, because: `${n} ${hash}` }
}

/** Ends of chains with rows that are newer than the last seal, but for those that it closed already. */
async function grown(handle: Handle, locality: string, last: Seal | undefined): Promise<readonly Head[]> {
  const { rows } = await handle.query<Head>(
    `with lately as (select record, did, item, because from audit where locality = $1 and at >= $2)
     select grown.record, newest.n, encode(newest.hash, 'hex') as hash
     from (select distinct record from lately where did <> 'sealed') as grown,
       lateral (select n, hash from audit where audit.record = grown.record order by n desc limit 1) as newest
     where not exists (select from lately where did = 'sealed' and item = grown.record
       and because = newest.n || ' ' || encode(newest.hash, 'hex'))
     order by grown.record`,
    [locality, new Date(last ? Date.parse(last.at) - overlap : 0)],
  )
  return rows
}

export interface Verified {
  readonly is: 'whole'
  readonly rows: number
  readonly seals: number
}

export interface VerifyAudit {
  readonly locality: string
  readonly hashOf: HashOf
  /** The newest seal that was noted outside the database, where one was: without it the newest of all can be cut off unseen. */
  readonly known?: End
}

/**
 * Walks every chain of a place from its first row to its last, and the chain of the place.
 * @param handle of a transaction that acts as the privacy officer, best of its own and `repeatable read`.
 * @returns the first row that is not as it was written.
 */
export async function verifyAudit(handle: Handle, asked: VerifyAudit): Promise<Verified | Wrong> {
  const { locality, hashOf, known } = asked
  const seals = await handle.query<Seal>(`select ${sealColumns} from audit_seal where locality = $1 order by n`, [
    locality,
  ])
  const closed = walkEnds(seals.rows, hashOf, known && { locality, ...known })
  const ofEnds = await walk(handle, closed, { locality, only: chainOfEnds(locality) })
  if (typeof ofEnds !== 'number') return ofEnds
  const ofRecords = await walk(handle, walkChains(closed.ends, hashOf), { locality, but: chainOfEnds(locality) })
  if (typeof ofRecords !== 'number') return ofRecords
  return { is: 'whole', rows: ofEnds + ofRecords, seals: seals.rows.length }
}

interface Which {
  readonly locality: string
  readonly only?: string
  readonly but?: string
}

const rowsAtOnce = 5_000
const beforeAll = '00000000-0000-0000-0000-000000000000'

async function walk(handle: Handle, walker: Walker, { locality, only, but }: Which): Promise<number | Wrong> {
  let many = 0
  let last: { readonly record: string; readonly n: number } = { record: only ?? beforeAll, n: -2_147_483_648 }
  for (;;) {
    const { rows } = await handle.query<Row>(
      `select ${columns} from audit where locality = $1 and (record, n) > ($2::uuid, $3) and record <> $4
         and ($5::uuid is null or record = $5) order by record, n limit $6`,
      [locality, last.record, last.n, but ?? beforeAll, only ?? null, rowsAtOnce],
    )
    for (const row of rows) {
      const wrong = walker.take(row)
      if (wrong) return wrong
      last = row
    }
    many += rows.length
    if (rows.length < rowsAtOnce) return walker.finish() ?? many
  }
}
