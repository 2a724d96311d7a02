import { isOwnPoint } from './about-point.ts'
import type { Choice } from './choice.ts'
import type { StartingPoint, WrittenPoint } from './choices-file.ts'
import { choiceWritten, isThing, type PlaceVersion, shownOf } from './place-version.ts'
import { faultsOfPoint, type PointFault } from './starting-points.ts'

/** A thing to try of a place's own, and the starting point that it stands in. */
export interface PlaceChoice {
  readonly point: string
  readonly choice: Choice
}

/** All of what a place wrote that somebody else let through. */
export interface PublicOfPlace {
  readonly choices: readonly PlaceChoice[]
  readonly points: readonly (WrittenPoint & { readonly id: string })[]
}

export const nothingPublic: PublicOfPlace = { choices: [], points: [] }

/** @param versions of one place, in any order. */
export function publicOf(versions: readonly PlaceVersion[]): PublicOfPlace {
  const held = [...new Set(versions.map(({ choice }) => choice))].flatMap(
    (choice) => shownOf(versions.filter((each) => each.choice === choice)) ?? [],
  )
  return {
    choices: held.flatMap(({ point, choice: id, written, became }) => {
      const choice = written && isThing(written) && choiceWritten({ point, choice: id, written }, became)
      return choice ? [{ point, choice }] : []
    }),
    points: held.flatMap(({ choice: id, written }) => (written && !isThing(written) ? [{ id, ...written }] : [])),
  }
}

/** Things to try that lie in a starting point of the place's own. */
export const choicesOfPoint = ({ choices }: PublicOfPlace, id: string): readonly Choice[] =>
  choices.filter(({ point }) => point === id).map(({ choice }) => choice)

/** @returns what a starting point of the place's own would lack once this version is let through; nothing where people are not shown it then. */
export function faultsAfter(versions: readonly PlaceVersion[], settled: PlaceVersion): readonly PointFault[] {
  if (!isOwnPoint(settled.point)) return []
  const { on, written } = settled
  const became = written
    ? ({ is: 'checked', by: settled.by.name, on, signedBy: settled.by.name, signedOn: on } as const)
    : ({ is: 'away', on } as const)
  const after = publicOf(versions.map((each) => (each.id === settled.id ? { ...each, became } : each)))
  const isThere = after.points.some(({ id }) => id === settled.point)
  return isThere ? faultsOfPoint(choicesOfPoint(after, settled.point)) : []
}

/** Ours, and beside them what the place wrote: nothing of ours is changed. A starting point of its own stands there only while it obeys what ours obey. */
export function withPlaceChoices(points: readonly StartingPoint[], own: PublicOfPlace): readonly StartingPoint[] {
  const joined = points.map((point) => {
    const ids = new Set(point.choices.map(({ id }) => id))
    const beside = choicesOfPoint(own, point.id).filter(({ id }) => !ids.has(id))
    return beside.length === 0 ? point : { ...point, choices: [...point.choices, ...beside] }
  })
  const theirs = own.points.flatMap(({ id, name, whoFor }): readonly StartingPoint[] => {
    const choices = choicesOfPoint(own, id)
    const isWhole = faultsOfPoint(choices).length === 0 && points.every((point) => point.id !== id)
    return isWhole ? [{ id, topic: id, own: { name, whoFor }, choices }] : []
  })
  return [...joined, ...theirs]
}
