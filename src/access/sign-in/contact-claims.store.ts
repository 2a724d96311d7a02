import type { Id } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import { ok, type Result, refused } from '../../shared/result.ts'
import type { Handle } from '../../store/second-lock.ts'
import type { Instant } from '../context.ts'
import { noteAccount } from './account-audit.store.ts'
import { linkLimits } from './limits.ts'
import { inPlace } from './session.store.ts'
import { signedInLately } from './session.ts'
import { newToken } from './session-token.edge.ts'
import { asContact, longestShown, waysOf } from './sign-in.ts'
import { holderOf, isWithinLimits, type SignInDesk, type Visit } from './sign-in-desk.store.ts'
import {
  asLink,
  type KnownContact,
  keepOnce,
  knownContact,
  type LinkLetter,
  type SendLink,
} from './sign-in-links.store.ts'
import type { WayHolder } from './sign-in-ways.store.ts'
import { startHours } from './start.ts'

/** A contact that somebody says is theirs, as they typed it, and from where. */
export interface Claiming {
  readonly to: string
  readonly visit: Pick<Visit, 'address' | 'now'>
}

/** Can links go there at all, as far as its length tells? */
export const isContact = (to: string): boolean => asContact(to).length >= 5 && asContact(to).length <= longestShown

/**
 * Somebody says that a contact is theirs. It is a way in only when the link that is sent there was opened where they are signed in; until
 * then it keeps nobody from it, and the one that they had goes on.
 * @returns the same whether or not somebody has that contact: only the letter, which goes to the contact itself, says that it is used already.
 */
export async function claimContact(
  desk: SignInDesk,
  { holder, to, visit }: Claiming & { readonly holder: WayHolder },
  send: SendLink,
): Promise<Result<'on-its-way', 'sign-in-again' | 'not-their-way' | 'cannot-be-used'>> {
  const { now } = visit
  if (!signedInLately(holder, now)) return refused('sign-in-again')
  if (!waysOf(holder.actingAs).includes('contact')) return refused('not-their-way')
  if (!isContact(to)) return refused('cannot-be-used')
  const { account } = holder
  return inPlace(desk, async (handle) => {
    const contact = desk.keys.hash('contact', asContact(to))
    const counted = { visit, looked: contact, limits: linkLimits, apart: 'claim' } as const
    if (!(await isWithinLimits(handle, desk, counted))) desk.told?.('too-many-tries')
    else await sendClaim(handle, desk, { account, to: to.trim(), contact, now, send })
    return ok('on-its-way')
  })
}

interface Claimed {
  readonly account: Id
  readonly to: string
  readonly contact: Uint8Array
  readonly now: Instant
  readonly send: SendLink
}

async function sendClaim(handle: Handle, desk: SignInDesk, claimed: Claimed): Promise<void> {
  const { account, contact, now, send } = claimed
  if (!(await holderOf(handle, account, now))) return desk.told?.('closed')
  const known = await knownContact(handle, contact, now)
  const other = known && !known.claim && known.account !== account ? known : undefined
  const claim = await keepClaim(handle, desk, { ...claimed, goes: other === undefined })
  const token = newToken()
  const once = { ...asLink(desk, token, now), knownAs: desk.keys.hash('claim', token) }
  await keepOnce(handle, desk, { ...once, account, now, confirms: claim, goes: other === undefined })
  await noteAccount(handle, desk, { account, did: 'settings', now })
  await send(handle, { ...(await addressed(handle, desk, { claimed, other })), token, now })
}

interface Addressing {
  readonly claimed: Claimed
  /** Somebody else who has shown that it is theirs. */
  readonly other: KnownContact | undefined
}

/** To whom the letter goes, who acts from here on: what they said of being reached holds. */
async function addressed(
  handle: Handle,
  { keys }: Pick<SignInDesk, 'keys'>,
  { claimed, other }: Addressing,
): Promise<Pick<LinkLetter, 'says' | 'account' | 'to' | 'goes'>> {
  const account = other?.account ?? claimed.account
  const to = other ? keys.open(other.secret, other.account) : claimed.to
  const goes = (await holderOf(handle, account, claimed.now)) !== undefined && to !== undefined
  return { says: other ? 'used-already' : 'this-is-yours', account, to: to ?? claimed.to, goes }
}

/** In the place of what they claimed before. @returns its id, whether or not it is kept. */
async function keepClaim(
  handle: Handle,
  { locality, keys }: SignInDesk,
  {
    account,
    to,
    contact,
    now,
    goes,
    startedAlone,
  }: Omit<Claimed, 'send'> & {
    readonly goes: boolean
    readonly startedAlone?: true
  },
): Promise<Id> {
  const id = newId()
  await handle.query(
    'update credential set ends_at = $2, claims = null, secret = null where account = $1 and claims is not null',
    [account, new Date(now)],
  )
  await handle.query(
    `insert into credential (id, locality, account, kind, claims, secret, public, made_at, ends_at)
     select $1::uuid, $2, $3::uuid, 'link', $4::bytea, $5::bytea, $6::jsonb, $7::timestamptz, $8::timestamptz where $9::boolean`,
    [
      ...[
        id,
        locality,
        account,
        contact,
        keys.seal(to, account),
        startedAlone ? JSON.stringify({ startedAlone }) : null,
      ],
      ...[new Date(now), new Date(now + startHours * 3_600_000), goes],
    ],
  )
  return id
}

/**
 * The first link of somebody who starts alone: opening it shows that the contact is theirs. Where somebody has shown that already, the link
 * is theirs, and the page that was begun is gone within the day: nothing opens it.
 */
export async function sendFirstLink(handle: Handle, desk: SignInDesk, claimed: Claimed): Promise<void> {
  const { now, contact, send } = claimed
  const known = await knownContact(handle, contact, now)
  const other = known && !known.claim ? known : undefined
  const claim = await keepClaim(handle, desk, { ...claimed, startedAlone: true, goes: other === undefined })
  const letter = {
    ...(await addressed(handle, desk, { claimed, other })),
    says: 'sign-in' as const,
    token: newToken(),
    now,
  }
  const { account, goes, token } = letter
  await keepOnce(handle, desk, {
    ...asLink(desk, token, now),
    account,
    now,
    goes,
    ...(other ? {} : { confirms: claim }),
  })
  await send(handle, letter)
}
