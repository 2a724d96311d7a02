import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openRightdoor, type Rightdoor } from './main.ts'
import { type Environment, readSettings, type Settings } from './settings.edge.ts'
import type { Database } from './store/database.ts'
import { openTestDatabase } from './store/testing.edge.ts'

export const testNow = new Date('2026-11-21T12:00:00Z')

/** Settings of a throw-away installation. @throws where they are not settings. */
export function testSettings(environment: Environment = {}): Settings {
  const read = readSettings({ DATABASE_URL: 'memory:', SECRET: 'a secret of the tests, known to all', ...environment })
  if ('faults' in read) throw new Error(read.faults.join(' '))
  return read
}

/** The whole program with a database and a clock of its own, asked without a network. */
export interface Opened {
  readonly rightdoor: Rightdoor
  readonly database: Database
  /** The time that it goes by. */
  readonly clock: { now: Date }
  readonly get: (path: string) => Promise<Response>
  /** The text of a page. */
  readonly read: (path: string) => Promise<string>
  readonly post: (path: string, fields: string | Readonly<Record<string, string>>) => Promise<Response>
  /** Every line of the log, as it would stand there. */
  readonly logged: readonly string[]
  /** Every message that left, as the local transport wrote it. */
  readonly sent: () => readonly string[]
  readonly close: () => Promise<void>
}

/** Opens Rightdoor with the demonstration place in it, as the first start does. */
export async function openTestRightdoor(): Promise<Opened> {
  const outboxFolder = mkdtempSync(join(tmpdir(), 'rightdoor-outbox-'))
  const logged: string[] = []
  const clock = { now: testNow }
  const database = await openTestDatabase()
  const settings = { ...testSettings(), outboxFolder }
  const log = (line: Record<string, string | number>): void => void logged.push(JSON.stringify(line))
  const rightdoor = await openRightdoor({ settings, database, log, now: () => clock.now })
  const ask = async (path: string, init?: RequestInit): Promise<Response> =>
    rightdoor.fetch(new Request(new URL(path, settings.publicUrl), init))
  return {
    rightdoor,
    database,
    clock,
    get: (path) => ask(path),
    read: async (path) => (await ask(path)).text(),
    post: (path, fields) => ask(path, { method: 'POST', body: new URLSearchParams(fields) }),
    logged,
    sent: () => readdirSync(outboxFolder).map((name) => readFileSync(join(outboxFolder, name), 'utf8')),
    async close() {
      await rightdoor.close()
      rmSync(outboxFolder, { recursive: true, force: true })
    },
  }
}
