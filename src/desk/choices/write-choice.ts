import type { Choice } from '../../decision/choice.ts'
import type { ChoicesOfPlace } from '../../decision/place-choices.ts'
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

/** Where one stands, inside the place; or all of them. */
export const placeChoiceWay = (choice?: string, act?: string): string =>
  ['/place/choices', choice, act].filter((part) => part !== undefined).join('/')

/** Each starting point of a place, by its id and by what it is about. */
export const pointsHere = ({ choicesIn, topics }: Pick<WritingChoices, 'choicesIn' | 'topics'>, locality: string) =>
  (choicesIn(locality)?.points ?? []).map(({ id, topic }) => ({
    id,
    about: topics.find((each) => each.id === topic)?.label.professional ?? topic,
  }))

/** What stands in a starting point already, to begin from; to wait is always there, and is nobody's to write anew. */
export const toBeginFrom = (
  { choicesIn }: Pick<WritingChoices, 'choicesIn'>,
  locality: string,
  point: string,
): readonly Choice[] =>
  (choicesIn(locality)?.points ?? [])
    .filter(({ id }) => id === point)
    .flatMap(({ choices }) => choices.filter(({ isWaiting }) => !isWaiting))

/** Ids of all that people of a place are shown now. What was let through is not shown while to wait, or something outside the NHS, is not signed. */
export const shownHere = ({ choicesIn, mode }: WritingChoices, locality: string): ReadonlySet<string> =>
  new Set((choicesIn(locality)?.points ?? []).flatMap((point) => choicesToLay(point, mode).map(({ id }) => id)))
