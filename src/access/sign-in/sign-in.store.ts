import type { Handle } from '../../store/second-lock.ts'
import { keepConfirmed } from './contact-confirmed.store.ts'
import { readFiveWords, wordsAsText } from './five-words.ts'
import { forgiveTries } from './limits.store.ts'
import { asTyped, longestPassword } from './password.ts'
import { inPlace } from './session.store.ts'
import { asKnown, longestShown, type OrCouldNot, opensAlone, type Shown } from './sign-in.ts'
import {
  type Credential,
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
import { showsSecond } from './sign-in-second.store.ts'

/**
 * Signs somebody in by what they show. The work is the same whether or not they are known, and every refusal looks like every other.
 * @returns a token for a new session, which takes the place of the one before.
 */
export async function signIn(desk: SignInDesk, shown: Shown, visit: Visit): Promise<OrCouldNot<SignedIn>> {
  const typed = typedIn(desk, shown)
  const looked: LookedUp = { kind: shown.by, knownAs: typed.knownAs, now: visit.now }
  const counted = { visit, looked: typed.knownAs, isLong: shown.by !== 'password' }
  const begun = await inPlace(desk, async (handle) => {
    if (!(await isWithinLimits(handle, desk, counted))) return 'too-many-tries'
    return { credential: await findCredential(handle, looked) }
  })
  if (begun === 'too-many-tries') return refuse(desk, begun)
  const { credential } = begun
  if (typed.secret !== undefined) {
    const matches = await desk.hashing.matches(typed.secret, credential?.secret ?? undefined)
    if (matches === 'busy') return refuse(desk, 'busy')
    if (credential && matches === 'no') return refuse(desk, 'wrong-secret')
  }
  if (!credential) return refuse(desk, 'unknown')
  return inPlace(desk, (handle) =>
    orTakenBack(handle, async () => {
      const answer = await finish(handle, desk, { credential, looked, shown, visit })
      if (answer.is === 'ok') await forgiveTries(handle, tryOf(desk, counted))
      return answer
    }),
  )
}

/** What is looked up, and what is compared slowly. What cannot be read is looked up all the same, and found nowhere. */
function typedIn(
  { keys, wordList }: SignInDesk,
  shown: Shown,
): { readonly knownAs: Uint8Array; readonly secret?: string } {
  const cut = (text: string): string => text.slice(0, longestShown)
  switch (shown.by) {
    case 'password': {
      const password = asTyped(shown.password.slice(0, longestPassword * 4))
      return { knownAs: keys.hash('password', asKnown(cut(shown.knownAs))), secret: password }
    }
    case 'five-words': {
      const words = readFiveWords(shown.words, wordList)
      const text = words ? wordsAsText(words) : `not five words: ${cut(shown.words)}`
      return { knownAs: keys.hash('five-words', text), secret: text }
    }
    case 'link':
      return { knownAs: keys.hash('link', cut(shown.token)) }
    case 'handed-code':
      return { knownAs: codeKnownAs({ keys }, shown.code) }
  }
}

interface Finishing {
  readonly credential: Credential
  readonly looked: LookedUp
  readonly shown: Shown
  readonly visit: Visit
}

/** The account may have been closed, and a link used, while the slow part was under way: both are looked at again. */
async function finish(handle: Handle, desk: SignInDesk, finishing: Finishing): Promise<OrCouldNot<SignedIn>> {
  const { credential, looked, shown, visit } = finishing
  const again = await findCredential(handle, looked)
  if (again?.id !== credential.id) return refuse(desk, 'used-up')
  if (visit.onlyFor !== undefined && visit.onlyFor !== credential.account) return refuse(desk, 'somebody-else')
  const holder = await holderOf(handle, credential.account, visit.now)
  if (!holder) return refuse(desk, 'closed')
  if (shown.by === 'password') {
    const second = { account: credential.account, code: shown.code, now: visit.now }
    if (!(await showsSecond(handle, desk.keys, second))) return refuse(desk, 'wrong-code')
  } else if (!opensAlone(holder.isA)) return refuse(desk, 'not-alone')
  const { confirms } = credential
  if (
    shown.by === 'link' &&
    confirms &&
    !(await keepConfirmed(handle, { ...credential, claim: confirms, link: credential.id, now: visit.now }))
  )
    return refuse(desk, 'used-up')
  await markUsed(handle, credential.id, visit.now)
  return openFor(handle, desk, { account: credential.account, holder, visit })
}
