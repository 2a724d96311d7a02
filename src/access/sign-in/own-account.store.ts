import { eraseWaiting } from '../../people/experience-marks.store.ts'
import { eraseGapMarks } from '../../people/gap-marks.store.ts'
import type { Day } from '../../shared/day.ts'
import { dayIn } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { ok, type Result, refused } from '../../shared/result.ts'
import type { Handle } from '../../store/second-lock.ts'
import { appendAudit } from '../audit/audit.store.ts'
import type { Instant } from '../context.ts'
import type { Job } from '../subject.ts'
import { inPlace, type SignInPlace } from './session.store.ts'
import { type Session, signedInLately, standingOf } from './session.ts'
import { hashOfToken, newToken } from './session-token.edge.ts'
import { closeAccountOf } from './sign-in-account.store.ts'
import { holderOf } from './sign-in-desk.store.ts'
import { eraseWhoTheyAre, type StartDesk } from './start.store.ts'

interface SessionSeen {
  readonly acting_as: Session['actingAs']
  readonly began_at: Date
  readonly seen_at: Date
  readonly signed_in_at: Date
  readonly on_shared_computer: boolean
}

/** On how many devices somebody is signed in now, this one among them. */
export const devicesOf = (place: SignInPlace, { account, person }: Session, now: Instant): Promise<number> =>
  inPlace(place, async (handle) => {
    const { rows } = await handle.query<SessionSeen>(
      `select acting_as, began_at, seen_at, signed_in_at, on_shared_computer from session
       where account = $1 and left_at is null`,
      [account],
    )
    return rows.filter((row) => {
      const [beganAt, seenAt, signedInAt] = [row.began_at, row.seen_at, row.signed_in_at].map((at) => at.getTime())
      const seen = { beganAt: beganAt ?? 0, seenAt: seenAt ?? 0, signedInAt: signedInAt ?? 0 }
      const said = { actingAs: row.acting_as, onSharedComputer: row.on_shared_computer, hasLeft: false }
      return standingOf({ account, person, ...seen, ...said }, now) === 'open'
    }).length
  })

/** Signs somebody out everywhere but here. @returns how many sessions ended. */
export const signOutElsewhere = (place: SignInPlace, account: Id, token: string): Promise<number> =>
  inPlace(place, async (handle) => {
    const { rowCount } = await handle.query('delete from session where account = $1 and token_hash <> $2', [
      account,
      hashOfToken(token),
    ])
    return rowCount ?? 0
  })

/** Says of this device whether others use it too. */
export const sayShared = (place: SignInPlace, token: string, isShared: boolean): Promise<void> =>
  inPlace(place, async (handle) => {
    await handle.query('update session set on_shared_computer = $2 where token_hash = $1', [
      hashOfToken(token),
      isShared,
    ])
  })

const heldJobs = `select is_a from job where person = $1 and from_day <= $2 and (until_day is null or $2 < until_day)`

/** The jobs that somebody holds today. */
export const jobsOf = (place: SignInPlace, person: Id, today: Day): Promise<readonly Job[]> =>
  inPlace(place, (handle) => jobsIn(handle, person, today))

async function jobsIn(handle: Handle, person: Id, today: Day): Promise<readonly Job[]> {
  const { rows } = await handle.query<{ readonly is_a: Job }>(`${heldJobs} order by is_a`, [person, today])
  return [...new Set(rows.map((row) => row.is_a))]
}

/** Which job is to be acted in from now on, in the session of which token. */
export interface Switching {
  readonly token: string
  readonly job: string
  readonly now: Instant
}

/**
 * Lets somebody act in another of their jobs. The session gets a new token: what was begun in one job is not gone on with in another.
 * @returns the new token, or a refusal where they do not hold that job.
 */
export const switchJob = (
  place: SignInPlace,
  person: Id,
  { token, job, now }: Switching,
): Promise<Result<string, 'not-your-job'>> =>
  inPlace(place, async (handle) => {
    const held = await jobsIn(handle, person, dayIn(new Date(now)))
    if (!held.some((each) => each === job)) return refused('not-your-job')
    const fresh = newToken()
    const { rowCount } = await handle.query(
      'update session set token_hash = $2, acting_as = $3 where token_hash = $1 and left_at is null',
      [hashOfToken(token), hashOfToken(fresh), job],
    )
    return rowCount === 1 ? ok(fresh) : refused('not-your-job')
  })

/** Does anybody stand by them, or they by anybody? Then a record stays that the law keeps. */
export const isAlone = (place: SignInPlace, person: Id): Promise<boolean> =>
  inPlace(place, (handle) => isUnjoined(handle, person))

async function isUnjoined(handle: Handle, person: Id): Promise<boolean> {
  const { rows } = await handle.query<{ readonly alone: boolean }>('select app_is_unjoined($1) as alone', [person])
  return rows[0]?.alone === true
}

/**
 * Deletes somebody's own account: sessions and ways in go at once. Where nobody stands by them the key of what is kept is destroyed as well,
 * so that nothing of theirs can be read again, what they said of meetings is not counted any more, and no mark says that a gap of theirs was counted.
 */
export const deleteAccount = (
  desk: StartDesk,
  session: Session,
  now: Instant,
): Promise<Result<'deleted', 'sign-in-again'>> =>
  signedInLately(session, now)
    ? inPlace(desk, async (handle) => {
        const { account, person, actingAs } = session
        if (!(await holderOf(handle, account, now))) return refused('sign-in-again')
        const { locality } = desk
        const entry = { locality, record: person, at: now, by: person, part: actingAs, showThem: true } as const
        const said = { ...entry, did: 'erase', kind: 'account', outcome: 'allowed', because: '' } as const
        await appendAudit(handle, [said], desk.hashOf)
        const alone = await isUnjoined(handle, person)
        await closeAccountOf(handle, account, now)
        if (alone) {
          await eraseWhoTheyAre(handle, { locality, person, at: new Date(now) })
          await eraseWaiting(handle, desk.keys, person)
          await eraseGapMarks(handle, desk.keys, person)
        }
        return ok('deleted')
      })
    : Promise.resolve(refused('sign-in-again'))
