import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { partsPlayed } from '../language/part-played.ts'
import type { Topic } from '../language/topic.ts'
import { topicsFile } from './topics-file.ts'
import { readyToHear, type UrgentWords, urgentWordsFile } from './urgent-words.ts'
import {
  askerPiece,
  headingsFile,
  openersFile,
  situationPiece,
  sourcesFile,
  type WhatToSay,
} from './what-to-say-file.ts'

const withSlash = ({ href }: URL): string => (href.endsWith('/') ? href : `${href}/`)

/** Reads one content file. @throws an error that names the file and the place in it. */
function readContent<Shape>(contentDir: URL, name: string, shape: z.ZodType<Shape>): Shape {
  const file = new URL(name, withSlash(contentDir))
  const parsed = shape.safeParse(parseJson(file, name))
  if (parsed.success) return parsed.data
  throw new Error(`content/en/${name} cannot be used:\n${z.prettifyError(parsed.error)}`)
}

function parseJson(file: URL, name: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new Error(`content/en/${name} cannot be read: ${cause instanceof Error ? cause.message : cause}`, { cause })
  }
}

/** @param contentDir the folder of one language, `content/en/`. */
export const readTopics = (contentDir: URL): readonly Topic[] => readContent(contentDir, 'topics.json', topicsFile)

/** @param contentDir the folder of one language, `content/en/`. */
export const readUrgentWords = (contentDir: URL): UrgentWords =>
  readyToHear(readContent(contentDir, 'urgent-words.json', urgentWordsFile))

const jsonFilesIn = (contentDir: URL, folder: string): readonly string[] =>
  readdirSync(new URL(folder, withSlash(contentDir)))
    .filter((name) => name.endsWith('.json'))
    .map((name) => `${folder}${name}`)
    .sort()

/** Every number in a file's `source` lists. */
function sourcesNamed(value: unknown): readonly number[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) =>
    name === 'source' && Array.isArray(part) ? part.filter((number) => typeof number === 'number') : sourcesNamed(part),
  )
}

/** @param contentDir the folder of one language, `content/en/`. Every asker has a piece, and every source named is listed. */
export function readWhatToSay(contentDir: URL): WhatToSay {
  const folder = 'what-to-say/'
  const all: WhatToSay = {
    askers: jsonFilesIn(contentDir, `${folder}askers/`).map((name) => readContent(contentDir, name, askerPiece)),
    situations: jsonFilesIn(contentDir, `${folder}situations/`).map((name) =>
      readContent(contentDir, name, situationPiece),
    ),
    openers: readContent(contentDir, `${folder}openers.json`, openersFile),
    headings: readContent(contentDir, `${folder}headings.json`, headingsFile),
    sources: readContent(contentDir, `${folder}sources.json`, sourcesFile),
  }
  const missing = partsPlayed.filter((part) => !all.askers.some(({ asker }) => asker === part))
  if (missing.length > 0) throw new Error(`content/en/${folder}askers/ has no piece for ${missing.join(', ')}`)
  const listed = new Set(all.sources.sources.map(({ number }) => number))
  const unknown = sourcesNamed([all.askers, all.situations]).filter((number) => !listed.has(number))
  if (unknown.length > 0) throw new Error(`content/en/${folder}sources.json has no source ${unknown.join(', ')}`)
  return all
}
