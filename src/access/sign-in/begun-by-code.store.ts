import type { Id } from '../../shared/id.ts'
import { ok } from '../../shared/result.ts'
import type { Handle } from '../../store/second-lock.ts'
import { anewStateOf } from './anew.store.ts'
import type { BegunFor } from './begun.ts'
import { forgiveTries } from './limits.store.ts'
import { hasAnyWayIn } from './own-ways.store.ts'
import { inPlace } from './session.store.ts'
import { type OrCouldNot, opensAlone } from './sign-in.ts'
import {
  codeKnownAs,
  findCredential,
  holderOf,
  isWithinLimits,
  refuse,
  type SignInDesk,
  secondOf,
  tryOf,
  type Visit,
} from './sign-in-desk.store.ts'
import { showsSecond } from './sign-in-second.store.ts'

/** A code that was handed over, as it is typed, and what a professional shows beside it. */
export interface TypedCode {
  readonly code: string
  /** Of their app, or one of the ten that were written down: for a professional who has a way in already. */
  readonly second?: string
}

/**
 * Reads a code that was handed over, so that a passkey or their organisation's sign-in can be added by it. The code is used up only when
 * that has come back. A professional who has a way in already shows their second thing too, so that nobody who can hand out codes can
 * come in as somebody else; for one who has none yet, it is their invitation, and so where somebody else said yes to their beginning anew.
 */
export const beginByCode = (
  desk: SignInDesk,
  typed: TypedCode,
  visit: Pick<Visit, 'address' | 'now'>,
): Promise<OrCouldNot<Extract<BegunFor, { is: 'by-code' }>>> => {
  const knownAs = codeKnownAs(desk, typed.code)
  const { now } = visit
  const counted = { visit, looked: knownAs, isLong: true }
  return inPlace(desk, async (handle) => {
    if (!(await isWithinLimits(handle, desk, counted))) return refuse(desk, 'too-many-tries')
    const credential = await findCredential(handle, { kind: 'handed-code', knownAs, now })
    const holder = credential && (await holderOf(handle, credential.account, now))
    if (!holder) return refuse(desk, 'unknown')
    const { account } = credential
    const anew = anewStateOf(credential, now)
    const needsSecond = !opensAlone(holder.isA) && anew !== 'stands' && (await hasAnyWayIn(handle, account))
    if (anew === 'waits' && !needsSecond) return refuse(desk, 'closed')
    if (needsSecond) {
      const shown = await secondBesideCode(handle, desk, { account, visit, code: typed.second ?? '' })
      if (shown.is === 'refused') return shown
    }
    await forgiveTries(handle, tryOf(desk, counted))
    return ok({ is: 'by-code', account, code: Buffer.from(knownAs).toString('hex') } as const)
  })
}

/** Nothing is used up by a wrong one, but for the try. */
async function secondBesideCode(
  handle: Handle,
  desk: SignInDesk,
  {
    account,
    visit,
    code,
  }: { readonly account: Id; readonly visit: Pick<Visit, 'address' | 'now'>; readonly code: string },
): Promise<OrCouldNot<'shown'>> {
  const counted = secondOf(desk, account, visit)
  if (!(await isWithinLimits(handle, desk, counted))) return refuse(desk, 'too-many-tries')
  if (!(await showsSecond(handle, desk.keys, { account, code, now: visit.now }))) return refuse(desk, 'wrong-code')
  await forgiveTries(handle, tryOf(desk, counted))
  return ok('shown')
}
