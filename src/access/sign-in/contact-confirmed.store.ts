import type { Id } from '../../shared/id.ts'
import { ok } from '../../shared/result.ts'
import type { Handle } from '../../store/second-lock.ts'
import type { Instant } from '../context.ts'
import { noteAccount } from './account-audit.store.ts'
import { inPlace } from './session.store.ts'
import type { Session } from './session.ts'
import { couldNot, longestShown, type OrCouldNot } from './sign-in.ts'
import { holderOf, markUsed, orTakenBack, refuse, type SignInDesk } from './sign-in-desk.store.ts'

/**
 * Somebody presses the button of the link that went to a contact of theirs, where they are signed in.
 * @returns could not, where it is not this account's, too old or used, or somebody else has shown meanwhile that the contact is theirs.
 */
export const confirmContact = (
  desk: SignInDesk,
  { account }: Pick<Session, 'account'>,
  { token, now }: { readonly token: string; readonly now: Instant },
): Promise<OrCouldNot<'kept'>> =>
  inPlace(desk, (handle) =>
    orTakenBack(handle, async () => {
      const { rows } = await handle.query<ClaimLink>(
        `select id, account, public->>'confirms' as confirms, used_at is not null as "isUsed" from credential
         where kind = 'link' and known_as = $1 and ends_at > $2 for update`,
        [desk.keys.hash('claim', token.slice(0, longestShown)), new Date(now)],
      )
      const [found] = rows
      if (!found) return refuse(desk, 'unknown')
      if (found.account !== account) return refuse(desk, 'somebody-else')
      if (!(await holderOf(handle, account, now))) return refuse(desk, 'closed')
      if (found.isUsed) return (await isKept(handle, found)) ? ok('kept') : refuse(desk, 'used-up')
      if (!(await keepConfirmed(handle, { claim: found.confirms, link: found.id, account, now }))) return couldNot
      await markUsed(handle, found.id, now)
      await noteAccount(handle, desk, { account, did: 'settings', now })
      return ok('kept')
    }),
  )

/** A link that makes a claim good. */
interface ClaimLink {
  readonly id: Id
  readonly account: Id
  readonly confirms: Id
  readonly isUsed: boolean
}

/** Is what was claimed their way in now? Its button may be pressed a second time. */
async function isKept(handle: Handle, { account, confirms }: ClaimLink): Promise<boolean> {
  const { rowCount } = await handle.query(
    "select from credential where id = $1 and account = $2 and kind = 'link' and known_as is not null and ends_at is null",
    [confirms, account],
  )
  return rowCount === 1
}

/** A claim, and the link that makes it good. */
interface Confirming {
  readonly claim: Id
  readonly link: Id
  readonly account: Id
  readonly now: Instant
}

/**
 * Makes a claim a way in, in the place of the contact before, whose links open nothing from then on, and ends every other claim to it.
 * @returns false where it does not stand.
 */
export async function keepConfirmed(handle: Handle, { claim, link, account, now }: Confirming): Promise<boolean> {
  const at = new Date(now)
  const { rows } = await handle.query<{ readonly claims: Uint8Array }>(
    `select claims, pg_advisory_xact_lock(hashtextextended(encode(claims, 'hex'), 8)) from credential
     where id = $1 and account = $2 and claims is not null and ends_at > $3`,
    [claim, account, at],
  )
  const contact = rows[0]?.claims
  if (!contact) return false
  await handle.query(
    `update credential set ends_at = $2, known_as = null, secret = null where account = $1 and kind = 'link' and claims is null
       and (ends_at is null or ends_at > $2) and id <> $3`,
    [account, at, link],
  )
  const { rowCount } = await handle.query(
    `update credential set known_as = claims, claims = null, public = null, ends_at = null where id = $1 and claims = $2
     and not exists (select from credential other where other.kind = 'link' and other.known_as = $2)`,
    [claim, contact],
  )
  if (rowCount !== 1) return false
  await handle.query('update credential set ends_at = $2, claims = null, secret = null where claims = $1', [
    contact,
    at,
  ])
  return true
}
