import type { Day } from '../shared/day.ts'
import { ok, type Result, refused } from '../shared/result.ts'
import type { LaidChoice } from './choice-here.ts'
import { type ChoiceFault, faultsOfChoice, isChecked, isPastReview } from './choice-rules.ts'

/** What lies side by side before people who think about it together. */
export interface Comparison {
  readonly laid: readonly LaidChoice[]
  /** Ids of those that somebody should have looked at again. They stay, and say so. */
  readonly pastReview: readonly string[]
  /** Ids of those in which no named person has signed what is our own. */
  readonly unchecked: readonly string[]
}

export type ComparisonFault =
  | { readonly is: 'too-few' }
  | { readonly is: 'too-many' }
  | { readonly is: 'waiting-is-missing' }
  | { readonly is: 'waiting-is-there-twice' }
  | { readonly is: 'nothing-outside-the-nhs' }
  | { readonly is: 'same-thing-twice' }
  | { readonly is: 'choice-is-faulty'; readonly name: string; readonly because: readonly ChoiceFault[] }

/** Side by side there are at least two and at most five (framework, "Compare what could help"). */
export const fewest = 2
export const most = 5

type Rule = (laid: readonly LaidChoice[]) => readonly ComparisonFault[]

const thereAreEnough: Rule = ({ length }) => (length < fewest ? [{ is: 'too-few' }] : [])

const theyFitOnOnePage: Rule = ({ length }) => (length > most ? [{ is: 'too-many' }] : [])

const oneIsToWait: Rule = (laid) => {
  const waiting = laid.filter(({ choice }) => choice.isWaiting).length
  if (waiting === 0) return [{ is: 'waiting-is-missing' }]
  return waiting > 1 ? [{ is: 'waiting-is-there-twice' }] : []
}

/** To wait and look after oneself is nobody's offer, so it does not count as the one outside the NHS. */
const oneIsOutsideTheNhs: Rule = (laid) =>
  laid.some(({ choice }) => choice.outsideTheNhs && !choice.isWaiting) ? [] : [{ is: 'nothing-outside-the-nhs' }]

const eachStandsOnce: Rule = (laid) =>
  new Set(laid.map(({ choice }) => choice.id)).size < laid.length ? [{ is: 'same-thing-twice' }] : []

const eachIsWhole: Rule = (laid) =>
  laid.flatMap(({ choice }): readonly ComparisonFault[] => {
    const because = faultsOfChoice(choice)
    return because.length > 0 ? [{ is: 'choice-is-faulty', name: choice.name, because }] : []
  })

const rules: readonly Rule[] = [
  thereAreEnough,
  theyFitOnOnePage,
  oneIsToWait,
  oneIsOutsideTheNhs,
  eachStandsOnce,
  eachIsWhole,
]

/**
 * Lays choices side by side.
 * @returns the comparison, or everything that is wrong with it. What is past its review is no refusal: nothing is hidden for its age.
 */
export function compare(laid: readonly LaidChoice[], today: Day): Result<Comparison, ComparisonFault> {
  const because = rules.flatMap((rule) => rule(laid))
  if (because.length > 0) return refused(...because)
  const idsOf = (isSo: (each: LaidChoice) => boolean) => laid.filter(isSo).map(({ choice }) => choice.id)
  return ok({
    laid,
    pastReview: idsOf(({ choice }) => isPastReview(choice, today)),
    unchecked: idsOf(({ choice }) => !isChecked(choice)),
  })
}
