import { allOf } from '../shared/all-of.ts'
import type { Id } from '../shared/id.ts'
import { ok, type Result, refused } from '../shared/result.ts'
import { parseSaid, type Said, saidOr } from '../shared/said.ts'
import { activeOf, type Goal, type GoalFact, hasEnded, isActive, isTheirs, mostActive, type Owner } from './goal.ts'
import type { Doing } from './rating.ts'

/** A goal, as it was typed. */
export interface TypedGoal {
  readonly says: string
  readonly shortName: string
}

export type GoalFault =
  | 'words-are-missing'
  | 'words-are-too-long'
  | 'short-name-is-too-long'
  | 'words-are-the-same'
  | 'three-already'
  | 'goal-has-ended'
  | 'is-not-yours'
  | 'is-active-already'
  | 'is-agreed-already'
  | 'is-talked-about-first'
  | 'reason-is-missing'
  | 'who-talks-is-missing'
  | 'owner-is-missing'

type Read = Result<GoalFact, GoalFault>

/** In letters. A goal is a sentence or a few; its short name fits a button on a small screen. */
export const longestGoal = 600
export const longestShortName = 40

/** What is known where a goal is set. */
export interface Setting extends Doing {
  readonly owner: Owner
  /** The goals of this need that are there for whoever acts. */
  readonly goals: readonly Goal[]
  readonly agreedBy: readonly Id[]
}

/** Sets a goal, in the words of whoever asks for help. */
export function setGoal(typed: TypedGoal, { owner, goals, agreedBy, by, on }: Setting): Read {
  const active = activeOf(goals, owner)
  const read = allOf({
    ...readWords(typed),
    room: active.length < mostActive ? ok('yes') : refused('three-already' as const),
  })
  if (read.is === 'refused') return read
  const { says, shortName } = read.value
  return ok({ is: 'set', by, on, owner, says, shortName, rank: lastRank(active) + 1, agreedBy })
}

function readWords({ says, shortName }: TypedGoal) {
  const short = parseSaid(shortName)
  return {
    says: says.length > longestGoal ? refused('words-are-too-long' as const) : saidOr(says, 'words-are-missing'),
    shortName:
      short && [...short.said].length > longestShortName
        ? refused('short-name-is-too-long' as const)
        : ok(short ?? shortened(says)),
  }
}

/** The first words of it, where they chose no short name. */
function shortened(says: string): Said {
  const words = says.trim().replaceAll(/\s+/g, ' ')
  if ([...words].length <= longestShortName) return { said: words }
  const start = [...words].slice(0, longestShortName - 1).join('')
  return { said: `${start.replace(/\s+\S*$/, '')}…` }
}

/** Whether they chose the short name. One that was made of the first words tells these words. */
export const isOwnName = ({ says, shortName }: Pick<Goal, 'says' | 'shortName'>): boolean =>
  shortName.said !== shortened(says.said).said

const lastRank = (goals: readonly Goal[]): number => Math.max(0, ...goals.map(({ rank }) => rank))

/** Both facts of a goal that gets other words: this one ends, and another begins. */
export interface Reworded {
  readonly ends: GoalFact
  readonly begins: GoalFact
}

/** What a goal turns into, and what is known where it does. */
export interface Rewording extends Doing, Acting {
  readonly into: Id
  readonly agreedBy: readonly Id[]
  /** The goals of this need that are there for whoever acts. */
  readonly goals: readonly Goal[]
}

/** A goal in other words is another goal: its ratings stay where they were given, and the new one starts with none. */
export function reword(
  before: { readonly id: Id; readonly goal: Goal },
  typed: TypedGoal,
  { into, agreedBy, goals, youngPerson, told, by, on }: Rewording,
): Result<Reworded, GoalFault> {
  const { id, goal } = before
  const hasRoom = isActive(goal) || activeOf(goals, goal.owner).length < mostActive
  const read = allOf({
    ...readWords(typed),
    ...theirsAndOpen(goal, { by, youngPerson, told }),
    room: hasRoom ? ok('yes') : refused('three-already' as const),
  })
  if (read.is === 'refused') return read
  const { says, shortName } = read.value
  if (says.said === goal.says.said && shortName.said === goal.shortName.said) return refused('words-are-the-same')
  const { owner, rank } = goal
  return ok({
    ends: { is: 'changed', by, on, into },
    begins: { is: 'set', by, on, owner, says, shortName, rank, agreedBy, after: id },
  })
}

