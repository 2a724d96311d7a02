import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { actOnGoal, rewordIn, setGoalIn } from '../../goals/goal.store.ts'
import type { Goal, GoalFact } from '../../goals/goal.ts'
import { agreeTo, endOrPause, type GoalFault, putFirst, sayNotSafe, takeUp } from '../../goals/goal-acts.ts'
import { actOnHelping } from '../../goals/is-this-helping.store.ts'
import { type CheckFault, check, type TalkFault, talk } from '../../goals/is-this-helping.ts'
import type { Acted } from '../../goals/kept.store.ts'
import { type Answering, type RatingFault, rate } from '../../goals/rating.ts'
import type { Day } from '../../shared/day.ts'
import { type Id, parseId } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import { ok, type Result } from '../../shared/result.ts'
import { keptAtDesk } from '../plan/plan-at-desk.store.ts'
import { readWhose } from '../young-people/whose.store.ts'

type Asking = Pick<AskedSignedIn, 'within' | 'subject' | 'key' | 'today' | 'form'>

/** Of whom, and in which need. */
export interface WhichNeed {
  readonly youngPerson: Id
  readonly need: Id
}

export type DeskFault = GoalFault | RatingFault | CheckFault | TalkFault

const toldTo = { as: 'young-person', told: 'said-to-writer' } as const

/** Keeps a goal that the young person said, taken down; agreed by whoever writes where they tick it. */
export const setAtDesk = (
  { within, subject, key, today, form }: Asking,
  { youngPerson, need }: WhichNeed,
): Promise<Acted<DeskFault>> =>
  within(async (inside) => {
    const turn = await inside.turn(youngPerson)
    if (!(await readWhose(turn, 'read'))) return { is: 'not-there' } as const
    const typed = { says: form.first('says') ?? '', shortName: form.first('shortName') ?? '' }
    const agreedBy = form.first('agreed') ? [subject.id] : []
    const sets = { key, need, typed, agreedBy, begins: keptAtDesk(turn), doing: { by: subject.id, on: today } }
    return setGoalIn(turn, { ...sets, owner: { is: 'young-person' } })
  })

/** What can be done with a goal at the desk. */
export const deskGoalActs = [
  ...['theirs', 'beside', 'agreed', 'not-safe', 'words'],
  ...['first', 'reached', 'paused', 'no-longer-wanted', 'taken-up'],
] as const

/** Does one of them. */
export const actAtDesk = (
  asking: Asking,
  { youngPerson, ...which }: WhichNeed & { readonly goal: Id; readonly what: string },
): Promise<Acted<DeskFault>> =>
  asking.within(async (inside) => {
    const { key, subject, today, form } = asking
    const turn = await inside.turn(youngPerson)
    if (!(await readWhose(turn, 'read'))) return { is: 'not-there' } as const
    const doing = { by: subject.id, on: today }
    if (which.what === 'words') {
      const typed = { says: form.first('says') ?? '', shortName: form.first('shortName') ?? '' }
      const told = { told: 'said-to-writer', youngPerson: turn.youngPerson } as const
      return rewordIn(turn, { key, ...which, typed, agreedBy: [], ...told, doing })
    }
    return actOnGoal<DeskFault>(turn, {
      ...{ key, ...which },
      act: (goal, all, of) => comesOf(which.what, { goal, all, doing, form, youngPerson: of }),
    })
  })

interface Here {
  readonly goal: Goal
  readonly all: readonly Goal[]
  readonly doing: { readonly by: Id; readonly on: Day }
  readonly form: Asking['form']
  readonly youngPerson: Id
}

function comesOf(what: string, { goal, all, doing, form, youngPerson }: Here): Result<GoalFact, DeskFault> {
  const acting = { ...doing, youngPerson, told: 'said-to-writer' } as const
  switch (what) {
    case 'theirs':
    case 'beside':
      return rate(goal, sentIn(form), answeringAs(what, doing))
    case 'agreed':
      return agreeTo(goal, doing)
    case 'not-safe':
      return sayNotSafe(
        goal,
        { says: form.first('says') ?? '', whoTalks: parseId(form.first('whoTalks') ?? '') },
        doing,
      )
    case 'first':
      return putFirst(goal, all, acting)
    case 'taken-up':
      return takeUp(goal, all, acting)
    case 'reached':
    case 'paused':
      return endOrPause(goal, { is: what, why: '' }, acting)
    default:
      return endOrPause(goal, { is: 'no-longer-wanted', why: '' }, acting)
  }
}

const sentIn = (form: Asking['form']) => ({ of: form.first('of') ?? '', how: form.first('how') ?? '' })

const answeringAs = (what: 'theirs' | 'beside', doing: Here['doing']): Answering => ({
  ...{ ...doing, id: newId() },
  ...(what === 'theirs' ? toldTo : { as: 'professional', told: 'themselves' }),
})

/** Keeps the one tap that they made on this screen, or what they chose when they talked. */
export const helpingAtDesk = (
  { within, subject, key, today, form }: Asking,
  { youngPerson, need, what }: WhichNeed & { readonly what: 'tap' | 'talk' },
): Promise<Acted<DeskFault>> =>
  within(async (inside) => {
    const turn = await inside.turn(youngPerson)
    if (!(await readWhose(turn, 'read'))) return { is: 'not-there' } as const
    const doing = { by: subject.id, on: today }
    return actOnHelping<DeskFault>(turn, {
      ...{ key, need, begins: keptAtDesk(turn) },
      act: (before) => {
        const fact =
          what === 'tap'
            ? check(before, { answer: form.first('answer') ?? '', says: '' }, { ...doing, ...toldTo, id: newId() })
            : talk(before, { wayOn: form.first('wayOn') ?? '', says: form.first('words') ?? '' }, doing)
        return fact.is === 'ok' ? ok({ facts: [fact.value] }) : fact
      },
    })
  })
