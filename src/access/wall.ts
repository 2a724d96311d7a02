import type { Reason } from './answer.ts'
import { type AskedOf, isAskedBy, standsByTheJob } from './asked.ts'
import type { AgencyAgreement } from './context.ts'
import { isProfessional } from './subject.ts'

/** Step 1: the wall round each place, and between agencies that have not agreed. */
export function behindAWall(asked: AskedOf): Reason | undefined {
  const { subject, item, context } = asked
  if (subject.as === 'nobody') return 'nobody'
  if (subject.locality !== item.locality) return 'other-place'
  if (!isProfessional(subject) || item.agency === undefined || item.agency === subject.agency) return undefined
  if (isAskedBy(asked)) return undefined
  return context.agreements.some((agreement) => covers(agreement, asked)) ? undefined : 'no-agreement'
}

function covers({ parties, kinds, from, until }: AgencyAgreement, { subject, item, context }: AskedOf): boolean {
  const [one, other] = parties
  const theirs = isProfessional(subject) ? subject.agency : undefined
  const areTheTwo = (one === theirs && other === item.agency) || (other === theirs && one === item.agency)
  return areTheTwo && kinds.includes(item.is) && from <= context.today && context.today <= until
}

/** Step 2: something joins them to this young person, or their job alone does. */
export const hasNoRelationship = (asked: AskedOf): Reason | undefined =>
  asked.edges.length > 0 || standsByTheJob(asked) ? undefined : 'no-relationship'
