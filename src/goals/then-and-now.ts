import type { Goal } from './goal.ts'
import { ratedIn } from './rating.ts'

/** A goal of the young person’s with the first and the last number that they gave it, from 0 to 10; none where they gave none. */
export interface ThenAndNow {
  readonly goal: string
  readonly then?: number
  readonly now?: number
}

/** Those of the young person’s goals that are worked on, or that they got to, as they stand: nobody else’s number, and nothing worked out. */
export function thenAndNow(goals: readonly Goal[]): readonly ThenAndNow[] {
  return goals
    .filter(
      ({ owner, standing }) => owner.is === 'young-person' && (standing.is === 'active' || standing.is === 'reached'),
    )
    .map(({ says, ratings }) => {
      const theirs = ratedIn(ratings).filter(({ as }) => as === 'young-person')
      const [first, last] = [theirs[0], theirs.at(-1)]
      return { goal: says.said, ...(first && last ? { then: first.of, now: last.of } : {}) }
    })
}
