import type { Id } from '../../shared/id.ts'
import { ok, type Result, refused } from '../../shared/result.ts'
import type { Handle } from '../../store/second-lock.ts'
import type { Instant } from '../context.ts'
import type { Job } from '../subject.ts'
import { noteAccount } from './account-audit.store.ts'
import { beginAnew } from './anew.store.ts'
import { asOwnPath, type Begun, type BegunFor, type ByExchange, begunMinutes } from './begun.ts'
import { begunIn, cookieOfBegun } from './begun-cookie.edge.ts'
import { forgiveTries } from './limits.store.ts'
import type { WayOwner } from './own-ways.store.ts'
import { endEverySession, findSession, inPlace } from './session.store.ts'
import { signedInLately } from './session.ts'
import { newToken } from './session-token.edge.ts'
import type { OrCouldNot } from './sign-in.ts'
import {
  findCredential,
  holderOf,
  isWithinLimits,
  markUsed,
  openFor,
  orTakenBack,
  refuse,
  type SignedIn,
  type SignInDesk,
  tryOf,
  type Visit,
} from './sign-in-desk.store.ts'

/** How an exchange begins: what for, on what, and where it leads to. */
export interface Beginning {
  readonly for: BegunFor
  readonly now: Instant
  readonly onSharedComputer: boolean
  /** For somebody with several jobs. */
  readonly job?: Job
  /** A path of this place's own that they were going to. Anything else is left out. */
  readonly to?: string
}

/** The text of `Set-Cookie` for what was begun. @param kept what the exchange must know again when it comes back. */
export function keepBegun(
  desk: SignInDesk,
  by: ByExchange,
  { beginning, kept }: { readonly beginning: Beginning; readonly kept: Readonly<Record<string, string>> },
): string {
  const { for: purpose, now, onSharedComputer, job } = beginning
  const to = asOwnPath(beginning.to)
  return cookieOfBegun(desk, by, {
    ...{ id: newToken(), for: purpose, until: now + begunMinutes * 60_000, onSharedComputer, kept },
    ...(job ? { job } : {}),
    ...(to ? { to } : {}),
  })
}

/** How it comes back: the request's `Cookie` header, from where, when, and the session that stands meanwhile. */
export interface ComingBack {
  readonly cookies: string | undefined
  readonly address: string
  readonly now: Instant
  readonly oldToken?: string
}

/** Opens what this browser began, once. Whatever becomes of it afterwards, it opens nothing a second time. */
export async function comeBack(desk: SignInDesk, by: ByExchange, back: ComingBack): Promise<OrCouldNot<Begun>> {
  const begun = begunIn(desk, by, back)
  if (!begun) return refuse(desk, 'not-begun')
  return inPlace(desk, async (handle) => {
    if (!(await isWithinLimits(handle, desk, countedAs(desk, begun, back)))) return refuse(desk, 'too-many-tries')
    return (await isFirst(handle, desk, { begun, now: back.now })) ? ok(begun) : refuse(desk, 'used-up')
  })
}

const countedAs = ({ keys }: SignInDesk, begun: Begun, back: ComingBack) =>
  ({ visit: back, looked: keys.hash('begun', begun.id), apart: 'exchange' }) as const

async function isFirst(
  handle: Handle,
  { keys, locality }: SignInDesk,
  { begun, now }: { readonly begun: Begun; readonly now: Instant },
): Promise<boolean> {
  const longAgo = new Date(now - 3 * begunMinutes * 60_000)
  await handle.query('delete from came_back where locality = $1 and at < $2', [locality, longAgo])
  const { rowCount } = await handle.query(
    'insert into came_back (locality, what, at) values ($1, $2, $3) on conflict (locality, what) do nothing',
    [locality, keys.hash('begun', begun.id), new Date(now)],
  )
  return rowCount === 1
}

/** What came of it: a session, or one more way in to the account of whoever is signed in already. */
export type CameOf = ({ readonly is: 'signed-in' } & SignedIn & Onward) | ({ readonly is: 'added' } & Onward)

interface Onward {
  /** Where they were going. */
  readonly to?: string
}

/** What an exchange proved: which credential it was, or how to keep the new one. */
export interface Exchanged {
  readonly begun: Begun
  readonly back: ComingBack
  /** The account that it stands for already, held on to; it says itself why not. */
  readonly known: (handle: Handle) => Promise<OrCouldNot<{ readonly credential: Id; readonly account: Id }>>
  /** Keeps it for an account. @returns false where it stands for an account already, or is not for such people. */
  readonly keep: (handle: Handle, account: Id, isA: 'young-person' | 'carer' | 'professional') => Promise<boolean>
}

