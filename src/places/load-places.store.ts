import type { Day } from '../shared/day.ts'
import { ok, type Result } from '../shared/result.ts'
import type { Database } from '../store/database.ts'
import { type PlacesSaved, savePlaces } from './places.store.ts'
import { type PlacesFault, readPlaces, type Tell } from './read-places.edge.ts'
import type { PlacesRead } from './tally.ts'

/** What `rightdoor places` prints with `--json`. */
export interface PlacesReport extends Omit<PlacesRead, 'places'>, PlacesSaved {
  readonly sectors: number
  readonly outcodes: number
}

/** Reads geography and keeps it for every locality. A file that is refused changes nothing; the same file twice changes nothing more. */
export async function loadPlaces(
  database: Database,
  path: string,
  how: { readonly today: Day; readonly tell?: Tell },
): Promise<Result<PlacesReport, PlacesFault>> {
  const reading = await readPlaces(path, how.tell)
  if (reading.is === 'refused') return reading
  const { places, layout, read, skipped } = reading.value
  const outcome = await savePlaces(database, { places, source: layout, today: how.today })
  const sectors = places.filter(({ kind }) => kind === 'sector').length
  const part = outcome.kept > 0 ? [{ reason: 'more postcodes are known already', count: outcome.kept } as const] : []
  return ok({ layout, read, sectors, outcodes: places.length - sectors, skipped: [...skipped, ...part], ...outcome })
}
