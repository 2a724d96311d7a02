import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import type { Database } from '../../store/database.ts'
import type { Handle } from '../../store/second-lock.ts'
import { fingerprint } from '../intake/fingerprint.edge.ts'
import type { ListedService } from '../listing.ts'
import { keepAct } from './acts.store.ts'
import { opensUntil } from './asking.ts'
import { checkedOn } from './at-place.ts'
import { changeNow } from './curation.store.ts'
import { readKept } from './curation-read.store.ts'

/** The last time that a service was asked, and what it answered. */
export interface Asked {
  readonly at: Date
  readonly answer?: 'still-right' | 'not-right'
}

/** The last question to each of these. */
export async function readAsked(
  handle: Handle,
  locality: string,
  services: readonly string[],
): Promise<ReadonlyMap<string, Asked>> {
  const { rows } = await handle.query<{
    readonly service: string
    readonly asked_at: Date
    readonly answer: Asked['answer'] | null
  }>(
    `select distinct on (service) service, asked_at, answer from offer_ask
     where locality = $1 and service = any($2::uuid[]) order by service, asked_at desc`,
    [locality, [...services]],
  )
  return new Map(rows.map(({ service, asked_at: at, answer }) => [service, { at, ...(answer ? { answer } : {}) }]))
}

export interface Asking {
  readonly locality: string
  readonly service: string
  readonly by: Id
  readonly code: string
  readonly now: Date
}

const hashed = (code: string): Uint8Array => Buffer.from(fingerprint(`still right ${code}`), 'hex')

/** Keeps that a service was asked; of the code in its link only the hash. */
export const keepAsk = (handle: Handle, { locality, service, by, code, now }: Asking): Promise<unknown> =>
  handle.query(
    'insert into offer_ask (id, locality, service, code_hash, asked_by, asked_at, until_at) values ($1, $2, $3, $4, $5, $6, $7)',
    [newId(), locality, service, hashed(code), by, now, opensUntil(now)],
  )

interface Opened {
  readonly id: string
  readonly service: Id
}

/** What a link opens: the listing as it is public. Used, old, foreign and unknown codes open nothing, and look alike. */
export async function openAsk(database: Database, at: AtLink): Promise<ListedService | undefined> {
  const opened = await findOpen(database.pool, at)
  const kept = opened && (await readKept(database.pool, at.locality, opened.service))
  return kept?.approved
}

export interface AtLink {
  readonly locality: string
  readonly code: string
  readonly now: Date
}

async function findOpen(handle: Handle, { locality, code, now }: AtLink): Promise<Opened | undefined> {
  const { rows } = await handle.query<Opened>(
    'select id, service from offer_ask where locality = $1 and code_hash = $2 and answered_at is null and until_at > $3',
    [locality, hashed(code), now],
  )
  return rows[0]
}

/** Takes the answer of a service, once. @returns false where the link opens nothing any more. */
export async function answerAsk(
  database: Database,
  at: AtLink,
  { answer, today }: { readonly answer: 'still-right' | 'not-right'; readonly today: Day },
): Promise<boolean> {
  const connection = await database.pool.connect()
  try {
    await connection.query('begin')
    const isTaken = await answerWithin(connection, at, { answer, today })
    await connection.query(isTaken ? 'commit' : 'rollback')
    return isTaken
  } catch (error) {
    await connection.query('rollback')
    throw error
  } finally {
    connection.release()
  }
}

async function answerWithin(
  handle: Handle,
  at: AtLink,
  { answer, today }: { readonly answer: 'still-right' | 'not-right'; readonly today: Day },
): Promise<boolean> {
  const opened = await findOpen(handle, at)
  const kept = opened && (await readKept(handle, at.locality, opened.service))
  if (!opened || !kept?.approved) return false
  const { rowCount } = await handle.query(
    'update offer_ask set answered_at = $2, answer = $3 where id = $1 and answered_at is null',
    [opened.id, at.now, answer],
  )
  if (rowCount !== 1) return false
  if (answer === 'still-right') {
    const check = { on: today, at: at.now.toISOString(), by: kept.approved.organization.name }
    await changeNow(handle, { locality: at.locality, kept, change: (service) => checkedOn(service, check) })
  }
  await keepAct(handle, { locality: at.locality, service: kept.id, did: answer, by: null, at: at.now })
  return true
}
