import type { Point } from './place.ts'

/** Mean radius of the earth in kilometres (IUGG). */
const radius = 6371.0088

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Kilometres as the crow flies, by the haversine formula; good to about 0.5 per cent. */
export function kilometresBetween(one: Point, other: Point): number {
  const rise = Math.sin(radians(other.latitude - one.latitude) / 2)
  const turn = Math.sin(radians(other.longitude - one.longitude) / 2)
  const square = rise ** 2 + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * turn ** 2
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(square)))
}
