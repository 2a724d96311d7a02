import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { shortId } from '../src/directory/published.ts'
import type { Id } from '../src/shared/id.ts'
import { openDatabase } from '../src/store/open.edge.ts'
import { openTestDatabase } from '../src/store/testing.edge.ts'
import { aFollowUp } from './every-address.ts'
import { type House, openHouse } from './open-house.ts'

const folder = mkdtempSync(join(tmpdir(), 'rightdoor-lost-'))
const files = join(folder, 'database')
const threads: Worker[] = []
const remember = (thread: Worker): void => void threads.push(thread)
let house: House
let offer: string
let code: string

beforeAll(async () => {
  process.on('worker', remember)
  const empty = await openTestDatabase()
  await empty.safeCopy?.(files)
  await empty.close()
  house = await openHouse({ database: await openDatabase(files, () => undefined) })
  offer = [...(house.rightdoor.holding.published('ashmere')?.offers.keys() ?? [])][0] ?? ''
  code = await aFollowUp(house, offer)
})
afterAll(async () => {
  process.off('worker', remember)
  await house.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The engine dies, and cannot come back while its files are away. */
async function loseTheDatabase(): Promise<void> {
  renameSync(files, `${files}-away`)
  writeFileSync(files, 'not a folder')
  await threads.at(-1)?.terminate()
}

function giveItBack(): void {
  rmSync(files)
  renameSync(`${files}-away`, files)
}

const get = (path: string): Promise<Response> => fetch(house.home + path, { redirect: 'manual' })
const post = (path: string, fields: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(house.home + path, { method: 'POST', redirect: 'manual', body: new URLSearchParams(fields) })
const signposts = async (): Promise<number> =>
  (await house.database.pool.query<{ many: number }>('select count(*)::int as many from signpost')).rows[0]?.many ?? -1

/** What would have to be kept or looked up in the database. */
const kept: readonly (readonly [string, () => Promise<Response>])[] = [
  ['a follow-up', () => post(`/o/${offer}/follow-up`, { when: 'a-week' })],
  ['an answer to a follow-up', () => post(`/f/${code}`, { became: 'reached' })],
  ['"this is wrong"', () => post(`/o/${offer}/wrong`, { what: 'closed' })],
  ['"nothing here fits"', () => post('/find/nothing-fits', { w: 'friend' })],
  ['a list to send', () => post('/list/send', { s: shortId(offer as Id), to: 'amina@example.com' })],
  ['a look at a follow-up', () => get(`/f/${code}`)],
]

describe('The database is lost while people look for help (D12, H24)', () => {
  test('help now, finding, offers and advice go on; what would be kept is refused plainly; then all is well again', {
    timeout: 180_000,
  }, async () => {
    const before = await signposts()
    expect(code).toHaveLength(19)
    await loseTheDatabase()
    await expect(signposts()).rejects.toThrow()

    // Whoever looks for help finds it, in their own words too
    for (const path of [
      '/',
      '/help-now',
      '/leave',
      '/find/ask',
      '/find',
      '/say?w=friend',
      `/o/${offer}`,
      '/list',
      '/f',
      '/about',
      '/privacy',
      '/livez',
    ])
      expect((await get(path)).status, path).toBe(200)
    const asked = await post('/find', { words: 'she is sad after a death', w: 'school' })
    expect(asked.status).toBe(303)
    const results = await (await get(asked.headers.get('location') ?? '')).text()
    expect(results).toContain('Bereavement and grief')
    expect(results.split('<h3>').length).toBeGreaterThan(5)
    expect((await get('/readyz')).status).toBe(503)

    // Whoever wanted something kept is told that it was not, when to come back, and where help is
    for (const [what, ask] of kept) {
      const answer = await ask()
      const page = await answer.text()
      expect(answer.status, what).toBe(503)
      expect(Number(answer.headers.get('retry-after')), what).toBeGreaterThan(0)
      expect(page, what).toContain('Nothing was saved')
      expect(page, what).toContain('class="rd-now"')
    }

    // The engine starts again by itself, on the same files, and nothing was kept by half
    giveItBack()
    await vi.waitFor(async () => expect((await get('/readyz')).status).toBe(200), { timeout: 90_000, interval: 250 })
    expect(await signposts()).toBe(before)
    expect((await get(`/f/${code}`)).status).toBe(200)
    expect((await post(`/o/${offer}/follow-up`, { when: 'a-week' })).status).toBe(303)
    expect(await signposts()).toBe(before + 1)
    expect(house.logged.join('\n')).not.toContain('sad after')
  })
})
