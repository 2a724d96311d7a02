import type { Place } from './place.ts'
import { outcodeOf, parseRoughPlace } from './postcode.ts'

/** Every place that is known, held in memory: about 13,700 for Great Britain. */
export interface PlaceIndex {
  readonly size: number
  /**
   * The place of a sector or outcode, as typed; a sector that is not known gives its outcode.
   * A full postcode is cut to its sector first. Undefined: no such place is known.
   */
  readonly lookUp: (code: string) => Place | undefined
}

export function placeIndex(places: Iterable<Place>): PlaceIndex {
  const byCode = new Map<string, Place>()
  for (const place of places) byCode.set(place.code, place)
  const lookUp = (code: string): Place | undefined => {
    const rough = parseRoughPlace(code)
    return rough && (byCode.get(rough.code) ?? byCode.get(outcodeOf(rough.code)))
  }
  return { size: byCode.size, lookUp }
}
