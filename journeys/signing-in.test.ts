import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tabAndFollow, tabAndWrite, tabTo } from './by-keyboard.ts'
import { withBrowser } from './open-browser.ts'
import { type House, openHouse } from './open-house.ts'
import { type ComesWith, comeInByTheWeather, outside, readOn, type Visitor } from './visitor.ts'

const browser = withBrowser()
let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const kit = (also: Partial<ComesWith> = {}): Promise<Visitor> =>
  comeInByTheWeather(browser(), { home: house.home, ...also })

/** The five words on the page. */
const wordsOn = async ({ tab }: Visitor): Promise<string> =>
  (await tab.locator('.rd-written li').allInnerTexts()).join(' ')

async function startsAPage(visitor: Visitor): Promise<string> {
  const { tab } = visitor
  await tab.goto(`${house.home}/start`)
  await tab.check('input[value="young-person"]')
  await tab.click('button:text-is("Go on")')
  const words = await wordsOn(visitor)
  await tab.fill('#words', words)
  await tab.click('button:text-is("I have them. Open my page")')
  await tab.waitForURL(/\/me$/)
  return words
}

describe('Kit, 14, starts a page of their own', () => {
  test.each([
    ['on a phone, without scripts', { width: 390, scripts: false }],
    ['on a school computer', { width: 1280 }],
  ])('%s, and comes back with five words', async (_, comes) => {
    const visitor = await kit(comes)
    const { tab } = visitor
    const words = await startsAPage(visitor)
    await Promise.all([tab.waitForEvent('load'), tab.click('button:text-is("Sign out")')])
    await tab.goto(`${house.home}/sign-in?to=/account`)
    await tab.click('summary:has-text("I’m a young person")')
    await tab.fill('#words', words)
    await tab.click('form[action="/sign-in/words"] button')
    await tab.waitForURL(/\/account$/)
    expect(await readOn(tab)).toContain('Five words')
    expect(visitor.complaints.filter((each) => !each.startsWith('Clear-Site-Data'))).toEqual([])
    expect(visitor.strangers).toEqual([])
    await visitor.goHome()
  })

  test('by the keyboard alone, seeing at every stop where they are', async () => {
    const visitor = await kit({ width: 1280 })
    const { tab } = visitor
    await tab.goto(`${house.home}/sign-in`)
    await tabTo(tab, /I’m a young person/)
    await tab.keyboard.press('Enter')
    await tabAndFollow(tab, 'Start one now')
    await tabTo(tab, 'It is about me')
    await tab.keyboard.press('Space')
    await tabAndFollow(tab, 'Go on')
    const words = await wordsOn(visitor)
    await tabAndWrite(tab, 'Now type them here', words)
    await tabAndFollow(tab, 'I have them. Open my page')
    expect(tab.url()).toBe(`${house.home}/me`)
    await visitor.goHome()
  })

  test('after “Leave this page” Back shows nothing of theirs, nor does anything else until they sign in again', async () => {
    const visitor = await kit()
    const { tab } = visitor
    await startsAPage(visitor)
    await tab.goto(`${house.home}/account`)
    await tab.click('text=Leave this page')
    await tab.waitForURL(outside)
    await tab.goBack()
    expect(await tab.textContent('body')).not.toContain('How you sign in')
    await tab.goto(`${house.home}/account`)
    expect(await tab.textContent('body')).not.toContain('How you sign in')
    await visitor.goHome()
  })

  test('with a passkey of their phone instead of words, and comes back with it', async () => {
    const visitor = await kit()
    const { tab } = visitor
    const wire = await tab.context().newCDPSession(tab)
    await wire.send('WebAuthn.enable')
    await wire.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
        ...{ isUserVerified: true, automaticPresenceSimulation: true },
      },
    })
    await tab.goto(`${house.home}/start`)
    await tab.check('input[value="young-person"]')
    await tab.click('button:text-is("Go on")')
    await tab.click('text=Use a passkey instead')
    await tab.click('button:text-is("Use a passkey")')
    await tab.click('button:text-is("Make the passkey")')
    await tab.waitForURL(/\/me$/)
    await Promise.all([tab.waitForEvent('load'), tab.click('button:text-is("Sign out")')])
    await tab.goto(`${house.home}/sign-in?to=/account`)
    await tab.click('summary:has-text("I’m a young person")')
    await tab.click('.rd-way-in[open] summary:has-text("Use a passkey")')
    await tab.click('.rd-way-in[open] button:text-is("Use a passkey")')
    await tab.click('button:text-is("Go on")')
    await tab.waitForURL(/\/account$/)
    expect(await readOn(tab)).toContain('Passkey')
    await visitor.goHome()
  })
})
