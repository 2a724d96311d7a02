import { type ChoiceFileWords, choiceFileInEnglish } from './choice-file-words.ts'
import type { StartingPoint } from './choices-file.ts'
import { faultsOfWaitAndOutside, withWhatAPlaceWrote } from './starting-points.ts'
import type { StartsHere } from './starts-here.ts'

/** A file of a place that is not used, or not all of it, with everything that is wrong with it. */
export interface RefusedFile {
  readonly file: string
  readonly because: readonly string[]
}

/** What a place wrote, as it was read. */
export interface WhatAPlaceWrote {
  readonly points: readonly { readonly file: string; readonly point: StartingPoint }[]
  readonly startsHere: StartsHere
  readonly refused: readonly RefusedFile[]
}

export const nothingWritten: WhatAPlaceWrote = { points: [], startsHere: new Map(), refused: [] }

/** What can be tried in one place: ours and theirs, with what each is begun with. */
export interface ChoicesOfPlace {
  readonly points: readonly StartingPoint[]
  readonly startsHere: StartsHere
  readonly refused: readonly RefusedFile[]
}

/** The file in which a place says what each thing is begun with. */
export const startsHereName = 'starts-here.json'

interface Ours {
  readonly points: readonly StartingPoint[]
  /** Ids of the topics that the finder knows. */
  readonly topics: readonly string[]
}

/**
 * Joins what a place wrote to what we ship. A file that would break what lies side by side is left out and named; what we ship stands in its place, and nothing else stops.
 */
export function choicesOfPlace(
  ours: Ours,
  wrote: WhatAPlaceWrote,
  words: ChoiceFileWords = choiceFileInEnglish,
): ChoicesOfPlace {
  const refused: RefusedFile[] = [...wrote.refused]
  let points = ours.points
  const taken = new Set<string>()
  for (const { file, point } of wrote.points) {
    const because = [
      ...(taken.has(point.id) ? [words.thereTwice(point.id)] : []),
      ...faultsBeside(point, points, { topics: ours.topics, words }),
    ]
    if (because.length > 0) refused.push({ file, because })
    else points = withWhatAPlaceWrote(points, [point])
    taken.add(point.id)
  }
  return { points, ...knownStarts(points, wrote.startsHere, { refused, words }) }
}

interface Beside {
  readonly topics: Ours['topics']
  readonly words: ChoiceFileWords
}

/** What only shows when a starting point lies with the others. */
function faultsBeside(point: StartingPoint, points: readonly StartingPoint[], { topics, words }: Beside): string[] {
  const { id, topic } = point
  const same = points.find((each) => each.id === id)
  const owner = points.find((each) => each.topic === topic && each.id !== id)
  const joined = withWhatAPlaceWrote(same ? [same] : [], [point]).flatMap(({ choices }) => choices)
  return [
    ...(topics.includes(topic) ? [] : [words.topicNotKnown(topic)]),
    ...(same && same.topic !== topic ? [words.otherTopic(id, same.topic)] : []),
    ...(!same && owner ? [words.topicIsTaken(topic, owner.id)] : []),
    ...faultsOfWaitAndOutside(joined).map((fault) => words.ofPoint[fault]),
  ]
}

interface Noting {
  readonly refused: readonly RefusedFile[]
  readonly words: ChoiceFileWords
}

/** What is said of choices that are there; of the others somebody is told. */
function knownStarts(
  points: readonly StartingPoint[],
  startsHere: StartsHere,
  { refused, words }: Noting,
): Pick<ChoicesOfPlace, 'startsHere' | 'refused'> {
  const ids = new Set(points.flatMap(({ choices }) => choices.map(({ id }) => id)))
  const because = [...startsHere.keys()].filter((id) => !ids.has(id)).map(words.noSuchChoice)
  return {
    startsHere: new Map([...startsHere].filter(([id]) => ids.has(id))),
    refused: because.length > 0 ? [...refused, { file: startsHereName, because }] : refused,
  }
}
