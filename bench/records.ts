import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { z } from 'zod'
import type { Database } from '../src/store/database.ts'
import { migrate } from '../src/store/migrate.edge.ts'
import { openDatabase } from '../src/store/open.edge.ts'
import { serverPrograms, startOwnServer } from './own-server.ts'
import { type Acts, actsOf, type Doing, liveIn, plainActsOf } from './records-acts.ts'
import { whoSawWhat } from './records-audit.ts'
import { plantTown, type Size } from './records-town.ts'
import { cpuOf, spentBy } from './spent.ts'

const whole: Size = { youngPeople: 80_000, carers: 16_000, workers: 4_000, agencies: 40, facts: 2_000_000 }
const tenth: Size = { youngPeople: 8_000, carers: 1_600, workers: 400, agencies: 4, facts: 200_000 }
const onServer = process.argv.includes('--tenth') ? tenth : whole
/** Loading goes ten times slower into the built-in database, so it holds a tenth. */
const embedded = tenth
const aim = 1_000

const doing = z.tuple([
  z.enum(['ours', 'plain']),
  z.enum(['read', 'begin', 'change']),
  z.enum(['worker', 'young', 'carer']),
  z.coerce.number(),
  z.coerce.number(),
])

interface Program {
  readonly address: string
  readonly database: Database
  readonly stop: () => void
}

/** Serves what can be done in the town: how many facts there are of an item is what it was told last. */
function serveTown(database: Database, size: Size): Promise<Program> {
  const acts = { ours: actsOf(database, size), plain: plainActsOf(database, size) }
  const newest = new Map<string, number>()
  const act = async (path: string): Promise<void> => {
    const [which, did, who, young, nth] = doing.parse(path.split('/').slice(1))
    const item = `${young} ${nth}`
    const facts = newest.get(item) ?? 1
    if (did === 'change') newest.set(item, facts + 1)
    await does(acts[which], { did, expected: facts }, { who, young, nth })
  }
  const server = createServer((request, response) => {
    act(request.url ?? '').then(
      () => response.end(),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
        response.writeHead(500).end()
      },
    )
  })
  return new Promise((up) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      up({ address: `http://127.0.0.1:${port}`, database, stop: () => server.close() })
    })
  })
}

interface Did {
  readonly did: 'read' | 'begin' | 'change'
  readonly expected: number
}

const does = (acts: Acts, { did, expected }: Did, of: Doing): Promise<void> =>
  did === 'change' ? acts.change(of, expected) : acts[did](of)

const figures = z.object({ many: z.number(), p50: z.number(), p99: z.number() })
const reported = z.object({
  lasted: z.number(),
  failed: z.number(),
  asking: z.number(),
  all: figures,
  read: figures,
  write: figures,
})
/** With the processor time of the program and of the server's processes that answer it, in milliseconds a transaction. */
type Reported = z.infer<typeof reported> & { readonly spent: number }

const run = promisify(execFile)
const loader = fileURLToPath(new URL('records-load.js', import.meta.url))

interface Load {
  readonly which: 'ours' | 'plain'
  /** Requests a second; 0 is as fast as they come. */
  readonly rate: number
  readonly seconds: number
  readonly together?: number
}

async function load(
  { address, database }: Program,
  size: Size,
  { which, rate, seconds, together = 16 }: Load,
): Promise<Reported> {
  const words = [loader, address, JSON.stringify(size), which, ...[rate, seconds, together].map(String)]
  const before = cpuOf(await spentBy(database))
  const { stdout } = await run(process.execPath, words)
  const told = reported.parse(JSON.parse(stdout))
  return { ...told, spent: (cpuOf(await spentBy(database)) - before) / told.all.many }
}

const said = (name: string, { lasted, failed, asking, all, read, write, spent }: Reported): string =>
  `  ${name.padEnd(46)} ${(all.many / lasted).toFixed(0).padStart(5)}/s   p50 ${all.p50.toFixed(1)} ms   p99 ${all.p99.toFixed(1)} ms   reads p99 ${read.p99.toFixed(1)}   writes p99 ${write.p99.toFixed(1)}   ${spent.toFixed(2)} CPU-ms each, and ${asking.toFixed(2)} to ask${failed > 0 ? `   FAILED ${failed}` : ''}   load ${loadavg()[0]?.toFixed(1)}`

async function measure(name: string, database: Database, size: Size): Promise<void> {
  await migrate(database, new URL('../migrations/', import.meta.url))
  const began = performance.now()
  await plantTown(database, size)
  const people = size.youngPeople + size.carers + size.workers
  console.log(
    `\n${name}: ${people.toLocaleString('en-GB')} people, ${size.facts.toLocaleString('en-GB')} facts, loaded in ${((performance.now() - began) / 1_000).toFixed(0)} s (aim: ${aim}/s, p99 of 250 ms or less)`,
  )
  await liveIn(database, size)
  const program = await serveTown(database, size)
  await load(program, size, { which: 'ours', rate: 0, seconds: 10 })
  await load(program, size, { which: 'plain', rate: 0, seconds: 5 })
  for (const together of [16, 64]) {
    const ours = await load(program, size, { which: 'ours', rate: 0, seconds: 15, together })
    console.log(said(`ours, as fast as they come, ${together} together`, ours))
    const plain = await load(program, size, { which: 'plain', rate: 0, seconds: 10, together })
    console.log(said(`no decide, audit or lock, ${together} together`, plain))
  }
  console.log(
    said(
      `ours, ${aim} asked for a second`,
      await load(program, size, { which: 'ours', rate: aim, seconds: 30, together: 64 }),
    ),
  )
  program.stop()
}

async function measureOnServer(): Promise<void> {
  if (!serverPrograms()) return console.log('\nPostgreSQL is not installed here, so nothing is measured on it.')
  const server = await startOwnServer(['shared_buffers=2GB', 'max_wal_size=8GB'])
  try {
    const database = await openDatabase(server.socketUrl)
    await measure(server.version, database, onServer)
    if (!process.argv.includes('--no-audit')) await whoSawWhat(database)
    await database.close()
  } finally {
    server.stop()
  }
}

/** `npm run bench -- records`: reads and writes of records with access and audit on, beside the same without. */
export async function records(): Promise<void> {
  if (!process.argv.includes('--embedded')) await measureOnServer()
  if (process.argv.includes('--server')) return
  const database = await openDatabase('memory:')
  await measure('The built-in database', database, embedded)
  await database.close()
}