/** Who acts on a goal, and whether it is their own word or what they heard. */
export interface Acting {
  readonly youngPerson: Id
  readonly told: 'themselves' | 'said-to-writer'
}

function theirsAndOpen(goal: Goal, { by, youngPerson, told }: Acting & { readonly by: Id }) {
  const isTheirOwn = isTheirs(goal.owner, by, youngPerson)
  return {
    open: hasEnded(goal) ? refused('goal-has-ended' as const) : ok('yes'),
    theirs: isTheirOwn === (told === 'themselves') ? ok('yes') : refused('is-not-yours' as const),
  }
}

/** They say that they got there, want it no longer, or let it rest. */
export function endOrPause(
  goal: Goal,
  { is, why }: { readonly is: 'reached' | 'no-longer-wanted' | 'paused'; readonly why: string },
  { by, on, youngPerson, told }: Doing & Acting,
): Read {
  const read = allOf(theirsAndOpen(goal, { by, youngPerson, told }))
  if (read.is === 'refused') return read
  if (is === 'reached') return ok({ is, by, on })
  const said = parseSaid(why)
  return ok({ is, by, on, ...(said ? { why: said } : {}) })
}

/**
 * Somebody who helps says that a goal cannot be worked on as it stands, because somebody could come to harm: why in plain words, and who talks with
 * them about it. It is kept as they said it, and help now stands beside it.
 */
export function sayNotSafe(
  goal: Goal,
  { says, whoTalks }: { readonly says: string; readonly whoTalks: Id | undefined },
  { by, on }: Doing,
): Read {
  const read = allOf({
    open: hasEnded(goal) ? refused('goal-has-ended' as const) : ok('yes'),
    says: saidOr(says, 'reason-is-missing'),
    whoTalks: whoTalks ? ok(whoTalks) : refused('who-talks-is-missing' as const),
  })
  return read.is === 'ok' ? ok({ is: 'not-safe', by, on, says: read.value.says, whoTalks: read.value.whoTalks }) : read
}

/** Takes up again what rested; what was not safe to work on, when whoever helps writes down that they have talked about it. */
export function takeUp(goal: Goal, goals: readonly Goal[], { by, on, youngPerson, told }: Doing & Acting): Read {
  const read = allOf(theirsAndOpen(goal, { by, youngPerson, told }))
  if (read.is === 'refused') return read
  if (isActive(goal)) return refused('is-active-already')
  if (goal.standing.is === 'not-safe' && told === 'themselves') return refused('is-talked-about-first')
  return activeOf(goals, goal.owner).length < mostActive ? ok({ is: 'taken-up', by, on }) : refused('three-already')
}

/** Puts a goal before the others: it matters most to them. */
export function putFirst(goal: Goal, goals: readonly Goal[], { by, on, youngPerson, told }: Doing & Acting): Read {
  const read = allOf(theirsAndOpen(goal, { by, youngPerson, told }))
  if (read.is === 'refused') return read
  const ranks = activeOf(goals, goal.owner).map(({ rank }) => rank)
  return ok({ is: 'ranked', by, on, rank: Math.min(goal.rank, ...ranks) - 1 })
}

/** Somebody who helps agrees to work on it with them. */
export function agreeTo(goal: Goal, { by, on }: Doing): Read {
  if (hasEnded(goal)) return refused('goal-has-ended')
  return goal.agreedBy.includes(by) ? refused('is-agreed-already') : ok({ is: 'agreed', by, on })
}
