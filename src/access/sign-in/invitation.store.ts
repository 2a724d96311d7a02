import type { Id } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import type { Handle } from '../../store/second-lock.ts'
import type { Instant } from '../context.ts'
import type { AnewKept } from './anew.store.ts'
import { newSignInCode } from './sign-in-codes.edge.ts'
import type { SignInKeys } from './sign-in-keys.edge.ts'

/** Hours for which the code of an invitation opens something. */
export const invitationHours = 72

/** Whom to invite: a colleague whose account was opened. */
export interface Inviting {
  readonly locality: string
  readonly account: Id
  readonly now: Instant
  /** For somebody who has a way in already: it opens nothing until somebody else says yes. */
  readonly anew?: AnewKept
}

/**
 * Makes the code of an invitation, which opens once, and ends those that were made before. It is for an administrator's own transaction;
 * whether they may is `decide`'s to say, before. The code is kept nowhere.
 */
export async function inviteByCode(
  handle: Handle,
  keys: Pick<SignInKeys, 'hash'>,
  { locality, account, now, anew }: Inviting,
): Promise<string> {
  const code = newSignInCode()
  await handle.query(
    "update credential set ends_at = $2, known_as = null where account = $1 and kind = 'handed-code' and ends_at > $2",
    [account, new Date(now)],
  )
  await handle.query(
    `insert into credential (id, locality, account, kind, known_as, made_at, ends_at, public)
     values ($1, $2, $3, 'handed-code', $4, $5, $6, $7)`,
    [
      ...[newId(), locality, account, keys.hash('handed-code', code)],
      ...[new Date(now), new Date(now + invitationHours * 3_600_000)],
      anew ? JSON.stringify({ anew }) : null,
    ],
  )
  return code
}
