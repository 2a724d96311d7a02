import type { Rater } from '../measure.ts'
import type { ReadIn } from '../read-in.ts'

/** Words that the owner of a measure has for a range of its scores, from a score on and under the next. */
export interface NamedRange {
  readonly from: number
  /** Not included; the last has none. */
  readonly under?: number
  readonly says: string
}

/** For whom a list of ranges is, and of which number. What is left out holds for everybody. */
export interface RangesOf {
  readonly set: string
  readonly source: ReadIn
  readonly scale: string
  readonly of: 'score' | 't'
  readonly rater?: Rater
  readonly sex?: 'F' | 'M'
  readonly ages?: { readonly from: number; readonly to: number }
  readonly ranges: readonly NamedRange[]
}

/** All of one measure. They stand apart from it, so that only its own page comes by them: never a list, a record or another page. */
export interface NamedRanges {
  readonly measure: string
  readonly lists: readonly RangesOf[]
}

/** A score to be named, and whose it is. */
export interface ToName {
  readonly scale: string
  readonly set: string
  readonly value: number
  readonly rater: Rater
  readonly sex?: string | undefined
  readonly age?: number | undefined
}

const isFor = ({ rater, sex, ages }: RangesOf, whose: ToName): boolean =>
  (rater === undefined || rater === whose.rater) &&
  (sex === undefined || sex === whose.sex) &&
  (ages === undefined || (whose.age !== undefined && whose.age >= ages.from && whose.age <= ages.to))

/** @returns undefined where the set has no words for them: then none are shown, and no other set stands in. */
export const namedRangeOf = ({ lists }: NamedRanges, toName: ToName): NamedRange | undefined =>
  lists
    .find((list) => list.set === toName.set && list.scale === toName.scale && isFor(list, toName))
    ?.ranges.find(({ from, under }) => toName.value >= from && (under === undefined || toName.value < under))

/** Two ranges of one list that both hold a score, each by its words. */
export const overlapsIn = ({ ranges }: RangesOf): readonly (readonly [string, string])[] =>
  ranges.flatMap((one, at) =>
    ranges.slice(at + 1).flatMap((other) => (isBothIn(one, other) ? [[one.says, other.says] as const] : [])),
  )

const isBothIn = (one: NamedRange, other: NamedRange): boolean =>
  one.from < (other.under ?? Number.POSITIVE_INFINITY) && other.from < (one.under ?? Number.POSITIVE_INFINITY)

/** Two lists of one set that are for the same people. */
export const areForTheSame = (one: RangesOf, other: RangesOf): boolean =>
  one.set === other.set &&
  one.scale === other.scale &&
  one.of === other.of &&
  (one.rater === undefined || other.rater === undefined || one.rater === other.rater) &&
  (one.sex === undefined || other.sex === undefined || one.sex === other.sex) &&
  (!one.ages || !other.ages || (one.ages.from <= other.ages.to && other.ages.from <= one.ages.to))
