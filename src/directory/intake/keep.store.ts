import { sql } from 'kysely'
import type { Database } from '../../store/database.ts'
import { approveWaiting } from '../directory.store.ts'
import { directoryTables, type Handle, type RunOutcome } from '../directory-tables.store.ts'
import type { ListedService } from '../listing.ts'
import { type Compared, changedLeads, compare, type Earlier } from './compare.ts'
import { fingerprint } from './fingerprint.edge.ts'
import { canonical, keepable } from './raw.ts'
import type { KeptRecord, Quarantined } from './read-records.ts'
import type { NeedsAPerson } from './report.ts'

/** What a reading found, ready to be kept. */
export interface Keeping {
  readonly locality: string
  readonly feed: string
  readonly form: string
  readonly from: string
  readonly kept: readonly KeptRecord[]
  readonly quarantined: readonly Quarantined[]
  readonly outcome: 'complete' | 'partial'
  /** Makes public what waits in this feed, but for changed phones and links of what is public already. */
  readonly approve: boolean
  readonly progress?: (done: number, of: number) => void
}

/** What keeping it did. */
export interface Kept {
  readonly run: string
  readonly new: number
  readonly changed: number
  readonly unchanged: number
  readonly quarantined: readonly Quarantined[]
  readonly approved: number
  readonly waiting: number
  readonly needsAPerson: readonly NeedsAPerson[]
  readonly notMet: number
  readonly missing: readonly { readonly id: string; readonly sourceId: string }[]
}

interface Known {
  readonly run: string
  readonly keeping: Keeping
  readonly bySource: ReadonlyMap<string, Earlier>
}

interface Line {
  readonly record: KeptRecord
  readonly hash: string
  readonly rawHash: string
  readonly earlier: Earlier | undefined
  readonly compared: Compared
}

const atOnce = 200

/**
 * Keeps a reading: raw records word for word, new and changed services as proposals, what could not be kept in quarantine. Small
 * transactions, so that the directory goes on being read; a run that breaks off is begun again and changes nothing twice.
 */
export async function keepReading(database: Database, keeping: Keeping): Promise<Kept> {
  const tables = directoryTables(database)
  const run = await startRun(tables, keeping)
  const known: Known = { run, keeping, bySource: await readEarlier(tables, keeping) }
  const { mine, held } = await partHeld(tables, keeping)
  const compared: Compared[] = []
  for (let from = 0; from < mine.length; from += atOnce) {
    const lines = mine.slice(from, from + atOnce).map((record) => lineOf(record, known))
    await tables.transaction().execute((transaction) => keepLines(transaction, known, lines))
    compared.push(...lines.map((line) => line.compared))
    keeping.progress?.(Math.min(from + atOnce, mine.length), mine.length)
  }
  const quarantined = [...keeping.quarantined, ...held]
  const ended = await tables.transaction().execute((transaction) => endRun(transaction, known, quarantined))
  const count = (which: Compared): number => compared.filter((each) => each === which).length
  return { run, new: count('new'), changed: count('changed'), unchanged: count('unchanged'), quarantined, ...ended }
}

