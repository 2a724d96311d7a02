import { agreementsOf } from '../decision/agreement.store.ts'
import { isOver } from '../ending/ending.ts'
import { type DrawnGoal, drawnGoal } from '../goals/chart-points.ts'
import { goalsIn, type KeptGoal } from '../goals/goal.store.ts'
import type { Goal } from '../goals/goal.ts'
import { helpingIn, type KeptHelping } from '../goals/is-this-helping.store.ts'
import { type Invitation, invitationsOf, nothingYet } from '../goals/is-this-helping.ts'
import type { WholeNeed } from '../needs/need.store.ts'
import type { Day } from '../shared/day.ts'
import { endingsIn } from './ending.store.ts'

/** The goals of a need, what was answered to “Is this helping?”, and why its people are invited to talk. */
export interface GoalsOfNeed {
  readonly goals: readonly KeptGoal[]
  readonly helping?: KeptHelping
  readonly invitations: readonly Invitation[]
  /** What was tried has ended, and nobody came back since: whether it helps is asked of nobody. */
  readonly isOver: boolean
}

/** As far as whoever read the need may read them. */
export function goalsOfNeed({ things }: Pick<WholeNeed, 'things'>, today: Day): GoalsOfNeed {
  const helping = helpingIn(things)
  const reviewOn = nextReviewIn(things)
  const over = isOver(endingsIn(things)[0]?.now)
  return {
    goals: goalsIn(things),
    ...(helping ? { helping } : {}),
    invitations: over ? [] : invitationsOf(helping?.now ?? nothingYet, { reviewOn, today }),
    isOver: over,
  }
}

/** The first day on which people said that they look again, of agreements that none has followed. */
function nextReviewIn(things: WholeNeed['things']): Day | undefined {
  const days = agreementsOf(things).flatMap(({ agreement, stands }) =>
    stands.is === 'followed' ? [] : [agreement.reviewOn],
  )
  return days.toSorted()[0]
}

/** What the drawing of them needs: days on which people met are those on which somebody answered. */
export interface ToDraw {
  readonly goals: readonly DrawnGoal[]
  readonly met: readonly Day[]
  readonly endings: ReadonlyMap<string, Goal['standing']>
}

export function toDraw({ goals, helping }: GoalsOfNeed): ToDraw {
  const answered = [...goals.flatMap(({ now }) => now.ratings), ...(helping?.now.checks ?? [])]
  return {
    goals: goals.map(({ id, now }) => drawnGoal(id, now)),
    met: [...new Set(answered.map(({ on }) => on))].toSorted(),
    endings: new Map(goals.map(({ id, now }) => [id, now.standing])),
  }
}
