import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { kilometresBetween } from './distance.ts'
import { type GridPoint, pointOfGrid } from './grid.ts'
import type { Point } from './place.ts'

const sector = { latitude: 53.59201, longitude: -0.64846 }

test('from one place to itself is nothing, and the way back is as long', () => {
  const other = { latitude: 57.1441, longitude: -2.107 }
  expect(kilometresBetween(sector, sector)).toBe(0)
  expect(kilometresBetween(sector, other)).toBe(kilometresBetween(other, sector))
})

test('one degree of latitude is 111.2 km', () => {
  expect(kilometresBetween({ latitude: 53, longitude: -1 }, { latitude: 54, longitude: -1 })).toBeCloseTo(111.195, 2)
})

test('the two ends of the earth are half its girth apart', () => {
  expect(kilometresBetween({ latitude: 90, longitude: 0 }, { latitude: -90, longitude: 77 })).toBeCloseTo(20015.1, 0)
})

const vectors = JSON.parse(readFileSync(new URL('../../vectors/places/grid.json', import.meta.url), 'utf8')) as {
  readonly cases: readonly (GridPoint & Point)[]
}

test.each(vectors.cases)('grid $easting, $northing', (given) => {
  const point = pointOfGrid(given)
  expect(point.latitude).toBeCloseTo(given.latitude, 5)
  expect(point.longitude).toBeCloseTo(given.longitude, 5)
})
