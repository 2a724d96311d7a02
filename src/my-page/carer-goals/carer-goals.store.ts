import type { Turn } from '../../access/facts/facts-read.store.ts'
import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { actOnGoal, rewordIn, setGoalIn, whoActs } from '../../goals/goal.store.ts'
import type { GoalFault } from '../../goals/goal-acts.ts'
import { beginsForOwner } from '../../goals/owners/owners.store.ts'
import { type RatingFault, rate } from '../../goals/rating.ts'
import type { Acted } from '../../needs/kept-in-need.store.ts'
import type { Id } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import type { OfCarer } from '../carer-need/carer-need.store.ts'
import { type ActFault, comesOf, type GoalAct } from '../goals/goals-keep.store.ts'

type Asking = Pick<AskedSignedIn, 'within' | 'key' | 'today' | 'form'>

/** What can be done with a goal of one’s own. */
export type CarerGoalAct = GoalAct | 'rate' | 'words'
export type CarerGoalFault = ActFault | RatingFault

export interface OwnGoal extends OfCarer {
  readonly goal: Id
}

const typedIn = ({ form }: Asking) => ({ says: form.first('says') ?? '', shortName: form.first('shortName') ?? '' })

/** Keeps a goal of their own in a need that the young person lets them read. */
export const setAsCarer = (asking: Asking, { youngPerson, need }: OfCarer): Promise<Acted<GoalFault>> =>
  asking.within(async (inside) => {
    const turn = await inside.turn(youngPerson)
    const by = whoActs(turn)
    const begins = by && (await beginsForOwner(turn, need, by))
    if (!by || !begins) return { is: 'not-there' } as const
    const doing = { by, on: asking.today }
    const said = { typed: typedIn(asking), owner: { is: 'person', id: by }, agreedBy: [] } as const
    return setGoalIn(turn, { key: asking.key, need, ...said, begins, doing })
  })

/** Does something with a goal of their own; with the young person’s it is refused as not theirs. */
export const actAsCarer = (
  asking: Asking,
  { youngPerson, what, ...which }: OwnGoal & { readonly what: CarerGoalAct },
): Promise<Acted<CarerGoalFault>> =>
  asking.within(async (inside) => {
    const turn = await inside.turn(youngPerson)
    const by = whoActs(turn)
    if (!by) return { is: 'not-there' } as const
    return what === 'words' ? rewordOwn(turn, asking, { ...which, by }) : actOnOwn(turn, asking, { ...which, by, what })
  })

interface Acting {
  readonly need: Id
  readonly goal: Id
  readonly by: Id
}

function rewordOwn(turn: Turn, asking: Asking, { by, ...which }: Acting): Promise<Acted<GoalFault>> {
  const doing = { by, on: asking.today }
  const said = { typed: typedIn(asking), agreedBy: [], told: 'themselves', youngPerson: turn.youngPerson } as const
  return rewordIn(turn, { key: asking.key, ...which, ...said, doing })
}

function actOnOwn(
  turn: Turn,
  { key, today, form }: Asking,
  { by, what, ...which }: Acting & { readonly what: Exclude<CarerGoalAct, 'words'> },
): Promise<Acted<CarerGoalFault>> {
  const doing = { by, on: today }
  return actOnGoal<CarerGoalFault>(turn, {
    ...{ key, ...which },
    act: (goal, all, youngPerson) => {
      if (what !== 'rate') return comesOf(goal, all, { what, youngPerson, doing, rating: form.first('rating') ?? '' })
      const sent = { of: form.first('of') ?? '', how: form.first('how') ?? '' }
      return rate(goal, sent, { ...doing, id: newId(), as: 'parent-carer', told: 'themselves' })
    },
  })
}
