import { askToWrite } from '../access/facts/facts.store.ts'
import { answerTo, recordsOf, type Turn } from '../access/facts/facts-read.store.ts'
import type { OpenItem } from '../access/facts/open-item.ts'
import type { Acted } from '../needs/kept-in-need.store.ts'
import { isThere } from '../needs/need.store.ts'
import type { Id } from '../shared/id.ts'
import { newId } from '../shared/new-id.edge.ts'
import type { Result } from '../shared/result.ts'
import { type Goal, type GoalFact, goalOf, inOrder, isOfRating, type Owner } from './goal.ts'
import { type Acting, type GoalFault, reword, setGoal, type TypedGoal } from './goal-acts.ts'
import { goalFacts } from './goal-kept.ts'
import { plainOfGoal, tellGoal, tellRating } from './goal-told.ts'
import { addTo, type Begins, beginKept, type Kept, type KindKept, keptIn, readKept } from './kept.store.ts'
import type { Doing } from './rating.ts'

export const goalKind: KindKept<GoalFact, Goal> = {
  ...{ is: 'goal', keeping: goalFacts, isAnswer: isOfRating, now: goalOf, tell: tellGoal, plain: plainOfGoal },
  tellAnswer: (fact) => (fact.is === 'rated' || fact.is === 'not-today' ? tellRating(fact) : {}),
}

/** A goal of a need, as it stands for whoever reads it. */
export type KeptGoal = Kept<Goal>

/** The goals among things that were read: what matters most first, what has ended last. */
export const goalsIn = (things: readonly OpenItem[]): readonly KeptGoal[] =>
  inOrder(things.flatMap((thing) => keptIn(goalKind, thing) ?? []))

/** Something that somebody does to a goal of a need. */
export interface ActsOnGoal<Fault> {
  /** The form’s own key. */
  readonly key: string
  readonly need: Id
  readonly goal: Id
  /** What it comes to, of the goal as it stands now and of all that are there for whoever acts. */
  readonly act: (goal: Goal, all: readonly Goal[], youngPerson: Id) => Result<GoalFact, Fault>
}

interface Stands {
  readonly all: readonly KeptGoal[]
  readonly goal: KeptGoal
}

async function standsIn(
  turn: Turn,
  { need, goal: id }: { readonly need: Id; readonly goal: Id },
): Promise<Stands | undefined> {
  if (!(await isThere(turn, need))) return undefined
  const all = await readKept(turn, goalKind, need)
  const goal = all.find((each) => each.id === id)
  return goal && answerTo(turn, 'write', goal.read.item).allow ? { all, goal } : undefined
}

/** Does it, once for each form. The record is held from before it is read, so that nobody comes in between. */
export async function actOnGoal<Fault>(turn: Turn, acts: ActsOnGoal<Fault>): Promise<Acted<Fault>> {
  const { key, act } = acts
  const asked = await askToWrite(turn, { key })
  if (asked?.before) return asked.before
  const stands = asked && (await standsIn(turn, acts))
  if (!stands) return { is: 'not-there' }
  const { all, goal } = stands
  const fact = act(
    goal.now,
    all.map(({ now }) => now),
    goal.read.item.youngPerson,
  )
  return fact.is === 'refused' ? fact : addTo(turn, goalKind, { to: goal, key, facts: [fact.value] })
}

/** A goal that somebody sets in a need. */
export interface SetsGoal {
  readonly key: string
  readonly need: Id
  readonly typed: TypedGoal
  readonly owner: Owner
  readonly agreedBy: readonly Id[]
  readonly begins: Begins
  readonly doing: Doing
}

/** Keeps a goal, where there are not three already. */
export async function setGoalIn(turn: Turn, sets: SetsGoal): Promise<Acted<GoalFault>> {
  const { key, need, typed, owner, agreedBy, begins, doing } = sets
  const asked = await askToWrite(turn, { key })
  if (asked?.before) return asked.before
  if (!asked || !(await isThere(turn, need))) return { is: 'not-there' }
  const all = (await readKept(turn, goalKind, need)).map(({ now }) => now)
  const fact = setGoal(typed, { ...doing, owner, goals: all, agreedBy })
  return fact.is === 'refused' ? fact : beginKept(turn, goalKind, { key, need, begins, facts: [fact.value] })
}

/** Other words for a goal. */
export interface Rewords extends Acting {
  readonly key: string
  readonly need: Id
  readonly goal: Id
  readonly typed: TypedGoal
  readonly agreedBy: readonly Id[]
  readonly doing: Doing
}

/** Ends the goal and begins another in its place, seen by those who saw it: both, or neither. */
export async function rewordIn(turn: Turn, rewords: Rewords): Promise<Acted<GoalFault>> {
  const { key, need, typed, agreedBy, told, youngPerson, doing } = rewords
  const asked = await askToWrite(turn, { key: `${key} new` })
  if (asked?.before) return asked.before
  const stands = asked && (await standsIn(turn, rewords))
  if (!stands) return { is: 'not-there' }
  const into = newId()
  const { id, now, read } = stands.goal
  const all = stands.all.map((each) => each.now)
  const both = reword({ id, goal: now }, typed, { ...doing, told, youngPerson, into, agreedBy, goals: all })
  if (both.is === 'refused') return both
  const { sensitivity, named, sharing } = read.item
  const begun = await beginKept(turn, goalKind, {
    ...{ key: `${key} new`, id: into, need, begins: { sensitivity, named, sharing }, facts: [both.value.begins] },
  })
  if (begun.is !== 'kept') return begun
  const ended = await addTo(turn, goalKind, { to: stands.goal, key: `${key} old`, facts: [both.value.ends] })
  if (ended.is !== 'kept') throw new Error('a goal cannot get other words while the first ones go on')
  return begun
}

/** Whoever acts, as a goal knows them: a young person by the record that is theirs. */
export function whoActs(turn: Turn): Id | undefined {
  const { subject, youngPerson } = turn
  if (subject.as === 'nobody') return undefined
  return recordsOf(turn).includes(subject.id) ? youngPerson : subject.id
}
