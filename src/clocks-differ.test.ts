import { afterEach, expect, test } from 'vitest'
import { openRightdoor, type Rightdoor } from './main.ts'
import { openTestDatabase } from './store/testing.edge.ts'
import { testNow, testSettings } from './testing.edge.ts'

const opened: Rightdoor[] = []
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close()
})

test('H28: while the clock of the program is a minute from that of the database nothing is kept and it says so; reading, asking and leaving go on', async () => {
  const clock = { ahead: 60_000 }
  const lines: Record<string, string | number>[] = []
  const rightdoor = await openRightdoor({
    ...{ settings: testSettings(), database: await openTestDatabase(), now: () => testNow },
    machine: () => Date.now() + clock.ahead,
    log: (line) => void lines.push(line),
  })
  opened.push(rightdoor)
  const send = async (path: string) =>
    rightdoor.fetch(
      new Request(`http://localhost:3000${path}`, {
        method: 'POST',
        body: new URLSearchParams({ words: 'hello', a: '13' }),
      }),
    )
  for (const path of ['/sign-in/demonstration/callum', '/complaint', '/me/words', '/find/nothing-fits']) {
    const refused = await send(path)
    expect([path, refused.status, refused.headers.get('retry-after')]).toEqual([path, 503, '30'])
    expect(await refused.text()).toContain('Nothing was saved')
    expect(refused.headers.get('set-cookie')).toBeNull()
  }
  expect(lines).toContainEqual({ error: 'clocks differ', at: 'clock' })
  const { rows } = await rightdoor.database.pool.query('select 1 from session')
  expect(rows).toEqual([])
  for (const path of ['/', '/help-now', '/find', '/about'])
    expect((await rightdoor.fetch(new Request(`http://localhost:3000${path}`))).status).toBe(200)
  for (const path of ['/find', '/exit', '/sign-out']) expect((await send(path)).status).toBe(303)
  clock.ahead = 0
  expect((await send('/sign-in/demonstration/callum')).status).toBe(303)
})
