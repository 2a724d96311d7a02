import { newId } from '../../shared/new-id.edge.ts'
import { ok, type Result, refused } from '../../shared/result.ts'
import type { Handle } from '../../store/second-lock.ts'
import { anewStateOf, beginAnew } from './anew.store.ts'
import { forgiveTries } from './limits.store.ts'
import { hasAnyWayIn } from './own-ways.store.ts'
import { inPlace } from './session.store.ts'
import { type CouldNotSignIn, opensAlone } from './sign-in.ts'
import {
  codeKnownAs,
  findCredential,
  holderOf,
  isWithinLimits,
  type LookedUp,
  markUsed,
  openFor,
  orTakenBack,
  refuse,
  type SignedIn,
  type SignInDesk,
  tryOf,
  type Visit,
} from './sign-in-desk.store.ts'
import { keepWay, makeWay, type WayRefusal, type WrittenDown } from './sign-in-ways.store.ts'

/** What a professional sets on their first day: a name with a password, and an app that shows codes. */
export interface FirstWay {
  /** As an administrator handed it over. */
  readonly code: string
  readonly knownAs: string
  readonly password: string
  readonly secret: string
  /** What the app shows for the secret. */
  readonly appCode: string
}

export interface FirstIn extends SignedIn {
  /** The ten codes, shown once. */
  readonly writtenDown: WrittenDown
}

/**
 * Lets a professional in for the first time, with both things that they will show from then on. The code is their invitation: it does so
 * only while their account has no way in at all, so that nobody who can hand out codes can come in as somebody who is here already; or where
 * somebody else has said yes to it: then every way in of before goes.
 */
export async function setFirstWay(
  desk: SignInDesk,
  first: FirstWay,
  visit: Visit,
): Promise<Result<FirstIn, CouldNotSignIn | WayRefusal>> {
  const looked: LookedUp = { kind: 'handed-code', knownAs: codeKnownAs(desk, first.code), now: visit.now }
  const counted = { visit, looked: looked.knownAs, isLong: true }
  const begun = await inPlace(desk, async (handle) => {
    if (!(await isWithinLimits(handle, desk, counted))) return 'too-many-tries'
    return { account: (await findCredential(handle, looked))?.account }
  })
  if (begun === 'too-many-tries') return refuse(desk, begun)
  const kept = await makeAll(desk, first, { account: begun.account ?? newId(), now: visit.now })
  if (kept.is === 'refused') return kept
  if (begun.account === undefined) return refuse(desk, 'unknown')
  const { account } = begun
  return inPlace(desk, (handle) =>
    orTakenBack(handle, async () => {
      const answer = await keepAll(handle, desk, { looked, account, visit, kept: kept.value })
      if (answer.is === 'ok') await forgiveTries(handle, tryOf(desk, counted))
      return answer
    }),
  )
}

type Made = Extract<Awaited<ReturnType<typeof makeWay>>, { is: 'ok' }>['value']

/** The slow part, before any transaction, whether or not anybody is known. */
async function makeAll(
  desk: SignInDesk,
  { knownAs, password, secret, appCode }: FirstWay,
  made: Parameters<typeof makeWay>[2],
): Promise<Result<readonly Made[], WayRefusal>> {
  const ways = [
    await makeWay(desk, { is: 'password', knownAs, password }, made),
    await makeWay(desk, { is: 'totp', secret, code: appCode }, made),
    await makeWay(desk, { is: 'recovery-codes' }, made),
  ]
  const because = ways.flatMap((way) => (way.is === 'refused' ? way.because : []))
  if (because.length > 0) return refused(...because)
  return ok(ways.flatMap((way) => (way.is === 'ok' ? [way.value] : [])))
}

interface KeepingAll {
  readonly looked: LookedUp
  readonly account: Parameters<typeof keepWay>[2]['account']
  readonly visit: Visit
  readonly kept: readonly Made[]
}

async function keepAll(
  handle: Handle,
  desk: SignInDesk,
  { looked, account, visit, kept }: KeepingAll,
): Promise<Result<FirstIn, CouldNotSignIn | WayRefusal>> {
  const { now } = visit
  const credential = await findCredential(handle, looked)
  if (credential?.account !== account) return refuse(desk, 'used-up')
  const holder = await holderOf(handle, account, now)
  if (!holder || opensAlone(holder.isA)) return refuse(desk, 'closed')
  const anew = anewStateOf(credential, now)
  if (anew === 'waits' || (anew === 'no' && (await hasAnyWayIn(handle, account)))) return refuse(desk, 'closed')
  await beginAnew(handle, credential, now)
  await markUsed(handle, credential.id, now)
  const written: string[] = []
  for (const way of kept) {
    const answer = await keepWay(handle, desk, { ...way, account, now })
    if (answer.is === 'refused') return answer
    written.push(...answer.value)
  }
  const signedIn = await openFor(handle, desk, { account, holder, visit })
  return signedIn.is === 'ok' ? ok({ ...signedIn.value, writtenDown: written }) : signedIn
}
