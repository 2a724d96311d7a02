import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf, lights } from './lights.ts'
import { withBrowser } from './open-browser.ts'
import { type House, openHouse } from './open-house.ts'
import { comeIn, type Visitor } from './visitor.ts'

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

/** Somebody invented, signed in by one tap, as anybody can try it. */
async function signedIn(
  who: string,
  with_: { readonly browser: Browser; readonly scripts?: boolean },
): Promise<Visitor> {
  const { browser: opened, scripts = true } = with_
  const visitor = await comeIn(opened, { home: house.home, scripts })
  await visitor.tab.goto(`${house.home}/sign-in/demonstration`)
  await visitor.tab.locator(`form[action$="/${who}"] button`).click()
  return visitor
}

const ids = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** The addresses that the links of the page before them lead to. */
const linked = `[...document.querySelectorAll('a[href]')].map((each) => new URL(each.href)).filter((each) => each.origin === location.origin && /^.(me|desk|place|account)\\b/.test(each.pathname)).map((each) => each.pathname)`

/** Goes to what can be come to by links from where they are, one address of each kind. @returns how many were seen. */
async function goRound({ tab }: Visitor, look: (path: string) => Promise<void>): Promise<number> {
  const waiting = [new URL(tab.url()).pathname, '/account']
  const kinds = new Set<string>()
  for (const path of waiting) {
    const kind = path.replaceAll(ids, ':id')
    if (kinds.has(kind)) continue
    kinds.add(kind)
    await look(path)
    waiting.push(...(await tab.evaluate<string[]>(linked)))
  }
  return kinds.size
}

const all = Object.keys(lights)

test.each(people)(
  '%s can use every page of their own in light, in the dark, on paper and on a small phone',
  {
    timeout: 600_000,
  },
  async (who) => {
    const visitor = await signedIn(who, { browser: browser() })
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
  const { tab, goHome } = await signedIn('callum', { browser: browser(), scripts: false })
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
