import type { ListedArea, ListedOffer } from '../../../directory/listing.ts'
import { kilometresBetween } from '../../../places/distance.ts'
import type { Place, Point } from '../../../places/place.ts'
import { type HiddenPlaces, isHidden } from '../record/location-record.ts'
import type { Question } from './question.ts'

type Ring = readonly (readonly [number, number])[]

/** Polygons of a GeoJSON text, each as its rings; empty where it is none. */
function polygonsOf(extent: string): readonly (readonly Ring[])[] {
  try {
    return polygonsIn(JSON.parse(extent), 0)
  } catch {
    return []
  }
}

const isRing = (value: unknown): value is Ring =>
  Array.isArray(value) &&
  value.length > 3 &&
  value.every((point) => Array.isArray(point) && Number.isFinite(point[0]) && Number.isFinite(point[1]))

const isPolygon = (value: unknown): value is readonly Ring[] =>
  Array.isArray(value) && value.length > 0 && value.every(isRing)

const deepest = 8

function polygonsIn(value: unknown, depth: number): readonly (readonly Ring[])[] {
  if (typeof value !== 'object' || value === null || depth > deepest) return []
  const { type, coordinates, geometry, geometries, features } = value as Readonly<Record<string, unknown>>
  if (type === 'Polygon') return isPolygon(coordinates) ? [coordinates] : []
  if (type === 'MultiPolygon') return Array.isArray(coordinates) ? coordinates.filter(isPolygon) : []
  const inside = [
    geometry,
    ...(Array.isArray(geometries) ? geometries : []),
    ...(Array.isArray(features) ? features : []),
  ]
  return inside.flatMap((each) => polygonsIn(each, depth + 1))
}

/** Counts how often a ray to the east crosses the ring. */
function isWithin(ring: Ring, { latitude, longitude }: Point): boolean {
  let inside = false
  ring.forEach(([x, y], index) => {
    const [px, py] = ring[(index + ring.length - 1) % ring.length] ?? [x, y]
    if (y > latitude !== py > latitude && longitude < ((px - x) * (latitude - y)) / (py - y) + x) inside = !inside
  })
  return inside
}

const isInside = (polygon: readonly Ring[], point: Point): boolean =>
  polygon.filter((ring) => isWithin(ring, point)).length % 2 === 1

const areaCode = /\b[EWSN]\d{8}\b/g
/** Codes of unitary authorities, districts, boroughs and council areas: the kind that a place is in exactly one of. */
const isAuthority = (code: string): boolean => /^(E0[6-9]|W06|S12|N09)/.test(code)

/** Under this share of a place's postcodes in one authority nobody can say which authority it is (ours). */
const clearShare = 0.9

/** Whether an area holds a place: yes, no, or not known, as where the area is only named. */
function areaHolds(area: ListedArea, place: Place): boolean | undefined {
  const polygons = area.extent === undefined || area.extent_type === 'text' ? [] : polygonsOf(area.extent)
  if (polygons.length > 0) return polygons.some((polygon) => isInside(polygon, place))
  const codes: readonly string[] =
    `${area.uri ?? ''} ${area.extent ?? ''} ${area.description ?? ''}`.match(areaCode) ?? []
  if (codes.length === 0 || place.authority === undefined) return undefined
  if (codes.includes(place.authority)) return true
  return (place.authorityShare ?? 0) >= clearShare && codes.every(isAuthority) ? false : undefined
}

/** A stated area excludes, an area that is not known does not. One of several areas is enough. */
export function areasHold(areas: readonly ListedArea[], place: Place): boolean {
  const answers = areas.map((area) => areaHolds(area, place))
  return answers.length === 0 || answers.some((answer) => answer !== false)
}

/** True where the offer is held no further away than asked for. A hidden place is never measured, or its place could be found by asking. */
export function isNear(offer: ListedOffer, { near, metres }: Question, hidden: HiddenPlaces): boolean {
  if (near === undefined || metres === undefined) return true
  const { location } = offer
  if (!location || location.latitude === undefined || location.longitude === undefined) return false
  if (isHidden(location, hidden)) return false
  const at = { latitude: location.latitude, longitude: location.longitude }
  return kilometresBetween(at, near) * 1_000 <= metres
}
