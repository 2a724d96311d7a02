import type { Sharing } from '../../access/sharing.ts'
import { type MyNeed, othersAround } from '../need/read-need.store.ts'

/**
 * With whom an answer to “Is this helping?” is shared to begin with: whoever helps and can see the need. A parent or carer who was let see what
 * was brought was not let see that; the young person can still choose so.
 */
export function amongHelpers(mine: MyNeed): Sharing {
  const { sharing } = mine.whole.item.item
  const others = new Set(othersAround(mine).map(({ person }) => person))
  return { with: sharing.with, also: sharing.also.filter(({ who }) => !others.has(who)) }
}
