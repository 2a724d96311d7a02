import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Topic } from '../language/topic.ts'
import { topicsFile } from './topics-file.ts'
import { readyToHear, type UrgentWords, urgentWordsFile } from './urgent-words.ts'

/** Reads one content file. @throws an error that names the file and the place in it. */
function readContent<Shape>(contentDir: URL, name: string, shape: z.ZodType<Shape>): Shape {
  const file = new URL(name, contentDir.href.endsWith('/') ? contentDir : `${contentDir.href}/`)
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
