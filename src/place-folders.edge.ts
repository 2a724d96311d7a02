import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readWhatAPlaceWrote } from './decision/place-choices.edge.ts'
import { type ChoicesOfPlace, choicesOfPlace, nothingWritten } from './decision/place-choices.ts'
import { type PublicOfPlace, withPlaceChoices } from './decision/place-public.ts'
import { readStartingPoints } from './decision/starting-points.edge.ts'
import type { Topic } from './language/topic.ts'
import type { Locality } from './locality/locality.ts'
import { contentFolder, type Settings } from './settings.edge.ts'

/** The folder of a place's own files: that of an invented one ships with the program; for others `PLACES_FOLDER` says where. */
export function folderOfPlace(
  { slug, demonstration }: Pick<Locality, 'slug' | 'demonstration'>,
  { placesFolder }: Pick<Settings, 'placesFolder'>,
): string | undefined {
  if (demonstration) return fileURLToPath(new URL(`demonstration/${slug}/`, contentFolder))
  return placesFolder === undefined ? undefined : join(placesFolder, slug)
}

interface Known {
  /** What places wrote in the browser, and somebody else let through. */
  readonly own?: (slug: string) => PublicOfPlace
  readonly settings: Pick<Settings, 'placesFolder'>
  readonly topics: readonly Topic[]
  readonly localities: () => readonly Locality[]
}

/** @returns what reads the folder of a place, or none, beside what we ship. @throws where a file of ours is not as it should be. */
export function readerOfChoices(topics: readonly Topic[]): (folder: string | undefined) => ChoicesOfPlace {
  const points = readStartingPoints(fileURLToPath(new URL('en/', contentFolder)))
  const ours = { points, topics: topics.map(({ id }) => id) }
  return (folder) => choicesOfPlace(ours, folder === undefined ? nothingWritten : readWhatAPlaceWrote(folder))
}

/** @returns what can be tried in a place, read once and held; undefined where there is no such place. */
export function choicesKept({
  settings,
  topics,
  localities,
  own,
}: Known): (slug: string) => ChoicesOfPlace | undefined {
  const read = readerOfChoices(topics)
  const held = new Map<string, ChoicesOfPlace>()
  const choicesIn = (slug: string): ChoicesOfPlace | undefined => {
    const place = localities().find((each) => each.slug === slug)
    if (!place) return undefined
    const choices = held.get(slug) ?? read(folderOfPlace(place, settings))
    held.set(slug, choices)
    return own ? { ...choices, points: withPlaceChoices(choices.points, own(slug)) } : choices
  }
  for (const { slug } of localities()) choicesIn(slug)
  return choicesIn
}
