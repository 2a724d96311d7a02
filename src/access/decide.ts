import { decideOnAgencyThing } from './agency-things.ts'
import { type Answer, denied, nothing, type Obligation, type Reason } from './answer.ts'
import { type AskedOf, type Asking, asAsked, hasEdge, isAuthor } from './asked.ts'
import { outsideTheirView } from './carers.ts'
import type { Edge } from './context.ts'
import { fieldsFor } from './fields.ts'
import { mayAtAll } from './jobs-may.ts'
import { lifting } from './lifting.ts'
import { notShared, tooSensitive } from './shown-to.ts'
import { isProfessional } from './subject.ts'
import { behindAWall, hasNoRelationship } from './wall.ts'

/** The order is the law (docs/who-may-see-what.md; after trust.md 3.1): the first that denies settles it. */
const whyNot = (asked: AskedOf): Reason | undefined =>
  behindAWall(asked) ??
  hasNoRelationship(asked) ??
  notThisJob(asked) ??
  tooSensitive(asked) ??
  notShared(asked) ??
  outsideTheirView(asked)

/** What neither safeguarding nor break-glass outweighs, whatever denied before it. */
const isFinal = (asked: AskedOf): boolean =>
  (behindAWall(asked) ?? notThisJob(asked) ?? outsideTheirView(asked)) !== undefined

/**
 * Whether somebody may do something with a thing, what may leave, and what must happen with it. Everything that shows, counts, prints,
 * sends or changes something goes through here. It reads no clock and looks nothing up.
 */
export function decide(asking: Asking): Answer {
  const { subject, act, thing } = asking
  if (thing.about === 'agency') return decideOnAgencyThing(subject, act, thing)
  const asked = asAsked(asking, thing)
  const reason = whyNot(asked)
  if (reason === undefined) return allowed(asked, nothing)
  const lifted = isFinal(asked) ? undefined : lifting(asked)
  return lifted ? { ...allowed(asked, lifted.obligations), reasons: [lifted.because] } : denied(reason)
}

const notThisJob = (asked: AskedOf): Reason | undefined =>
  mayAtAll(asked.subject.as, asked.item.is, asked.act) && !changesAnothersWords(asked) ? undefined : 'not-this-job'

/** What somebody said is changed by nobody else; the young person puts right what was taken down for them. */
const changesAnothersWords = (asked: AskedOf): boolean =>
  asked.act === 'write' &&
  (asked.item.is === 'view' || (asked.item.is === 'own-words' && !hasEdge(asked, 'self'))) &&
  !isAuthor(asked)

const allowed = ({ subject, act, item, edges }: AskedOf, first: readonly Obligation[]): Answer => ({
  allow: true,
  fields: fieldsFor(subject.as, item.is, act),
  obligations: withFurther({ subject, act, edges }, first),
  reasons: nothing,
})

function withFurther(
  { subject, act, edges }: Pick<AskedOf, 'subject' | 'act' | 'edges'>,
  first: readonly Obligation[],
): readonly Obligation[] {
  const isReviewed = edges.length > 0 && edges.every(isToBeReviewed)
  if (!isReviewed && act !== 'export' && act !== 'share') return first
  const obligations = [...first]
  if (isReviewed) obligations.push('review-the-relationship')
  if (act === 'export' || act === 'share') obligations.push('sign-in-again')
  if (act === 'share' && isProfessional(subject)) obligations.push('record-the-share')
  return obligations
}

const isToBeReviewed = ({ is, selfClaimed }: Edge): boolean => is !== 'self' && selfClaimed
