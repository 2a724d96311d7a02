import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Result, refused } from '../../shared/result.ts'
import type { NormSet } from '../norms.ts'
import { type Beside, type Pack, type PackFault, type PackFile, type PackFiles, packFiles, readPack } from './pack.ts'
import { normsShape } from './scoring-file.ts'

/** Reads the folder of a pack: `scoring.json` and `licence.json`, and where they are there `questionnaire.json`, `ranges.json`, `norms.json`. It never throws for what is in them. */
export function readPackFolder(folder: string, beside: Beside): Result<Pack, PackFault> {
  const files: { [File in PackFile]?: unknown } = {}
  const faults: PackFault[] = []
  for (const file of packFiles) {
    const path = join(folder, `${file}.json`)
    if (!existsSync(path)) continue
    try {
      files[file] = JSON.parse(readFileSync(path, 'utf8'))
    } catch {
      files[file] = null
      faults.push({ is: 'file-is-no-json', file })
    }
  }
  const { norms } = files
  const read = readPack(
    { ...files, ...(norms ? { norms: Array.isArray(norms) ? norms : [norms] } : {}) } as PackFiles,
    beside,
  )
  if (faults.length === 0) return read
  const unread = new Set(faults.map((fault) => ('file' in fault ? fault.file : undefined)))
  const others =
    read.is === 'refused' ? read.because.filter((fault) => !('file' in fault && unread.has(fault.file))) : []
  return refused(...faults, ...others)
}

/** The sets of norms that we ship. @throws where one is not of its shape: the program must not score by it. */
export const readNormSets = (folder: string): readonly NormSet[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => normsShape.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))

/** Every measure that we ship, by its id. @throws where one of ours has a fault, with all of them. */
export function readShippedPacks(content: string, today: Beside['today']): ReadonlyMap<string, Pack> {
  const norms = readNormSets(join(content, 'norms'))
  const folders = readdirSync(join(content, 'packs')).toSorted()
  return new Map(
    folders.map((name) => {
      const read = readPackFolder(join(content, 'packs', name), { today, norms })
      if (read.is === 'refused') throw new Error(`content/measures/packs/${name}: ${JSON.stringify(read.because)}`)
      return [read.value.measure.id, read.value]
    }),
  )
}
