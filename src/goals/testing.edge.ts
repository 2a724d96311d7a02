import { type Day, parseDay } from '../shared/day.ts'
import { type Id, parseId } from '../shared/id.ts'
import type { Result } from '../shared/result.ts'
import { type Goal, type GoalFact, goalOf } from './goal.ts'
import type { Answering } from './rating.ts'

/** For tests: an id that is the same on every run. */
export function numbered(which: number): Id {
  const id = parseId(`0b000000-0000-4000-8000-${String(which).padStart(12, '0')}`)
  if (!id) throw new Error('no id')
  return id
}

/** For tests: a day that is written right. */
export function dayOf(text: string): Day {
  const day = parseDay(text)
  if (!day) throw new Error(`no day: ${text}`)
  return day
}

/** For tests: what was let through. */
export function keptFrom<Value>(read: Result<Value, unknown>): Value {
  if (read.is !== 'ok') throw new Error(`refused: ${JSON.stringify(read.because)}`)
  return read.value
}

/** For tests: what was refused, each by its name. */
export const faultsIn = (read: Result<unknown, unknown>): readonly unknown[] => (read.is === 'ok' ? [] : read.because)

/** For tests: the goal that stands there after these facts. */
export function goalAfter(...facts: readonly GoalFact[]): Goal {
  const goal = goalOf(facts)
  if (!goal) throw new Error('there is no goal')
  return goal
}

export const [jordan, priya, mum] = [numbered(1), numbered(2), numbered(3)]

/** For tests: Jordan answers for himself on a day. */
export const answering = (on: string, change: Partial<Answering> = {}): Answering => ({
  ...{ by: jordan, on: dayOf(on), id: numbered(1000 + Number(on.replaceAll('-', '').slice(4))) },
  ...{ as: 'young-person', told: 'themselves' },
  ...change,
})
