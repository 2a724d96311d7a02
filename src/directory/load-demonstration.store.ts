import { saveLocality } from '../locality/locality.store.ts'
import { savePlaces } from '../places/places.store.ts'
import type { Day } from '../shared/day.ts'
import type { Database } from '../store/database.ts'
import type { Demonstration } from './demonstration.edge.ts'
import { keepReading } from './intake/keep.store.ts'

/** Puts the invented locality into an empty installation: its places, and its offers as approved. @returns how many services. */
export async function loadDemonstration(
  database: Database,
  { locality, places, services }: Demonstration,
  today: Day,
): Promise<number> {
  await saveLocality(database, locality)
  await savePlaces(database, { places, source: 'invented for the demonstration', today })
  const kept = await keepReading(database, {
    locality: locality.slug,
    feed: locality.slug,
    form: 'demonstration',
    from: 'the demonstration locality',
    kept: services.map((service) => ({ service, where: service.source.id, raw: JSON.stringify(service), notes: [] })),
    quarantined: [],
    outcome: 'complete',
    approve: true,
  })
  return kept.new + kept.changed + kept.unchanged
}
