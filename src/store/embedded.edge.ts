import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { Duplex } from 'node:stream'
import { Worker } from 'node:worker_threads'
import pg from 'pg'
import type { Database } from './database.ts'
import { inOnePiece } from './in-one-piece.edge.ts'
import { lockFolder } from './lock.edge.ts'
import { plainTypes } from './types.edge.ts'

type Message =
  | { readonly ask: 'bytes'; readonly bytes: Uint8Array }
  | { readonly ask: 'copy'; readonly folder: string }
  | { readonly ask: 'close' }
interface Reply {
  readonly bytes?: Uint8Array
  readonly error?: string
}

/** The thread that holds PostgreSQL, started again when it ends by itself. */
interface Engine {
  readonly ask: (message: Message) => Promise<Uint8Array>
  readonly stop: () => Promise<void>
}

const gone = (): Error => Object.assign(new Error('the embedded database has stopped'), { code: 'ECONNRESET' })

async function startThread(dataDir: string | undefined): Promise<Worker> {
  const worker = new Worker(new URL('./pglite-worker.js', import.meta.url), { workerData: { dataDir } })
  const ended = once(worker, 'exit').then(() => Promise.reject(gone()))
  await Promise.race([once(worker, 'message'), ended])
  ended.catch(() => undefined)
  return worker
}

interface Waiting {
  readonly done: (bytes: Uint8Array) => void
  readonly failed: (error: Error) => void
}

/** Asks of one thread, answered in the order in which it works them off. */
interface Line {
  readonly ask: (message: Message) => Promise<Uint8Array>
  /** Tells everyone who waits that nothing will come. */
  readonly breakOff: () => void
}

function lineTo(worker: Worker): Line {
  let waiting: Waiting[] = []
  worker.on('message', ({ bytes, error }: Reply) => {
    const next = waiting.shift()
    if (bytes) next?.done(bytes)
    else next?.failed(new Error(error))
  })
  return {
    ask: (message) =>
      new Promise((done, failed) => {
        waiting.push({ done, failed })
        worker.postMessage(message)
      }),
    breakOff() {
      const left = waiting
      waiting = []
      for (const { failed } of left) failed(gone())
    },
  }
}

/** Keeps a thread going: when it ends by itself, everyone who waits is told, and it is started again. */
async function startEngine(dataDir: string | undefined, onLoss: (error: Error) => void): Promise<Engine> {
  let now: { readonly worker: Worker; readonly line: Line } | undefined
  let stopping = false
  const attach = (worker: Worker): void => {
    const line = lineTo(worker)
    now = { worker, line }
    worker.on('error', onLoss)
    worker.once('exit', () => {
      now = undefined
      line.breakOff()
      if (stopping) return
      onLoss(gone())
      startAgain(500)
    })
  }
  const startAgain = (delay: number): void => {
    setTimeout(() => {
      if (!stopping) startThread(dataDir).then(attach, () => startAgain(Math.min(delay * 2, 10_000)))
    }, delay).unref()
  }
  attach(await startThread(dataDir))
  return {
    ask: (message) => now?.line.ask(message) ?? Promise.reject(gone()),
    async stop() {
      stopping = true
      await now?.line.ask({ ask: 'close' })
      await now?.worker.terminate()
    },
  }
}

/** Carries the PostgreSQL wire protocol to the thread, in the shape that node-postgres expects of a socket. */
class ThreadSocket extends Duplex {
  readonly #engine: Engine
  constructor(engine: Engine) {
    super()
    this.#engine = engine
  }
  connect(): this {
    setImmediate(() => this.emit('connect'))
    return this
  }
  setNoDelay(): void {}
  setKeepAlive(): void {}
  ref(): void {}
  unref(): void {}
  override _read(): void {}
  override _write(chunk: Buffer, encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this._writev([{ chunk, encoding }], done)
  }
  override _writev(chunks: { chunk: Buffer; encoding: BufferEncoding }[], done: (error?: Error | null) => void): void {
    const said = chunks.map(({ chunk }) => chunk).filter((chunk) => !isGoodbye(chunk))
    const end = (error?: Error | null): void => {
      if (said.length < chunks.length) this.push(null)
      done(error)
    }
    const answered =
      said.length > 0
        ? this.#engine.ask({ ask: 'bytes', bytes: new Uint8Array(Buffer.concat(said)) })
        : Promise.resolve(new Uint8Array())
    answered.then((bytes) => {
      if (bytes.length > 0) this.push(bytes)
      end()
    }, end)
  }
}

/** The thread answers whoever comes next as well: a connection that ends is nothing to it. */
const isGoodbye = (chunk: Buffer): boolean => chunk.length === 5 && chunk[0] === 0x58

/** The thread has one session: what it asks itself would stand within whatever somebody has begun, and meet what they are in the middle of saying. */
async function betweenTransactions(pool: pg.Pool, work: () => Promise<unknown>): Promise<void> {
  const held = await pool.connect()
  try {
    await work()
  } finally {
    held.release()
  }
}

function watch(pool: pg.Pool, onLoss: (error: Error) => void): void {
  pool.on('error', onLoss)
  pool.on('connect', (connection) => {
    // Of a connection that is lost in use, whoever uses it is told by the statement that fails; without this the program would end.
    connection.on('error', () => undefined)
    // After a failure the pool takes another connection. The thread has one session: what it began and named would stand in its way.
    connection.query('rollback; deallocate all').catch(() => undefined)
  })
}

/**
 * Opens the embedded PostgreSQL in a thread of its own behind an ordinary pool of one connection.
 * @param dataDir the folder of the files, or undefined for an empty database in memory.
 * @throws where another process holds the folder, with who holds it.
 */
export async function openEmbedded(
  dataDir: string | undefined,
  onLoss: (error: Error) => void = () => {},
): Promise<Database> {
  if (dataDir) mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const release = dataDir ? await lockFolder(dataDir) : () => {}
  let engine: Engine
  try {
    engine = await startEngine(dataDir, onLoss)
  } catch (error) {
    release()
    throw error
  }
  const pool = new pg.Pool({
    user: 'postgres',
    database: 'postgres',
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 30_000,
    types: plainTypes,
    stream: () => inOnePiece(new ThreadSocket(engine)),
    // Statements that are asked at once travel at once, each still answered for itself.
    pipeline: true,
  })
  watch(pool, onLoss)
  return {
    engine: 'embedded',
    pool,
    ...(dataDir
      ? { safeCopy: (folder: string) => betweenTransactions(pool, () => engine.ask({ ask: 'copy', folder })) }
      : {}),
    async close() {
      await pool.end()
      await engine.stop()
      release()
    },
  }
}
