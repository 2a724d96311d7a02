import type { Id } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import type { Handle } from '../../store/second-lock.ts'
import type { Instant } from '../context.ts'
import { endEverySession } from './session.store.ts'

interface OpeningAccount {
  readonly locality: string
  readonly person: Id
  readonly now: Instant
  /** Where it was made before. */
  readonly id?: Id
}

/** Opens an account for somebody who is there, within a transaction of the caller's. It has no way to sign in yet. */
export async function openAccount(
  handle: Handle,
  { locality, person, now, id = newId() }: OpeningAccount,
): Promise<Id> {
  await handle.query('insert into account (id, locality, person, made_at) values ($1, $2, $3, $4)', [
    id,
    locality,
    person,
    new Date(now),
  ])
  return id
}

/**
 * Closes an account, within a transaction of the caller's: every session ends and every way in is gone, for good. What is kept of the person
 * is another matter: that goes with their key.
 */
export async function closeAccountOf(handle: Handle, account: Id, now: Instant): Promise<void> {
  await handle.query("update account set state = 'closed', closed_at = coalesce(closed_at, $2) where id = $1", [
    account,
    new Date(now),
  ])
  await handle.query(
    `update credential set known_as = null, claims = null, secret = null, public = null, ends_at = least(ends_at, $2) where account = $1`,
    [account, new Date(now)],
  )
  await endEverySession(handle, account)
}
