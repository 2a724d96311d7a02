import { readJsonFeed } from './read-json.ts'
import type { ReadFeed } from './read-records.ts'
import { tools } from './tools.edge.ts'

/** For tests: reads a feed that must be one. */
export function readSoundly(text: string, base?: string): ReadFeed {
  const read = readJsonFeed(text, { feed: 'saltmarsh', tools, ...(base === undefined ? {} : { base }) })
  if ('is' in read) throw new Error(read.says)
  return read
}

/** For tests: where our own small feeds and lists lie. */
export const vectors = new URL('../../../vectors/intake/', import.meta.url)
