import type { Id } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import { ok } from '../../shared/result.ts'
import type { Handle } from '../../store/second-lock.ts'
import type { Instant } from '../context.ts'
import { type Beginning, type CameOf, type ComingBack, comeBack, finishExchange, keepBegun } from './begun.store.ts'
import { begunMinutes } from './begun.ts'
import type { IssuerAtWork } from './oidc.edge.ts'
import type { OrCouldNot } from './sign-in.ts'
import { findCredential, refuse, type SignInDesk } from './sign-in-desk.store.ts'

/** A desk that knows which organisations' own sign-ins are taken here. */
export interface OidcDesk extends SignInDesk {
  readonly issuers: readonly IssuerAtWork[]
}

/** Which issuer, by its key, and our own address that the browser comes back to, as it is registered there. */
export interface OidcBeginning extends Beginning {
  readonly issuer: string
  readonly landing: string
}

/** What a page needs: the text of `Set-Cookie`, and where the browser goes. */
export interface OidcBegun {
  readonly cookie: string
  readonly address: string
}

/**
 * Begins a sign-in at an organisation's own door. `for` is a plain sign-in, a showing again, or what `toAdd` and `beginByCode` gave.
 * @NOTE after a form, browsers follow no redirect to another site under `form-action 'self'`: begin at a link, or show one.
 */
export async function beginOidc(desk: OidcDesk, beginning: OidcBeginning): Promise<OrCouldNot<OidcBegun>> {
  const issuer = desk.issuers.find(({ key }) => key === beginning.issuer)
  if (!issuer) return refuse(desk, 'unknown')
  const gone = await issuer.begin({ landing: beginning.landing, again: beginning.for.is === 'again' })
  if (!gone) return refuse(desk, 'away')
  const kept = { ...gone.kept, issuer: issuer.key }
  return ok({ address: gone.address, cookie: keepBegun(desk, 'oidc', { beginning, kept }) })
}

/** Ends it. @param search the parameters of the address that the browser came back to, as they came: `?code=…&state=…`. */
export async function finishOidc(
  desk: OidcDesk,
  { search, back }: { readonly search: string; readonly back: ComingBack },
): Promise<OrCouldNot<CameOf>> {
  const came = await comeBack(desk, 'oidc', back)
  if (came.is === 'refused') return came
  const begun = came.value
  const issuer = desk.issuers.find(({ key }) => key === begun.kept['issuer'])
  if (!issuer) return refuse(desk, 'unknown')
  const since = begun.for.is === 'again' ? { since: begun.until - begunMinutes * 60_000 } : {}
  const proved = await issuer.finish({ search, kept: begun.kept, ...since })
  if (proved.is === 'not') return refuse(desk, proved.why)
  const knownAs = desk.keys.hash('oidc', JSON.stringify([proved.issuer, proved.subject]))
  return finishExchange(desk, {
    begun,
    back,
    known: async (handle) => {
      const found = await findCredential(handle, { kind: 'oidc', knownAs, now: back.now })
      return found ? ok({ credential: found.id, account: found.account }) : refuse(desk, 'unknown')
    },
    keep: async (handle, account, isA) =>
      isA === 'professional' && keepIdentity(handle, desk, { account, knownAs, issuer: issuer.key, now: back.now }),
  })
}

interface Identity {
  readonly account: Id
  readonly knownAs: Uint8Array
  readonly issuer: string
  readonly now: Instant
}

/** Kept as a keyed hash of issuer and subject, and of nothing else that the issuer says. */
async function keepIdentity(
  handle: Handle,
  { locality }: SignInDesk,
  { account, knownAs, issuer, now }: Identity,
): Promise<boolean> {
  const { rowCount } = await handle.query(
    `insert into credential (id, locality, account, kind, known_as, public, made_at)
     values ($1, $2, $3, 'oidc', $4, $5, $6) on conflict (locality, kind, known_as) do nothing`,
    [newId(), locality, account, knownAs, JSON.stringify({ called: issuer }), new Date(now)],
  )
  return rowCount === 1
}
