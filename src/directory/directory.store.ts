import { sql } from 'kysely'
import type { Database } from '../store/database.ts'
import { directoryTables, type Handle } from './directory-tables.store.ts'
import type { ListedService } from './listing.ts'

const readAtOnce = 500

/**
 * Everything of a locality that anyone may see: approved, and open or closed for a while. In a fixed order. It is read in parts, so
 * that a large directory holds up nobody who asks for a page meanwhile.
 */
export async function readPublished(database: Database, locality: string): Promise<readonly ListedService[]> {
  const services: ListedService[] = []
  let after: string | undefined
  do {
    const page = await readPublishedAfter(database, locality, after)
    services.push(...page)
    after = page.length < readAtOnce ? undefined : page.at(-1)?.id
  } while (after !== undefined)
  return services
}

async function readPublishedAfter(
  database: Database,
  locality: string,
  after: string | undefined,
): Promise<readonly ListedService[]> {
  const rows = await directoryTables(database)
    .selectFrom('listed_service')
    .select('approved')
    .where('locality', '=', locality)
    .where('approved', 'is not', null)
    .where(sql<string>`approved ->> 'status'`, 'in', ['active', 'temporarily closed'])
    .$if(after !== undefined, (query) => query.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(readAtOnce)
    .execute()
  return rows.flatMap((row) => row.approved ?? [])
}

/** How often the public directory of a locality has changed; 0 before the first time. */
export async function readVersion(database: Database, locality: string): Promise<number> {
  const row = await directoryTables(database)
    .selectFrom('directory_version')
    .select('version')
    .where('locality', '=', locality)
    .executeTakeFirst()
  return row?.version ?? 0
}

/** Says that something public has changed. Belongs into the transaction of the change. */
export async function bumpVersion(handle: Handle, locality: string): Promise<void> {
  await sql`select app_directory_changed(${locality})`.execute(handle)
}

/** Something that waits for approval. */
export interface Waiting {
  readonly is: 'new' | 'changed'
  readonly feed: string
  readonly proposed: ListedService
  readonly approved?: ListedService
  /** Why a person has to look first: 'phone', 'link', 'e-mail' of something public, 'costly-phone', 'like-a-public-one'. */
  readonly needsAPerson: readonly string[]
}

/** @param page counts from 0; 100 a page, those that need a person first. */
export async function listWaiting(database: Database, locality: string, page = 0): Promise<readonly Waiting[]> {
  const rows = await directoryTables(database)
    .selectFrom('listed_service')
    .select(['feed', 'proposed', 'approved', 'needs_person'])
    .where('locality', '=', locality)
    .where('proposed', 'is not', null)
    .orderBy(sql`cardinality(needs_person)`, 'desc')
    .orderBy('id')
    .limit(100)
    .offset(page * 100)
    .execute()
  return rows.flatMap(({ feed, proposed, approved, needs_person: needsAPerson }) => {
    if (!proposed) return []
    return approved
      ? { is: 'changed' as const, feed, proposed, approved, needsAPerson }
      : { is: 'new' as const, feed, proposed, needsAPerson }
  })
}

/** What is to be approved: all that waits in a locality or one feed of it, or these, which a person has looked at. */
export interface Approving {
  readonly locality: string
  readonly feed?: string
  /** Ids that a person has looked at; only so can what needs a person become public. */
  readonly seen?: readonly string[]
  /** What they saw of it: whatever has come in its place since is not approved. */
  readonly hash?: string
}

const notSentBack = { sent_back_at: null, sent_back_by: null, sent_back_because: null }

/** Makes what waits public and says how many did. Without `seen` it leaves whatever needs a person. */
export async function approveWaiting(handle: Handle, approving: Approving): Promise<number> {
  const { locality, feed, seen, hash } = approving
  const updated = await handle
    .updateTable('listed_service')
    .set({
      approved: sql<string>`proposed`,
      approved_hash: sql<string>`proposed_hash`,
      approved_at: sql<Date>`now()`,
      proposed: null,
      proposed_hash: null,
      proposed_at: null,
      needs_person: [],
      proposed_by: null,
      ...notSentBack,
      kept_here_at: sql<Date | null>`(select now() where proposed_by is not null)`,
    })
    .where('locality', '=', locality)
    .where('proposed', 'is not', null)
    .$if(feed !== undefined, (query) => query.where('feed', '=', feed ?? ''))
    .$if(seen === undefined, (query) => query.where(sql<boolean>`needs_person = '{}' and sent_back_at is null`))
    .$if(seen !== undefined, (query) => query.where(sql<boolean>`id = any(${[...(seen ?? [])]}::uuid[])`))
    .$if(hash !== undefined, (query) => query.where('proposed_hash', '=', hash ?? ''))
    .executeTakeFirst()
  const approved = Number(updated.numUpdatedRows)
  if (approved > 0) await bumpVersion(handle, locality)
  return approved
}

/** Approves all that waits in a locality, but for what needs a person. */
export const approveAll = (database: Database, locality: string): Promise<number> =>
  directoryTables(database)
    .transaction()
    .execute((transaction) => approveWaiting(transaction, { locality }))

/** Approves what a person has looked at, whatever it is. */
export const approveSeen = (database: Database, locality: string, seen: readonly string[]): Promise<number> =>
  directoryTables(database)
    .transaction()
    .execute((transaction) => approveWaiting(transaction, { locality, seen }))
