import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parse } from 'csv-parse'
import { ok, type Result, refused } from '../shared/result.ts'
import { type Layout, layoutOf, type ReadRow } from './layout.ts'
import { count, newTally, type PlacesRead, placesOf, rowsOf, skip, type Tally } from './tally.ts'

/** Why nothing was read; `says` is for the person at the command line and names what to do. */
export interface PlacesFault {
  readonly is: 'not-there' | 'not-a-layout' | 'not-readable' | 'no-places' | 'mostly-faulty'
  readonly file: string
  readonly says: string
}

const words: Readonly<Record<PlacesFault['is'], string>> = {
  'not-there': 'There is no such file or folder, or it may not be read. Check the path.',
  'not-a-layout':
    'This is not geography in a layout that we know. Give a sector table, an outcode table, a list of postcodes with lat and lon, OS Code-Point Open (unzipped) or the ONS Postcode Directory.',
  'not-readable': 'This is not a CSV file in UTF-8. Unzip it, or save it again as CSV in UTF-8.',
  'no-places': 'The layout is known, but no row has a place with a position. Check that the file is whole.',
  'mostly-faulty': 'More than half of the rows cannot be read. Check that the file is whole; nothing was changed.',
}

const fault = (is: PlacesFault['is'], path: string): PlacesFault => ({ is, file: basename(path), says: words[is] })

/** Told how many rows have been read, now and then: the largest file has 2.7 million. */
export type Tell = (rows: number) => void

const rowsBetween = 100_000

/**
 * Reads a file of geography, or every CSV file in a folder and the folders inside it. Streams: memory does not grow with the file.
 * In a folder, files of other kinds are counted as skipped; alone, such a file is refused. Nothing is written anywhere.
 */
export async function readPlaces(path: string, tell: Tell = () => {}): Promise<Result<PlacesRead, PlacesFault>> {
  const about = await stat(path).catch(() => undefined)
  if (!about || !(about.isFile() || about.isDirectory())) return refused(fault('not-there', path))
  const files = about.isDirectory() ? await csvFilesIn(path) : [path]
  const tally = newTally()
  for (const file of files) {
    const trouble = await readInto(tally, file, tell)
    if (trouble === 'not-a-layout' && about.isDirectory()) skip(tally, 'file is in no layout we know')
    else if (trouble) return refused(fault(trouble, file))
  }
  return judged(tally, path)
}

function judged(tally: Tally, path: string): Result<PlacesRead, PlacesFault> {
  const reading = placesOf(tally)
  if (rowsOf(tally) === 0) return refused(fault('not-a-layout', path))
  const faulty = (tally.skipped.get('row is not whole') ?? 0) + (tally.skipped.get('not a postcode') ?? 0)
  if (faulty > rowsOf(tally) / 2) return refused(fault('mostly-faulty', path))
  return reading.places.length === 0 ? refused(fault('no-places', path)) : ok(reading)
}

async function csvFilesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true })
  return names
    .filter((name) => name.toLowerCase().endsWith('.csv'))
    .sort()
    .map((name) => join(folder, name))
}

async function readInto(tally: Tally, file: string, tell: Tell): Promise<PlacesFault['is'] | undefined> {
  const rows = createReadStream(file).pipe(
    parse({ bom: true, relax_column_count: true, skip_empty_lines: true, max_record_size: 100_000 }),
  )
  let way: { readonly layout: Layout; readonly readRow: ReadRow } | undefined
  try {
    for await (const row of rows as AsyncIterable<string[]>) {
      const isFirst = way === undefined
      if (isFirst && row.some((cell) => cell.includes('\0') || cell.includes('\uFFFD'))) return 'not-readable'
      way ??= layoutOf(row)
      if (!way) return 'not-a-layout'
      if (!isFirst || way.layout === 'OS Code-Point Open') count(tally, way.layout, way.readRow(row))
      if (rowsOf(tally) % rowsBetween === 0) tell(rowsOf(tally))
    }
  } catch {
    return way ? 'not-readable' : 'not-a-layout'
  }
  return undefined
}
