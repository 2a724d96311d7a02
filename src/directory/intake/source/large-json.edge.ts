import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { type FoundRecords, findRecords } from '../forms/detect.ts'
import { isRaw } from '../raw.ts'
import { type JsonRecords, recordsInJson } from '../read-json.ts'
import { decode } from '../text/encoding.ts'

/** From here on, in bytes, reading would hold up pages for longer than anybody should wait. */
export const large = 4 * 1024 * 1024

const atOnce = 200

type Message =
  | { readonly ask: 'outline'; readonly bytes: Uint8Array }
  | { readonly ask: 'records'; readonly list: string; readonly from: number; readonly to: number }

/** A text with its long lists cut to their first records, and how long they are. */
interface Outline {
  readonly outline: unknown
  readonly cut: readonly { readonly path: string; readonly length: number }[]
}

/**
 * Finds the records of a large JSON text in a thread of its own and hands them over a few at a time.
 * @returns undefined where it is not sound JSON in UTF-8, or its records lie in no one list: then it is read as small ones are.
 */
export async function recordsInLargeJson(bytes: Uint8Array): Promise<FoundRecords | undefined> {
  const worker = new Worker(new URL('./large-json-worker.js', import.meta.url))
  try {
    const { outline, cut } = await ask<Outline>(worker, { ask: 'outline', bytes })
    const found = findRecords(outline)
    if (!found || cut.length === 0) return found
    const list = cut.find(({ path }) => listAt(outline, path)?.[0] === found.records[0]?.raw)
    return list && isRaw(found.records[0]?.raw) ? await restOf(worker, found, list) : undefined
  } catch {
    return undefined
  } finally {
    await worker.terminate()
  }
}

/** Finds the records of a page, however large it is. */
export async function recordsInBytes(bytes: Uint8Array): Promise<JsonRecords> {
  const found = bytes.length < large ? undefined : await recordsInLargeJson(bytes)
  return found ? { is: 'records', found } : recordsInJson(decode(bytes).text)
}

async function restOf(worker: Worker, found: FoundRecords, list: Outline['cut'][number]): Promise<FoundRecords> {
  const records = [...found.records]
  const prefix = (records[0]?.where ?? '/0').replace(/0$/, '')
  while (records.length < list.length) {
    const from = records.length
    const more = await ask<readonly unknown[]>(worker, { ask: 'records', list: list.path, from, to: from + atOnce })
    if (more.length === 0) break
    records.push(...more.map((raw, index) => ({ where: `${prefix}${from + index}`, raw })))
  }
  return { ...found, records }
}

function listAt(outline: unknown, path: string): readonly unknown[] | undefined {
  const names = path.split('/').slice(1)
  const value = names.reduce<unknown>((inside, name) => (isRaw(inside) ? inside[name] : undefined), outline)
  return Array.isArray(value) ? value : undefined
}

interface Reply<Answer> {
  readonly answer?: Answer
  readonly error?: string
}

async function ask<Answer>(worker: Worker, message: Message): Promise<Answer> {
  worker.postMessage(message)
  const [reply]: Reply<Answer>[] = await once(worker, 'message')
  if (reply?.answer === undefined) throw new Error(reply?.error ?? 'no answer')
  return reply.answer
}
