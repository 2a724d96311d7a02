import { ageOn } from '../../people/coming-of-age.ts'
import { allOf } from '../../shared/all-of.ts'
import type { Day } from '../../shared/day.ts'
import { ok, type Result, refused } from '../../shared/result.ts'
import type { Measure, Rater } from '../measure.ts'
import type { Norm, NormSet } from '../norms.ts'

/**
 * Which table of norms a score is held against, where its authors counted girls and boys apart. It is chosen for this table only and kept with
 * the score: nothing else is read from it, and it is nobody's record of who they are.
 */
export const normTables = ['girls', 'boys', 'none'] as const
export type NormTable = (typeof normTables)[number]

/** As the tables of norms have it. */
export const sexOfTable: Readonly<Record<NormTable, Norm['sex']>> = { girls: 'F', boys: 'M', none: undefined }

/** What the norms of a measure ask for before they say anything, and whom they were made from. */
export interface NormsAsk {
  readonly table: boolean
  readonly age: boolean
  readonly sets: readonly NormSet[]
}

/** @param who those who fill it in: a rater without norms is asked nothing. */
export function askedByNorms({ scales, norms }: Measure, who: readonly Rater[]): NormsAsk {
  const named = new Set(scales.flatMap((scale) => who.flatMap((rater) => scale.norms[rater] ?? [])))
  const sets = norms.filter(({ id }) => named.has(id))
  const rows = sets.flatMap((set) => set.rows)
  return { table: rows.some(({ sex }) => sex !== undefined), age: rows.some(({ ages }) => ages !== undefined), sets }
}

/** What was typed for the norms. */
export interface TypedForNorms {
  readonly table: string
  /** In years, where their birthday is not known. */
  readonly age: string
}

export const nothingTyped: TypedForNorms = { table: '', age: '' }

/** What a score is held against, kept with it. */
export interface ForNorms {
  readonly table: NormTable
  /** Whole years on the day on which it was filled in. */
  readonly age?: number | undefined
}

export const forNormsFaults = ['table-not-chosen', 'age-is-no-number'] as const
export type ForNormsFault = (typeof forNormsFaults)[number]

/** The day on which it was filled in, and the day on which they were born where that is known: then no age is asked. */
export interface AgeOnADay {
  readonly on: Day
  readonly bornOn?: Day | undefined
}

/** Reads what a score is to be held against. @returns undefined where the norms ask for nothing, or every fault at once. */
export function readForNorms(
  asks: NormsAsk,
  { table, age }: TypedForNorms,
  { on, bornOn }: AgeOnADay,
): Result<ForNorms | undefined, ForNormsFault> {
  if (!asks.table && !asks.age) return ok(undefined)
  return allOf({
    table: asks.table ? tableIn(table) : ok('none' as const),
    age: bornOn === undefined ? ageIn(age) : ok(ageOn(bornOn, on)),
  })
}

function tableIn(typed: string): Result<NormTable, 'table-not-chosen'> {
  const table = normTables.find((one) => one === typed)
  return table ? ok(table) : refused('table-not-chosen')
}

const oldestTyped = 25

/** Left out, it is not known: then there is no norm by age, and it says so. */
function ageIn(typed: string): Result<number | undefined, 'age-is-no-number'> {
  const text = typed.trim()
  if (text === '') return ok(undefined)
  return /^\d{1,2}$/.test(text) && Number(text) <= oldestTyped ? ok(Number(text)) : refused('age-is-no-number')
}
