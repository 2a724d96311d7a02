import { sql } from 'kysely'
import type { Database } from '../../store/database.ts'
import { approveWaiting, readPublished } from '../directory.store.ts'
import { directoryTables, type Handle, type RunOutcome } from '../directory-tables.store.ts'
import type { ListedService } from '../listing.ts'
import { type Compared, type Earlier, nameAndOrganisation } from './compare.ts'
import { givesWay } from './giving-way.edge.ts'
import { eachInTurn, type GiveWay } from './giving-way.ts'
import { countMissing, type Known, keepLines, lineOf } from './propose.store.ts'
import { keepQuarantined } from './quarantine.store.ts'
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
  /** Makes public what waits in this feed, but for what needs a person. */
  readonly approve: boolean
  /** What is public in this locality already, where it was read before, the national list among it. */
  readonly there?: readonly ListedService[]
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

const atOnce = 200
const readAtOnce = 1_000

/**
 * Keeps a reading: raw records word for word, new and changed services as proposals, what could not be kept in quarantine. Small
 * transactions, so that the directory goes on being read; a run that breaks off is begun again and changes nothing twice.
 */
export async function keepReading(database: Database, keeping: Keeping): Promise<Kept> {
  const tables = directoryTables(database)
  const run = await startRun(tables, keeping)
  const { locality, feed } = keeping
  const bySource = await readEarlier(tables, keeping)
  const giveWay = givesWay()
  const publicByName = await byName(keeping.there ?? (await readPublished(database, locality)), giveWay)
  const known: Known = { run, locality, feed, bySource, publicByName }
  const { mine, held } = await partHeld(tables, keeping)
  const compared: Compared[] = []
  for (let from = 0; from < mine.length; from += atOnce) {
    const lines = await eachInTurn(mine.slice(from, from + atOnce), (record) => lineOf(record, known), giveWay)
    await tables.transaction().execute((transaction) => keepLines(transaction, known, lines))
    compared.push(...lines.map((line) => line.compared))
    keeping.progress?.(Math.min(from + atOnce, mine.length), mine.length)
  }
  const quarantined = [...keeping.quarantined, ...held]
  const ended = await tables
    .transaction()
    .execute((transaction) => endRun(transaction, known, { ...keeping, quarantined }))
  const count = (which: Compared): number => compared.filter((each) => each === which).length
  return { run, new: count('new'), changed: count('changed'), unchanged: count('unchanged'), quarantined, ...ended }
}

async function byName(services: readonly ListedService[], giveWay: GiveWay): Promise<Known['publicByName']> {
  const named = new Map<string, ListedService[]>()
  const add = (service: ListedService): void => {
    const key = nameAndOrganisation(service)
    const others = named.get(key)
    if (others) others.push(service)
    else named.set(key, [service])
  }
  await eachInTurn(services, add, giveWay)
  return named
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
  const earlier = new Map<string, Earlier>()
  let after: string | undefined
  do {
    const page = await readEarlierAfter(handle, keeping, after)
    for (const each of page) earlier.set(each.sourceId, each)
    after = page.length < readAtOnce ? undefined : page.at(-1)?.sourceId
  } while (after !== undefined)
  return earlier
}

async function readEarlierAfter(
  handle: Handle,
  keeping: Keeping,
  after: string | undefined,
): Promise<readonly Earlier[]> {
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
      'service.proposed_by',
      'service.kept_here_at',
    ])
    .where('record.locality', '=', keeping.locality)
    .where('record.feed', '=', keeping.feed)
    .$if(after !== undefined, (query) => query.where('record.source_id', '>', after ?? ''))
    .orderBy('record.source_id')
    .limit(readAtOnce)
    .execute()
  return rows.map((row) => ({
    id: row.service_id,
    sourceId: row.source_id,
    rawHash: row.raw_hash,
    approvedHash: row.approved_hash ?? undefined,
    proposedHash: row.proposed_hash ?? undefined,
    isKeptHere: row.kept_here_at !== null,
    waitsHere: row.proposed_by !== null,
  }))
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
    .where(sql<boolean>`id = any(${keeping.kept.map((record) => record.service.id)}::uuid[])`)
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

type Ended = Pick<Kept, 'approved' | 'waiting' | 'needsAPerson' | 'notMet' | 'missing'>

async function endRun(handle: Handle, known: Known, keeping: Keeping): Promise<Ended> {
  const { locality, feed, outcome, approve, quarantined } = keeping
  await keepQuarantined(handle, { ...known, complete: outcome === 'complete' }, quarantined)
  const inQuarantine = quarantined.flatMap((each) => each.sourceId ?? [])
  const notMet = outcome === 'complete' ? await countMissing(handle, known, inQuarantine) : 0
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
