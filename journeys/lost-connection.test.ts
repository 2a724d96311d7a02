import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindsNothingNew } from './axe-knows.ts'
import { withBrowser } from './open-browser.ts'
import { type House, openHouse } from './open-house.ts'
import { comeIn, readOn, type Visitor } from './visitor.ts'

const browser = withBrowser()
const words = 'the bus home is the worst bit of the day'
let house: House

beforeAll(async () => {
  house = await openHouse()
}, 240_000)
afterAll(() => house.close())

/** Callum, writing something new on his phone, and not finished. */
async function callumWrites(before: (visitor: Visitor) => Promise<void> = async () => undefined): Promise<Visitor> {
  const visitor = await comeIn(browser(), { home: house.home, scripts: true })
  const { tab } = visitor
  await tab.goto(`${house.home}/sign-in/demonstration`)
  await tab.locator('form[action$="/callum"] button').click()
  await tab.waitForURL(`${house.home}/me`)
  await before(visitor)
  await tab.goto(`${house.home}/me/needs/new`)
  await tab.fill('textarea[name="words"]', words)
  return visitor
}

test('without a connection nothing is sent, his words stay in the box, and it says so; back in reach he keeps them with one tap (H27)', async () => {
  const visitor = await callumWrites()
  const { tab } = visitor
  await tab.context().setOffline(true)
  await tab.click('main button:text-is("Keep it")')
  await tab.getByRole('alert').filter({ hasText: 'no connection just now' }).waitFor()
  expect(await tab.inputValue('textarea[name="words"]')).toBe(words)
  await axeFindsNothingNew(visitor)
  await tab.context().setOffline(false)
  await tab.getByText('no connection just now').waitFor({ state: 'detached' })
  await tab.click('main button:text-is("Keep it")')
  await tab.waitForURL(/\/me\/need\//)
  expect(await readOn(tab)).toContain(words)
  await visitor.goHome()
})

test('where his phone believes that it is connected and nothing answers, his words stay in the box all the same, and a second tap keeps them once (H10)', async () => {
  const visitor = await callumWrites()
  const { tab } = visitor
  await tab.context().route('**/*', (route) => route.abort())
  await tab.click('main button:text-is("Keep it")')
  await tab.getByRole('alert').filter({ hasText: 'no connection just now' }).waitFor()
  expect(await tab.evaluate(() => navigator.onLine)).toBe(true)
  expect(await tab.inputValue('textarea[name="words"]')).toBe(words)
  await tab.context().unroute('**/*')
  await tab.dblclick('main button:text-is("Keep it")')
  await tab.waitForURL(/\/me\/need\//)
  expect((await readOn(tab)).split(words)).toHaveLength(2)
  await visitor.goHome()
})

test('while the database is gone nothing is sent either: what he wrote is not lost to a page that says so', async () => {
  const visitor = await callumWrites()
  const { tab } = visitor
  await tab.context().route('**/readyz', (route) => route.fulfill({ status: 503, body: 'not ready' }))
  await tab.click('main button:text-is("Keep it")')
  await tab.getByRole('alert').filter({ hasText: 'no connection just now' }).waitFor()
  expect(await tab.inputValue('textarea[name="words"]')).toBe(words)
  await visitor.goHome()
})

test('when his time is up the page shows nothing of his, nothing was done with what he wrote, and it waits for him on that page alone', async () => {
  const visitor = await callumWrites(async ({ tab }) => tab.clock.install())
  const { tab } = visitor
  const facts = 'select count(*)::int as many from fact'
  const before = await house.database.pool.query(facts)
  await tab.clock.fastForward('15:01')
  await tab.waitForURL(/\/sign-in|\/me$/)
  expect(await tab.content()).not.toContain(words)
  expect((await house.database.pool.query(facts)).rows).toEqual(before.rows)
  const sealed = await house.database.pool.query<{ page: string }>(
    "select page, encode(sealed_fields, 'escape') as fields from draft",
  )
  expect(sealed.rows.map(({ page }) => page)).toEqual(['/me/needs/new'])
  expect(JSON.stringify(sealed.rows)).not.toContain('bus')
  await tab.goto(`${house.home}/me/needs/new`)
  expect(await tab.inputValue('textarea[name="words"]')).toBe(words)
  await visitor.goHome()
})
