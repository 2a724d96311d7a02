import { type Day, daysBetween } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { type Goal, hasEnded, ownerAsRater } from './goal.ts'
import { type Rated, type Rater, ratedIn, raterKey, startsIn } from './rating.ts'

/** A goal as it is drawn: what it is called there, what was answered, and the day on which it ended. */
export interface DrawnGoal {
  readonly id: Id
  readonly name: string
  /** Whose goal it is, as one of those who rate it. */
  readonly whose: string
  readonly rated: readonly Rated[]
  readonly starts: ReadonlyMap<string, Rated>
  readonly endedOn?: Day
}

/** @param id of the goal. */
export function drawnGoal(id: Id, goal: Goal): DrawnGoal {
  const { standing, shortName, owner, ratings } = goal
  return {
    ...{ id, name: shortName.said, whose: ownerAsRater(owner) },
    ...{ rated: inDays(ratedIn(ratings)), starts: startsIn(ratings) },
    ...(hasEnded(goal) && 'on' in standing ? { endedOn: standing.on } : {}),
  }
}

const inDays = (rated: readonly Rated[]): readonly Rated[] =>
  rated.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))

/** How large a drawing is, in units of its own; it grows and shrinks with its place. */
export const drawing = { width: 320, height: 132, left: 32, right: 14, top: 14, bottom: 24 } as const

/** The days that every drawing on a page spans, so that they can be laid beside each other. */
export interface Span {
  readonly from: Day
  readonly days: number
}

/** A few weeks at least, so that two answers do not look like a leap. */
const shortest = 28

/** @returns undefined where nobody has given a number yet. */
export function spanOf(goals: readonly DrawnGoal[], met: readonly Day[]): Span | undefined {
  const all = [...goals.flatMap(({ rated, endedOn }) => [...rated.map(({ on }) => on), ...(endedOn ? [endedOn] : [])])]
  if (goals.every(({ rated }) => rated.length === 0)) return undefined
  const days = [...all, ...met].toSorted()
  const [from] = days
  const to = days.at(-1)
  return from && to ? { from, days: Math.max(shortest, daysBetween(from, to)) } : undefined
}

const { width, height, left, right, top, bottom } = drawing

const round = (value: number): number => Math.round(value * 10) / 10

export const across = ({ from, days }: Span, on: Day): number =>
  round(left + (daysBetween(from, on) / days) * (width - left - right))

export const upwards = (of: number): number => round(top + ((10 - of) / 10) * (height - top - bottom))

const circle = (x: number, y: number): string => `M${round(x - 4)} ${y}a4 4 0 1 0 8 0a4 4 0 1 0-8 0z`
const square = (x: number, y: number): string => `M${round(x - 3.8)} ${round(y - 3.8)}h7.6v7.6h-7.6z`
const triangle = (x: number, y: number): string => `M${x} ${round(y - 5)}l5 8.6h-10z`
const ring = (x: number, y: number): string => `M${round(x - 7.5)} ${y}a7.5 7.5 0 1 0 15 0a7.5 7.5 0 1 0-15 0z`

/** A shape for each of those who rate: shape alone tells them apart. */
export const shapeOf: Readonly<Record<Rater, (x: number, y: number) => string>> = {
  'young-person': circle,
  'parent-carer': square,
  professional: triangle,
}

/** What a drawing of one goal is made of, each a path. */
export interface Drawn {
  /** Through the answers of whose goal it is, and nobody else’s. */
  readonly line: string
  readonly shapes: Readonly<Record<Rater, string>>
  /** Round the first answer of each. */
  readonly starts: string
  /** A tick at the foot for each day on which people met. */
  readonly met: string
  readonly end: string
}

/** A drawing of one goal: y is always 0 to 10. */
export function drawn({ whose, rated, starts, endedOn }: DrawnGoal, span: Span, met: readonly Day[]): Drawn {
  const shapes: Record<Rater, string> = { 'young-person': '', 'parent-carer': '', professional: '' }
  let line = ''
  let rings = ''
  for (const each of rated) {
    const [x, y] = [across(span, each.on), upwards(each.of)]
    shapes[each.as] += shapeOf[each.as](x, y)
    if (raterKey(each) === whose) line += `${line ? 'L' : 'M'}${x} ${y}`
    if (starts.get(raterKey(each)) === each) rings += ring(x, y)
  }
  const foot = height - bottom
  const ticks = met.map((on) => `M${across(span, on)} ${foot}v5`).join('')
  const end = endedOn ? `M${across(span, endedOn)} ${top - 6}V${foot}` : ''
  return { line, shapes, starts: rings, met: ticks, end }
}
