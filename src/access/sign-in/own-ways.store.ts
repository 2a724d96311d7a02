import type { Id } from '../../shared/id.ts'
import { ok, type Result, refused } from '../../shared/result.ts'
import type { Handle } from '../../store/second-lock.ts'
import type { Instant } from '../context.ts'
import { type AccountDesk, noteAccount } from './account-audit.store.ts'
import { endEverySession, inPlace, type SignInPlace } from './session.store.ts'
import { type Session, signedInLately } from './session.ts'
import { holderOf } from './sign-in-desk.store.ts'

/** A way in to an account as its owner sees it: which, what they call it, since when, and when it was last used. */
export interface WayIn {
  readonly id: Id
  readonly kind: WayInKind
  /** What they call a passkey, or the key of the organisation that they sign in with. */
  readonly called?: string
  readonly madeAt: Instant
  readonly usedAt?: Instant
}

const kinds = ['password', 'totp', 'recovery-code', 'passkey', 'oidc', 'five-words', 'link'] as const
export type WayInKind = (typeof kinds)[number]

interface WayRow {
  readonly id: Id
  readonly kind: WayInKind
  readonly called: string | null
  readonly made_at: Date
  readonly used_at: Date | null
}

/** The ways that stand: no code or link that opens once, and of ten codes those that are left. */
async function waysOf(handle: Handle, account: Id): Promise<readonly WayIn[]> {
  const { rows } = await handle.query<WayRow>(
    `select id, kind, public->>'called' as called, made_at, used_at from credential
     where account = $1 and kind = any($2) and ends_at is null and (kind <> 'recovery-code' or used_at is null)
     order by made_at, id`,
    [account, kinds],
  )
  return rows.map(({ id, kind, called, made_at, used_at }) => ({
    ...{ id, kind, madeAt: made_at.getTime() },
    ...(called === null ? {} : { called }),
    ...(used_at ? { usedAt: used_at.getTime() } : {}),
  }))
}

/** Every way in to somebody's own account, for their page. */
export const waysInTo = (place: SignInPlace, account: Id): Promise<readonly WayIn[]> =>
  inPlace(place, (handle) => waysOf(handle, account))

/** Has this account any way in at all? One that was made a moment ago has none. */
export const hasAnyWayIn = async (handle: Handle, account: Id): Promise<boolean> =>
  (await waysOf(handle, account)).length > 0

/** Do these ways let anybody in? A password alone does not. */
export function letIn(ways: readonly Pick<WayIn, 'kind'>[]): boolean {
  const there: ReadonlySet<string> = new Set(ways.map(({ kind }) => kind))
  if (['passkey', 'oidc', 'five-words', 'link'].some((kind) => there.has(kind))) return true
  return there.has('password') && (there.has('totp') || there.has('recovery-code'))
}

/** Whoever takes a way away: their session. */
export type WayOwner = Pick<Session, 'account' | 'signedInAt'>

/** Which way goes. @param evenTheLast they were told that they have no other, and want it gone all the same. */
export interface TakingAway {
  readonly way: Id
  readonly evenTheLast: boolean
  readonly now: Instant
}

/**
 * Takes a way in away from one's own account.
 * @returns `last-way` where nothing else would let them in: say so, and ask again with `evenTheLast`.
 */
export const removeWayIn = (
  place: SignInPlace & AccountDesk,
  owner: WayOwner,
  { way, evenTheLast, now }: TakingAway,
): Promise<Result<'removed', 'sign-in-again' | 'not-there' | 'last-way'>> =>
  signedInLately(owner, now)
    ? inPlace(place, async (handle) => {
        await handle.query('select 1 from account where id = $1 for update', [owner.account])
        if (!(await holderOf(handle, owner.account, now))) return refused('not-there')
        const ways = await waysOf(handle, owner.account)
        if (!ways.some(({ id }) => id === way)) return refused('not-there')
        if (!evenTheLast && !letIn(ways.filter(({ id }) => id !== way))) return refused('last-way')
        await endWays(handle, owner.account, { ways: [way], now })
        await noteAccount(handle, place, { account: owner.account, did: 'settings', now })
        return ok('removed')
      })
    : Promise.resolve(refused('sign-in-again'))

/** With a contact go the links that are on their way to it: who reads there what is no longer theirs comes in by none. */
async function endWays(
  handle: Handle,
  account: Id,
  { ways, now }: { readonly ways: readonly Id[]; readonly now: Instant },
): Promise<void> {
  await handle.query(
    `update credential set ends_at = $3, known_as = null, secret = null, public = null
     where account = $1 and id = any($2::uuid[])`,
    [account, ways, new Date(now)],
  )
  await handle.query(
    `update credential set ends_at = $3, known_as = null where account = $1 and kind = 'link' and claims is null and ends_at > $3
       and exists (select from credential gone where gone.id = any($2::uuid[]) and gone.kind = 'link')`,
    [account, ways, new Date(now)],
  )
}

/**
 * Takes every way in away from somebody who has lost them all, and signs them out everywhere: a code handed over is their invitation anew.
 * Whether whoever does it may is `decide`'s to say, before; it is for professionals, within a transaction of the caller's that also writes
 * who did it.
 * @returns false where there is no such open account of a professional.
 */
export async function takeWaysAway(handle: Handle, account: Id, now: Instant): Promise<boolean> {
  const { rowCount } = await handle.query(
    `select 1 from account join person on person.id = account.person
     where account.id = $1 and account.state = 'open' and person.is_a = 'professional' for update of account`,
    [account],
  )
  if (rowCount !== 1) return false
  const ways = await waysOf(handle, account)
  await endWays(handle, account, { ways: ways.map(({ id }) => id), now })
  await endEverySession(handle, account)
  return true
}
