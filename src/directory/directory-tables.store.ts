import type { ColumnType, Generated, Kysely, Transaction } from 'kysely'
import type { Database } from '../store/database.ts'
import type { Handle as Connection } from '../store/second-lock.ts'
import { tablesOf, tablesWithin } from '../store/tables.edge.ts'
import type { ListedService } from './listing.ts'

type Stamp = ColumnType<Date, Date | undefined, Date>
/** Written as JSON text, read as what was checked before it was written. */
type Kept<Shape> = ColumnType<Shape, string | null, string | null>

/** The tables of migration 0002, as SQL is written against them. */
export interface DirectoryTables {
  readonly locality: { readonly slug: string }
  readonly feed: {
    readonly locality: string
    readonly name: string
    readonly form: string
    readonly came_from: string
    readonly first_read_at: Stamp
    readonly last_read_at: Stamp
  }
  readonly intake_run: {
    readonly id: Generated<string>
    readonly locality: string
    readonly feed: string
    readonly started_at: Stamp
    readonly ended_at: ColumnType<Date | null, Date | null | undefined, Date>
    readonly outcome: ColumnType<RunOutcome, RunOutcome | undefined, RunOutcome>
    readonly report: Kept<unknown>
  }
  readonly source_record: {
    readonly locality: string
    readonly feed: string
    readonly source_id: string
    readonly service_id: string
    readonly raw: string
    readonly raw_hash: string
    readonly first_run: string
    readonly last_run: string
    readonly times_missing: ColumnType<number, number | undefined, number>
  }
  readonly quarantined: {
    readonly locality: string
    readonly feed: string
    readonly run: string
    readonly n: number
    readonly because: string
    readonly says: string
    readonly place: string
    readonly source_id: string | null
    readonly name: string | null
    readonly raw: string
  }
  readonly listed_service: {
    readonly locality: string
    readonly id: string
    readonly feed: string
    readonly source_id: string
    readonly approved: Kept<ListedService | null>
    readonly approved_hash: string | null
    readonly approved_at: Date | null
    readonly proposed: Kept<ListedService | null>
    readonly proposed_hash: string | null
    readonly proposed_at: Date | null
    readonly needs_person: string[]
    readonly organisation: Generated<string | null>
    readonly proposed_by: ColumnType<string | null, string | null | undefined, string | null>
    readonly sent_back_at: ColumnType<Date | null, Date | null | undefined, Date | null>
    readonly sent_back_by: ColumnType<string | null, string | null | undefined, string | null>
    readonly sent_back_because: ColumnType<string | null, string | null | undefined, string | null>
    readonly kept_here_at: ColumnType<Date | null, Date | null | undefined, Date | null>
    readonly paused_until: ColumnType<string | null, string | null | undefined, string | null>
  }
  readonly directory_version: { readonly locality: string; readonly version: number }
}

export type RunOutcome = 'running' | 'complete' | 'partial' | 'failed'

/** The pool, or the one connection of a transaction: SQL is written once for both. */
export type Handle = Kysely<DirectoryTables> | Transaction<DirectoryTables>

/** The same within somebody's transaction behind the second lock. */
export const directoryTablesWithin = (handle: Connection): Kysely<DirectoryTables> =>
  tablesWithin<DirectoryTables>(handle)

export const directoryTables = (database: Database): Kysely<DirectoryTables> => tablesOf<DirectoryTables>(database)
