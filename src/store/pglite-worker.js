// Owns the embedded PostgreSQL, in a thread of its own: it computes synchronously and would stop every request meanwhile.
// Plain JavaScript, so that it loads alike in development, tests and production.
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'

if (!parentPort) throw new Error('pglite-worker runs only as a worker')
const port = parentPort
const db = await PGlite.create({ dataDir: workerData.dataDir })

/** Whatever the original's modes are, nobody else reads the copy.
 * @param {string} folder */
function forOwnerOnly(folder) {
  chmodSync(folder, 0o700)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) forOwnerOnly(path)
    else chmodSync(path, 0o600)
  }
}

/** Nothing can write meanwhile: this thread is the only writer, and it is here.
 * @param {string} folder */
async function copyTo(folder) {
  await db.query('checkpoint')
  const part = `${folder}.part`
  rmSync(part, { recursive: true, force: true })
  mkdirSync(part, { recursive: true, mode: 0o700 })
  cpSync(workerData.dataDir, part, { recursive: true })
  forOwnerOnly(part)
  spawnSync('sync', ['-f', part])
  renameSync(part, folder)
  spawnSync('sync', ['-f', folder])
}

/** @param {{ ask: 'bytes', bytes: Uint8Array } | { ask: 'copy', folder: string } | { ask: 'close' }} message */
async function answer(message) {
  if (message.ask === 'bytes') return (await db.execProtocolRaw(message.bytes)).slice()
  if (message.ask === 'copy') await copyTo(message.folder)
  if (message.ask === 'close') await db.close()
  return new Uint8Array()
}

port.on('message', async (message) => {
  try {
    const bytes = await answer(message)
    port.postMessage({ bytes }, [bytes.buffer])
  } catch (error) {
    port.postMessage({ error: error instanceof Error ? error.message : String(error) })
  }
})
port.postMessage({ ready: true })
