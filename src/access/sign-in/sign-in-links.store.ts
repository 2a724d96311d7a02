import type { Id } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import type { Handle } from '../../store/second-lock.ts'
import type { Instant } from '../context.ts'
import { linkLimits } from './limits.ts'
import { inPlace } from './session.store.ts'
import { newToken } from './session-token.edge.ts'
import { asContact, handedCodeHours, linkMinutes, longestShown } from './sign-in.ts'
import { newSignInCode } from './sign-in-codes.edge.ts'
import { holderOf, isWithinLimits, type SignInDesk, type Visit } from './sign-in-desk.store.ts'

/**
 * What is to be sent to a contact. The address it leads to shows a button: opening it uses nothing up, pressing it does (POST).
 * `this-is-yours` leads to where whoever is signed in to that account says that the contact is theirs; `used-already` leads nowhere.
 */
export interface LinkLetter {
  readonly says: 'sign-in' | 'this-is-yours' | 'used-already'
  readonly account: Id
  readonly to: string
  readonly token: string
  readonly now: Instant
  /** False: nobody is known there. Everything is done as ever, and nothing is put in. */
  readonly goes: boolean
}

/** Puts the letter into the outbox, in the same transaction, as whoever's it is. It is held back where the safe contact says so. */
export type SendLink = (handle: Handle, letter: LinkLetter) => Promise<void>

/**
 * Makes a link for whoever has this contact, and has it sent there. It says nothing: known, unknown and asked too often are all the same
 * to whoever asks, so the page says "if that address is known here, a link is on its way". For somebody unknown the same is asked of the
 * database, act by act, and nothing is kept, so that how long it takes says nothing either.
 */
export const askForLink = (
  desk: SignInDesk,
  asked: { readonly to: string; readonly visit: Pick<Visit, 'address' | 'now'> },
  send: SendLink,
): Promise<void> =>
  inPlace(desk, async (handle) => {
    const { now } = asked.visit
    const typed = asked.to.slice(0, longestShown)
    const contact = desk.keys.hash('contact', asContact(typed))
    const counted = { visit: asked.visit, looked: contact, limits: linkLimits }
    if (!(await isWithinLimits(handle, desk, counted))) return desk.told?.('too-many-tries')
    const known = await knownContact(handle, contact, now)
    const opened = known && desk.keys.open(known.secret, known.account)
    const account = known?.account ?? newId()
    const holder = await holderOf(handle, account, now)
    const goes = opened !== undefined && holder !== undefined
    if (!goes) desk.told?.('unknown')
    const token = newToken()
    const confirms = known?.claim ? { confirms: known.claim } : {}
    await keepOnce(handle, desk, { ...{ account, now, goes }, ...confirms, ...asLink(desk, token, now) })
    await send(handle, { says: 'sign-in', account, to: opened ?? typed, token, now, goes })
  })

/** What a link that signs in is kept as. */
export const asLink = ({ keys }: Pick<SignInDesk, 'keys'>, token: string, now: Instant) =>
  ({ kind: 'link', knownAs: keys.hash('link', token), ends: now + linkMinutes * 60_000 }) as const

/** Who has a contact. */
export interface KnownContact {
  readonly account: Id
  readonly secret: Uint8Array
  /** Where they started alone with it and no link was opened yet: which claim the link makes good. */
  readonly claim: Id | null
}

/** Whoever has shown that a contact is theirs, else whoever started alone with it last: they have no other way in, nor has anybody else to theirs. */
export async function knownContact(
  handle: Handle,
  contact: Uint8Array,
  now: Instant,
): Promise<KnownContact | undefined> {
  const { rows } = await handle.query<KnownContact>(
    `select account, secret, case when claims is not null then id end as claim from credential
     where kind = 'link' and secret is not null and ((known_as = $1 and ends_at is null)
       or (claims = $1 and ends_at > $2 and public->>'startedAlone' = 'true'))
     order by claims is not null, made_at desc limit 1`,
    [contact, new Date(now)],
  )
  return rows[0]
}

/** A way that opens once. */
export interface Once {
  readonly account: Id
  readonly kind: 'link' | 'handed-code'
  readonly knownAs: Uint8Array
  readonly now: Instant
  readonly ends: Instant
  /** The claim that it makes good. */
  readonly confirms?: Id
  /** False: the same is asked, and nothing is kept. */
  readonly goes?: boolean
}

/**
 * Keeps a way that opens once, and ends those of its kind that were made before: only the newest works. A link that makes a claim good, be it the
 * first that signs somebody in, and one that only signs in are two kinds: whoever asks for the one ends nothing of the other.
 */
export async function keepOnce(handle: Handle, { locality }: Pick<SignInDesk, 'locality'>, once: Once): Promise<void> {
  const { account, kind, knownAs, now, ends, confirms, goes = true } = once
  await handle.query(
    `update credential set ends_at = $3, known_as = null where account = $1 and kind = $2 and ends_at > $3 and claims is null
       and (public->>'confirms' is null) = $4`,
    [account, kind, new Date(now), confirms === undefined],
  )
  await handle.query(
    `insert into credential (id, locality, account, kind, known_as, public, made_at, ends_at)
     select $1::uuid, $2, $3::uuid, $4, $5::bytea, $6::jsonb, $7::timestamptz, $8::timestamptz where $9::boolean`,
    [
      ...[newId(), locality, account, kind, knownAs, confirms ? JSON.stringify({ confirms }) : null],
      ...[new Date(now), new Date(ends), goes],
    ],
  )
}

/**
 * Makes a code that a worker, or an administrator for a colleague, hands over in person. Whether they may is `decide`'s to say, before.
 * @returns undefined where the account is closed. The code is kept nowhere.
 */
export const handCode = (desk: SignInDesk, asked: Handing): Promise<string | undefined> =>
  inPlace(desk, (handle) => makeHandedCode(handle, desk, asked))

interface Handing {
  readonly account: Id
  readonly now: Instant
}

/** The same, within a transaction of the caller's as `nobody`. */
export async function makeHandedCode(
  handle: Handle,
  desk: SignInDesk,
  { account, now }: Handing,
): Promise<string | undefined> {
  if (!(await holderOf(handle, account, now))) return undefined
  const code = newSignInCode()
  const made = { account, kind: 'handed-code', knownAs: desk.keys.hash('handed-code', code) } as const
  await keepOnce(handle, desk, { ...made, now, ends: now + handedCodeHours * 3_600_000 })
  return code
}
