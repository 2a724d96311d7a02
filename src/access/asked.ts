import type { Context, Edge, Instant } from './context.ts'
import type { Act, Item, Thing } from './object.ts'
import { isProfessional, type Subject } from './subject.ts'

/** Somebody would do something with a thing; the context is what is known of it all. */
export interface Asking {
  readonly subject: Subject
  readonly act: Act
  readonly thing: Thing
  readonly context: Context
}

/** A question about an item of a young person, with those edges that count now. */
export interface AskedOf {
  readonly subject: Subject
  readonly act: Act
  readonly item: Item
  readonly context: Context
  readonly edges: readonly Edge[]
}

export function asAsked({ subject, act, context }: Asking, item: Item): AskedOf {
  const edges = context.edges.filter((edge) => isNow(edge, context.now) && suits(edge, subject, item))
  return { subject, act, item, context, edges }
}

/** From its start up to, not including, its end. */
const isNow = ({ start, end }: Edge, now: Instant): boolean => start <= now && (end === undefined || now < end)

/** Only those can have such an edge at all. */
function suits(edge: Edge, subject: Subject, item: Item): boolean {
  switch (edge.is) {
    case 'self':
      return subject.as === 'young-person' && subject.id === item.youngPerson
    case 'proxy':
      return subject.as === 'carer'
    case 'link':
      return subject.as === 'link'
    default:
      return isProfessional(subject)
  }
}

export const hasEdge = ({ edges }: AskedOf, kind: Edge['is']): boolean => edges.some(({ is }) => is === kind)

/**
 * By the job alone, within the agency that holds the item: safeguarding for its lead, who has looked, and what
 * answers a request for everything, for the privacy officer.
 */
export const standsByTheJob = ({ subject, item }: AskedOf): boolean =>
  isProfessional(subject) &&
  subject.agency === item.agency &&
  ((subject.as === 'safeguarding-lead' && item.is === 'safeguarding') ||
    (subject.as === 'privacy-officer' && (item.is === 'looked' || item.is === 'everything')))

export const isAuthor = ({ subject, item }: AskedOf): boolean =>
  subject.as !== 'nobody' && subject.id === item.writtenBy

export const isNamed = ({ subject, item }: AskedOf): boolean =>
  subject.as !== 'nobody' && item.named.includes(subject.id)

/** The choice names them: by their own id, or a professional by one of their teams or their agency. */
export function isAdded({ subject, item }: AskedOf): boolean {
  if (subject.as === 'nobody') return false
  return item.sharing.also.some(
    ({ who }) =>
      who === subject.id || (isProfessional(subject) && (who === subject.agency || subject.teams.includes(who))),
  )
}

/** It is a request for help to them. */
export const isAskedBy = (asked: AskedOf): boolean => asked.item.is === 'request' && isAdded(asked)
