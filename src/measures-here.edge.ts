import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Locality } from './locality/locality.ts'
import type { PackFault, PacksOfPlace } from './measures/pack/pack.ts'
import { readNormSets, readPackFolder, readShippedPacks } from './measures/pack/read-pack.edge.ts'
import { folderOfPlace } from './place-folders.edge.ts'
import { contentFolder, type Settings } from './settings.edge.ts'
import type { Day } from './shared/day.ts'

export const measuresFolder = fileURLToPath(new URL('measures', contentFolder))

/** @returns what reads the packs of a place: ours, and those in `measures/` of its folder; for an invented place, so that a pack can be tried with made-up people, also of that name in `PLACES_FOLDER`. One that has a fault does not load, and says why. */
export function readerOfPacks(
  settings: Pick<Settings, 'placesFolder'>,
  today: Day,
): (place: Pick<Locality, 'slug' | 'demonstration'>) => PacksOfPlace {
  const shipped = readShippedPacks(measuresFolder, today)
  const norms = readNormSets(join(measuresFolder, 'norms'))
  return (place) => {
    const packs = new Map(shipped)
    const refused: { folder: string; because: readonly PackFault[] }[] = []
    for (const folder of foldersOf(place, settings))
      for (const name of readdirSync(folder).toSorted()) {
        const read = readPackFolder(join(folder, name), { today, norms })
        if (read.is === 'ok') packs.set(read.value.measure.id, read.value)
        else refused.push({ folder: name, because: read.because })
      }
    return { packs, refused }
  }
}

const foldersOf = (
  place: Pick<Locality, 'slug' | 'demonstration'>,
  settings: Pick<Settings, 'placesFolder'>,
): readonly string[] =>
  [...new Set([folderOfPlace(place, settings), folderOfPlace({ ...place, demonstration: false }, settings)])].flatMap(
    (own) => (own !== undefined && existsSync(join(own, 'measures')) ? [join(own, 'measures')] : []),
  )

const none: PacksOfPlace = { packs: new Map(), refused: [] }

/** @returns the packs of a place, read once and held. */
export function packsKept({
  settings,
  today,
  localities,
}: {
  readonly settings: Pick<Settings, 'placesFolder'>
  readonly today: Day
  readonly localities: () => readonly Locality[]
}): (slug: string) => PacksOfPlace {
  const read = readerOfPacks(settings, today)
  const held = new Map<string, PacksOfPlace>()
  return (slug) => {
    const place = localities().find((each) => each.slug === slug)
    const packs = held.get(slug) ?? (place ? read(place) : none)
    held.set(slug, packs)
    return packs
  }
}
