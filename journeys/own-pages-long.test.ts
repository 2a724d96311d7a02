import { afterAll, beforeAll, expect, test } from 'vitest'
import { goRound, signedIn } from './going-round.ts'
import { faultsOf, lights } from './lights.ts'
import { withBrowser } from './open-browser.ts'
import { type House, openHouse } from './open-house.ts'

const browser = withBrowser()
const isWhole = process.env['PROOF'] === 'full'
let house: House

beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

/** One for each part that somebody can act as. */
const everybody = [
  ...['callum', 'aishas-mum', 'school-nurse', 'team-lead', 'front-desk', 'safeguarding-lead'],
  ...['privacy-officer', 'curator', 'approver', 'hafsa', 'administrator'],
]
const people = isWhole ? everybody : ['callum', 'school-nurse', 'hafsa']

const all = Object.keys(lights)

test.each(people)(
  '%s can use every page of their own in light, in the dark, on paper and on a small phone',
  {
    timeout: 600_000,
  },
  async (who) => {
    const visitor = await signedIn(who, { home: house.home, browser: browser() })
    const faults: string[] = []
    const titles = new Set<string>()
    let turn = who.length
    const pages = await goRound(visitor, async (path) => {
      const names = isWhole ? all : [all[turn % all.length] ?? '']
      turn += 1
      faults.push(...(await faultsOf(visitor, house.home + path, names)))
      titles.add(await visitor.tab.title())
    })
    expect(pages).toBeGreaterThan(1)
    expect(faults.slice(0, 8)).toEqual([])
    expect([...titles].filter((title) => telling.test(title))).toEqual([])
    expect(visitor.complaints.filter((said) => !said.includes('404'))).toEqual([])
    expect(visitor.strangers).toEqual([])
    await visitor.goHome()
  },
)

/** Names of the people of the demonstration, and what a shared screen must not tell. */
const telling = /callum|aisha|nadia|tom|jordan|ellie|sam\b|beth|harm|suicid|risk|safeguard/i

test('Callum writes, shares and takes back without a script in his browser', { timeout: 60_000 }, async () => {
  const { tab, goHome } = await signedIn('callum', { home: house.home, browser: browser(), scripts: false })
  await tab.locator('#words').fill('no scripts here')
  await tab.locator('form[action="/me/words"] button').click()
  expect(await tab.locator('main').innerText()).toContain('no scripts here')
  await tab.locator('figure:has-text("no scripts here") a[href*="who-can-see"]').click()
  await tab.locator('input[value="my-worker"]').check()
  await tab.locator('main form button[type=submit]').click()
  expect(await tab.locator('main').innerText()).toContain('so can Beth Lloyd')
  await tab.locator('input[value="only-me"]').check()
  await tab.locator('main form button[type=submit]').click()
  expect(await tab.locator('main').innerText()).toContain('Only you can see this.')
  await goHome()
})
