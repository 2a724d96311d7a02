import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { sayFaults } from './choice-file-faults.ts'
import { choiceFileInEnglish } from './choice-file-words.ts'
import { startingPointFile } from './choices-file.ts'
import { nothingWritten, type RefusedFile, startsHereName, type WhatAPlaceWrote } from './place-choices.ts'
import { startsHereFile } from './starts-here.ts'

type Read<Value> =
  | { readonly is: 'read'; readonly value: Value }
  | { readonly is: 'refused'; readonly file: RefusedFile }

/**
 * Reads the folder of one place: `choices/*.json` in the shape of ours, and beside it `starts-here.json`. Either may be missing.
 * @returns what can be used, and what cannot with everything that is wrong with it. It never throws: a slip in one file of one place stops nobody.
 */
export function readWhatAPlaceWrote(folder: string): WhatAPlaceWrote {
  const choices = join(folder, 'choices')
  const names = existsSync(choices) ? readdirSync(choices).filter((name) => name.endsWith('.json')) : []
  const points = names.sort().map((name) => ({
    file: `choices/${name}`,
    read: readAs(join(choices, name), `choices/${name}`, startingPointFile),
  }))
  const starts = existsSync(join(folder, startsHereName))
    ? readAs(join(folder, startsHereName), startsHereName, startsHereFile)
    : undefined
  const all = [...points.map(({ read }) => read), ...(starts ? [starts] : [])]
  return {
    points: points.flatMap(({ file, read }) => (read.is === 'read' ? [{ file, point: read.value }] : [])),
    startsHere: starts?.is === 'read' ? starts.value : nothingWritten.startsHere,
    refused: all.flatMap((read) => (read.is === 'refused' ? [read.file] : [])),
  }
}

function readAs<Value>(path: string, file: string, shape: z.ZodType<Value>): Read<Value> {
  const refused = (because: readonly string[]): Read<Value> => ({ is: 'refused', file: { file, because } })
  let written: unknown
  try {
    written = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    return refused([choiceFileInEnglish.notJson(error instanceof Error ? error.message : '')])
  }
  const read = shape.safeParse(written)
  return read.success ? { is: 'read', value: read.data } : refused(sayFaults(read.error.issues, written))
}
