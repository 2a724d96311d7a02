import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withBrowser } from './open-browser.ts'
import { type House, openHouse } from './open-house.ts'
import { type ComesWith, comeInByTheWeather, elsewhere, outside, readOn, type Visitor } from './visitor.ts'

const browser = withBrowser()
const words = 'i dont feel safe at home'
let house: House

beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const amina = (also: Partial<ComesWith> = {}): Promise<Visitor> =>
  comeInByTheWeather(browser(), { home: house.home, ...also })

/** She came from the front page and reads what could help. */
async function readsWhatCouldHelp({ tab }: Visitor): Promise<string> {
  await tab.goto(`${house.home}/`)
  await tab.fill('#words', words)
  await tab.click('button:text-is("Look")')
  await tab.waitForURL(/\/find\?q=/)
  return tab.url()
}

describe('Amina, 14, hears somebody on the stairs (H07)', () => {
  test('one press of the link and she is at the weather; Back does not lead to the page she left', async () => {
    const visitor = await amina()
    const left = await readsWhatCouldHelp(visitor)
    const { tab } = visitor
    await tab.click('text=Leave this page')
    await tab.waitForURL(outside)
    await tab.goBack()
    expect(tab.url()).toBe(`${house.home}/`)
    expect(await tab.inputValue('#words')).toBe('')
    await tab.goForward()
    expect(tab.url()).toBe(outside)
    expect(tab.url()).not.toBe(left)
    await visitor.goHome()
  })

  test('the page is blank at once, even where the weather takes its time, and the name of the tab too', async () => {
    const visitor = await amina()
    const { tab } = visitor
    await readsWhatCouldHelp(visitor)
    await tab.context().unroute(elsewhere)
    await tab.context().route(outside, () => undefined)
    const after = await tab.evaluate<{ text: string; title: string }>(`(async () => {
      document.querySelector('a.rd-leave').click()
      const drawn = [...document.body.querySelectorAll('*')].filter((each) => each.checkVisibility({ visibilityProperty: true }))
      return { text: drawn.map((each) => each.innerText).join(''), title: document.title }
    })()`)
    expect(after.text).toBe('')
    expect(after.title.replaceAll('\u200b', '')).toBe('')
    await visitor.goHome()
  })

  test('three times Shift does the same, wherever she was typing', async () => {
    const visitor = await amina()
    const { tab } = visitor
    await tab.goto(`${house.home}/find/ask`)
    await tab.focus('#words')
    for (const _ of [1, 2, 3]) await tab.keyboard.press('Shift')
    await tab.waitForURL(outside)
    await visitor.goHome()
  })

  test('after one Shift, and after two, somebody who cannot see is told how many are left', async () => {
    const visitor = await amina()
    const { tab } = visitor
    await tab.goto(`${house.home}/help-now`)
    const told = tab.locator('.rd-safety [role="status"]')
    await tab.keyboard.press('Shift')
    expect(await told.textContent()).toBe('Press Shift two more times to leave this page.')
    await tab.keyboard.press('Shift')
    expect(await told.textContent()).toBe('Press Shift once more to leave this page.')
    await visitor.goHome()
  })

  test('writing capital letters does not throw her out', async () => {
    const visitor = await amina()
    const { tab } = visitor
    await tab.goto(`${house.home}/`)
    await tab.focus('#words')
    for (const letter of ['I', 'T', 'S', 'M', 'E']) await tab.keyboard.press(`Shift+${letter}`)
    expect(await tab.inputValue('#words')).toBe('ITSME')
    expect(tab.url()).toBe(`${house.home}/`)
    await visitor.goHome()
  })

  test('with scripts switched off the link still leads away', async () => {
    const visitor = await amina({ scripts: false })
    const { tab } = visitor
    await readsWhatCouldHelp(visitor)
    await tab.click('text=Leave this page')
    await tab.waitForURL(outside)
    await visitor.goHome()
  })

  test('the way out is what the tab key meets first', async () => {
    const visitor = await amina()
    for (const path of ['/', '/help-now', '/find', '/leave']) {
      await visitor.tab.goto(house.home + path)
      await visitor.tab.keyboard.press('Tab')
      expect(await visitor.tab.evaluate('document.activeElement.textContent'), path).toBe('Leave this page')
    }
    await visitor.goHome()
  })

  test('Back, three times, after she left and closed: no words of hers stand in any field', async () => {
    const visitor = await amina()
    const { tab } = visitor
    await readsWhatCouldHelp(visitor)
    await tab.click('text=Leave this page')
    await tab.waitForURL(outside)
    const seen: string[] = []
    for (const _ of [1, 2, 3]) {
      await tab.goBack().catch(() => null)
      seen.push(
        await tab.evaluate<string>(
          'document.body.innerText + [...document.querySelectorAll("input,textarea")].map(({ value }) => value).join()',
        ),
      )
    }
    expect(seen).toHaveLength(3)
    expect(seen.join()).not.toContain(words)
    await visitor.goHome()
  })
})

describe('The page about leaving', () => {
  test('says what leaving does, and what it cannot do', async () => {
    const visitor = await amina({ scripts: false })
    await visitor.tab.goto(`${house.home}/`)
    await visitor.tab.click('footer >> text=About leaving this page')
    const said = (await readOn(visitor.tab)).toLowerCase()
    for (const part of ['shift', 'history', 'back', 'school', 'help']) expect(said).toContain(part)
    expect(said).toMatch(/can(’|no)t/)
    await visitor.goHome()
  })
})