async function startRun(handle: Handle, keeping: Keeping): Promise<string> {
  const { locality, feed, form, from } = keeping
  await handle
    .insertInto('feed')
    .values({ locality, name: feed, form, came_from: from })
    .onConflict((conflict) =>
      conflict.columns(['locality', 'name']).doUpdateSet({ form, came_from: from, last_read_at: sql<Date>`now()` }),
    )
    .execute()
  const run = await handle
    .insertInto('intake_run')
    .values({ locality, feed, report: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  return run.id
}

async function readEarlier(handle: Handle, keeping: Keeping): Promise<ReadonlyMap<string, Earlier>> {
  const rows = await handle
    .selectFrom('source_record as record')
    .innerJoin('listed_service as service', (join) =>
      join.onRef('service.id', '=', 'record.service_id').onRef('service.locality', '=', 'record.locality'),
    )
    .select([
      'record.source_id',
      'record.service_id',
      'record.raw_hash',
      'service.approved_hash',
      'service.proposed_hash',
    ])
    .where('record.locality', '=', keeping.locality)
    .where('record.feed', '=', keeping.feed)
    .execute()
  return new Map(
    rows.map((row) => [
      row.source_id,
      {
        id: row.service_id,
        sourceId: row.source_id,
        rawHash: row.raw_hash,
        approvedHash: row.approved_hash ?? undefined,
        proposedHash: row.proposed_hash ?? undefined,
      },
    ]),
  )
}

/** One service stands in a locality once. Where another feed already lists an id, the second one waits in quarantine. */
async function partHeld(
  handle: Handle,
  keeping: Keeping,
): Promise<{ readonly mine: readonly KeptRecord[]; readonly held: readonly Quarantined[] }> {
  const rows = await handle
    .selectFrom('listed_service')
    .select(['id', 'feed'])
    .where('locality', '=', keeping.locality)
    .where('feed', '<>', keeping.feed)
    .execute()
  const holder = new Map<string, string>(rows.map((row) => [row.id, row.feed]))
  const isMine = (record: KeptRecord): boolean => !holder.has(record.service.id)
  const held = keeping.kept
    .filter((record) => !isMine(record))
    .map((record) => ({
      because: 'held-by-another-feed' as const,
      says: `is already listed here from the feed "${holder.get(record.service.id)}"`,
      where: record.where,
      sourceId: record.service.source.id,
      name: record.service.name,
      raw: record.raw,
    }))
  return { mine: keeping.kept.filter(isMine), held }
}

function lineOf(record: KeptRecord, known: Known): Line {
  const earlier = known.bySource.get(record.service.source.id)
  const hash = fingerprint(canonical(record.service))
  const compared = record.listOnly && earlier ? 'unchanged' : compare(hash, earlier)
  return { record, hash, rawHash: fingerprint(record.raw), earlier, compared }
}

async function keepLines(handle: Handle, known: Known, lines: readonly Line[]): Promise<void> {
  await proposeLines(
    handle,
    known,
    lines.filter((line) => line.compared !== 'unchanged'),
  )
  const isSame = (line: Line): boolean =>
    line.compared === 'unchanged' && (line.record.listOnly === true || line.earlier?.rawHash === line.rawHash)
  const same = lines.filter(isSame).map((line) => line.record.service.source.id)
  if (same.length > 0) await markMet(handle, known, same)
  const others = lines.filter((line) => !isSame(line))
  if (others.length > 0) await keepRaw(handle, known, others)
}

async function markMet(handle: Handle, known: Known, sourceIds: readonly string[]): Promise<void> {
  await handle
    .updateTable('source_record')
    .set({ last_run: known.run, times_missing: 0 })
    .where('locality', '=', known.keeping.locality)
    .where('feed', '=', known.keeping.feed)
    .where(sql<boolean>`source_id = any(${[...sourceIds]}::text[])`)
    .execute()
}

async function keepRaw(handle: Handle, known: Known, lines: readonly Line[]): Promise<void> {
  const { locality, feed } = known.keeping
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

async function proposeLines(handle: Handle, known: Known, lines: readonly Line[]): Promise<void> {
  if (lines.length === 0) return
  const { locality, feed } = known.keeping
  const approved = await readApproved(
    handle,
    locality,
    lines.map((line) => line.record.service.id),
  )
  const rows = lines.map(({ record: { service }, hash }) => {
    const before = approved.get(service.id)
    const isBack = before?.hash === hash
    return {
      locality,
      id: service.id,
      feed,
      source_id: service.source.id,
      proposed: isBack ? null : keepable(service),
      proposed_hash: isBack ? null : hash,
      proposed_at: isBack ? null : new Date(),
      needs_person: before && !isBack ? [...changedLeads(before.service, service)] : [],
      approved: before ? keepable(before.service) : null,
    }
  })
  await handle
    .insertInto('listed_service')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['locality', 'id']).doUpdateSet((row) => ({
        source_id: row.ref('excluded.source_id'),
        proposed: sql<string>`excluded.proposed`,
        proposed_hash: row.ref('excluded.proposed_hash'),
        proposed_at: row.ref('excluded.proposed_at'),
        needs_person: row.ref('excluded.needs_person'),
      })),
    )
    .execute()
}

async function readApproved(
  handle: Handle,
  locality: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly service: ListedService; readonly hash: string | null }>> {
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

type Ended = Pick<Kept, 'approved' | 'waiting' | 'needsAPerson' | 'notMet' | 'missing'>

async function endRun(handle: Handle, known: Known, quarantined: readonly Quarantined[]): Promise<Ended> {
  const { locality, feed, outcome, approve } = known.keeping
  await keepQuarantined(handle, known, quarantined)
  const notMet = outcome === 'complete' ? await countMissing(handle, known, quarantined) : 0
  const approved = approve ? await approveWaiting(handle, { locality, feed }) : 0
  const waiting = await handle
    .selectFrom('listed_service')
    .select(['id', 'needs_person', sql<string>`proposed ->> 'name'`.as('name')])
    .where('locality', '=', locality)
    .where('feed', '=', feed)
    .where('proposed', 'is not', null)
    .orderBy('id')
    .execute()
  const missing = await handle
    .selectFrom('source_record')
    .select(['service_id', 'source_id'])
    .where('locality', '=', locality)
    .where('feed', '=', feed)
    .where('times_missing', '>=', 3)
    .orderBy('source_id')
    .execute()
  await setOutcome(handle, known.run, outcome)
  return {
    approved,
    waiting: waiting.length,
    needsAPerson: waiting
      .filter((row) => row.needs_person.length > 0)
      .map((row) => ({ id: row.id, name: row.name, changed: row.needs_person })),
    notMet,
    missing: missing.map((row) => ({ id: row.service_id, sourceId: row.source_id })),
  }
}

const setOutcome = (handle: Handle, run: string, outcome: RunOutcome): Promise<unknown> =>
  handle.updateTable('intake_run').set({ outcome, ended_at: sql<Date>`now()` }).where('id', '=', run).execute()

/** A complete reading says all that is wrong with a feed, so it takes the place of what earlier ones said. */
async function keepQuarantined(handle: Handle, known: Known, quarantined: readonly Quarantined[]): Promise<void> {
  const { locality, feed, outcome } = known.keeping
  if (outcome === 'complete')
    await handle.deleteFrom('quarantined').where('locality', '=', locality).where('feed', '=', feed).execute()
  for (let from = 0; from < quarantined.length; from += atOnce) {
    const rows = quarantined.slice(from, from + atOnce).map((each, index) => ({
      locality,
      feed,
      run: known.run,
      n: from + index + 1,
      because: each.because,
      says: each.says.replaceAll('\0', ''),
      place: each.where,
      source_id: each.sourceId ?? null,
      name: each.name?.replaceAll(/\p{Surrogate}/gu, '\ufffd') ?? null,
      raw: each.raw.replaceAll('\0', ''),
    }))
    await handle.insertInto('quarantined').values(rows).execute()
  }
}

/** Counts one more time missing for each record that this complete reading did not meet, not even in quarantine. */
async function countMissing(handle: Handle, known: Known, quarantined: readonly Quarantined[]): Promise<number> {
  const sourceIds = quarantined.flatMap((each) => each.sourceId ?? [])
  if (sourceIds.length > 0) await markMet(handle, known, sourceIds)
  const updated = await handle
    .updateTable('source_record')
    .set({ times_missing: sql<number>`times_missing + 1` })
    .where('locality', '=', known.keeping.locality)
    .where('feed', '=', known.keeping.feed)
    .where('last_run', '<>', known.run)
    .executeTakeFirst()
  return Number(updated.numUpdatedRows)
}
