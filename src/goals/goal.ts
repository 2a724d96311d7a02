import type { Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import type { Said } from '../shared/said.ts'
import { type Doing, type Rating, type RatingFact, raterKey, ratingsOf } from './rating.ts'

/** Whose goal it is: the young person’s, or of somebody else who asks for help. It is theirs to word, to change and to let go. */
export type Owner = { readonly is: 'young-person' } | { readonly is: 'person'; readonly id: Id }

/** Where a goal stands. One with other words is another goal: this one has ended, and no rating of it goes over to that. */
export type Standing =
  | { readonly is: 'active' }
  | { readonly is: 'reached'; readonly on: Day }
  | { readonly is: 'changed'; readonly on: Day; readonly into: Id }
  | { readonly is: 'no-longer-wanted'; readonly on: Day; readonly why?: Said }
  | { readonly is: 'paused'; readonly on: Day; readonly why?: Said }
  /** We do not work on it for now: why, as it was said to them, and who talks with them about it. */
  | { readonly is: 'not-safe'; readonly on: Day; readonly says: Said; readonly whoTalks: Id }

/** A goal as it was set. */
export interface GoalSet {
  readonly owner: Owner
  readonly says: Said
  /** What it is called where others look over a shoulder: on a borrowed phone, in a list. */
  readonly shortName: Said
  /** Lower comes first: it matters more to them. */
  readonly rank: number
  readonly agreedBy: readonly Id[]
  /** The goal that stood there in other words. */
  readonly after?: Id
}

/** What happened to one goal, in the order in which it did. */
export type GoalFact =
  | (Doing & { readonly is: 'set' } & GoalSet)
  | (Doing & { readonly is: 'agreed' })
  | (Doing & { readonly is: 'ranked'; readonly rank: number })
  | (Doing & { readonly is: 'reached' })
  | (Doing & { readonly is: 'taken-up' })
  | (Doing & { readonly is: 'changed'; readonly into: Id })
  | (Doing & { readonly is: 'no-longer-wanted' | 'paused'; readonly why?: Said })
  | (Doing & { readonly is: 'not-safe'; readonly says: Said; readonly whoTalks: Id })
  | RatingFact

/** A goal, in the words of whoever asks for help, and how far they say it has come. */
export interface Goal extends GoalSet {
  readonly setBy: Id
  readonly setOn: Day
  readonly standing: Standing
  /** In the order in which they were given. */
  readonly ratings: readonly Rating[]
}

/** At most so many are worked on at a time: Law & Jacob, Goals and goal-based outcomes, 2015. */
export const mostActive = 3

/** What stands there after these facts. Ratings may stand apart from the rest, each in their order. @returns undefined before it was set. */
export function goalOf(facts: readonly GoalFact[]): Goal | undefined {
  const now = facts.reduce<Goal | undefined>(goalAfter, undefined)
  return now && { ...now, ratings: ratingsOf(facts.filter(isOfRating)) }
}

const ratingKinds: ReadonlySet<GoalFact['is']> = new Set(['rated', 'not-today', 'taken-back'])
export const isOfRating = (fact: GoalFact): fact is RatingFact => ratingKinds.has(fact.is)

/** What a goal comes to with one more fact; what cannot be any more changes nothing. */
function goalAfter(before: Goal | undefined, fact: GoalFact): Goal | undefined {
  if (fact.is === 'set') return before ?? goalSet(fact)
  if (!before || hasEnded(before)) return before
  switch (fact.is) {
    case 'agreed':
      return before.agreedBy.includes(fact.by) ? before : { ...before, agreedBy: [...before.agreedBy, fact.by] }
    case 'ranked':
      return { ...before, rank: fact.rank }
    case 'taken-up':
      return { ...before, standing: { is: 'active' } }
    case 'rated':
    case 'not-today':
    case 'taken-back':
      return before
    default:
      return { ...before, standing: standingAfter(fact) }
  }
}

function goalSet({ is: _, by, on, ...put }: Extract<GoalFact, { is: 'set' }>): Goal {
  return { ...put, setBy: by, setOn: on, standing: { is: 'active' }, ratings: [] }
}

type StandingFact = Extract<GoalFact, { is: 'reached' | 'changed' | 'no-longer-wanted' | 'paused' | 'not-safe' }>

function standingAfter(fact: StandingFact): Standing {
  const { by: _, ...standing } = fact
  return standing
}

/** It has ended, and stays so: who wants it again sets it anew. A pause is no ending. */
export const hasEnded = ({ standing }: Pick<Goal, 'standing'>): boolean =>
  standing.is === 'reached' || standing.is === 'changed' || standing.is === 'no-longer-wanted'

export const isActive = ({ standing }: Pick<Goal, 'standing'>): boolean => standing.is === 'active'

export const isTheirs = (owner: Owner, by: Id, youngPerson: Id): boolean =>
  owner.is === 'young-person' ? by === youngPerson : by === owner.id

/** As whom they rate it whose goal it is. */
export const ownerAsRater = (owner: Owner): string =>
  owner.is === 'young-person' ? owner.is : raterKey({ as: 'parent-carer', told: 'themselves', by: owner.id })

const isSame = (one: Owner, other: Owner): boolean =>
  one.is === 'young-person' ? other.is === 'young-person' : other.is === 'person' && one.id === other.id

/** Those of one owner that are worked on now. */
export const activeOf = <Each extends Pick<Goal, 'owner' | 'standing'>>(
  goals: readonly Each[],
  owner: Owner,
): readonly Each[] => goals.filter((goal) => isActive(goal) && isSame(goal.owner, owner))

/** The goals of one of those who ask for help. */
export interface OwnersGoals<Each> {
  readonly owner: Owner
  readonly goals: readonly Each[]
}

/** Each owner’s for themselves, the young person’s first, in the order in which they stand: nobody’s stand among another’s. */
export function byOwner<Each extends { readonly now: Pick<Goal, 'owner'> }>(
  goals: readonly Each[],
): readonly OwnersGoals<Each>[] {
  const owners: readonly Owner[] = [{ is: 'young-person' }, ...goals.map(({ now }) => now.owner)]
  return owners
    .filter((owner, at) => owners.findIndex((one) => isSame(one, owner)) === at)
    .map((owner) => ({ owner, goals: goals.filter(({ now }) => isSame(now.owner, owner)) }))
}

const groups: readonly (readonly Standing['is'][])[] = [['active'], ['not-safe'], ['paused']]
const groupOf = ({ standing }: Goal): number => {
  const at = groups.findIndex((group) => group.includes(standing.is))
  return at === -1 ? groups.length : at
}

/** Those that are worked on first, what matters most before the rest; what has ended last. */
export const inOrder = <Each extends { readonly now: Goal }>(goals: readonly Each[]): readonly Each[] =>
  goals.toSorted(
    ({ now: one }, { now: other }) =>
      groupOf(one) - groupOf(other) ||
      (groupOf(one) < groups.length ? one.rank - other.rank : 0) ||
      (one.setOn < other.setOn ? -1 : one.setOn > other.setOn ? 1 : 0),
  )
