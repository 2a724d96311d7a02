import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { serverPrograms, startOwnServer } from '../bench/own-server.ts'
import { idOf, locality, plantTown, secret } from '../bench/records-town.ts'
import { auditHash } from '../src/access/audit/audit-hash.edge.ts'
import { verifyPlace } from '../src/access/audit/audit-keeping.store.ts'
import { newId } from '../src/shared/new-id.edge.ts'
import type { Database } from '../src/store/database.ts'
import { migrate } from '../src/store/migrate.edge.ts'
import { openDatabase } from '../src/store/open.edge.ts'
import { copyPrepared, migrations } from '../src/store/testing.edge.ts'
import { buildProgram, forAShortLife } from '../src/testing-built.edge.ts'
import { serveFrom, writerAt } from './killed-served.ts'
import { killedTown } from './killed-town.ts'
import { freePort } from './open-house.ts'

const isWhole = process.env['PROOF'] === 'full'
const killsOfTheProgram = isWhole ? 80 : 8
/** A start of the whole program takes longer: a part of the kills. */
const killsOfTheServed = isWhole ? 20 : 2
const killsOfTheServer = isWhole ? 30 : 3
const program = fileURLToPath(new URL('killed-program.ts', import.meta.url))
const changesOfOneItem = 4

const answered = z.object({
  key: z.string().optional(),
  is: z.string(),
  item: z.string().optional(),
  n: z.int().optional(),
})
type Answer = z.infer<typeof answered>

interface Write {
  readonly key: string
  readonly young: number
  readonly words: string
  readonly item?: string
  readonly expected?: number
}

interface Running {
  /** @returns undefined where the program ended before it answered. */
  readonly write: (write: Write) => Promise<Answer | undefined>
  /** How many writes have no answer yet. */
  readonly underWay: () => number
  /** How many writes had no answer when it was killed. */
  readonly kill: () => Promise<number>
}

