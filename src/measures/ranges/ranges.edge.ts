import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { NamedRanges } from './named-range.ts'
import { rangesShape } from './ranges-file.ts'

/** The owner's words for ranges of scores, for the page of the measure itself and no other. @returns undefined where a pack has none. */
export function readNamedRanges(folder: string): NamedRanges | undefined {
  const path = join(folder, 'ranges.json')
  return existsSync(path) ? rangesShape.parse(JSON.parse(readFileSync(path, 'utf8'))) : undefined
}
