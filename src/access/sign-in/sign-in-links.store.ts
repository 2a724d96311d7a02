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

/** What is to be sent to a safe contact. The address it leads to shows a button: opening it uses nothing up, pressing it does (POST). */
export interface LinkLetter {
  readonly account: Id
  readonly to: string
  readonly token: string
  readonly now: Instant
}

/** Puts the letter into the outbox, in the same transaction, as whoever's it is. It is held back where the safe contact says so. */
export type SendLink = (handle: Handle, letter: LinkLetter) => Promise<void>

/**
 * Makes a link for whoever has this contact, and has it sent there. It says nothing: known, unknown and asked too often are all the same
 * to whoever asks, so the page says "if that address is known here, a link is on its way".
 */
export const askForLink = (
  desk: SignInDesk,
  asked: { readonly to: string; readonly visit: Pick<Visit, 'address' | 'now'> },
  send: SendLink,
): Promise<void> =>
  inPlace(desk, async (handle) => {
    const contact = desk.keys.hash('contact', asContact(asked.to.slice(0, longestShown)))
    const { now } = asked.visit
    const counted = { visit: asked.visit, looked: contact, limits: linkLimits }
    if (!(await isWithinLimits(handle, desk, counted))) return desk.told?.('too-many-tries')
    const known = await standingContact(handle, contact)
    const to = known && desk.keys.open(known.secret, known.account)
    if (!known || to === undefined || !(await holderOf(handle, known.account, now))) return desk.told?.('unknown')
    const token = newToken()
    const made = { account: known.account, kind: 'link', knownAs: desk.keys.hash('link', token) } as const
    await keepOnce(handle, desk, { ...made, now, ends: now + linkMinutes * 60_000 })
    await send(handle, { account: known.account, to, token, now })
  })

interface StandingContact {
  readonly account: Id
  readonly secret: Uint8Array
}

async function standingContact(handle: Handle, contact: Uint8Array): Promise<StandingContact | undefined> {
  const { rows } = await handle.query<StandingContact>(
    `select account, secret from credential where kind = 'link' and known_as = $1 and ends_at is null and secret is not null`,
    [contact],
  )
  return rows[0]
}

interface Once {
  readonly account: Id
  readonly kind: 'link' | 'handed-code'
  readonly knownAs: Uint8Array
  readonly now: Instant
  readonly ends: Instant
}

/** Keeps a way that opens once, and ends those of its kind that were made before: only the newest works. */
async function keepOnce(handle: Handle, { locality }: SignInDesk, once: Once): Promise<void> {
  await handle.query(
    'update credential set ends_at = $3, known_as = null where account = $1 and kind = $2 and ends_at > $3',
    [once.account, once.kind, new Date(once.now)],
  )
  await handle.query(
    `insert into credential (id, locality, account, kind, known_as, made_at, ends_at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [newId(), locality, once.account, once.kind, once.knownAs, new Date(once.now), new Date(once.ends)],
  )
}

/**
 * Makes a code that a worker, or an administrator for a colleague, hands over in person. Whether they may is `decide`'s to say, before.
 * @returns undefined where the account is closed. The code is kept nowhere.
 */
export const handCode = (
  desk: SignInDesk,
  { account, now }: { readonly account: Id; readonly now: Instant },
): Promise<string | undefined> =>
  inPlace(desk, async (handle) => {
    if (!(await holderOf(handle, account, now))) return undefined
    const code = newSignInCode()
    const made = { account, kind: 'handed-code', knownAs: desk.keys.hash('handed-code', code) } as const
    await keepOnce(handle, desk, { ...made, now, ends: now + handedCodeHours * 3_600_000 })
    return code
  })
