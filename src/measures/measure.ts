import type { NormSet } from './norms.ts'
import type { ReadIn } from './read-in.ts'

/** Who answered: the young person, a parent or carer, a teacher, or somebody who works with them. */
export const raters = ['self', 'parent', 'teacher', 'clinician'] as const
export type Rater = (typeof raters)[number]

/** One question of a measure as far as it is scored: its link id and which answers there are. Its words stand in the questionnaire of a pack. */
export interface Item {
  readonly id: string
  readonly from: number
  readonly to: number
  /** Counted from the other end: `from + to - answer`. */
  readonly isReversed: boolean
  /** A mark on a line: any number from one end to the other, not only whole ones. */
  readonly isLine: boolean
  /** Where not every whole number is an answer: 0, 1, 3, 5. */
  readonly only?: readonly number[]
  /** An answer that is one and counts as none, such as "don't know". */
  readonly unscored?: number
}

/** What a change means on one scale. It is of the scale, never of the whole measure: in the SDQ, more of one scale is kindness. */
export type Direction = 'up-is-better' | 'down-is-better' | 'neither'

/** How the raw number of a scale comes about. */
export type How =
  | {
      readonly is: 'items'
      /** Places in the list of items, from 0. */
      readonly at: readonly number[]
      readonly by: 'sum' | 'mean'
      readonly times: number
      /** With more answers missing than this there is no number. With fewer, a sum is made as if the others had been answered alike. */
      readonly mostMissing: number
      /** Scales that must have a number of their own before this has one. */
      readonly needs: readonly string[]
      /** Whether the number itself is whole, or is only shown whole. */
      readonly isWhole: boolean
    }
  | { readonly is: 'scales'; readonly scales: readonly string[]; readonly by: 'sum' | 'mean' }
  /** Worked out elsewhere, and written in here as a number. */
  | { readonly is: 'entered' }

/** How the raw number becomes the one that is used. */
export type Conversion =
  | { readonly is: 'table'; readonly first: number; readonly values: readonly number[] }
  | {
      readonly is: 'line'
      readonly minus: number
      readonly over: number
      readonly times: number
      readonly plus: number
    }

/** By how much a score has to move before the change is more than chance: as much counts. Of the T-score where the scale has norms. */
export interface ReliableBy {
  readonly by: Readonly<Partial<Record<Rater, number>>>
  readonly source: ReadIn
}

export interface Scale {
  readonly id: string
  readonly name: string
  readonly how: How
  readonly direction: Direction
  /** Which raw numbers there can be. */
  readonly from: number
  readonly to: number
  readonly conversion?: Conversion
  /** Ids of sets of norms, by who answered. */
  readonly norms: Readonly<Partial<Record<Rater, string>>>
  readonly reliable?: ReliableBy
}

/** An answer that is to be talked about in the room, by whoever is there. It alerts nobody. */
export interface SafetyItem {
  readonly item: string
  readonly above: number
}

/** A measure as it is scored. Words for ranges of its scores are no part of it: whoever holds a measure holds none. */
export interface Measure {
  readonly id: string
  readonly name: string
  /** Of the rule for scoring. */
  readonly version: string
  readonly source: ReadIn
  readonly raters: readonly Rater[]
  /** Not asked of anybody younger, where that is known. */
  readonly usedFrom?: { readonly age: number; readonly source: ReadIn }
  readonly items: readonly Item[]
  readonly scales: readonly Scale[]
  readonly norms: readonly NormSet[]
  readonly safetyItems: readonly SafetyItem[]
}
