import type { Obligation, Reason } from '../../src/access/answer.ts'
import type { Breaking, Context, Override } from '../../src/access/context.ts'
import type { Act } from '../../src/access/object.ts'
import type { Professional } from '../../src/access/subject.ts'
import { mayLift } from './lookups.ts'

/** What lifted a denial, and what must happen for it. */
export interface Lifted {
  readonly by: Reason
  readonly obligations: readonly Obligation[]
}

const anHour = 60 * 60 * 1000
const goodGrounds: ReadonlySet<string> = new Set(['they-agreed', 'danger-of-serious-harm', 'the-law-requires-it'])

interface Lifting {
  readonly subject: Professional
  readonly act: Act
  readonly about: string
  readonly context: Context
}

const isFor = ({ subject, about }: Lifting, lift: Override | Breaking): boolean =>
  lift.by === subject.id && lift.youngPerson === about && lift.reason.trim() !== ''

const runningOverrides = (asked: Lifting): readonly Override[] =>
  asked.context.overrides.filter(
    (one) => isFor(asked, one) && one.start <= asked.context.now && asked.context.now < one.end,
  )

const runningBreakings = (asked: Lifting): readonly Breaking[] =>
  asked.context.breakings.filter(
    (one) =>
      isFor(asked, one) &&
      goodGrounds.has(one.ground) &&
      one.at <= asked.context.now &&
      asked.context.now < one.at + anHour,
  )

const keptOr = (unsafe: boolean, otherwise: Obligation): Obligation => (unsafe ? 'kept-from-them-and-why' : otherwise)

/** Steps 7 and 8. Where several run, one that is unsafe to tell of is not told of. */
export function liftFor(asked: Lifting): Lifted | undefined {
  const { subject, act } = asked
  const overrides = mayLift('override', subject.as, act) ? runningOverrides(asked) : []
  if (overrides.length > 0) {
    const told = keptOr(
      overrides.some(({ tellThem }) => tellThem === 'unsafe'),
      'tell-them',
    )
    return { by: 'lifted-by-override', obligations: ['keep-the-reason', told, 'review-in-two-working-days'] }
  }
  const breakings = subject.mayBreakGlass && mayLift('break-glass', subject.as, act) ? runningBreakings(asked) : []
  if (breakings.length === 0) return undefined
  const shown = keptOr(
    breakings.some(({ showThem }) => showThem === 'unsafe'),
    'show-it-to-them',
  )
  const obligations: readonly Obligation[] = ['keep-the-reason', 'alert-the-privacy-officer', 'review-the-breaking']
  return { by: 'lifted-by-break-glass', obligations: [...obligations, shown] }
}
