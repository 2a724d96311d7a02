import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindsNothingNew } from './axe-knows.ts'
import { withBrowser } from './open-browser.ts'
import { type House, openHouse } from './open-house.ts'
import { comeIn, type Visitor } from './visitor.ts'

const browser = withBrowser()
let house: House
let visitor: Visitor

beforeAll(async () => {
  house = await openHouse()
  visitor = await comeIn(browser(), { home: house.home })
})
afterAll(async () => {
  await visitor.goHome()
  await house.close()
})

/** Whoever was here before found nothing; then something in the page is not as it was. */
async function afterwards(change: string): Promise<unknown> {
  await visitor.tab.goto(`${house.home}/`)
  await axeFindsNothingNew(visitor)
  await visitor.tab.evaluate(change)
  return axeFindsNothingNew(visitor).catch((found: unknown) => String(found))
}

test.each([
  ['a field has lost its name', `document.querySelectorAll('label').forEach((label) => label.removeAttribute('for'))`],
  ['a link has lost its words', `document.querySelector('main a').replaceChildren()`],
  ['it has lost its heading', `document.querySelector('h1').remove()`],
  ['the page says no language', `document.documentElement.removeAttribute('lang')`],
])('a page that was judged before is judged anew where %s', { timeout: 60_000 }, async (_, change) => {
  expect(await afterwards(change)).toMatch(/\w+-\w+/)
})

test('a page that is built the same and says something else is not judged again', { timeout: 60_000 }, async () => {
  const { tab } = visitor
  await afterwards('0')
  await tab.goto(`${house.home}/`)
  await tab.evaluate(`document.querySelector('main p').textContent = 'other words'`)
  await axeFindsNothingNew(visitor)
  expect(await tab.evaluate('typeof axe')).toBe(process.env['PROOF'] === 'full' ? 'object' : 'undefined')
})
