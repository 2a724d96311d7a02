import { newId } from '../../shared/new-id.edge.ts'
import { ok, type Result, refused } from '../../shared/result.ts'
import type { Handle } from '../../store/second-lock.ts'
import { forgiveTries } from './limits.store.ts'
import { type PasswordFault, passwordFaults } from './password.ts'
import { endEverySession, inPlace } from './session.store.ts'
import { asKnown, type CouldNotSignIn, opensAlone } from './sign-in.ts'
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
  secondOf,
  tryOf,
  type Visit,
} from './sign-in-desk.store.ts'
import { showsSecond } from './sign-in-second.store.ts'
import { keepWay, makeWay, type WrittenDown } from './sign-in-ways.store.ts'

/**
 * Who has lost their way in, and what they have instead: a code that somebody who knows them handed over. A young person or a carer gets
 * five new words; a professional sets a new password, and shows their second thing as ever.
 */
export type Recovering =
  | { readonly gets: 'five-words'; readonly code: string }
  | {
      readonly gets: 'password'
      readonly code: string
      readonly knownAs: string
      readonly password: string
      /** Of the app, or one of the ten that were written down. */
      readonly second: string
    }

export interface Recovered extends SignedIn {
  readonly writtenDown: WrittenDown
}

/** Lets somebody back in, ends every session of before, and gives them a new way in the place of the lost one. */
export async function recover(
  desk: SignInDesk,
  recovering: Recovering,
  visit: Visit,
): Promise<Result<Recovered, CouldNotSignIn | PasswordFault>> {
  const faults = recovering.gets === 'password' ? passwordFaults(recovering.password, asKnown(recovering.knownAs)) : []
  if (faults.length > 0) return refused(...faults)
  const looked: LookedUp = { kind: 'handed-code', knownAs: codeKnownAs(desk, recovering.code), now: visit.now }
  const counted = { visit, looked: looked.knownAs, isLong: true }
  const begun = await inPlace(desk, async (handle) => {
    if (!(await isWithinLimits(handle, desk, counted))) return 'too-many-tries'
    const account = (await findCredential(handle, looked))?.account
    const guesses = account !== undefined && recovering.gets === 'password'
    if (guesses && !(await isWithinLimits(handle, desk, secondOf(desk, account, visit)))) return 'too-many-tries'
    return { account }
  })
  if (begun === 'too-many-tries') return refuse(desk, begun)
  const { account } = begun
  const { now } = visit
  const way =
    recovering.gets === 'password' ? { ...recovering, is: 'password' as const } : ({ is: 'five-words' } as const)
  const made = await makeWay(desk, way, { account: account ?? newId(), now })
  if (account === undefined) return refuse(desk, 'unknown')
  if (made.is === 'refused') return refuse(desk, 'unreadable')
  const kept = { ...made.value, account, now }
  return inPlace(desk, (handle) =>
    orTakenBack(handle, async () => {
      const answer = await letBackIn(handle, desk, { recovering, visit, looked, kept })
      if (answer.is === 'refused') return answer
      for (const each of [counted, secondOf(desk, account, visit)]) await forgiveTries(handle, tryOf(desk, each))
      return answer
    }),
  )
}

interface BackIn {
  readonly recovering: Recovering
  readonly visit: Visit
  readonly looked: LookedUp
  readonly kept: Parameters<typeof keepWay>[2]
}

async function letBackIn(
  handle: Handle,
  desk: SignInDesk,
  { recovering, visit, looked, kept }: BackIn,
): Promise<Result<Recovered, CouldNotSignIn>> {
  const { account, now } = kept
  const credential = await findCredential(handle, looked)
  if (credential?.account !== account) return refuse(desk, 'used-up')
  const holder = await holderOf(handle, account, now)
  if (!holder) return refuse(desk, 'closed')
  if (opensAlone(holder.isA) !== (recovering.gets === 'five-words')) return refuse(desk, 'not-alone')
  if (
    recovering.gets === 'password' &&
    !(await showsSecond(handle, desk.keys, { account, code: recovering.second, now }))
  )
    return refuse(desk, 'wrong-code')
  await markUsed(handle, credential.id, now)
  await endEverySession(handle, account)
  const written = await keepWay(handle, desk, kept)
  if (written.is === 'refused') return refuse(desk, 'unreadable')
  const signedIn = await openFor(handle, desk, { account, holder, visit })
  return signedIn.is === 'ok' ? ok({ ...signedIn.value, writtenDown: written.value }) : signedIn
}
