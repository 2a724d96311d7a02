import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listen } from '../src/commands/listen.ts'
import { openRightdoor, type Rightdoor } from '../src/main.ts'
import type { Settings } from '../src/settings.edge.ts'
import type { Database } from '../src/store/database.ts'
import { openTestDatabase } from '../src/store/testing.edge.ts'
import { demonstrationAt, testSettings } from '../src/testing.edge.ts'

/** The whole program, listening, with a database of its own: what somebody meets who opens its address. */
export interface House {
  /** Its address, without a closing slash. */
  readonly home: string
  readonly rightdoor: Rightdoor
  readonly database: Database
  /** Every line that was logged, as it would stand in the log. */
  readonly logged: readonly string[]
  /** The time that the house goes by from now on; other than that, time passes as it does outside. */
  readonly setClock: (to: Date) => void
  readonly close: () => Promise<void>
}

export interface HouseAs {
  readonly database?: Database
}

/** A port that nobody listened on a moment ago. The house must know its own address before it opens. */
export async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((done) => {
    probe.listen(0, 'localhost', done)
  })
  const address = probe.address()
  await new Promise((done) => {
    probe.close(done)
  })
  return typeof address === 'object' && address !== null ? address.port : 0
}

const settingsFor = (port: number, outboxFolder: string): Settings => ({
  ...testSettings({ PORT: String(port) }),
  outboxFolder,
})

const demonstration = demonstrationAt('of_journeys', () => new Date())

/** Opens Rightdoor with the demonstration place in it, as `npm start` does. */
export async function openHouse({ database: given }: HouseAs = {}): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'rightdoor-journey-'))
  const logged: string[] = []
  const log = (line: Record<string, string | number>): void => void logged.push(JSON.stringify(line))
  const clock = { ahead: 0 }
  const now = (): Date => new Date(Date.now() + clock.ahead)
  const database = given ?? (await openTestDatabase(demonstration))
  const rightdoor = await openRightdoor({ settings: settingsFor(await freePort(), folder), database, log, now })
  const { port, stop } = await listen(rightdoor, log)
  return {
    home: `http://localhost:${port}`,
    rightdoor,
    database,
    logged,
    setClock: (to) => {
      clock.ahead = to.getTime() - Date.now()
    },
    async close() {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
