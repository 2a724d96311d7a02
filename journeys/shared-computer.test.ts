import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withBrowser } from './open-browser.ts'
import { type House, openHouse } from './open-house.ts'
import { comeInByTheWeather, outside, type Visitor } from './visitor.ts'

const browser = withBrowser()
const onlyHis = 'i dont want a big thing made of it'
let house: House

beforeAll(async () => {
  house = await openHouse()
}, 240_000)
afterAll(() => house.close())

/** Callum, on a computer in the library, on his page, after he looked at who can see what. */
async function callumOnHisPage(scripts = true): Promise<Visitor> {
  const visitor = await comeInByTheWeather(browser(), { home: house.home, scripts })
  const { tab } = visitor
  await tab.goto(`${house.home}/sign-in/demonstration`)
  await tab.locator('form[action$="/callum"] button').click()
  await tab.waitForURL(`${house.home}/me`)
  await tab.goto(`${house.home}/me/who-can-see`)
  await tab.goto(`${house.home}/me`)
  expect(await tab.locator('main').innerText()).toContain(onlyHis)
  return visitor
}

/** Everything that whoever sits down next can see and read, however often they press Back. */
async function foundByPressingBack({ tab }: Visitor): Promise<string> {
  const found: string[] = []
  for (const _ of [1, 2, 3, 4]) {
    await tab.goBack({ timeout: 5000 }).catch(() => null)
    await tab.waitForLoadState()
    found.push(
      tab.url(),
      await tab.evaluate<string>('document.title + document.body.innerText + document.body.innerHTML'),
    )
  }
  return found.join('\n')
}

const withAndWithoutScripts = [
  { name: 'scripts', scripts: true },
  { name: 'no scripts', scripts: false },
] as const

describe.each(withAndWithoutScripts)('Callum, 15, on a computer that others use, with $name (H27)', ({ scripts }) => {
  test('signs out, and Back shows nothing of his to whoever sits down next', async () => {
    const visitor = await callumOnHisPage(scripts)
    const { tab } = visitor
    await tab.click('button:text-is("Sign out")')
    await tab.waitForURL(`${house.home}/`)
    const found = await foundByPressingBack(visitor)
    expect(found).toContain('/sign-in')
    expect(found).not.toContain(onlyHis)
    expect(found).not.toContain('/me/words/')
    await visitor.goHome()
  })

  test('presses "Leave this page", and neither Back nor his address leads to anything of his', async () => {
    const visitor = await callumOnHisPage(scripts)
    const { tab } = visitor
    const left = tab.waitForRequest(outside)
    await tab.click('.rd-leave')
    await left
    // Without scripts they are sent on, and not every browser lets a test answer there.
    await tab.waitForURL(({ href }) => !href.startsWith(house.home))
    const found = await foundByPressingBack(visitor)
    expect(found).not.toContain(onlyHis)
    expect(found).not.toContain('/me/words/')
    await tab.goto(`${house.home}/me`)
    expect(tab.url()).not.toBe(`${house.home}/me`)
    expect(await tab.locator('body').innerText()).not.toContain(onlyHis)
    await visitor.goHome()
  })
})

test('nothing of his is left in the browser when it is closed, and a script cannot read what is there before (H27)', async () => {
  const visitor = await callumOnHisPage()
  const cookies = await visitor.tab.context().cookies()
  expect(cookies.map(({ name, expires, httpOnly, secure }) => ({ name, expires, httpOnly, secure }))).toEqual([
    { name: '__Host-sid', expires: -1, httpOnly: true, secure: true },
  ])
  const held = await visitor.tab.evaluate<readonly unknown[]>(
    '(async () => [document.cookie, localStorage.length, sessionStorage.length, (await caches.keys()).length, (await indexedDB.databases()).length])()',
  )
  expect(held).toEqual(['', 0, 0, 0, 0])
  await visitor.goHome()
})
