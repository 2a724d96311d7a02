import { aboutOf, isOwnPoint } from '../../decision/about-point.ts'
import type { Choice } from '../../decision/choice.ts'
import type { ChoicesOfPlace } from '../../decision/place-choices.ts'
import { latestOf, type PlaceVersion } from '../../decision/place-version.ts'
import { choicesToLay } from '../../decision/starting-points.ts'
import type { Mode } from '../../directory/national.ts'
import type { Topic } from '../../language/topic.ts'

/** What the pages of a place's own things to try work with. */
export interface WritingChoices {
  readonly choicesIn: (locality: string) => ChoicesOfPlace | undefined
  readonly topics: readonly Topic[]
  readonly mode: Mode
  /** Shows at once what was let through. */
  readonly showWritten: () => Promise<void>
}

/** Ids of what a place writes in the browser: none of ours, and none of a file's, can be called so by chance. */
export const isPlaceChoice = (id: string): boolean => /^own-[0-9a-f]{8}$/.test(id)

/** Where one stands, inside the place; or all of them. A starting point of the place's own stands among them. */
export const placeChoiceWay = (choice?: string, act?: string): string =>
  ['/place/choices', choice, act].filter((part) => part !== undefined).join('/')

/** Where it is changed. */
export const changeWay = (id: string): string =>
  isOwnPoint(id) ? `/place/starting-points/${id}/edit` : placeChoiceWay(id, 'edit')

/** A starting point, by its id and what it is about. */
export interface PointHere {
  readonly id: string
  readonly about: string
}

type Points = Pick<WritingChoices, 'choicesIn' | 'topics'>

/** Each starting point of a place: those that people are shown, and those of its own in which nothing may be shown yet. */
export function pointsHere(
  { choicesIn, topics }: Points,
  locality: string,
  versions: readonly PlaceVersion[],
): readonly PointHere[] {
  const there = (choicesIn(locality)?.points ?? []).filter(({ own }) => !own)
  return [
    ...there.map((point) => ({ id: point.id, about: aboutOf(point, topics)?.label.professional ?? point.topic })),
    ...ownPoints(versions),
  ]
}

/** Those that the place wrote and did not take away, whether or not somebody has let them through. */
export function ownPoints(versions: readonly PlaceVersion[]): readonly PointHere[] {
  const ids = [...new Set(versions.map(({ choice }) => choice))].filter(isOwnPoint)
  return ids.flatMap((id) => {
    const all = versions.filter(({ choice }) => choice === id)
    const named = latestOf(all.filter(({ written }) => written))?.written
    return named && latestOf(all)?.became.is !== 'away' ? [{ id, about: named.name }] : []
  })
}

/** The latest of each thing to try that lies in a starting point, but for what was taken away. */
export const latestIn = (versions: readonly PlaceVersion[], point: string): readonly PlaceVersion[] =>
  [...new Set(versions.filter((each) => each.point === point && each.choice !== point).map(({ choice }) => choice))]
    .flatMap((choice) => latestOf(versions.filter((each) => each.choice === choice)) ?? [])
    .filter(({ became }) => became.is !== 'away')

/** What stands there already, to begin from: in a starting point of ours its own, in one of the place's all that we have. To wait is nobody's to write anew in ours. */
export const toBeginFrom = (
  { choicesIn }: Pick<WritingChoices, 'choicesIn'>,
  locality: string,
  point: string,
): readonly Choice[] => {
  const isOwn = isOwnPoint(point)
  return (choicesIn(locality)?.points ?? [])
    .filter(({ id, own }) => (isOwn ? !own : id === point))
    .flatMap(({ choices }) => choices.filter(({ isWaiting }) => isOwn || !isWaiting))
}

/** Ids of all that people of a place are shown now, a starting point of its own among them. What was let through is not shown while to wait, or something outside the NHS, is not signed. */
export const shownHere = ({ choicesIn, mode }: WritingChoices, locality: string): ReadonlySet<string> =>
  new Set(
    (choicesIn(locality)?.points ?? []).flatMap((point) => {
      const choices = choicesToLay(point, mode).map(({ id }) => id)
      return choices.length > 0 ? [point.id, ...choices] : []
    }),
  )
