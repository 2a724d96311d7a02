import type { Obligation, Reason } from './answer.ts'
import type { AskedOf } from './asked.ts'
import { type Breaking, grounds, type Override } from './context.ts'
import type { Act } from './object.ts'
import { isProfessional } from './subject.ts'

/** What outweighs a denial, and what must then happen. */
export interface Lifted {
  readonly because: Extract<Reason, 'lifted-by-override' | 'lifted-by-break-glass'>
  readonly obligations: readonly Obligation[]
}

/** Steps 7 and 8: safeguarding first, break-glass where there is none. */
export const lifting = (asked: AskedOf): Lifted | undefined => byOverride(asked) ?? byBreakGlass(asked)

const overridingJobs: ReadonlySet<string> = new Set(['helper', 'team-lead', 'safeguarding-lead'])
const overridable: ReadonlySet<Act> = new Set<Act>(['know', 'read', 'print', 'share'])

function byOverride({ subject, act, item, context }: AskedOf): Lifted | undefined {
  if (subject.as === 'nobody' || !overridingJobs.has(subject.as) || !overridable.has(act)) return undefined
  const runs = ({ by, youngPerson, start, end, reason }: Override): boolean =>
    by === subject.id &&
    youngPerson === item.youngPerson &&
    start <= context.now &&
    context.now < end &&
    reason.trim() !== ''
  const running = context.overrides.filter(runs)
  if (running.length === 0) return undefined
  const telling = running.some(({ tellThem }) => tellThem === 'unsafe') ? 'kept-from-them-and-why' : 'tell-them'
  return {
    because: 'lifted-by-override',
    obligations: ['keep-the-reason', telling, 'review-in-two-working-days'],
  }
}

const breakable: ReadonlySet<Act> = new Set<Act>(['know', 'read'])
const anHour = 60 * 60 * 1000

function byBreakGlass({ subject, act, item, context }: AskedOf): Lifted | undefined {
  if (!isProfessional(subject) || !subject.mayBreakGlass || !breakable.has(act)) return undefined
  const runs = ({ by, youngPerson, at, reason, ground }: Breaking): boolean =>
    by === subject.id &&
    youngPerson === item.youngPerson &&
    at <= context.now &&
    context.now < at + anHour &&
    reason.trim() !== '' &&
    grounds.includes(ground)
  const running = context.breakings.filter(runs)
  if (running.length === 0) return undefined
  const showing = running.some(({ showThem }) => showThem === 'unsafe') ? 'kept-from-them-and-why' : 'show-it-to-them'
  return {
    because: 'lifted-by-break-glass',
    obligations: ['keep-the-reason', 'alert-the-privacy-officer', 'review-the-breaking', showing],
  }
}
