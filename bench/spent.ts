import { readFileSync } from 'node:fs'
import type { Database } from '../src/store/database.ts'
import { type Measured, quantile, type Rounds } from './cpu.ts'

/** Milliseconds of processor time so far. The built-in database is a thread of this program, and counts as it. */
export interface Spent {
  readonly program: number
  /** Of the processes of the server that answer this database. */
  readonly server: number
}

export async function spentBy({ pool, engine }: Database): Promise<Spent> {
  const { user, system } = process.cpuUsage()
  const program = (user + system) / 1_000
  if (engine === 'embedded') return { program, server: 0 }
  const { rows } = await pool.query<{ pid: number }>(
    'select pid from pg_stat_activity where datname = current_database()',
  )
  return { program, server: rows.reduce((sum, { pid }) => sum + ofProcess(pid), 0) }
}

function ofProcess(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6
  } catch {
    return 0
  }
}

/** One thing in milliseconds: what the program and the server worked, and how long it took by the clock. */
export interface Took extends Spent {
  readonly wall: number
}

async function roundOf(database: Database, { once }: Measured, requests: number): Promise<Took> {
  const [before, began] = [await spentBy(database), performance.now()]
  for (let time = 0; time < requests; time += 1) await once()
  const [ended, after] = [performance.now(), await spentBy(database)]
  return {
    program: (after.program - before.program) / requests,
    server: (after.server - before.server) / requests,
    wall: (ended - began) / requests,
  }
}

/** Takes turns: each round measures everything once and begins with another, so that a busy minute falls on all alike. */
export async function measureSpent(
  database: Database,
  all: readonly Measured[],
  { rounds, requests, warmUp }: Rounds,
): Promise<ReadonlyMap<string, readonly Took[]>> {
  for (const measured of all) await roundOf(database, measured, warmUp)
  const took = new Map<string, Took[]>(all.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round += 1)
    for (const at of all.keys()) {
      const measured = all[(at + round) % all.length]
      if (measured) took.get(measured.name)?.push(await roundOf(database, measured, requests))
    }
  return took
}

/** Program and server together. */
export const cpuOf = ({ program, server }: Spent): number => program + server

export const middle = (took: readonly Took[], of: (took: Took) => number): number => quantile(took.map(of), 0.5)

/** A quarter lies below the one and above the other. */
export const quarters = (took: readonly Took[], of: (took: Took) => number): readonly [number, number] => [
  quantile(took.map(of), 0.25),
  quantile(took.map(of), 0.75),
]
