import type { Mode } from '../directory/national.ts'
import type { Topic } from '../language/topic.ts'
import { aboutOf } from './about-point.ts'
import type { Choice } from './choice.ts'
import type { StartingPoint } from './choices-file.ts'
import { choicesToLay, choicesToShow } from './starting-points.ts'

/** Things that people try for one thing that they come with. To wait is not among them: it is always one of the things to try. */
export interface ThingsToTry {
  /** Three characters that say nothing to whoever reads the address. */
  readonly code: string
  /** What it is about, as a young person says it. */
  readonly about: string
  readonly choices: readonly Choice[]
  /** They can lie side by side here: to wait, and something outside the NHS, may be shown among them. */
  readonly canLie: boolean
}

/** Told with each request: where things to try lie side by side here, inside the place; nowhere while there is nothing to show. */
export interface WhereTried {
  readonly sideBySide?: string | undefined
}

interface Shown {
  readonly points: readonly StartingPoint[]
  readonly topics: readonly Topic[]
  readonly mode: Mode
}

/** What may be shown here now of each starting point whose topic the finder knows. */
export const thingsToTry = ({ points, topics, mode }: Shown): readonly ThingsToTry[] =>
  points.flatMap((point) => {
    const topic = aboutOf(point, topics)
    const choices = choicesToShow(point, mode).filter(({ isWaiting }) => !isWaiting)
    const canLie = choicesToLay(point, mode).length > 0
    return topic && choices.length > 0 ? [{ code: topic.code, about: topic.label.young, choices, canLie }] : []
  })

/** What each of them is called, by its code. */
export const namesOfThings = (toTry: readonly ThingsToTry[]): ReadonlyMap<string, string> =>
  new Map(toTry.flatMap(({ choices }) => choices.map(({ id, name }) => [id, name] as const)))

/** What a thing to try is called. @returns undefined where it stands in no list any more. */
export const nameOfThing = (toTry: readonly ThingsToTry[], code: string): string | undefined =>
  toTry.flatMap(({ choices }) => choices).find(({ id }) => id === code)?.name
