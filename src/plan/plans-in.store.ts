import type { OpenItem } from '../access/facts/open-item.ts'
import { goalsIn } from '../goals/goal.store.ts'
import { namedInGoal } from '../goals/goal-told.ts'
import type { Id } from '../shared/id.ts'
import { plansIn } from './plan.store.ts'
import { namedInPlan } from './plan-told.ts'
import { waitsIn } from './waiting.store.ts'
import { namedInWait } from './waiting-told.ts'

/** Everybody whom the plans, waits and goals among these things name. */
export const namedInPlans = (things: readonly OpenItem[]): readonly Id[] => [
  ...plansIn(things).flatMap(({ now }) => namedInPlan(now)),
  ...goalsIn(things).flatMap(({ now }) => namedInGoal(now)),
  ...waitsIn(things).flatMap(({ now }) => namedInWait(now)),
]
