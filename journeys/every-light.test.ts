import type { Page as Tab } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeSees } from './axe-knows.ts'
import { type Address, everyAddress } from './every-address.ts'
import { withBrowser } from './open-browser.ts'
import { type House, openHouse } from './open-house.ts'
import { comeIn, leftOnTheirPhone, type Visitor } from './visitor.ts'

const browser = withBrowser()
const isWhole = process.env['PROOF'] === 'full'
let house: House
let addresses: readonly Address[]

beforeAll(async () => {
  house = await openHouse()
  addresses = (await everyAddress(house)).filter(({ path }) => !/^\/open(-referral|api.json)/.test(path))
})
afterAll(() => house.close())

/** What is wrong with the page of a tab in one light; an empty list where nothing is. */
type Light = (tab: Tab) => Promise<readonly string[]>

const tooWide = `(() => {
  const wide = document.documentElement.scrollWidth - innerWidth
  const sticks = [...document.querySelectorAll('body *')].filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
  return wide > 0 ? ['wider than the screen by ' + wide + ' px: ' + (sticks.at(-1)?.outerHTML.slice(0, 120) ?? '')] : []
})()`
const notSeen = (selectors: readonly string[]): string => `${JSON.stringify(selectors)}.filter((selector) => {
  const box = document.querySelector(selector)?.getBoundingClientRect()
  return !box || box.width < 20 || box.height < 10 || !document.querySelector(selector).checkVisibility({ visibilityProperty: true })
}).map((selector) => selector + ' cannot be seen')`

const everywhere = ['.rd-now', '.rd-leave', '.rd-made-up', 'h1']

/** What axe found, or that it looked at too little to say. */
async function axeSays(tab: Tab): Promise<readonly string[]> {
  const { found, passes } = await axeSees(tab)
  return passes < 15 ? [...found, `axe held it against ${passes} rules only`] : found
}

const inLight = async (tab: Tab): Promise<readonly string[]> => {
  await tab.emulateMedia({ colorScheme: 'light', media: 'screen', forcedColors: 'none' })
  return [...(await axeSays(tab)), ...(await tab.evaluate<string[]>(notSeen(everywhere)))]
}

const inTheDark = async (tab: Tab): Promise<readonly string[]> => {
  await tab.emulateMedia({ colorScheme: 'dark', media: 'screen', forcedColors: 'none' })
  const ground = await tab.evaluate<string>('getComputedStyle(document.body).backgroundColor')
  const [red = 255, green = 255, blue = 255] = (ground.match(/\d+/g) ?? []).map(Number)
  return [...(await axeSays(tab)), ...(red + green + blue > 240 ? [`not dark: ${ground}`] : [])]
}

/** On paper the numbers and the watermark stay, and what only a screen can do goes. */
const onPaper = async (tab: Tab): Promise<readonly string[]> => {
  await tab.emulateMedia({ colorScheme: 'light', media: 'print', forcedColors: 'none' })
  const kept = await tab.evaluate<string[]>(notSeen(['.rd-safety__numbers', '.rd-made-up', 'h1']))
  const forms = await tab.evaluate<number>(
    '[...document.querySelectorAll(".rd-noprint")].filter((each) => each.checkVisibility()).length',
  )
  return [...kept, ...(forms > 0 ? [`${forms} parts are printed that only a screen can use`] : [])]
}

const inForcedColours = async (tab: Tab): Promise<readonly string[]> => {
  await tab.emulateMedia({ colorScheme: 'dark', media: 'screen', forcedColors: 'active' })
  return tab.evaluate<string[]>(notSeen(everywhere))
}

const onASmallPhone = async (tab: Tab): Promise<readonly string[]> => {
  await tab.emulateMedia({ colorScheme: 'light', media: 'screen', forcedColors: 'none' })
  await tab.setViewportSize({ width: 320, height: 640 })
  const wide = await tab.evaluate<string[]>(tooWide)
  const seen = await tab.evaluate<string[]>(notSeen(everywhere))
  await tab.setViewportSize({ width: 390, height: 844 })
  return [...wide, ...seen]
}

const lights: Readonly<Record<string, Light>> = { inLight, inTheDark, onPaper, inForcedColours, onASmallPhone }

/** Opens a page and holds it in the lights of `names`. @returns every fault, each with its address. */
async function faultsOf({ tab }: Visitor, path: string, names: readonly string[]): Promise<readonly string[]> {
  await tab.goto(house.home + path, { waitUntil: 'load' })
  const faults: string[] = []
  for (const name of names)
    for (const fault of (await lights[name]?.(tab)) ?? []) faults.push(`${path} ${name}: ${fault}`)
  return faults
}

/** One page of each route in every light; of all other pages a tenth, each in one light, or all of them in all. */
function toLookAt(): readonly { readonly path: string; readonly names: readonly string[] }[] {
  const all = Object.keys(lights)
  const first = new Set(addresses.filter(({ route }, at) => addresses.findIndex((each) => each.route === route) === at))
  const others = addresses.filter((address) => !first.has(address))
  return [
    ...[...first].map(({ path }) => ({ path, names: all })),
    ...others.flatMap(({ path }, at) => {
      if (isWhole) return [{ path, names: all }]
      return at % 10 === 0 ? [{ path, names: [all[(at / 10) % all.length] ?? ''] }] : []
    }),
  ]
}

test('every page can be used in light, in the dark, on paper, in forced colours and on a small phone', {
  timeout: isWhole ? 1_800_000 : 180_000,
}, async () => {
  const visitor = await comeIn(browser(), { home: house.home })
  const faults: string[] = []
  const looked = toLookAt()
  for (const { path, names } of looked) faults.push(...(await faultsOf(visitor, path, names)))
  expect(looked.length).toBeGreaterThan(50)
  expect(faults).toEqual([])
  expect(visitor.complaints.filter((said) => !said.includes('404'))).toEqual([])
  expect(visitor.strangers).toEqual([])
  expect(await leftOnTheirPhone(visitor)).toEqual([])
  await visitor.goHome()
})

test('R2: somebody whose browser runs no scripts presses help now on one of many pages, and is there', {
  timeout: 60_000,
}, async () => {
  const visitor = await comeIn(browser(), { home: house.home, scripts: false, width: 320 })
  const { tab } = visitor
  const first = addresses.filter(({ route }, at) => addresses.findIndex((each) => each.route === route) === at)
  expect(first.length).toBeGreaterThan(15)
  for (const { path } of first.filter((_, at) => isWhole || at % 3 === 0)) {
    await tab.goto(house.home + path, { waitUntil: 'domcontentloaded' })
    await tab.click('.rd-now')
    await tab.waitForURL(`${house.home}/help-now`, { waitUntil: 'domcontentloaded' })
    expect(await tab.locator('.rd-call__do').first().isVisible(), path).toBe(true)
  }
  await visitor.goHome()
})
