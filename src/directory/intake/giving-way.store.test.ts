import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../store/database.ts'
import { openTestDatabase } from '../../store/testing.edge.ts'
import { readPublished } from '../directory.store.ts'
import { maybeTheSame } from './duplicates.ts'
import { givesWay } from './giving-way.edge.ts'
import { eachInTurn } from './giving-way.ts'
import { type IntakeProgress, intake } from './intake.edge.ts'

const folder = mkdtempSync(join(tmpdir(), 'rightdoor-turns-'))
let database: Database

beforeAll(async () => {
  database = await openTestDatabase()
  await database.pool.query("insert into locality (slug, name) values ('saltmarsh', 'Saltmarsh')")
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})

/** Counts how often others had their turn, as a page that is asked for has it. */
function countTurns(): { readonly turns: () => number; readonly stop: () => void } {
  let turns = 0
  let next = setImmediate(count)
  function count(): void {
    turns += 1
    next = setImmediate(count)
  }
  return { turns: () => turns, stop: () => clearImmediate(next) }
}

/** In the proof five thousand, of which a fifth shows each step many times. */
const many = process.env['PROOF'] === 'full' ? 5_000 : 1_000
const feed = Array.from({ length: many }, (_, index) => ({
  id: `7a0b8c1d-0000-9000-0000-${String(index).padStart(12, '0')}`,
  name: `Choir ${index % 400}`,
  description: `<p>${'We sing on Mondays. '.repeat(50)}</p>`,
  status: 'active',
  url: 'https://council.example.org/choirs',
  phones: [{ number: '01632 960117' }],
}))

test('somebody who asks for help now while thousands of services are taken in has their turn all along', async () => {
  const from = join(folder, 'feed.json')
  writeFileSync(from, JSON.stringify({ contents: feed }))
  const seen: (IntakeProgress & { readonly turns: number })[] = []
  const { turns, stop } = countTurns()
  const progress = (now: IntakeProgress): void => void seen.push({ ...now, turns: turns() })
  const report = await intake({ database, locality: 'saltmarsh', from, approve: true, progress })
  stop()
  expect(report).toMatchObject({ outcome: 'complete', new: many, approved: many })
  for (const [doing, atMost] of [
    ['checking', 100],
    ['keeping', 200],
  ] as const) {
    const steps = seen.filter((each) => each.doing === doing)
    expect(steps.at(-1)?.done).toBe(many)
    for (const [index, step] of steps.entries()) {
      const before = steps[index - 1] ?? { done: 0, turns: 0 }
      expect(step.done - before.done).toBeLessThanOrEqual(atMost)
      if (step.done > before.done) expect(step.turns).toBeGreaterThan(before.turns)
    }
  }
}, 120_000)

test('all that is public is read in parts, and nothing is lost or twice between them', async () => {
  const services = await readPublished(database, 'saltmarsh')
  expect(services.map((service) => service.id)).toEqual(feed.map(({ id }) => id))
})

test('others have their turn while doubles are looked for', async () => {
  const services = await readPublished(database, 'saltmarsh')
  const { turns, stop } = countTurns()
  expect(await maybeTheSame(services, givesWay())).toHaveLength(500)
  stop()
  expect(turns()).toBeGreaterThanOrEqual(many / 100)
})

test('long work lets others have their turn at least every hundred pieces', async () => {
  const { turns, stop } = countTurns()
  await eachInTurn(Array.from({ length: 2_000 }), () => undefined, givesWay())
  stop()
  expect(turns()).toBeGreaterThanOrEqual(19)
})
