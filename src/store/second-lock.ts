import type { Pool } from 'pg'
import type { Id } from '../shared/id.ts'
import type { Database } from './database.ts'

/** Whoever acts, as the policies of the database know them. What is missing opens nothing. */
export interface Acting {
  readonly locality: string
  readonly person?: Id
  /** What they act as: one of the parts of access/subject, `young-person` or `helper` say. */
  readonly part: string
  readonly agency?: Id
}

/** One connection inside one transaction. Nothing else may be used until it is over. */
export type Handle = Pick<Pool, 'query'>

/**
 * Does something in one transaction behind the second lock: as the plain role, with whoever acts set for the policies. Both are gone
 * with the transaction, whether it is kept or taken back.
 * @param work uses only the handle given: embedded, the pool has no other connection.
 * @throws what `work` throws, after everything was taken back; code 42501 where a policy refuses a row.
 * @NOTE `reset role` inside a transaction lifts the lock on a connection that may more than the plain role: no SQL of users, ever.
 */
export async function asPerson<Value>(
  database: Database,
  acting: Acting,
  work: (handle: Handle) => Promise<Value>,
): Promise<Value> {
  const connection = await database.pool.connect()
  let broken = false
  try {
    await connection.query('begin; set local role rightdoor_app')
    await connection.query(sayWhoActs, [acting.locality, acting.person ?? '', acting.part, acting.agency ?? ''])
    const value = await work(connection)
    const { command } = await connection.query('commit')
    if (command !== 'COMMIT') throw new Error('something failed on the way and was passed over: nothing was kept')
    return value
  } catch (error) {
    await connection.query('rollback').catch(() => {
      broken = true
    })
    throw error
  } finally {
    connection.release(broken)
  }
}

const sayWhoActs = `select set_config('app.locality', $1, true), set_config('app.person', $2, true),
  set_config('app.part', $3, true), set_config('app.agency', $4, true)`
