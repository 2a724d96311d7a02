import { type FoundRecords, findRecords, whatItIs } from './forms/detect.ts'
import { type RawRecord, type ReadFeed, readRecords } from './read-records.ts'
import type { Tools } from './tools.ts'

/** Why a text is no feed that can be read. */
export interface NotAFeed {
  readonly is: 'not-a-feed'
  /** In plain words, with what to do. */
  readonly says: string
}

export type JsonRecords = { readonly is: 'records'; readonly found: FoundRecords } | NotAFeed

/** Finds the records in a JSON text; one record a line (ndjson) is read as well. */
export function recordsInJson(text: string): JsonRecords {
  const kind = whatItIs(text)
  if (kind === 'empty') return { is: 'not-a-feed', says: 'The file or page is empty.' }
  if (kind !== 'other')
    return { is: 'not-a-feed', says: `This is ${kind === 'html' ? 'a web page (HTML)' : 'XML'}, not JSON.` }
  try {
    const found = findRecords(JSON.parse(text))
    return found
      ? { is: 'records', found }
      : { is: 'not-a-feed', says: 'This is JSON, but no list of services was found in it.' }
  } catch (error) {
    return (
      recordsInLines(text) ?? { is: 'not-a-feed', says: `This is not sound JSON, or is cut off: ${faultOf(error)}.` }
    )
  }
}

const faultOf = (error: unknown): string =>
  (error instanceof Error ? error.message : 'unknown fault').replaceAll(/\s+/g, ' ').slice(0, 200)

function recordsInLines(text: string): JsonRecords | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length < 2 || !/^\s*\{.*\}\s*$/.test(lines[0] ?? '')) return undefined
  const records = lines.map((line, index) => {
    const where = `line ${index + 1}`
    try {
      const raw: unknown = JSON.parse(line)
      return { where, raw }
    } catch (error) {
      return { where, raw: line.slice(0, 10_000), fault: { because: 'not-readable' as const, says: faultOf(error) } }
    }
  })
  const sound = records.filter((record) => !('fault' in record))
  const form = findRecords(sound.map((record) => record.raw))?.form ?? 'open-referral-uk-3'
  return sound.length === 0 ? undefined : { is: 'records', found: { form, records } }
}

export interface ReadJson {
  /** The name of the feed, as it will stand in every record's source. */
  readonly feed: string
  readonly tools: Tools
  /** The feed's address, where it was read from one; else its name is taken for making ids. */
  readonly base?: string
}

/** Reads a whole feed that lies in one JSON text: Open Referral UK 1 or 3, in an envelope, a bare list or one service. */
export function readJsonFeed(text: string, how: ReadJson): ReadFeed | NotAFeed {
  const records = recordsInJson(text)
  if (records.is === 'not-a-feed') return records
  const raws: readonly RawRecord[] = records.found.records
  return readRecords(records.found.form, raws, { feed: how.feed, base: how.base ?? how.feed, tools: how.tools })
}
