import { answerTo, presentItem, type Turn } from '../../access/facts/facts-read.store.ts'
import { readNames } from '../../access/facts/who-is-who.store.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { actOnGoal, rewordIn, type SetsGoal, setGoalIn } from '../../goals/goal.store.ts'
import type { Goal, GoalFact, Owner } from '../../goals/goal.ts'
import { agreeTo, endOrPause, type GoalFault, putFirst, sayNotSafe, setGoal, takeUp } from '../../goals/goal-acts.ts'
import { actOnHelping } from '../../goals/is-this-helping.store.ts'
import { type CheckFault, check, type TalkFault, talk } from '../../goals/is-this-helping.ts'
import { beginsForOwner, readOthersWhoAsk } from '../../goals/owners/owners.store.ts'
import { type Answering, type RatingFault, rate } from '../../goals/rating.ts'
import type { Acted } from '../../needs/kept-in-need.store.ts'
import type { Day } from '../../shared/day.ts'
import { type Id, parseId } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import { ok, type Result, refused } from '../../shared/result.ts'
import { type NeedAtDesk, readNeedAtDesk } from '../needs/need.store.ts'
import { keptAtDesk } from '../plan/plan-at-desk.store.ts'
import { networkItem } from '../young-people/as-items.ts'
import { readWhose } from '../young-people/whose.store.ts'

type Asking = Pick<AskedSignedIn, 'within' | 'subject' | 'key' | 'today' | 'form'>

/** Of whom, and in which need. */
export interface WhichNeed {
  readonly youngPerson: Id
  readonly need: Id
}

export type DeskFault = GoalFault | RatingFault | CheckFault | TalkFault

const toldTo = { as: 'young-person', told: 'said-to-writer' } as const

/** Keeps a goal that the young person said, or a parent or carer for themselves, taken down; agreed by whoever writes where they tick it. */
export const setAtDesk = (
  { within, subject, key, today, form }: Asking,
  { youngPerson, need }: WhichNeed,
): Promise<Acted<DeskFault>> =>
  within(async (inside) => {
    const turn = await inside.turn(youngPerson)
    if (!(await readWhose(turn, 'read'))) return { is: 'not-there' } as const
    const whose = await whoseGoal(inside, turn, { need, chosen: form.first('whose') ?? '' })
    const typed = { says: form.first('says') ?? '', shortName: form.first('shortName') ?? '' }
    const agreedBy = form.first('agreed') ? [subject.id] : []
    const doing = { by: subject.id, on: today }
    if (whose.is === 'ok') return setGoalIn(turn, { key, need, typed, agreedBy, doing, ...whose.value })
    const words = setGoal(typed, { ...doing, owner: { is: 'young-person' }, goals: [], agreedBy })
    return { is: 'refused', because: [...whose.because, ...(words.is === 'refused' ? words.because : [])] } as const
  })

/** The need for whoever helps, with the parents and carers who can have goals of their own in it, and what these are called. */
export async function readGoalsAtDesk(
  inside: Inside,
  { youngPerson, need }: WhichNeed,
): Promise<{ readonly at: NeedAtDesk; readonly others: readonly Id[] } | undefined> {
  const at = await readNeedAtDesk(inside, youngPerson, need)
  if (!at) return undefined
  const others = await othersWhoAsk(inside, await inside.turn(youngPerson), need)
  const names = await readNames(inside, others)
  return { at: { ...at, called: new Map([...at.called, ...names]) }, others }
}

/** Parents and carers who can have goals of their own in a need; nobody where who stands by the young person is not for whoever acts. */
async function othersWhoAsk(inside: Inside, turn: Turn, need: Id): Promise<readonly Id[]> {
  const present = answerTo(turn, 'read', networkItem(turn)).allow ? await presentItem(turn, need) : undefined
  return present ? readOthersWhoAsk(inside, present.item) : []
}

/** @returns a refusal where there is more than the young person whose it could be, and nobody said. */
async function whoseGoal(
  inside: Inside,
  turn: Turn,
  { need, chosen }: { readonly need: Id; readonly chosen: string },
): Promise<Result<Pick<SetsGoal, 'owner' | 'begins'>, GoalFault>> {
  const others = await othersWhoAsk(inside, turn, need)
  const usual = keptAtDesk(turn)
  const isTheirs = chosen === 'young-person' || (chosen === '' && others.length === 0)
  if (isTheirs) return ok({ owner: { is: 'young-person' }, begins: usual })
  const id = others.find((other) => other === chosen)
  const begins = id && (await beginsForOwner(turn, need, id))
  return id && begins
    ? ok({ owner: { is: 'person', id }, begins: { ...begins, named: usual.named } })
    : refused('owner-is-missing')
}

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
      return rate(goal, sentIn(form), answeringAs(what, goal.owner, doing))
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

/** Their own answer is whose goal it is; beside it stands that of whoever writes. */
function answeringAs(what: 'theirs' | 'beside', owner: Owner, doing: Here['doing']): Answering {
  const one = { ...doing, id: newId() }
  if (what === 'beside') return { ...one, as: 'professional', told: 'themselves' }
  return owner.is === 'young-person'
    ? { ...one, ...toldTo }
    : { ...one, as: 'parent-carer', told: 'said-to-writer', whose: owner.id }
}

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
