import type { Reason } from './answer.ts'
import { type AskedOf, hasEdge, isAdded, isAskedBy, isAuthor, isNamed, standsByTheJob } from './asked.ts'
import type { Edge } from './context.ts'
import { isProfessional } from './subject.ts'

/** Step 4: what is sealed, private or for named people is not there for anybody else. */
export function tooSensitive(asked: AskedOf): Reason | undefined {
  return isAuthor(asked) || isOpenTo(asked) ? undefined : 'not-for-you'
}

/** These see what they are named on, and nothing of the rest that is open to a team. */
const onlyWhereNamed = ({ is }: Edge): boolean => is === 'in-plan' || is === 'asked'

/** Whoever is asked for help sees the request to them. */
const isAskedHere = (asked: AskedOf): boolean => hasEdge(asked, 'asked') && isAskedBy(asked)

function isOpenTo(asked: AskedOf): boolean {
  switch (asked.item.sensitivity) {
    case 'open-to-team':
      return !asked.edges.every(onlyWhereNamed) || standsByTheJob(asked) || isNamed(asked) || isAskedHere(asked)
    case 'named-people':
      return hasEdge(asked, 'self') || isNamed(asked)
    case 'sealed':
      return (
        (isNamed(asked) && isProfessional(asked.subject)) || (standsByTheJob(asked) && asked.item.is === 'safeguarding')
      )
    case 'private':
      return false
  }
}

/** Step 5: the young person's own say over this item. */
export function notShared(asked: AskedOf): Reason | undefined {
  const { with: circle } = asked.item.sharing
  const isShared =
    hasEdge(asked, 'self') ||
    isAuthor(asked) ||
    standsByTheJob(asked) ||
    isAdded(asked) ||
    (circle === 'my-worker' && hasEdge(asked, 'worker')) ||
    (circle === 'my-team' && (hasEdge(asked, 'worker') || hasEdge(asked, 'team'))) ||
    // Whoever helps made the link, or the young person did: it is for what the two share.
    (circle !== 'only-me' && hasEdge(asked, 'link'))
  return isShared ? undefined : 'not-shared-with-you'
}
