import { spawnSync } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { closeSync, constants, ftruncateSync, openSync, readFileSync, realpathSync, rmSync, writeSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { hostname } from 'node:os'

/** Somebody else holds the folder; the message says who, and what to do. */
export class FolderInUse extends Error {}

/**
 * Takes the one-opener lock of an embedded database folder. The kernel holds it and drops it however this process dies, so
 * nothing can be stale; where there is no `flock` program, a socket beside the folder holds it.
 * @returns what lets go of it.
 */
export async function lockFolder(folder: string): Promise<() => void> {
  const real = realpathSync(folder)
  return lockByKernel(`${real}.lock`) ?? (await lockBySocket(real))
}

const holder = () => `process ${process.pid} on ${hostname()} since ${new Date().toISOString()}`

const inUse = (file: string, who: string) =>
  new FolderInUse(
    `This database is already open: ${who || 'by another process'}. Stop that one first, or set DATABASE_URL to another folder (${file}).`,
  )

/** @returns undefined where the machine has no `flock` program. */
function lockByKernel(file: string): (() => void) | undefined {
  const fd = openSync(file, constants.O_RDWR | constants.O_CREAT, 0o600)
  const { error, status } = spawnSync('flock', ['-n', '3'], { stdio: ['ignore', 'ignore', 'ignore', fd] })
  if (status === 0) {
    ftruncateSync(fd)
    writeSync(fd, holder(), 0)
    return () => closeSync(fd)
  }
  closeSync(fd)
  if (error && (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
  throw inUse(file, readFileSync(file, 'utf8'))
}

/** Only for machines without `flock`. A socket path is cut at 108 bytes without an error, so long ones are refused. */
export async function lockBySocket(real: string): Promise<() => void> {
  const path = `${real}.sock-lock`
  if (Buffer.byteLength(path) > 100) throw new FolderInUse(`The folder's path is too long to be locked safely: ${path}`)
  const guard =
    process.platform === 'linux'
      ? await listen(`\0rightdoor-${createHash('sha256').update(real).digest('hex').slice(0, 32)}`, '')
      : undefined
  const nonce = `${randomUUID()} ${holder()}`
  const own = await takePath(path, nonce)
  return () => {
    own.close()
    guard?.close()
  }
}

function listen(path: string, says: string): Promise<Server> {
  return new Promise((done, failed) => {
    const server = createServer((socket) => socket.end(says))
    server.once('error', (error: NodeJS.ErrnoException) =>
      failed(error.code === 'EADDRINUSE' && path.startsWith('\0') ? inUse(path.slice(1), '') : error),
    )
    server.listen(path, () => {
      server.unref()
      done(server)
    })
  })
}

async function takePath(path: string, nonce: string): Promise<Server> {
  try {
    return await listen(path, nonce)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
  }
  const answer = await ask(path)
  if (answer !== 'stale') throw inUse(path, answer)
  rmSync(path, { force: true })
  const server = await listen(path, nonce)
  for (let round = 0; round < 10; round++) {
    await new Promise((wake) => setTimeout(wake, 50))
    const says = await ask(path)
    if (says !== nonce) {
      server.close()
      throw inUse(path, says)
    }
  }
  return server
}

/** Silence counts as held: never steal from a live holder whose loop is blocked. */
function ask(path: string): Promise<string> {
  return new Promise((done) => {
    let said = ''
    const socket = connect(path)
    socket.setTimeout(2_000, () => {
      socket.destroy()
      done(said || 'by a process that does not answer')
    })
    socket.on('data', (bytes) => {
      said += bytes.toString()
    })
    socket.on('end', () => done(said))
    socket.on('error', (error: NodeJS.ErrnoException) =>
      done(error.code === 'ECONNREFUSED' || error.code === 'ENOENT' ? 'stale' : 'by another process'),
    )
  })
}
