import { dayIn } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { ok, type Result } from '../../shared/result.ts'
import { type Handle, orBack } from '../../store/second-lock.ts'
import type { Instant } from '../context.ts'
import { type Job, jobs } from '../subject.ts'
import { type AccountDesk, noteAccount } from './account-audit.store.ts'
import { mayTry, type Try } from './limits.store.ts'
import { type Limits, longLimits, secondLimits } from './limits.ts'
import type { SlowHashing } from './password.edge.ts'
import { beginSession, endSessionOf, type SignInPlace } from './session.store.ts'
import type { ActingAs } from './session.ts'
import { couldNot, type OrCouldNot, type WhyNot } from './sign-in.ts'
import { readSignInCode } from './sign-in-codes.edge.ts'
import type { SignInKeys } from './sign-in-keys.edge.ts'

/** Where people sign in: the place, the keys of the installation, and what is slow on purpose. */
export interface SignInDesk extends SignInPlace, AccountDesk {
  readonly keys: SignInKeys
  readonly hashing: SlowHashing
  readonly wordList: ReadonlySet<string>
  /** Told why not, for tests and counts. It never hears who. */
  readonly told?: (why: WhyNot) => void
}

/** How somebody comes: from where, when, on what, and as what where they have several jobs. */
export interface Visit {
  /** An IPv4 address, or the first half of an IPv6 address, which is one household's. */
  readonly address: string
  readonly now: Instant
  readonly onSharedComputer: boolean
  readonly job?: Job
  /** The token of the session that this one takes the place of. */
  readonly oldToken?: string
  /** They show again who they are, for an export, break-glass or a widening: nobody else will do. */
  readonly onlyFor?: Id
}

export interface SignedIn {
  readonly token: string
  readonly account: Id
  readonly person: Id
  readonly actingAs: ActingAs
}

/** Says the one thing that leaves, and tells the reason to whoever counts. */
export function refuse(desk: SignInDesk, why: WhyNot): typeof couldNot {
  desk.told?.(why)
  return couldNot
}

interface Counted {
  readonly visit: Pick<Visit, 'address' | 'now'>
  readonly looked: Uint8Array
  readonly limits?: Limits
  /** What was shown is too long to guess. */
  readonly isLong?: boolean
  /**
   * Passkeys and organisations' own sign-ins are counted apart: who guesses passwords shuts none of them. So are contacts that somebody says are
   * theirs, which keep nobody from a link, and the second thing of one account.
   */
  readonly apart?: 'exchange' | 'claim' | 'second'
}

/** The try as it is counted. @param looked the keyed hash of what was typed, whether or not it stands for somebody. */
export function tryOf(
  { locality, keys }: SignInDesk,
  { visit, looked, apart, isLong = apart !== undefined, ...counted }: Counted,
): Try {
  const hash = (text: string): Uint8Array => keys.hash('limit', text)
  const kind = apart ?? (counted.limits ? 'link' : 'sign-in')
  const limits = counted.limits ?? (isLong ? longLimits : undefined)
  return {
    locality,
    now: visit.now,
    by: {
      account: hash(`${kind} account ${Buffer.from(looked).toString('hex')}`),
      address: hash(`${kind} address ${visit.address}`),
      overall: hash(`${kind} overall`),
    },
    ...(limits ? { limits } : {}),
  }
}

/** How what is shown second is counted: by whose it is, so that who is handed code after code has no more guesses at it. */
export const secondOf = ({ keys }: Pick<SignInDesk, 'keys'>, account: Id, visit: Counted['visit']): Counted => ({
  ...{ visit, looked: keys.hash('limit', account), limits: secondLimits, apart: 'second' },
})

/** How a handed code is looked up; one that cannot be read is counted as what was typed. */
export const codeKnownAs = ({ keys }: Pick<SignInDesk, 'keys'>, code: string): Uint8Array =>
  keys.hash('handed-code', readSignInCode(code) ?? `no code: ${code.slice(0, 40)}`)

