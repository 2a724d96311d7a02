import type { Id } from '../../shared/id.ts'
import type { Instant } from '../context.ts'
import { jobs, type parts } from '../subject.ts'

/** Whoever is signed in, and as what, on one device. The token itself is nowhere but in their browser. */
export interface Session {
  readonly account: Id
  readonly person: Id
  readonly actingAs: ActingAs
  /** From here the eight hours count, whatever is done meanwhile. */
  readonly beganAt: Instant
  readonly seenAt: Instant
  /** When they last showed who they are. */
  readonly signedInAt: Instant
  readonly onSharedComputer: boolean
  /** They left in a hurry: a neutral page stands there until they sign in again. */
  readonly hasLeft: boolean
}

/** Everybody who can sign in. The holder of a link made for one thing acts by the link alone. */
export type ActingAs = Exclude<(typeof parts)[number], 'nobody' | 'link'>

/** The parts of everybody who can sign in. */
export const everyPart = ['young-person', 'carer', ...jobs] as const

const minute = 60_000
const ofAgencies: ReadonlySet<string> = new Set(jobs)

/** Minutes without a sign of somebody after which a session ends. Shorter where others use the same computer. */
export function idleMinutes({ actingAs, onSharedComputer }: Pick<Session, 'actingAs' | 'onSharedComputer'>): number {
  if (onSharedComputer) return 5
  return ofAgencies.has(actingAs) ? 30 : 15
}

/** No session is older than this, in minutes. */
export const mostMinutes = 8 * 60

/** So much may the clocks of two machines differ, in minutes, before a session from the future is taken for a fault. */
const clocksDiffer = 10

export type Standing = 'open' | 'left' | 'ended'

/**
 * What a session is worth at an instant. It ends at the very minute, and instants know nothing of summer time.
 * A clock that was put back does not make a session longer than the difference that is allowed for.
 */
export function standingOf(session: Session, now: Instant): Standing {
  const idle = now - session.seenAt >= idleMinutes(session) * minute
  const tooOld = now - session.beganAt >= mostMinutes * minute
  const fromTheFuture = session.seenAt - now > clocksDiffer * minute
  if (idle || tooOld || fromTheFuture) return 'ended'
  return session.hasLeft ? 'left' : 'open'
}

/** Minutes within which somebody must have shown who they are, before an export, break-glass or a widening. */
export const latelyMinutes = 5

/** Did they show who they are lately enough to export, to break the glass, or to widen who sees something? */
export const signedInLately = ({ signedInAt }: Pick<Session, 'signedInAt'>, now: Instant): boolean =>
  now - signedInAt < latelyMinutes * minute && signedInAt - now <= clocksDiffer * minute

/** Writing "seen" at every request would be a write for every picture: so often, in milliseconds, is enough. */
export const seenAgainAfter = 15_000
