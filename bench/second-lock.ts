import { readFileSync } from 'node:fs'
import pg from 'pg'
import type { Database } from '../src/store/database.ts'
import { migrate } from '../src/store/migrate.edge.ts'
import { openDatabase } from '../src/store/open.edge.ts'
import { serverPrograms, startOwnServer } from './own-server.ts'
import { type Acts, actsOf, liveIn } from './records-acts.ts'
import { plantTown, type Size } from './records-town.ts'

const size: Size = { youngPeople: 2_000, carers: 400, workers: 100, agencies: 5, facts: 40_000 }
const rounds = 24
const inOneRound = 50

async function town(location: string): Promise<Database> {
  const database = await openDatabase(location)
  await migrate(database, new URL('../migrations/', import.meta.url))
  await plantTown(database, size)
  await liveIn(database, size)
  return database
}

/** The policies off; the role, its grants, the settings and every statement stay as they are. */
async function unlock({ pool }: Database): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    "select relname as name from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace",
  )
  for (const { name } of rows) await pool.query(`alter table "${name}" disable row level security`)
}

interface Doer {
  readonly name: string
  readonly does: (acts: Acts, n: number) => Promise<void>
}

const young = (n: number): number => (n * 7) % size.youngPeople
const doers: readonly Doer[] = [
  { name: 'a worker reads', does: (acts, n) => acts.read({ who: 'worker', young: young(n), nth: n % 20 }) },
  { name: 'a young person reads', does: (acts, n) => acts.read({ who: 'young', young: young(n), nth: n % 20 }) },
  { name: 'a carer reads', does: (acts, n) => acts.read({ who: 'carer', young: young(n) % size.carers, nth: 0 }) },
  { name: 'a worker writes', does: (acts, n) => acts.begin({ who: 'worker', young: young(n), nth: 0 }) },
  { name: 'a young person writes', does: (acts, n) => acts.begin({ who: 'young', young: young(n), nth: 0 }) },
]

const middle = (list: readonly number[]): number => list.toSorted((one, other) => one - other)[list.length >> 1] ?? 0

interface Side {
  readonly acts: Acts
  /** Milliseconds of processor time so far, of this program and of the server's process that answers it. */
  readonly spent: () => number
}

/** Processor time, so that whatever else the machine does does not count. The built-in database is a thread of this program. */
async function sideOf(database: Database): Promise<Side> {
  // One connection, kept from here on: its process is the one that is measured.
  database.pool.options.idleTimeoutMillis = 0
  const { rows } = await database.pool.query<{ pid: number }>('select pg_backend_pid() as pid')
  const ofServer = (): number =>
    database.engine === 'server'
      ? Number(readFileSync(`/proc/${rows[0]?.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6
      : 0
  const ours = (): number => (process.cpuUsage().user + process.cpuUsage().system) / 1e3
  return { acts: actsOf(database, size), spent: () => ours() + ofServer() }
}

/** Milliseconds of processor time a transaction, one after the other on one connection. */
async function timed({ does }: Doer, { acts, spent }: Side, from: number): Promise<number> {
  const began = spent()
  for (let n = from; n < from + inOneRound; n += 1) await does(acts, n)
  return (spent() - began) / inOneRound
}

/** They take turns, and who begins takes turns too. */
async function compare(doer: Doer, [locked, open]: readonly [Side, Side]): Promise<string> {
  const took: { locked: number; open: number }[] = []
  for (let round = -4; round < rounds; round += 1) {
    const at = (round + 4) * inOneRound
    const first = round % 2 === 0 ? await timed(doer, locked, at) : undefined
    const without = await timed(doer, open, at)
    const figures = { locked: first ?? (await timed(doer, locked, at)), open: without }
    if (round >= 0) took.push(figures)
  }
  const ratios = took.map((each) => each.locked / each.open).toSorted((one, other) => one - other)
  const [low, high] = [ratios[ratios.length >> 2] ?? 0, ratios[(ratios.length * 3) >> 2] ?? 0]
  const [lock, none] = [middle(took.map((each) => each.locked)), middle(took.map((each) => each.open))]
  return `  ${doer.name.padEnd(24)} locked ${lock.toFixed(3)} ms   policies off ${none.toFixed(3)} ms   ${(lock / none).toFixed(3)} times   by the round ${middle(ratios).toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`
}

async function measure(name: string, locations: readonly [string, string]): Promise<void> {
  const [locked, open] = [await town(locations[0]), await town(locations[1])]
  await unlock(open)
  console.log(
    `\n${name} (aim: 1.100 or less): ${size.facts.toLocaleString('en-GB')} facts, each transaction with its row of the audit`,
  )
  const both = [await sideOf(locked), await sideOf(open)] as const
  for (const doer of doers) console.log(await compare(doer, both))
  await locked.close()
  await open.close()
}

async function onServer(): Promise<void> {
  if (!serverPrograms()) return console.log('\nPostgreSQL is not installed here, so nothing is measured on it.')
  const server = await startOwnServer(['synchronous_commit=off'])
  try {
    const admin = new pg.Client({ connectionString: server.url })
    await admin.connect()
    for (const name of ['locked', 'open']) await admin.query(`create database ${name}`)
    await admin.end()
    const at = (name: string): string => server.url.replace(/postgres$/, name)
    await measure(server.version, [at('locked'), at('open')])
  } finally {
    server.stop()
  }
}

/** `npm run bench -- second-lock`: transactions behind row-level security beside the same with the policies off. */
export async function secondLock(): Promise<void> {
  if (!process.argv.includes('--embedded')) await onServer()
  if (!process.argv.includes('--server')) await measure('The built-in database', ['memory:', 'memory:'])
}
