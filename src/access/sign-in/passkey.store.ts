import { z } from 'zod'
import type { Id } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import { ok } from '../../shared/result.ts'
import type { Handle } from '../../store/second-lock.ts'
import type { Instant } from '../context.ts'
import { type Beginning, type CameOf, type ComingBack, comeBack, finishExchange, keepBegun } from './begun.store.ts'
import type { Begun } from './begun.ts'
import {
  type KeptPasskey,
  nameShown,
  newHandle,
  type PasskeySite,
  questionToMake,
  questionToShow,
  readMade,
  readShown,
} from './passkey.edge.ts'
import { inPlace } from './session.store.ts'
import type { OrCouldNot } from './sign-in.ts'
import { findCredential, refuse, type SignInDesk } from './sign-in-desk.store.ts'

/** A desk that knows which site its passkeys belong to. */
export interface PasskeyDesk extends SignInDesk {
  readonly site: PasskeySite
}

/** What a page needs: the text of `Set-Cookie`, and JSON for the form's `data-passkey-show` or `data-passkey-make`. */
export interface PasskeyBegun {
  readonly cookie: string
  readonly options: string
}

type ToShow = Extract<Begun['for'], { is: 'sign-in' | 'again' }>
type ToMake = Extract<Begun['for'], { is: 'add' | 'by-code' }>

/** Begins a sign-in with a passkey, or a showing again. Nobody says who they are. Nothing is written down for it. */
export async function beginPasskey(
  desk: PasskeyDesk,
  beginning: Beginning & { readonly for: ToShow },
): Promise<PasskeyBegun> {
  const { options, challenge } = await questionToShow(desk.site)
  return { options, cookie: keepBegun(desk, 'passkey', { beginning, kept: { challenge } }) }
}

/**
 * Begins making a passkey for an account.
 * @param beginning `for` comes from `toAdd` or `beginByCode`. `shownAs` is what the device shows beside it, to its owner and to whoever else
 * holds that device: the place and a day, say; no name.
 */
export async function beginNewPasskey(
  desk: PasskeyDesk,
  beginning: Beginning & { readonly for: ToMake; readonly shownAs: string },
): Promise<PasskeyBegun> {
  const { account } = beginning.for
  const has = await inPlace(desk, (handle) => passkeysOf(handle, account))
  const handle = has[0]?.kept.handle ?? newHandle()
  const names = has.flatMap(({ secret }) => (secret ? (desk.keys.open(secret, account) ?? []) : []))
  const { options, challenge } = await questionToMake(desk.site, { shownAs: beginning.shownAs, handle, has: names })
  return { options, cookie: keepBegun(desk, 'passkey', { beginning, kept: { challenge, handle } }) }
}

/** What the form brought back. @param answer its hidden field. */
export interface PasskeyAnswer {
  readonly answer: string
  readonly back: ComingBack
  /** What they call a new passkey: "my phone". */
  readonly called?: string
}

/** Ends what was begun with a passkey: signs in, or keeps the new one. Every refusal looks like every other. */
export async function finishPasskey(desk: PasskeyDesk, given: PasskeyAnswer): Promise<OrCouldNot<CameOf>> {
  const came = await comeBack(desk, 'passkey', given.back)
  if (came.is === 'refused') return came
  const begun = came.value
  return begun.for.is === 'add' || begun.for.is === 'by-code'
    ? finishMaking(desk, begun, given)
    : finishExchange(desk, {
        begun,
        back: given.back,
        known: (handle) => showsKnown(handle, desk, { begun, given }),
        keep: () => Promise.resolve(false),
      })
}

async function finishMaking(
  desk: PasskeyDesk,
  begun: Begun,
  { answer, back, called }: PasskeyAnswer,
): Promise<OrCouldNot<CameOf>> {
  const { challenge = '', handle: theirs = '' } = begun.kept
  const made = await readMade(answer, { site: desk.site, challenge })
  if (!made || theirs === '') return refuse(desk, 'not-proved')
  const kept = { ...made, handle: theirs, called: asCalled(called) }
  return finishExchange(desk, {
    begun,
    back,
    known: () => Promise.resolve(refuse(desk, 'unknown')),
    keep: (handle, account) => keepPasskey(handle, desk, { account, kept, now: back.now }),
  })
}

const longestCalled = 60
const asCalled = (called: string | undefined): string =>
  [...(called ?? '').normalize('NFC').replaceAll(/\s+/g, ' ').trim()].slice(0, longestCalled).join('')

interface Keeping {
  readonly account: Id
  readonly kept: KeptPasskey & { readonly called: string }
  readonly now: Instant
}

/** What the device calls it is kept as a keyed hash to be found by, and sealed to tell the device that it is there already. */
async function keepPasskey(
  handle: Handle,
  { keys, locality }: SignInDesk,
  { account, kept, now }: Keeping,
): Promise<boolean> {
  const { name, key, counter, called, handle: theirs } = kept
  const { rowCount } = await handle.query(
    `insert into credential (id, locality, account, kind, known_as, secret, public, made_at)
     values ($1, $2, $3, 'passkey', $4, $5, $6, $7) on conflict (locality, kind, known_as) do nothing`,
    [
      ...[newId(), locality, account, keys.hash('passkey', name), keys.seal(name, account)],
      JSON.stringify({ key, counter, handle: theirs, called }),
      new Date(now),
    ],
  )
  return rowCount === 1
}

const keptShape = z.object({ key: z.string(), counter: z.number(), handle: z.string() })
type KeptPublic = z.infer<typeof keptShape>

async function passkeysOf(
  handle: Handle,
  account: Id,
): Promise<readonly { readonly secret: Uint8Array | null; readonly kept: KeptPublic }[]> {
  const { rows } = await handle.query<{ readonly secret: Uint8Array | null; readonly public: unknown }>(
    "select secret, public from credential where account = $1 and kind = 'passkey' and ends_at is null order by made_at",
    [account],
  )
  return rows.flatMap((row) => {
    const kept = keptShape.safeParse(row.public).data
    return kept ? [{ secret: row.secret, kept }] : []
  })
}

interface Showing {
  readonly begun: Begun
  readonly given: PasskeyAnswer
}

/** The row is held on to meanwhile, so that of two answers with one count only the first is taken. */
async function showsKnown(
  handle: Handle,
  desk: PasskeyDesk,
  { begun, given }: Showing,
): Promise<OrCouldNot<{ readonly credential: Id; readonly account: Id }>> {
  const name = nameShown(given.answer)
  if (name === undefined) return refuse(desk, 'unreadable')
  const knownAs = desk.keys.hash('passkey', name)
  const found = await findCredential(handle, { kind: 'passkey', knownAs, now: given.back.now })
  const kept = keptShape.safeParse(found?.public).data
  if (!found || !kept) return refuse(desk, 'unknown')
  const { challenge = '' } = begun.kept
  const counter = await readShown(given.answer, { ...kept, name }, { site: desk.site, challenge })
  if (counter === undefined) return refuse(desk, 'not-proved')
  await handle.query(
    "update credential set public = jsonb_set(public, '{counter}', to_jsonb($2::bigint)) where id = $1",
    [found.id, counter],
  )
  return ok({ credential: found.id, account: found.account })
}
