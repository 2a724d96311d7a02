import { type Cited, cited } from '../shared/cited.ts'
import type { Direction } from './measure.ts'

/** What became of one scale between two scores. */
export type Change = 'better' | 'no-reliable-change' | 'worse'

/** Two-sided 95 %. Rounded to 1.96 it would give another threshold. */
const z: Cited = cited(1.959963984540054, {
  from: 'Jacobson and Truax (1991); CECPfuns getRCIfromSDandAlpha',
  seen: '2026-11-23',
})

/** How much a measure wavers by itself. */
export interface Wavering {
  readonly sd: number
  /** Reliability, 0 to 1. */
  readonly reliability: number
}

const standardErrorOfDifference = ({ sd, reliability }: Wavering): number =>
  Math.SQRT2 * sd * Math.sqrt(1 - reliability)

/** The smallest change that is more than chance, in the units of the score (Jacobson and Truax, 1991). */
export const reliableBy = (wavering: Wavering): number => z.value * standardErrorOfDifference(wavering)

/** The reliable change index of two scores: reliable from 1.96 on, either way. */
export const reliableChangeIndex = (first: number, last: number, wavering: Wavering): number =>
  (last - first) / standardErrorOfDifference(wavering)

/** Mean and spread of a group of people. */
export interface Spread {
  readonly mean: number
  readonly sd: number
}

/** Where two groups part, criterion c: a change that crosses it is another thing than a reliable one (Jacobson and Truax, 1991). */
export const partsTheGroups = (one: Spread, other: Spread): number =>
  (one.sd * other.mean + other.sd * one.mean) / (one.sd + other.sd)

/** Less than any step between scores of two decimals, and more than what a machine loses when it subtracts them: 16.4 - 9.8 is 6.6. */
const lostInSubtracting = 1e-9

/** Whether a change is as much as the threshold, or more. */
export const isReliable = (change: number, threshold: number): boolean =>
  Math.abs(change) >= threshold - lostInSubtracting

/** @param threshold in the units of the scores; a change of just as much counts. @returns undefined where a change of the scale is neither better nor worse. */
export function changeBetween(
  first: number,
  last: number,
  { threshold, direction }: { readonly threshold: number; readonly direction: Direction },
): Change | undefined {
  if (direction === 'neither') return undefined
  if (!isReliable(last - first, threshold)) return 'no-reliable-change'
  return last > first === (direction === 'up-is-better') ? 'better' : 'worse'
}

/** Several scales of one rater as one answer, the national way: anything worse outweighs everything better. */
export function rollUp(changes: readonly Change[]): Change | undefined {
  if (changes.length === 0) return undefined
  if (changes.includes('worse')) return 'worse'
  return changes.includes('better') ? 'better' : 'no-reliable-change'
}

/** How many of each, out of those that could be told. */
export interface Shares {
  readonly of: number
  readonly better: number
  readonly 'no-reliable-change': number
  readonly worse: number
}

/** @param changes undefined where one of the two scores is missing: it is in no share. */
export function sharesOf(changes: readonly (Change | undefined)[]): Shares {
  const told = changes.filter((one) => one !== undefined)
  const many = (which: Change): number => told.filter((one) => one === which).length
  return {
    of: told.length,
    better: many('better'),
    'no-reliable-change': many('no-reliable-change'),
    worse: many('worse'),
  }
}

/** A first and a last score of one person; either can be missing. */
export interface Pair {
  readonly first?: number
  readonly last?: number
}

const mean = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, one) => sum + one, 0) / values.length

/** Means of a group. What moved is told of those who have both: the two means beside each other are of different people. */
export function meansOf(pairs: readonly Pair[]) {
  const firsts = pairs.flatMap(({ first }) => first ?? [])
  const lasts = pairs.flatMap(({ last }) => last ?? [])
  const moved = pairs.flatMap(({ first, last }) => (first === undefined || last === undefined ? [] : [last - first]))
  return {
    first: { mean: mean(firsts), of: firsts.length },
    last: { mean: mean(lasts), of: lasts.length },
    moved: { mean: mean(moved), of: moved.length },
  }
}
