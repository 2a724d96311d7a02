import { dayIn } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { Database } from '../../store/database.ts'
import { asPerson, type Handle } from '../../store/second-lock.ts'
import type { Instant } from '../context.ts'
import { type ActingAs, type Session, seenAgainAfter, standingOf } from './session.ts'
import { hashOfToken, newToken } from './session-token.edge.ts'

/** A place in the database. Nobody acts yet while somebody signs in. */
export interface SignInPlace {
  readonly database: Database
  readonly locality: string
}

/** Does something in one transaction of a place, before anybody is known. */
export const inPlace = <Value>(
  { database, locality }: SignInPlace,
  work: (handle: Handle) => Promise<Value>,
): Promise<Value> => asPerson(database, { locality, part: 'nobody' }, work)

/** What a new session starts from. */
export interface Beginning {
  readonly account: Id
  readonly actingAs: ActingAs
  readonly onSharedComputer: boolean
  readonly now: Instant
}

/** Begins a session within a transaction of the caller's. @returns the token: it is kept nowhere, and cannot be had again. */
export async function beginSession(handle: Handle, locality: string, beginning: Beginning): Promise<string> {
  const token = newToken()
  const { account, actingAs, onSharedComputer, now } = beginning
  await handle.query(
    `insert into session (token_hash, locality, account, acting_as, began_at, seen_at, signed_in_at, on_shared_computer)
     values ($1, $2, $3, $4, $5, $5, $5, $6)`,
    [hashOfToken(token), locality, account, actingAs, new Date(now), onSharedComputer],
  )
  return token
}

interface SessionRow {
  readonly account: Id
  readonly person: Id
  readonly acting_as: ActingAs
  readonly began_at: Date
  readonly seen_at: Date
  readonly signed_in_at: Date
  readonly on_shared_computer: boolean
  readonly left_at: Date | null
}

const sessionOf = (row: SessionRow): Session => ({
  account: row.account,
  person: row.person,
  actingAs: row.acting_as,
  beganAt: row.began_at.getTime(),
  seenAt: row.seen_at.getTime(),
  signedInAt: row.signed_in_at.getTime(),
  onSharedComputer: row.on_shared_computer,
  hasLeft: row.left_at !== null,
})

/** Closed accounts, people who have left and jobs that have ended have no session. Asked with every page: planned once on a connection. */
const findIt = `select session.account, account.person, session.acting_as, session.began_at, session.seen_at,
    session.signed_in_at, session.on_shared_computer, session.left_at
  from session join account on account.id = session.account
  where session.token_hash = $1 and account.state = 'open'
    and not exists (select 1 from person where person.id = account.person and person.left_on <= $2)
    and (session.acting_as in ('young-person', 'carer') or exists (select 1 from job where job.person = account.person
      and job.is_a = session.acting_as and job.from_day <= $2 and (job.until_day is null or $2 < job.until_day)))`

/** What a token opens. Unknown, ended, foreign and closed look alike. */
export type Found =
  | { readonly is: 'open'; readonly session: Session }
  | { readonly is: 'left' }
  | { readonly is: 'nothing' }

/** Finds whoever is signed in, and notes that they were seen; a session that has ended is deleted. */
export const findSession = (place: SignInPlace, token: string | undefined, now: Instant): Promise<Found> =>
  token === undefined
    ? Promise.resolve({ is: 'nothing' })
    : inPlace(place, (handle) => findSessionIn(handle, token, now))

/** The same, within a transaction of the caller's. */
export async function findSessionIn(handle: Handle, token: string, now: Instant): Promise<Found> {
  const hash = hashOfToken(token)
  const { rows } = await handle.query<SessionRow>({
    name: 'session-of',
    text: findIt,
    values: [hash, dayIn(new Date(now))],
  })
  const session = rows[0] && sessionOf(rows[0])
  if (!session) return { is: 'nothing' }
  const standing = standingOf(session, now)
  if (standing === 'left') return { is: 'left' }
  if (standing === 'ended') {
    await handle.query('delete from session where token_hash = $1', [hash])
    return { is: 'nothing' }
  }
  if (now - session.seenAt >= seenAgainAfter)
    await handle.query('update session set seen_at = greatest(seen_at, $2) where token_hash = $1', [
      hash,
      new Date(now),
    ])
  return { is: 'open', session: { ...session, seenAt: Math.max(session.seenAt, now) } }
}

/** Somebody leaves in a hurry: a neutral page stands there until they sign in again. */
export const leaveSession = (place: SignInPlace, token: string, now: Instant): Promise<void> =>
  inPlace(place, async (handle) => {
    await handle.query('update session set left_at = coalesce(left_at, $2) where token_hash = $1', [
      hashOfToken(token),
      new Date(now),
    ])
  })

/** Somebody signs out. */
export const endSession = (place: SignInPlace, token: string): Promise<void> =>
  inPlace(place, (handle) => endSessionOf(handle, token))

/** Ends one session within a transaction of the caller's. */
export async function endSessionOf(handle: Handle, token: string): Promise<void> {
  await handle.query('delete from session where token_hash = $1', [hashOfToken(token)])
}

/** Signs somebody out everywhere, within a transaction of the caller's. @returns how many sessions that were. */
export async function endEverySession(handle: Handle, account: Id): Promise<number> {
  const { rowCount } = await handle.query('delete from session where account = $1', [account])
  return rowCount ?? 0
}
