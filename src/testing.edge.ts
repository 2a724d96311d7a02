import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openRightdoor, type Rightdoor } from './main.ts'
import { type Environment, readSettings, type Settings } from './settings.edge.ts'
import type { Database } from './store/database.ts'
import { openTestDatabase, type Prepared } from './store/testing.edge.ts'

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
  /** Somebody invented, signed in by one tap: `callum`, `school-nurse`.
   * @param base what stands before the addresses of their place, where it is not the first. */
  readonly signInAs: (key: string, base?: string) => Promise<SomebodyIn>
  /** Every line of the log, as it would stand there. */
  readonly logged: readonly string[]
  /** Every message that left, as the local transport wrote it. */
  readonly sent: () => readonly string[]
  readonly close: () => Promise<void>
}

/** Somebody signed in, with a browser of their own. */
export interface SomebodyIn {
  readonly cookie: string
  readonly get: (path: string) => Promise<Response>
  /** The text of a page. */
  readonly read: (path: string) => Promise<string>
  /** Opens a page and sends a form as it stands there: with its token, and with what is typed. */
  readonly send: (
    page: string,
    to: string,
    fields?: Readonly<Record<string, string | readonly string[]>>,
  ) => Promise<Response>
  /** Sends a form without having opened anything. */
  readonly post: (path: string, fields: URLSearchParams) => Promise<Response>
}

type Asking = (path: string, init?: RequestInit) => Promise<Response>

/** The token of the forms on a page. */
export const formTokenIn = (html: string): string => /name="form" value="([^"]+)"/.exec(html)?.[1] ?? ''

async function signInAs(ask: Asking, key: string, base = ''): Promise<SomebodyIn> {
  const came = await ask(`${base}/sign-in/demonstration/${key}`, { method: 'POST', body: new URLSearchParams() })
  const cookie = came.headers.get('set-cookie')?.split(';')[0] ?? ''
  if (cookie === '') throw new Error(`nobody called ${key} could be signed in`)
  const get: SomebodyIn['get'] = (path) => ask(path, { headers: { cookie } })
  const post: SomebodyIn['post'] = (path, body) => ask(path, { method: 'POST', headers: { cookie }, body })
  return {
    ...{ cookie, get, post },
    read: async (path) => (await get(path)).text(),
    async send(page, to, fields = {}) {
      const body = new URLSearchParams({ form: formTokenIn(await (await get(page)).text()), on: page })
      for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) body.append(name, value)
      return post(to, body)
    },
  }
}

/**
 * What the first start leaves in a database: the demonstration place and its people, all at one time.
 * @param needs true brings what its people brought as well, as `npm start` does; it takes some seconds, once for a run.
 */
export const demonstrationAt = (name: string, now: () => Date, needs = false): Prepared => ({
  name: `demonstration_${name}${needs ? '_with_needs' : ''}`,
  async prepare(database) {
    const kept = { ...database, close: async () => undefined }
    await (await openRightdoor({ settings: testSettings(), database: kept, now, needs })).close()
  },
})

const demonstration = demonstrationAt('of_tests', () => testNow)

/** A database that is open already, in place of one as prepared, and settings of one's own. */
interface Given {
  readonly database?: Database
  readonly settings?: Partial<Settings>
}

/** Opens Rightdoor with the demonstration place in it, as the start after the first does. */
export async function openTestRightdoor(prepared: Prepared = demonstration, given: Given = {}): Promise<Opened> {
  const outboxFolder = mkdtempSync(join(tmpdir(), 'rightdoor-outbox-'))
  const logged: string[] = []
  const clock = { now: testNow }
  const database = given.database ?? (await openTestDatabase(prepared))
  const settings = { ...testSettings(), outboxFolder, ...given.settings }
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
    signInAs: (key, base) => signInAs(ask, key, base),
    logged,
    sent: () => readdirSync(outboxFolder).map((name) => readFileSync(join(outboxFolder, name), 'utf8')),
    async close() {
      await rightdoor.close()
      rmSync(outboxFolder, { recursive: true, force: true })
    },
  }
}
