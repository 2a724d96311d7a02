import type { Turn } from '../access/facts/facts-read.store.ts'
import type { OpenItem } from '../access/facts/open-item.ts'
import {
  type Acted,
  type Acts,
  actOn,
  type KeptInNeed,
  type KindKept,
  keptIn,
  readKept,
  type WhichKept,
} from '../needs/kept-in-need.store.ts'
import { type Plan, type PlanFact, planOf } from './plan.ts'
import { planFacts } from './plan-kept.ts'
import { namedInPlan, plainOfPlan, tellPlan } from './plan-told.ts'

const plans: KindKept<PlanFact, Plan> = {
  ...{ keptAs: 'plan', is: 'plan', keeping: planFacts, now: planOf },
  ...{ named: namedInPlan, tell: tellPlan, plain: plainOfPlan },
}

/** A plan of a need, as it stands for whoever reads it. */
export type KeptPlan = KeptInNeed<PlanFact, Plan>

/** The plans among things that were read. There is one, but where somebody keeps a plan of their own beside it. */
export const plansIn = (things: readonly OpenItem[]): readonly KeptPlan[] =>
  things.flatMap((thing) => keptIn(plans, thing) ?? [])

export const readPlan = (turn: Turn, which: WhichKept): Promise<KeptPlan | undefined> => readKept(turn, plans, which)

/** Makes a plan, makes it anew, or does something to it. */
export const actOnPlan = <Fault>(turn: Turn, acts: Acts<PlanFact, Plan, Fault>): Promise<Acted<Fault>> =>
  actOn(turn, plans, acts)
