import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Address, everyAddress } from './every-address.ts'
import { faultsOf, lights } from './lights.ts'
import { withBrowser } from './open-browser.ts'
import { type House, openHouse } from './open-house.ts'
import { comeIn, leftOnTheirPhone } from './visitor.ts'

const isWhole = process.env['PROOF'] === 'full'
const browser = withBrowser()
let house: House
let addresses: readonly Address[]

beforeAll(async () => {
  house = await openHouse()
  addresses = (await everyAddress(house)).filter(({ path }) => !/^\/open(-referral|api.json)/.test(path))
})
afterAll(() => house.close())

/** One page of each route in one light, by turns; of all other pages a twentieth. In the proof all of them in all. */
function toLookAt(): readonly { readonly path: string; readonly names: readonly string[] }[] {
  const all = Object.keys(lights)
  const first = new Set(addresses.filter(({ route }, at) => addresses.findIndex((each) => each.route === route) === at))
  const others = addresses.filter((address) => !first.has(address))
  return [
    ...[...first].map(({ path }, at) => ({
      path,
      names: all.filter((_, n) => isWhole || (at + n) % all.length === 0),
    })),
    ...others.flatMap(({ path }, at) => {
      if (isWhole) return [{ path, names: all }]
      return at % 20 === 0 ? [{ path, names: [all[(at / 20) % all.length] ?? ''] }] : []
    }),
  ]
}

test('every page can be used in light, in the dark, on paper, in forced colours and on a small phone', {
  timeout: isWhole ? 1_800_000 : 180_000,
}, async () => {
  const visitor = await comeIn(browser(), { home: house.home })
  const faults: string[] = []
  const looked = toLookAt()
  for (const { path, names } of looked) faults.push(...(await faultsOf(visitor, house.home + path, names)))
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
  for (const { path } of first.filter((_, at) => isWhole || at % 5 === 0)) {
    await tab.goto(house.home + path, { waitUntil: 'domcontentloaded' })
    await tab.click('.rd-now')
    await tab.waitForURL(`${house.home}/help-now`, { waitUntil: 'domcontentloaded' })
    expect(await tab.locator('.rd-call__do').first().isVisible(), path).toBe(true)
  }
  await visitor.goHome()
})
