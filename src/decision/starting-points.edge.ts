import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type StartingPoint, startingPointFile } from './choices-file.ts'

/**
 * Reads every starting point of one language.
 * @param folder the content of one language, `content/en`, or that of a place, in which there may be none.
 * @throws where a file is not as it should be, with its name and everything that is wrong: the program must not start then.
 */
export function readStartingPoints(folder: string): readonly StartingPoint[] {
  const choices = join(folder, 'choices')
  if (!existsSync(choices)) return []
  return readdirSync(choices)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readOne(join(choices, name), name))
}

function readOne(path: string, name: string): StartingPoint {
  const read = startingPointFile.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (read.success) return read.data
  throw new Error(`choices/${name} is not as it should be.\n${z.prettifyError(read.error)}`)
}