/** Ends an exchange in one transaction: signs in, or adds a way. What comes to nothing is taken back. */
export async function finishExchange(desk: SignInDesk, exchanged: Exchanged): Promise<OrCouldNot<CameOf>> {
  const { begun, back } = exchanged
  if (begun.for.is === 'add' && !(await isStillIn(desk, begun.for.account, back))) return refuse(desk, 'somebody-else')
  return inPlace(desk, (handle) =>
    orTakenBack(handle, async () => {
      const answer = await endOf(handle, desk, exchanged)
      if (answer.is === 'refused') return answer
      await forgiveTries(handle, tryOf(desk, countedAs(desk, begun, back)))
      return ok({ ...answer.value, ...(begun.to ? { to: begun.to } : {}) })
    }),
  )
}

async function isStillIn(desk: SignInDesk, account: Id, { oldToken, now }: ComingBack): Promise<boolean> {
  const found = await findSession(desk, oldToken, now)
  return found.is === 'open' && found.session.account === account
}

async function endOf(handle: Handle, desk: SignInDesk, exchanged: Exchanged): Promise<OrCouldNot<CameOf>> {
  const { begun } = exchanged
  switch (begun.for.is) {
    case 'sign-in':
    case 'again':
      return signInByKnown(handle, desk, exchanged)
    case 'add':
      return addTo(handle, desk, { exchanged, account: begun.for.account })
    case 'by-code':
      return signInByCode(handle, desk, { exchanged, ...begun.for })
  }
}

const visitOf = ({ begun, back }: Exchanged): Visit => ({
  ...{ address: back.address, now: back.now, onSharedComputer: begun.onSharedComputer },
  ...(begun.job ? { job: begun.job } : {}),
  ...(back.oldToken === undefined ? {} : { oldToken: back.oldToken }),
})

async function signInByKnown(handle: Handle, desk: SignInDesk, exchanged: Exchanged): Promise<OrCouldNot<CameOf>> {
  const { begun, back } = exchanged
  const known = await exchanged.known(handle)
  if (known.is === 'refused') return known
  const { account, credential } = known.value
  if (begun.for.is === 'again' && begun.for.account !== account) return refuse(desk, 'somebody-else')
  const holder = await holderOf(handle, account, back.now)
  if (!holder) return refuse(desk, 'closed')
  await markUsed(handle, credential, back.now)
  const opened = await openFor(handle, desk, { account, holder, visit: visitOf(exchanged) })
  return opened.is === 'ok' ? ok({ is: 'signed-in', ...opened.value }) : opened
}

interface Adding {
  readonly exchanged: Exchanged
  readonly account: Id
}

async function addTo(handle: Handle, desk: SignInDesk, { exchanged, account }: Adding): Promise<OrCouldNot<CameOf>> {
  const holder = await holderOf(handle, account, exchanged.back.now)
  if (!holder) return refuse(desk, 'closed')
  if (!(await exchanged.keep(handle, account, holder.isA))) return refuse(desk, 'used-up')
  await noteAccount(handle, desk, { account, did: 'settings', now: exchanged.back.now })
  return ok({ is: 'added' })
}

/** The code may have been used, or replaced by a newer one, meanwhile: it is looked at again. Whoever was signed in before is out. */
async function signInByCode(
  handle: Handle,
  desk: SignInDesk,
  { exchanged, account, code }: Adding & { readonly code: string },
): Promise<OrCouldNot<CameOf>> {
  const { now } = exchanged.back
  const credential = await findCredential(handle, { kind: 'handed-code', knownAs: Buffer.from(code, 'hex'), now })
  if (credential?.account !== account) return refuse(desk, 'used-up')
  const holder = await holderOf(handle, account, now)
  if (!holder) return refuse(desk, 'closed')
  await beginAnew(handle, credential, now)
  if (!(await exchanged.keep(handle, account, holder.isA))) return refuse(desk, 'used-up')
  await noteAccount(handle, desk, { account, did: 'settings', now })
  await markUsed(handle, credential.id, now)
  await endEverySession(handle, account)
  const opened = await openFor(handle, desk, { account, holder, visit: visitOf(exchanged) })
  return opened.is === 'ok' ? ok({ is: 'signed-in', ...opened.value }) : opened
}

/** For somebody who is signed in and adds a way to their own account: they have just shown who they are. */
export const toAdd = (owner: WayOwner, now: Instant): Result<Extract<BegunFor, { is: 'add' }>, 'sign-in-again'> =>
  signedInLately(owner, now) ? ok({ is: 'add', account: owner.account }) : refused('sign-in-again')
