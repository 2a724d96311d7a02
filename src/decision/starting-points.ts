import type { Mode } from '../directory/national.ts'
import type { Day } from '../shared/day.ts'
import type { Choice } from './choice.ts'
import { isChecked, isPastReview } from './choice-rules.ts'
import type { StartingPoint } from './choices-file.ts'

/** Our own starting points with what a place wrote: a choice of the same id takes the place of ours, others are added. */
export function withWhatAPlaceWrote(
  ours: readonly StartingPoint[],
  theirs: readonly StartingPoint[],
): readonly StartingPoint[] {
  const joined = ours.map((point) => {
    const added = theirs.find(({ id }) => id === point.id)?.choices ?? []
    const replaced = new Set(added.map(({ id }) => id))
    return { ...point, choices: [...point.choices.filter(({ id }) => !replaced.has(id)), ...added] }
  })
  return [...joined, ...theirs.filter(({ id }) => ours.every((point) => point.id !== id))]
}

/** What keeps a starting point of a place's own from being shown: two to five things, to wait among them, and something outside the NHS. */
export type PointFault = 'nothing-to-wait' | 'two-ways-to-wait' | 'nothing-outside' | 'too-few' | 'too-many'

export const fewestInPoint = 2
export const mostInPoint = 5

type WhatItIs = Pick<Choice, 'isWaiting' | 'outsideTheNhs'>

/** What ours always hold: one way to wait, and something else that is known to be outside the NHS. */
export function faultsOfWaitAndOutside(choices: readonly WhatItIs[]): readonly PointFault[] {
  const waiting = choices.filter(({ isWaiting }) => isWaiting).length
  const outside = choices.some(({ isWaiting, outsideTheNhs }) => outsideTheNhs && !isWaiting)
  return [
    ...(waiting > 1 ? ['two-ways-to-wait' as const] : []),
    ...(waiting === 0 ? ['nothing-to-wait' as const] : []),
    ...(outside ? [] : ['nothing-outside' as const]),
  ]
}

export const faultsOfPoint = (choices: readonly WhatItIs[]): readonly PointFault[] => [
  ...faultsOfWaitAndOutside(choices),
  ...(choices.length < fewestInPoint ? ['too-few' as const] : []),
  ...(choices.length > mostInPoint ? ['too-many' as const] : []),
]

/** In production only what a named person has signed; a demonstration shows all of it, and says that nobody has. */
export const choicesToShow = ({ choices }: StartingPoint, mode: Mode): readonly Choice[] =>
  mode === 'production' ? choices.filter(isChecked) : choices

/** What may lie side by side: nothing of a starting point in which to wait, or something outside the NHS, may not be shown yet. */
export function choicesToLay(point: StartingPoint, mode: Mode): readonly Choice[] {
  const choices = choicesToShow(point, mode)
  const missing = faultsOfWaitAndOutside(choices).some((fault) => fault !== 'two-ways-to-wait')
  return missing ? [] : choices
}

/** What a place has to look to: choices past their review, and those that nobody has signed. */
export interface ToLookTo {
  readonly startingPoint: string
  readonly choice: string
  readonly because: 'past-review' | 'not-checked'
}

/** @returns one row for each thing to look to, for the people of the place who look after what is written. */
export const toLookTo = (points: readonly StartingPoint[], today: Day): readonly ToLookTo[] =>
  points.flatMap(({ id, choices }) =>
    choices.flatMap((choice): readonly ToLookTo[] => [
      ...(isPastReview(choice, today)
        ? [{ startingPoint: id, choice: choice.id, because: 'past-review' } as const]
        : []),
      ...(isChecked(choice) ? [] : [{ startingPoint: id, choice: choice.id, because: 'not-checked' } as const]),
    ]),
  )