export interface Credential {
  readonly id: Id
  readonly account: Id
  readonly secret: Uint8Array | null
  readonly public: unknown
  /** Of a link: the claim to a contact that it makes good. */
  readonly confirms: Id | null
}

/** What was typed, as it is looked up. */
export interface LookedUp {
  readonly kind: 'password' | 'five-words' | 'link' | 'handed-code' | 'recovery-code' | 'passkey' | 'oidc'
  readonly knownAs: Uint8Array
  readonly now: Instant
}

/** A way to sign in that still stands, of an account that is open; held on to until the transaction ends. */
export async function findCredential(handle: Handle, looked: LookedUp): Promise<Credential | undefined> {
  const { rows } = await handle.query<Credential>(
    `select credential.id, credential.account, credential.secret, credential.public, credential.public->>'confirms' as confirms
     from credential join account on account.id = credential.account
     where credential.kind = $1 and credential.known_as = $2 and account.state = 'open'
       and (credential.ends_at is null or credential.ends_at > $3)
       and (credential.used_at is null or credential.kind in ('password', 'five-words', 'passkey', 'oidc')) for update of credential`,
    [looked.kind, looked.knownAs, new Date(looked.now)],
  )
  return rows[0]
}

export async function markUsed(handle: Handle, credential: Id, now: Instant): Promise<void> {
  await handle.query('update credential set used_at = $2 where id = $1', [credential, new Date(now)])
}

/** @returns false where there were too many tries. */
export const isWithinLimits = (handle: Handle, desk: SignInDesk, counted: Counted): Promise<boolean> =>
  mayTry(handle, tryOf(desk, counted))

export interface AccountHolder {
  readonly person: Id
  readonly isA: 'young-person' | 'carer' | 'professional'
}

/** Whose account it is, while it is open and they have not left. From here on they act, as far as the second lock goes. */
export async function holderOf(handle: Handle, account: Id, now: Instant): Promise<AccountHolder | undefined> {
  await handle.query(
    "select set_config('app.person', account.person::text, true) from account where id = $1 and state = 'open'",
    [account],
  )
  const { rows } = await handle.query<AccountHolder>(
    `select person.id as person, person.is_a as "isA" from account join person on person.id = account.person
     where account.id = $1 and account.state = 'open' and (person.left_on is null or person.left_on > $2) for share of account`,
    [account, dayIn(new Date(now))],
  )
  return rows[0]
}

/** What they act as: the job that was asked for, else the first that they hold. */
async function actingAs(handle: Handle, holder: AccountHolder, visit: Visit): Promise<ActingAs | undefined> {
  if (holder.isA !== 'professional') return holder.isA
  const { rows } = await handle.query<{ readonly is_a: Job }>(
    'select is_a from job where person = $1 and from_day <= $2 and (until_day is null or $2 < until_day)',
    [holder.person, dayIn(new Date(visit.now))],
  )
  const held = new Set(rows.map((row) => row.is_a))
  return visit.job ? (held.has(visit.job) ? visit.job : undefined) : jobs.find((job) => held.has(job))
}

interface Opening {
  readonly account: Id
  readonly holder: AccountHolder
  readonly visit: Visit
}

/** Begins a session in the place of the one before, within a transaction of the caller's. */
export async function openFor(handle: Handle, desk: SignInDesk, opening: Opening): Promise<OrCouldNot<SignedIn>> {
  const { account, holder, visit } = opening
  const as = await actingAs(handle, holder, visit)
  if (!as) return refuse(desk, 'no-job')
  if (visit.oldToken !== undefined) await endSessionOf(handle, visit.oldToken)
  const { now, onSharedComputer } = visit
  const token = await beginSession(handle, desk.locality, { account, actingAs: as, onSharedComputer, now })
  await noteAccount(handle, desk, { account, did: 'sign-in', part: as, now })
  return ok({ token, account, person: holder.person, actingAs: as })
}

/** Takes everything back where the answer is a refusal, so that nothing is used up by a try that came to nothing. */
export const orTakenBack = <Value, Refusal>(
  handle: Handle,
  work: () => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> => orBack(handle, work, ({ is }) => is === 'refused')
