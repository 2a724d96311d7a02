import { sql } from 'kysely'
import type { Database } from '../../store/database.ts'
import { directoryTables } from '../directory-tables.store.ts'
import { isRaw, keepable, type Raw, textIn } from './raw.ts'
import type { RawRecord, WhyQuarantined } from './read-records.ts'
import type { IntakeReport } from './report.ts'

export async function isLocality(database: Database, slug: string): Promise<boolean> {
  const row = await directoryTables(database)
    .selectFrom('locality')
    .select('slug')
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row !== undefined
}

/**
 * The feed that these records belong to, where they were read before under another address or file name: the one that holds at least
 * half of the records of either. Ids that are no UUIDs count only together with the name.
 */
export async function findFeedOf(
  database: Database,
  locality: string,
  records: readonly RawRecord[],
): Promise<string | undefined> {
  const raws: readonly Raw[] = records.map((record) => record.raw).filter(isRaw)
  const own = raws.flatMap((raw) => {
    const id = textIn(raw, 'id')?.trim().replaceAll('\0', '')
    return id === undefined ? [] : [{ id, name: (textIn(raw, 'name') ?? '').trim() }]
  })
  if (own.length === 0) return undefined
  const met = await directoryTables(database)
    .selectFrom('source_record as record')
    .innerJoin('listed_service as service', (join) =>
      join.onRef('service.id', '=', 'record.service_id').onRef('service.locality', '=', 'record.locality'),
    )
    .innerJoin(
      sql<{
        id: string
        name: string
      }>`(select distinct * from jsonb_to_recordset(${keepable(own)}::jsonb) as t (id text, name text))`.as('own'),
      (join) => join.onRef('own.id', '=', 'record.source_id'),
    )
    .select(['record.feed', sql<number>`count(*)::int`.as('times')])
    .where('record.locality', '=', locality)
    .where(
      sql<boolean>`(record.source_id ~* '^[0-9a-f]{8}-[0-9a-f-]{27}$' or own.name = coalesce(service.proposed, service.approved) ->> 'name')`,
    )
    .groupBy('record.feed')
    .orderBy('times', 'desc')
    .executeTakeFirst()
  if (!met) return undefined
  const size = await sizeOf(database, locality, met.feed)
  return met.times * 2 >= Math.min(own.length, size) ? met.feed : undefined
}

async function sizeOf(database: Database, locality: string, feed: string): Promise<number> {
  const row = await directoryTables(database)
    .selectFrom('source_record')
    .select(sql<number>`count(*)::int`.as('size'))
    .where('locality', '=', locality)
    .where('feed', '=', feed)
    .executeTakeFirst()
  return row?.size ?? 0
}

/** The feed that was last read from this address or file. */
export async function feedReadFrom(database: Database, locality: string, from: string): Promise<string | undefined> {
  const row = await directoryTables(database)
    .selectFrom('feed')
    .select('name')
    .where('locality', '=', locality)
    .where('came_from', '=', from)
    .orderBy('last_read_at', 'desc')
    .executeTakeFirst()
  return row?.name
}

/** Writes the report beside its run. */
export async function keepReport(database: Database, run: string, report: IntakeReport): Promise<void> {
  await directoryTables(database)
    .updateTable('intake_run')
    .set({ report: keepable(report) })
    .where('id', '=', run)
    .execute()
}

/** A reading of a known feed that failed is written down too; of an unknown one there is nothing to write to. */
export async function keepFailure(database: Database, report: IntakeReport): Promise<void> {
  const { locality, feed } = report
  await database.pool.query(
    `insert into intake_run (locality, feed, ended_at, outcome, report)
     select locality, name, now(), 'failed', $3 from feed where locality = $1 and name = $2`,
    [locality, feed, keepable(report)],
  )
}

/** A feed of a locality as whoever looks after the program sees it. */
export interface FeedState {
  readonly feed: string
  readonly form: string
  readonly from: string
  readonly lastReadAt: Date
  readonly lastOutcome: string
  /** When it was last read whole; null where it never was. */
  readonly lastCompleteAt: Date | null
  readonly public: number
  readonly waiting: number
  readonly quarantined: number
  readonly missing: number
}

export async function readFeeds(database: Database, locality: string): Promise<readonly FeedState[]> {
  const { rows } = await database.pool.query<FeedState>(
    `select feed.name as feed, form, came_from as "from", last_read_at as "lastReadAt",
       coalesce((select outcome from intake_run run where run.locality = feed.locality and run.feed = feed.name
         order by started_at desc limit 1), 'running') as "lastOutcome",
       (select max(ended_at) from intake_run run where run.locality = feed.locality and run.feed = feed.name
         and outcome = 'complete') as "lastCompleteAt",
       (select count(approved)::int from listed_service s where s.locality = feed.locality and s.feed = feed.name) as "public",
       (select count(proposed)::int from listed_service s where s.locality = feed.locality and s.feed = feed.name) as "waiting",
       (select count(*)::int from quarantined q where q.locality = feed.locality and q.feed = feed.name) as "quarantined",
       (select count(*)::int from source_record r where r.locality = feed.locality and r.feed = feed.name and times_missing >= 3) as "missing"
     from feed where locality = $1 order by feed.name`,
    [locality],
  )
  return rows
}

/** What could not be kept, as it stands now. */
export interface InQuarantine {
  readonly feed: string
  readonly because: WhyQuarantined
  readonly says: string
  readonly where: string
  readonly sourceId: string | null
  readonly name: string | null
  readonly raw: string
}

/** @param page counts from 0; 100 a page. */
export async function listQuarantined(
  database: Database,
  locality: string,
  page = 0,
): Promise<readonly InQuarantine[]> {
  const { rows } = await database.pool.query<InQuarantine>(
    `select feed, because, says, place as "where", source_id as "sourceId", name, raw from quarantined
     where locality = $1 order by feed, run, n limit 100 offset $2`,
    [locality, page * 100],
  )
  return rows
}
