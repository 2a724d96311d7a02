import { decideOnAgencyThing } from './agency-things.ts'
import type { Answer, Obligation, Reason } from './answer.ts'
import { type AskedOf, type Asking, asAsked } from './asked.ts'
import { outsideTheirView } from './carers.ts'
import type { Edge } from './context.ts'
import { fieldsFor } from './fields.ts'
import { mayAtAll } from './jobs-may.ts'
import { lifting } from './lifting.ts'
import { notShared, tooSensitive } from './shown-to.ts'
import { isProfessional } from './subject.ts'
import { behindAWall, hasNoRelationship } from './wall.ts'

/** One step of the model: why it denies, and whether safeguarding or break-glass may outweigh that. */
interface Step {
  readonly denies: (asked: AskedOf) => Reason | undefined
  readonly mayBeLifted: boolean
}

/** The order is the law (docs/who-may-see-what.md; after trust.md 3.1): the first that denies settles it. */
const steps: readonly Step[] = [
  { denies: behindAWall, mayBeLifted: false },
  { denies: hasNoRelationship, mayBeLifted: true },
  {
    denies: ({ subject, act, item }) => (mayAtAll(subject.as, item.is, act) ? undefined : 'not-this-job'),
    mayBeLifted: false,
  },
  { denies: tooSensitive, mayBeLifted: true },
  { denies: notShared, mayBeLifted: true },
  { denies: outsideTheirView, mayBeLifted: false },
]

/**
 * Whether somebody may do something with a thing, what may leave, and what must happen with it. Everything that shows, counts, prints,
 * sends or changes something goes through here. It reads no clock and looks nothing up.
 */
export function decide(asking: Asking): Answer {
  const { subject, act, thing } = asking
  if (thing.about === 'agency') return decideOnAgencyThing(subject, act, thing)
  const asked = asAsked(asking, thing)
  let first: Reason | undefined
  for (const { denies, mayBeLifted } of steps) {
    const reason = denies(asked)
    if (reason !== undefined && !mayBeLifted) return denied(first ?? reason)
    first ??= reason
  }
  return first === undefined ? allowed(asked, []) : liftedOr(asked, first)
}

const denied = (reason: Reason): Answer => ({ allow: false, fields: [], obligations: [], reasons: [reason] })

function liftedOr(asked: AskedOf, reason: Reason): Answer {
  const lifted = lifting(asked)
  return lifted ? { ...allowed(asked, lifted.obligations), reasons: [lifted.because] } : denied(reason)
}

const allowed = (asked: AskedOf, first: readonly Obligation[]): Answer => ({
  allow: true,
  fields: fieldsFor(asked.subject.as, asked.item.is, asked.act),
  obligations: withFurther(asked, first),
  reasons: [],
})

function withFurther({ subject, act, edges }: AskedOf, first: readonly Obligation[]): readonly Obligation[] {
  const obligations = [...first]
  if (edges.length > 0 && edges.every(isToBeReviewed)) obligations.push('review-the-relationship')
  if (act === 'export' || act === 'share') obligations.push('sign-in-again')
  if (act === 'share' && isProfessional(subject)) obligations.push('record-the-share')
  return obligations
}

const isToBeReviewed = ({ is, selfClaimed }: Edge): boolean => is !== 'self' && selfClaimed
