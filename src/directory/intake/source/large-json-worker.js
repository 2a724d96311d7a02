// Reads a large JSON text in a thread of its own: JSON.parse cannot be interrupted, and would stop every page meanwhile.
// Plain JavaScript, so that it loads alike in development, tests and production.
import { parentPort } from 'node:worker_threads'

if (!parentPort) throw new Error('large-json-worker runs only as a worker')
const port = parentPort
const shownOfEach = 50

/** @type {unknown} */
let whole
/** @type {Map<string, unknown[]>} */
const lists = new Map()

/** The same value with long lists cut; what is deeper than an envelope can be stays as it is.
 * @param {unknown} value @param {string} path @param {number} left @returns {unknown} */
function outlineOf(value, path, left) {
  if (Array.isArray(value)) {
    if (value.length <= shownOfEach) return value
    lists.set(path, value)
    return value.slice(0, shownOfEach)
  }
  if (typeof value !== 'object' || value === null || left === 0) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, outlineOf(each, `${path}/${name}`, left - 1)]),
  )
}

/** @param {{ ask: 'outline', bytes: Uint8Array } | { ask: 'records', list: string, from: number, to: number }} message */
function answer(message) {
  if (message.ask === 'records') return (lists.get(message.list) ?? []).slice(message.from, message.to)
  whole = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(message.bytes))
  const outline = outlineOf(whole, '', 5)
  return { outline, cut: [...lists].map(([path, list]) => ({ path, length: list.length })) }
}

port.on('message', (message) => {
  try {
    port.postMessage({ answer: answer(message) })
  } catch (error) {
    port.postMessage({ error: error instanceof Error ? error.message : String(error) })
  }
})
