import type { Turn } from '../../access/facts/facts-read.store.ts'
import type { Item, ItemKind } from '../../access/object.ts'
import { isProfessional } from '../../access/subject.ts'
import type { Standing } from '../../people/network.ts'
import type { Id } from '../../shared/id.ts'

/** Whose turn it is, as far as an item hangs on it. */
export type Whose = Pick<Turn, 'subject' | 'youngPerson' | 'context'>

/**
 * Who a young person is, as an item that can be asked about. It is theirs; no agency holds it; all who stand by them as a worker or a team
 * know whom they stand by, and who stands in a plan is named on it: a plan without the name that it is for is a danger. Whoever is asked for help knows
 * what was chosen to be shown to them, and so the name only where it was.
 * Its id is the young person's own.
 */
export const identityItem = (whose: Whose): Item => ({
  ...theirs(whose, 'identity', whose.youngPerson),
  ...namingThoseInAPlan(whose),
})

/** How somebody stands by them, in the record that they stand by. Who stands in a plan alone is not named on it. */
export const networkItem = (whose: Whose, standing?: Standing): Item =>
  theirs(
    { ...whose, youngPerson: standing?.youngPerson ?? whose.youngPerson },
    'network',
    standing?.madeBy ?? whose.youngPerson,
  )

/** That somebody judged what they can decide, with the reasons: free text, so what was agreed is the nearest kind. */
export const judgedItem = (whose: Whose, judgedBy: Id): Item => theirs(whose, 'agreement', judgedBy)

function theirs({ subject, youngPerson }: Whose, is: ItemKind, writtenBy: Id): Item {
  return {
    about: 'young-person',
    locality: subject.as === 'nobody' ? '' : subject.locality,
    youngPerson,
    ...{ is, writtenBy, sensitivity: 'open-to-team', named: [], sharing: { with: 'my-team', also: [] } },
  }
}

function namingThoseInAPlan({ subject, context }: Whose): Pick<Item, 'named' | 'sharing'> {
  const isInAPlan = context.edges.some(({ is }) => is === 'in-plan')
  const who = isInAPlan && isProfessional(subject) ? [subject.id] : []
  return { named: who, sharing: { with: 'my-team', also: who.map((id) => ({ who: id, by: 'worker' })) } }
}

/** What whoever acts would begin: whether they may is asked before a way to it is shown. */
export function itemToBegin({ subject, youngPerson }: Whose, is: ItemKind): Item | undefined {
  if (!isProfessional(subject)) return undefined
  return {
    ...{ about: 'young-person', locality: subject.locality, agency: subject.agency, youngPerson, is },
    ...{ writtenBy: subject.id, named: [], ...usualFor(is) },
  }
}

/** With whom something new is shared: whoever writes with them, until the young person says otherwise. */
export function usualFor(is: ItemKind): Pick<Item, 'sensitivity' | 'sharing'> {
  switch (is) {
    case 'private-note':
      return { sensitivity: 'private', sharing: { with: 'only-me', also: [] } }
    case 'safeguarding':
      return { sensitivity: 'sealed', sharing: { with: 'only-me', also: [] } }
    case 'communication-needs':
    case 'safe-contact':
    case 'appointment':
      return { sensitivity: 'open-to-team', sharing: { with: 'my-team', also: [] } }
    default:
      return { sensitivity: 'open-to-team', sharing: { with: 'my-worker', also: [] } }
  }
}
