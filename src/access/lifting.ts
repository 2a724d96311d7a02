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

function byOverride(asked: AskedOf): Lifted | undefined {
  const { subject, act, context } = asked
  if (context.overrides.length === 0 || !overridingJobs.has(subject.as) || !overridable.has(act)) return undefined
  const running = context.overrides.filter((override) => outweighs(override, asked))
  if (running.length === 0) return undefined
  const telling = running.some(({ tellThem }) => tellThem === 'unsafe') ? 'kept-from-them-and-why' : 'tell-them'
  return {
    because: 'lifted-by-override',
    obligations: ['keep-the-reason', telling, 'review-in-two-working-days'],
  }
}

const outweighs = (override: Override, asked: AskedOf): boolean =>
  isOf(override, asked) && override.start <= asked.context.now && asked.context.now < override.end

/** By whoever asks, about the same young person, with a reason. */
const isOf = ({ by, youngPerson, reason }: Override | Breaking, { subject, item }: AskedOf): boolean =>
  subject.as !== 'nobody' && by === subject.id && youngPerson === item.youngPerson && reason.trim() !== ''

const breakable: ReadonlySet<Act> = new Set<Act>(['know', 'read'])
const anHour = 60 * 60 * 1000

function byBreakGlass(asked: AskedOf): Lifted | undefined {
  const { subject, act, context } = asked
  if (context.breakings.length === 0 || !isProfessional(subject) || !subject.mayBreakGlass || !breakable.has(act))
    return undefined
  const running = context.breakings.filter((breaking) => opens(breaking, asked))
  if (running.length === 0) return undefined
  const showing = running.some(({ showThem }) => showThem === 'unsafe') ? 'kept-from-them-and-why' : 'show-it-to-them'
  return {
    because: 'lifted-by-break-glass',
    obligations: ['keep-the-reason', 'alert-the-privacy-officer', 'review-the-breaking', showing],
  }
}

const opens = (breaking: Breaking, asked: AskedOf): boolean =>
  isOf(breaking, asked) &&
  breaking.at <= asked.context.now &&
  asked.context.now < breaking.at + anHour &&
  grounds.includes(breaking.ground)
