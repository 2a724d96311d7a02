import { pointOfGrid } from './grid.ts'
import type { Point } from './place.ts'
import { parseRoughPlace } from './postcode.ts'

/** The ways in which geography is published that this program reads (docs for operators name where each comes from). */
export type Layout =
  | 'sector table'
  | 'outcode table'
  | 'postcode list of one authority'
  | 'OS Code-Point Open'
  | 'ONS Postcode Directory'

/** What one row says: a point that stands for some postcodes of a sector or outcode. */
export interface Sighting extends Point {
  readonly code: string
  readonly kind: 'sector' | 'outcode'
  readonly postcodes: number
  readonly authority?: string
  /** How many of the postcodes lie in that authority. */
  readonly inAuthority: number
}

export type WhySkipped =
  | 'no position'
  | 'position is outside the United Kingdom'
  | 'ended'
  | 'not a postcode'
  | 'row is not whole'
  | 'file is in no layout we know'
  | 'more postcodes are known already'

export type ReadRow = (row: readonly string[]) => Sighting | WhySkipped

type Cells = (name: string) => string | undefined

/** @returns how to read the rows of a file, by its first row; undefined for a layout that is not known. */
export function layoutOf(first: readonly string[]): { readonly layout: Layout; readonly readRow: ReadRow } | undefined {
  const names = first.map((name) => name.trim().toLowerCase())
  const has = (...wanted: readonly string[]): boolean => wanted.every((name) => names.includes(name))
  const at = new Map(names.map((name, index) => [name, index]))
  const byName = (read: (cell: Cells) => Sighting | WhySkipped): ReadRow => {
    return (row) => (row.length < names.length ? 'row is not whole' : read((name) => row[at.get(name) ?? -1]?.trim()))
  }
  if (has('sector', 'lat', 'lon')) return { layout: 'sector table', readRow: byName(readSector) }
  if (has('outcode', 'lat', 'lon')) return { layout: 'outcode table', readRow: byName(readOutcode) }
  if (has('pcds', 'lat', 'long')) return { layout: 'ONS Postcode Directory', readRow: byName(readOns) }
  if (has('postcode', 'lat', 'lon')) return { layout: 'postcode list of one authority', readRow: byName(readListed) }
  return isCodePoint(first) ? { layout: 'OS Code-Point Open', readRow: readCodePoint } : undefined
}

const isCodePoint = (row: readonly string[]): boolean =>
  row.length >= 9 && isWhole(row[0]) && row.slice(1, 4).every((cell) => /^\d+$/.test(cell.trim()))

/** True of a full postcode: one that is longer than its sector. */
const isWhole = (text: string | undefined): boolean =>
  /[0-9][A-Za-z]{2}\s*$/.test(text ?? '') && sectorOf(text) !== undefined

function sectorOf(text: string | undefined): string | undefined {
  const rough = parseRoughPlace(text ?? '')
  return rough?.kind === 'sector' ? rough.code : undefined
}

const number = (text: string | undefined): number => (text ? Number(text) : Number.NaN)

/** Where the islands are, with some sea around; null island and 99.999999 ("no position") are not. */
function pointAt(latitude: number, longitude: number): Point | WhySkipped {
  if (Number.isNaN(latitude) || Number.isNaN(longitude) || latitude > 99) return 'no position'
  const inside = latitude > 49 && latitude < 61.5 && longitude > -9 && longitude < 2.5
  return inside ? { latitude, longitude } : 'position is outside the United Kingdom'
}

const authorityCode = /^[EWSN]\d{8}$/

/** One postcode: its last two letters are dropped here. */
function onePostcode(postcode: string | undefined, at: Point | WhySkipped, authority?: string): Sighting | WhySkipped {
  const code = isWhole(postcode) ? sectorOf(postcode) : undefined
  if (code === undefined) return 'not a postcode'
  if (typeof at === 'string') return at
  const known = authority !== undefined && authorityCode.test(authority)
  return { ...at, code, kind: 'sector', postcodes: 1, inAuthority: known ? 1 : 0, ...(known && { authority }) }
}

function readSector(cell: Cells): Sighting | WhySkipped {
  const code = sectorOf(cell('sector'))
  if (code === undefined || isWhole(cell('sector'))) return 'not a postcode'
  const at = pointAt(number(cell('lat')), number(cell('lon')))
  if (typeof at === 'string') return at
  const postcodes = Math.max(1, number(cell('postcodes')) || 1)
  const authority = cell('main_lad')
  if (authority === undefined || !authorityCode.test(authority))
    return { ...at, code, kind: 'sector', postcodes, inAuthority: 0 }
  const share = number(cell('lad_share'))
  const inAuthority = postcodes * (share >= 0 && share <= 1 ? share : 0)
  return { ...at, code, kind: 'sector', postcodes, authority, inAuthority }
}

function readOutcode(cell: Cells): Sighting | WhySkipped {
  const rough = parseRoughPlace(cell('outcode') ?? '')
  if (rough?.kind !== 'outcode') return 'not a postcode'
  const at = pointAt(number(cell('lat')), number(cell('lon')))
  if (typeof at === 'string') return at
  return { ...at, ...rough, postcodes: Math.max(1, number(cell('postcodes')) || 1), inAuthority: 0 }
}

const readListed = (cell: Cells): Sighting | WhySkipped =>
  onePostcode(cell('postcode'), pointAt(number(cell('lat')), number(cell('lon'))), cell('lad_code'))

function readOns(cell: Cells): Sighting | WhySkipped {
  if (cell('doterm')) return 'ended'
  return onePostcode(cell('pcds'), pointAt(number(cell('lat')), number(cell('long'))), cell('oslaua'))
}

/** From this quality indicator on a Code-Point Open row has no position (OS, Code-Point Open technical specification). */
const noPosition = 90

function readCodePoint(row: readonly string[]): Sighting | WhySkipped {
  if (row.length < 9) return 'row is not whole'
  const [postcode, quality, easting, northing] = row
  if (!(number(quality) < noPosition) || number(easting) === 0) return onePostcode(postcode, 'no position')
  const at = pointOfGrid({ easting: number(easting), northing: number(northing) })
  return onePostcode(postcode, pointAt(at.latitude, at.longitude), row[8]?.trim())
}
