import { afterEach, describe, expect, test } from 'vitest'
import { demonstrationAccount, demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import { readNational } from './directory/national.edge.ts'
import { crisisNotChecked } from './directory/national.ts'
import { openRightdoor } from './main.ts'
import { contentFolder } from './settings.edge.ts'
import type { Database } from './store/database.ts'
import { openTestDatabase } from './store/testing.edge.ts'
import { openTestRightdoor, testNow, testSettings } from './testing.edge.ts'

const opened: Database[] = []
const openDatabase = async (): Promise<Database> => {
  const database = await openTestDatabase()
  opened.push(database)
  return database
}
afterEach(async () => {
  for (const database of opened.splice(0)) await database.close().catch(() => undefined)
})

const production = testSettings({
  RIGHTDOOR_MODE: 'production',
  SECRET: '0123456789abcdef0123456789abcdef',
  PUBLIC_URL: 'https://rightdoor.example',
  ALLOW_EMBEDDED: 'yes',
})

describe('The first start', () => {
  test('loads the made-up place once, and finds it there the next time', async () => {
    const database = await openDatabase()
    const lines: string[] = []
    const open = () =>
      openRightdoor({
        settings: testSettings(),
        database: { ...database, close: async () => undefined },
        now: () => testNow,
        progress: (line) => lines.push(line),
      })
    const first = await open()
    expect(lines.some((line) => line.includes('made up'))).toBe(true)
    const { version, offers } = first.holding.published('ashmere') ?? {}
    expect(offers?.size).toBeGreaterThan(150)
    await first.close()
    lines.length = 0
    const second = await open()
    expect(lines).toEqual([])
    expect(second.holding.published('ashmere')?.version).toBe(version)
    await second.close()
  })

  test('leaves an installation empty that is to be filled by an export', async () => {
    const rightdoor = await openRightdoor({
      settings: testSettings(),
      database: await openDatabase(),
      demonstration: false,
    })
    expect(rightdoor.holding.localities()).toEqual([])
    expect((await rightdoor.fetch(new Request('http://localhost:3000/find'))).status).toBe(404)
    await rightdoor.close()
  })

  test('is noticed by a running program when another one changes the directory', async () => {
    const at = await openTestRightdoor()
    await at.database.pool.query("update locality set name = 'Ashmere and Vale'")
    await at.rightdoor.refresh()
    expect(await at.read('/')).toContain('Ashmere and Vale')
    await at.close()
  })
})

describe('Production', () => {
  test('does not start with a made-up place in its database', async () => {
    const database = await openDatabase()
    await database.pool.query("insert into locality (slug, name, demonstration) values ('ashmere', 'Ashmere', true)")
    await expect(openRightdoor({ settings: production, database })).rejects.toThrow('demonstration locality')
  })

  test('does not start while somebody invented has an account, which opens with one tap', async () => {
    const database = await openDatabase()
    await database.pool.query("insert into locality (slug, name) values ('northlight', 'Northlight')")
    const [person, account] = [
      demonstrationPerson('northlight', 'callum'),
      demonstrationAccount('northlight', 'callum'),
    ]
    await database.pool.query("insert into person (id, locality, is_a) values ($1, 'northlight', 'young-person')", [
      person,
    ])
    await database.pool.query("insert into account (id, locality, person) values ($1, 'northlight', $2)", [
      account,
      person,
    ])
    await expect(openRightdoor({ settings: production, database })).rejects.toThrow(
      'northlight holds 1 demonstration accounts',
    )
  })

  test('does not start while nobody has vouched for the crisis contacts, and names them', async () => {
    const unchecked = crisisNotChecked(readNational(contentFolder))
    expect(unchecked.length).toBeGreaterThan(0)
    const starting = openRightdoor({ settings: production, database: await openDatabase() })
    await expect(starting).rejects.toThrow(unchecked.join(', '))
  })
})

test('while the database is gone, help now, finding and reading go on, and what would be kept is refused plainly', async () => {
  const at = await openTestRightdoor()
  const [offer] = at.rightdoor.holding.published('ashmere')?.offers.values() ?? []
  await at.rightdoor.database.close()
  for (const path of ['/', '/help-now', '/find', `/o/${offer?.id}`, '/say', '/about'])
    expect((await at.get(path)).status).toBe(200)
  const found = await at.post('/find', { words: 'I can’t sleep', a: '13' })
  expect((await at.get(found.headers.get('location') ?? '')).status).toBe(200)
  for (const path of [`/o/${offer?.id}/follow-up`, '/find/nothing-fits', '/f/K7QF-29MX-ABCD-2345']) {
    const response = await at.post(path, { became: 'reached' })
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30'])
    expect(await response.text()).toContain('Nothing was saved')
  }
  expect((await at.get('/readyz')).status).toBe(503)
  expect((await at.get('/livez')).status).toBe(200)
})