async function start(location: string): Promise<Running> {
  const child: ChildProcess = spawn(process.execPath, [...forAShortLife, '--import', 'tsx', program, location], {
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const waiting = new Map<string, (answer: Answer | undefined) => void>()
  const ended = once(child, 'exit').then(() => {
    isRunning = false
    for (const done of waiting.values()) done(undefined)
  })
  let isRunning = true
  child.stdin?.on('error', () => undefined)
  const ready = new Promise<void>((up) => {
    createInterface({ input: child.stdout ?? process.stdin }).on('line', (line) => {
      const answer = answered.parse(JSON.parse(line))
      if (answer.is === 'ready') up()
      waiting.get(answer.key ?? '')?.(answer)
      waiting.delete(answer.key ?? '')
    })
  })
  await ready
  return {
    write: (write) =>
      new Promise((done) => {
        if (!isRunning) return done(undefined)
        waiting.set(write.key, done)
        child.stdin?.write(`${JSON.stringify(write)}\n`)
      }),
    underWay: () => waiting.size,
    async kill() {
      child.kill('SIGKILL')
      const left = waiting.size
      await ended
      return left
    },
  }
}

interface Client {
  /** Writes about one young person until it is told to stop, each again with its own key until it is kept. */
  readonly writeOn: (young: number) => Promise<void>
  readonly stop: () => void
  readonly kept: ReadonlyMap<string, Answer>
  /** How many writes were under way and came to nothing, so that they had to be sent again. */
  readonly failed: () => number
  /** Sends what was kept last once more. @returns whether each got the answer of the first time. */
  readonly sendAgain: (running: Running) => Promise<boolean>
}

/** Somebody whose form goes on being sent until it is answered. */
function clientOf(now: () => Promise<Running>): Client {
  const kept = new Map<string, Answer>()
  const last = new Map<number, Write>()
  let isOver = false
  const failed = { many: 0 }
  const untilKept = async (write: Write): Promise<Answer> => {
    for (;;) {
      const answer = await (await now()).write(write)
      if (answer && answer.is !== 'failed') return answer
      failed.many += 1
      await pause(20)
    }
  }
  return {
    kept,
    failed: () => failed.many,
    stop: () => {
      isOver = true
    },
    async writeOn(young) {
      while (!isOver) {
        let before: Answer | undefined
        for (let n = 0; n < changesOfOneItem && !isOver; n += 1) {
          const about = before?.item === undefined ? {} : { item: before.item, expected: before.n ?? 0 }
          const write = { key: newId(), young, words: `words ${n}`, ...about }
          before = await untilKept(write)
          if (before.is !== 'kept') throw new Error(`a write was answered ${before.is}`)
          kept.set(write.key, before)
          last.set(young, write)
        }
      }
    },
    async sendAgain(running) {
      const again = [...last.values()].map(async (write) => {
        const answer = await running.write(write)
        return JSON.stringify(answer) === JSON.stringify(kept.get(write.key))
      })
      return (await Promise.all(again)).every(Boolean)
    },
  }
}

const youngPeople = Array.from({ length: killedTown.youngPeople }, (_, n) => n)

/** Every write that was acknowledged is there, once, and nothing else is. */
async function expectNothingLost(database: Database, kept: ReadonlyMap<string, Answer>): Promise<void> {
  const planted = youngPeople.map((n) => idOf('item', n))
  const { rows } = await database.pool.query<{ fact: string }>(
    "select item || ' ' || n as fact from fact where item <> all ($1::uuid[]) order by 1",
    [planted],
  )
  const acknowledged = [...kept.values()].map(({ item, n }) => `${item} ${n}`)
  expect(new Set(acknowledged).size).toBe(acknowledged.length)
  expect(rows.map(({ fact }) => fact)).toEqual(acknowledged.toSorted())
  const counts = await database.pool.query(
    "select (select count(*) from done_once) as keys, (select count(*) from audit where did = 'write') as rows",
  )
  expect(counts.rows).toEqual([{ keys: kept.size, rows: kept.size }])
  expect(await verifyPlace(database, { locality, hashOf: auditHash(secret) })).toMatchObject({ is: 'whole' })
}

async function plant(location: string): Promise<Database> {
  const database = await openDatabase(location, () => undefined)
  await migrate(database, migrations)
  await plantTown(database, killedTown)
  return database
}

beforeAll(buildProgram, 180_000)

describe('What was acknowledged is kept, and what is sent again is kept once', () => {
  test(`the program is killed ${killsOfTheProgram} times in the middle of writing, with its built-in database`, {
    timeout: killsOfTheProgram * 30_000,
  }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rightdoor-killed-'))
    const location = join(folder, 'database')
    await copyPrepared(location)
    await (await plant(location)).close()
    let running = start(location)
    const client = clientOf(() => running)
    const writing = Promise.all(youngPeople.map(client.writeOn))
    let unanswered = 0
    for (let kill = 0; kill < killsOfTheProgram; kill += 1) {
      const before = await running
      await moreKept(client, 3)
      await pause(randomInt(0, 60))
      running = before.kill().then((left) => {
        unanswered += left
        return start(location)
      })
      expect(await client.sendAgain(await running)).toBe(true)
    }
    client.stop()
    await writing
    await (await running).kill()
    const database = await openDatabase(location)
    await expectNothingLost(database, client.kept)
    await database.close()
    rmSync(folder, { recursive: true, force: true })
    expect(unanswered).toBeGreaterThan(0)
    console.info(
      `the program was killed ${killsOfTheProgram} times, ${unanswered} writes unanswered: ${client.kept.size} kept, 0 lost, 0 doubled`,
    )
  })

  test(`the program that serves the pages is killed ${killsOfTheServed} times while people send forms, each with a session of their own`, {
    timeout: 600_000 + killsOfTheServed * 60_000,
  }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rightdoor-served-'))
    const location = join(folder, 'database')
    const port = await freePort()
    let served = await serveFrom(location, port)
    const writers = await Promise.all(
      ['callum', 'aisha', 'tom', 'jordan'].map((key) => writerAt(`http://localhost:${port}`, key)),
    )
    let isOver = false
    const many = (): number => writers.reduce((sum, { kept }) => sum + kept.length, 0)
    const writing = Promise.all(writers.map((writer) => writer.goOn(() => isOver)))
    for (let kill = 0; kill < killsOfTheServed; kill += 1) {
      const before = many()
      while (many() < before + 6) await pause(5)
      await pause(randomInt(0, 60))
      while (!writers.some((writer) => writer.isSending())) await pause(1)
      await served.kill()
      served = await serveFrom(location, port)
    }
    isOver = true
    await writing
    for (const writer of writers) expect(await writer.sendAgain()).toBe(303)
    for (const { key, kept, read } of writers) {
      const page = await read()
      expect([key, kept.filter((words) => page.split(words).length !== 2)]).toEqual([key, []])
      expect(page.split(`${key} wrote `).length - 1).toBe(kept.length)
    }
    const unanswered = writers.reduce((sum, writer) => sum + writer.unanswered(), 0)
    expect(unanswered).toBeGreaterThan(0)
    await served.kill()
    const database = await openDatabase(location)
    expect(await verifyPlace(database, { locality: 'ashmere', hashOf: auditHash(secret) })).toMatchObject({
      is: 'whole',
    })
    await database.close()
    rmSync(folder, { recursive: true, force: true })
    console.info(
      `the program that serves was killed ${killsOfTheServed} times, ${unanswered} forms unanswered and sent again: ${many()} kept, 0 lost, 0 doubled`,
    )
  })

  test.skipIf(!serverPrograms())(
    `PostgreSQL is killed ${killsOfTheServer} times in the middle of writing, and the program lives on (needs PostgreSQL)`,
    { timeout: killsOfTheServer * 30_000 + 60_000 },
    async () => {
      const server = await startOwnServer()
      const database = await plant(server.url)
      const running = await start(server.url)
      const client = clientOf(async () => running)
      const writing = Promise.all(youngPeople.map(client.writeOn))
      let underWay = 0
      for (let kill = 0; kill < killsOfTheServer; kill += 1) {
        await moreKept(client, 20)
        await pause(randomInt(0, 200))
        underWay += running.underWay()
        server.kill()
        await pause(randomInt(0, 300))
        await startAgain(server.start)
      }
      client.stop()
      await writing
      expect(await client.sendAgain(running)).toBe(true)
      await running.kill()
      await expectNothingLost(database, client.kept)
      await database.close()
      server.stop()
      expect(underWay).toBeGreaterThan(0)
      expect(client.failed()).toBeGreaterThan(0)
      console.info(
        `PostgreSQL was killed ${killsOfTheServer} times with ${underWay} writes under way, ${client.failed()} failed and were sent again: ${client.kept.size} kept, 0 lost, 0 doubled`,
      )
    },
  )
})

/** They are in the middle of writing. */
async function moreKept({ kept }: Client, many: number): Promise<void> {
  const before = kept.size
  while (kept.size < before + many) await pause(5)
}

/** What it had begun may take a moment to be gone. */
async function startAgain(begin: () => void): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      return begin()
    } catch (error) {
      if (tries >= 10) throw error
      await pause(300)
    }
  }
}
