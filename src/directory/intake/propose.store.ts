import { sql } from 'kysely'
import type { Handle } from '../directory-tables.store.ts'
import type { ListedService } from '../listing.ts'
import { type Compared, compare, type Earlier, nameAndOrganisation, whyAPerson } from './compare.ts'
import { fingerprint } from './fingerprint.edge.ts'
import { canonical, keepable } from './raw.ts'
import type { KeptRecord } from './read-records.ts'

/** The run that is going on, and what was known of its feed before. */
export interface Known {
  readonly run: string
  readonly locality: string
  readonly feed: string
  readonly bySource: ReadonlyMap<string, Earlier>
  /** What is public in this locality, by `nameAndOrganisation`. */
  readonly publicByName: ReadonlyMap<string, readonly ListedService[]>
}

/** One record on its way into the tables. */
export interface Line {
  readonly record: KeptRecord
  readonly hash: string
  readonly rawHash: string
  readonly earlier: Earlier | undefined
  readonly compared: Compared
}

/** Compares a record with what is known of it. One read from a list only never changes a fuller one. */
export function lineOf(record: KeptRecord, known: Known): Line {
  const earlier = known.bySource.get(record.service.source.id)
  const hash = fingerprint(canonical(record.service))
  const rawHash = fingerprint(record.raw)
  const saysNothingNew = earlier?.waitsHere || (earlier?.isKeptHere && earlier.rawHash === rawHash)
  const compared = (record.listOnly && earlier) || saysNothingNew ? 'unchanged' : compare(hash, earlier)
  return { record, hash, rawHash, earlier, compared }
}

/** Writes some records: proposals for what is new or changed, and the raw record of each. */
export async function keepLines(handle: Handle, known: Known, lines: readonly Line[]): Promise<void> {
  await proposeLines(
    handle,
    known,
    lines.filter((line) => line.compared !== 'unchanged' || stillWaits(line)),
  )
  const isSame = (line: Line): boolean =>
    line.compared === 'unchanged' &&
    (line.record.listOnly === true || line.earlier?.waitsHere === true || line.earlier?.rawHash === line.rawHash)
  const same = lines.filter(isSame).map((line) => line.record.service.source.id)
  if (same.length > 0) await markMet(handle, known, same)
  const others = lines.filter((line) => !isSame(line))
  if (others.length > 0) await keepRaw(handle, known, others)
}

/** What waits is looked at again at each reading: what was harmless alone may by now stand beside something public. */
const stillWaits = ({ record, earlier, hash }: Line): boolean =>
  record.listOnly !== true && earlier?.waitsHere !== true && earlier?.proposedHash === hash

async function markMet(handle: Handle, known: Known, sourceIds: readonly string[]): Promise<void> {
  await handle
    .updateTable('source_record')
    .set({ last_run: known.run, times_missing: 0 })
    .where('locality', '=', known.locality)
    .where('feed', '=', known.feed)
    .where(sql<boolean>`source_id = any(${[...sourceIds]}::text[])`)
    .execute()
}

async function keepRaw(handle: Handle, known: Known, lines: readonly Line[]): Promise<void> {
  const { locality, feed } = known
  await handle
    .insertInto('source_record')
    .values(
      lines.map(({ record, rawHash }) => ({
        locality,
        feed,
        source_id: record.service.source.id,
        service_id: record.service.id,
        raw: record.raw,
        raw_hash: rawHash,
        first_run: known.run,
        last_run: known.run,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['locality', 'feed', 'source_id']).doUpdateSet((row) => ({
        service_id: row.ref('excluded.service_id'),
        raw: row.ref('excluded.raw'),
        raw_hash: row.ref('excluded.raw_hash'),
        last_run: known.run,
        times_missing: 0,
      })),
    )
    .execute()
}

interface Approved {
  readonly service: ListedService
  readonly hash: string | null
}

function rowOf({ record: { service }, hash, earlier }: Line, known: Known, before: Approved | undefined) {
  const { locality, feed } = known
  const isBack = before?.hash === hash
  const alike = known.publicByName.get(nameAndOrganisation(service)) ?? []
  return {
    locality,
    id: service.id,
    feed,
    source_id: service.source.id,
    proposed: isBack ? null : keepable(service),
    proposed_hash: isBack ? null : hash,
    proposed_at: isBack ? null : new Date(),
    needs_person: isBack ? [] : [...whyAPerson(service, { before: before?.service, alike, ...keptHere(earlier) })],
    approved: before ? keepable(before.service) : null,
  }
}

async function proposeLines(handle: Handle, known: Known, lines: readonly Line[]): Promise<void> {
  if (lines.length === 0) return
  const { locality } = known
  const approved = await readApproved(
    handle,
    locality,
    lines.map((line) => line.record.service.id),
  )
  const rows = lines.map((line) => rowOf(line, known, approved.get(line.record.service.id)))
  await handle
    .insertInto('listed_service')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['locality', 'id'])
        .doUpdateSet((row) => ({
          source_id: row.ref('excluded.source_id'),
          proposed: sql<string>`excluded.proposed`,
          proposed_hash: row.ref('excluded.proposed_hash'),
          proposed_at: sql<Date>`coalesce((select listed_service.proposed_at where listed_service.proposed_hash = excluded.proposed_hash), excluded.proposed_at)`,
          needs_person: row.ref('excluded.needs_person'),
          ...sentBackWhileTheSame(),
        }))
        .where('listed_service.proposed_by', 'is', null),
    )
    .execute()
}

const keptHere = (earlier: Earlier | undefined) => ({ isKeptHere: earlier?.isKeptHere === true })

/** What was sent back stays so until its feed says something else. */
const whileTheSame = <Kept>(column: 'sent_back_at' | 'sent_back_by' | 'sent_back_because') =>
  sql<Kept | null>`(select ${sql.ref(`listed_service.${column}`)} where listed_service.proposed_hash = excluded.proposed_hash)`

const sentBackWhileTheSame = () => ({
  sent_back_at: whileTheSame<Date>('sent_back_at'),
  sent_back_by: whileTheSame<string>('sent_back_by'),
  sent_back_because: whileTheSame<string>('sent_back_because'),
})

async function readApproved(
  handle: Handle,
  locality: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Approved>> {
  const rows = await handle
    .selectFrom('listed_service')
    .select(['id', 'approved', 'approved_hash'])
    .where('locality', '=', locality)
    .where('approved', 'is not', null)
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute()
  return new Map(
    rows.flatMap((row) => (row.approved ? [[row.id, { service: row.approved, hash: row.approved_hash }]] : [])),
  )
}

/** Counts one more time missing for each record that this complete reading did not meet. `alsoMet`: ids met in quarantine. */
export async function countMissing(handle: Handle, known: Known, alsoMet: readonly string[]): Promise<number> {
  if (alsoMet.length > 0) await markMet(handle, known, alsoMet)
  const updated = await handle
    .updateTable('source_record')
    .set({ times_missing: sql<number>`times_missing + 1` })
    .where('locality', '=', known.locality)
    .where('feed', '=', known.feed)
    .where('last_run', '<>', known.run)
    .executeTakeFirst()
  return Number(updated.numUpdatedRows)
}
