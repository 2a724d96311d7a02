import type { Day } from '../shared/day.ts'
import type { Database } from '../store/database.ts'
import { tablesOf } from '../store/tables.edge.ts'
import type { Place } from './place.ts'
import { type PlaceIndex, placeIndex } from './place-index.ts'
import { outcodeOf, parseRoughPlace } from './postcode.ts'
import { type CountedPlace, merged } from './tally.ts'

interface Row {
  code: string
  kind: 'sector' | 'outcode'
  latitude: number
  longitude: number
  authority: string | null
  authority_share: number | null
  postcodes: number
  source: string
  loaded_on: string
}

interface Tables {
  place: Row
}

const placeOfRow = (row: Row): CountedPlace => ({
  code: row.code,
  kind: row.kind,
  latitude: row.latitude,
  longitude: row.longitude,
  postcodes: row.postcodes,
  ...(row.authority !== null && { authority: row.authority }),
  ...(row.authority_share !== null && { authorityShare: row.authority_share }),
})

/** What a loading did. `kept`: places of which more was known already, left as they were. */
export interface PlacesSaved {
  readonly saved: number
  readonly unchanged: number
  readonly kept: number
}

/** Places to keep. `source`: where they are from, in words. A place without a count rests on one postcode. */
export interface Loading {
  readonly places: readonly (Place & { readonly postcodes?: number })[]
  readonly source: string
  readonly today: Day
}

const rowsAtOnce = 1_000

/** Keeps places for every locality, all or none. Saying the same twice changes nothing. */
export async function savePlaces(database: Database, loading: Loading): Promise<PlacesSaved> {
  return tablesOf<Tables>(database)
    .transaction()
    .execute(async (tables) => {
      const rows = await tables.selectFrom('place').selectAll().execute()
      const held = new Map(rows.map((row) => [row.code, placeOfRow(row)]))
      const outcomes = loading.places.map((place) => merged(held.get(place.code), { postcodes: 1, ...place }))
      const changed = outcomes.filter(({ place, isPart }) => !isPart && !areEqual(place, held.get(place.code)))
      for (let from = 0; from < changed.length; from += rowsAtOnce) {
        const values = changed.slice(from, from + rowsAtOnce).map(({ place }) => rowOf(place, loading))
        await tables
          .insertInto('place')
          .values(values)
          .onConflict((conflict) =>
            conflict.column('code').doUpdateSet((row) => ({
              latitude: row.ref('excluded.latitude'),
              longitude: row.ref('excluded.longitude'),
              authority: row.ref('excluded.authority'),
              authority_share: row.ref('excluded.authority_share'),
              postcodes: row.ref('excluded.postcodes'),
              source: row.ref('excluded.source'),
              loaded_on: row.ref('excluded.loaded_on'),
            })),
          )
          .execute()
      }
      const kept = outcomes.filter(({ isPart }) => isPart).length
      return { saved: changed.length, unchanged: outcomes.length - changed.length - kept, kept }
    })
}

const rowOf = (place: CountedPlace, loading: Loading): Row => ({
  code: place.code,
  kind: place.kind,
  latitude: place.latitude,
  longitude: place.longitude,
  authority: place.authority ?? null,
  authority_share: place.authorityShare ?? null,
  postcodes: place.postcodes,
  source: loading.source,
  loaded_on: loading.today,
})

const areEqual = (one: CountedPlace, other: CountedPlace | undefined): boolean =>
  other !== undefined &&
  one.latitude === other.latitude &&
  one.longitude === other.longitude &&
  one.authority === other.authority &&
  one.authorityShare === other.authorityShare &&
  one.postcodes === other.postcodes

/** The place of what somebody typed; a sector that is not known gives its outcode. Only the rough place reaches the database. */
export async function findPlace(database: Database, typed: string): Promise<Place | undefined> {
  const rough = parseRoughPlace(typed)
  if (!rough) return undefined
  const rows = await tablesOf<Tables>(database)
    .selectFrom('place')
    .selectAll()
    .where('code', 'in', [rough.code, outcodeOf(rough.code)])
    .execute()
  const row = rows.find(({ code }) => code === rough.code) ?? rows[0]
  return row && withoutCount(placeOfRow(row))
}

/** Every place, to be held in memory and asked without the database. */
export async function readAllPlaces(database: Database): Promise<PlaceIndex> {
  const rows = await tablesOf<Tables>(database).selectFrom('place').selectAll().execute()
  return placeIndex(rows.map((row) => withoutCount(placeOfRow(row))))
}

const withoutCount = ({ postcodes: _, ...place }: CountedPlace): Place => place
