import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFindsNothingNew } from './axe-knows.ts'
import { signedIn } from './going-round.ts'
import { withBrowser } from './open-browser.ts'
import { type House, openHouse } from './open-house.ts'
import { comeIn, leftOnTheirPhone, readOn, type Visitor } from './visitor.ts'

const browser = withBrowser()
let house: House

beforeAll(async () => {
  house = await openHouse()
}, 240_000)
afterAll(() => house.close())

const words = 'tell dad about the boy I like'

const callum = (): Promise<Visitor> => signedIn('callum', { home: house.home, browser: browser() })

/** A code, and the page of the goals that it asks about. */
interface Made {
  readonly code: string
  readonly goals: string
}

/** Callum brings something, sets a goal and makes a code on his own page. */
async function callumMakesACode(): Promise<Made> {
  const visitor = await callum()
  const { tab } = visitor
  await tab.goto(`${house.home}/me/needs/new`)
  await tab.fill('textarea[name="words"]', 'it is loud at home')
  await tab.click('main button:text-is("Keep it")')
  await tab.waitForURL(/\/me\/need\//)
  const goals = `${house.home}${new URL(tab.url()).pathname}/goals`
  await tab.goto(goals)
  await tab.fill('textarea[name="says"]', words)
  await tab.click('main button:text-is("Keep it")')
  await tab.waitForURL(/kept=1/)
  await tab.click('summary:has-text("Answer on another phone")')
  await tab.click('button:text-is("Make the code")')
  await tab.locator('.rd-code').waitFor()
  const code = await tab.locator('.rd-code').innerText()
  await axeFindsNothingNew(visitor)
  await visitor.goHome()
  return { code, goals }
}

/** On a phone that somebody lent him. */
async function opensIt(code: string, scripts: boolean): Promise<Visitor> {
  const visitor = await comeIn(browser(), { home: house.home, scripts })
  await visitor.tab.goto(`${house.home}/check/${code}`)
  await visitor.tab.click('button:text-is("Start")')
  await visitor.tab.getByRole('heading', { name: 'Is this helping?' }).waitFor()
  return visitor
}

/** The page, once it stands: what was sent is not sent again by Back, and the browser takes a moment to say so. */
async function whatStandsThere({ tab }: Visitor): Promise<string> {
  await expect.poll(() => tab.content().catch(() => ''), { timeout: 5000 }).not.toBe('')
  return tab.content()
}

describe.each([
  { name: 'scripts', scripts: true },
  { name: 'no scripts', scripts: false },
])('Callum, 15, answers on a borrowed phone with $name', ({ scripts }) => {
  test('who can see it comes first; one tap keeps it, and Back, the browser and a second try show nothing of his (D38, H31)', async () => {
    const { code } = await callumMakesACode()
    const visitor = await opensIt(code, scripts)
    const { tab } = visitor
    const read = await readOn(tab)
    expect(read.indexOf('Before you answer')).toBeLessThan(read.indexOf('Your first goal'))
    expect(await tab.content()).not.toContain('boy I like')
    if (scripts) await axeFindsNothingNew(visitor)
    await tab.click('label[for="goal-1-7"]')
    await tab.click('label[for="heard-yes"]')
    await tab.click('button:text-is("A bit")')
    await tab.waitForURL(/\/check\/kept$/)
    expect(await readOn(tab)).toContain('It’s kept. Thank you.')
    expect(visitor.cookiesOffered).toEqual([])
    if (scripts) expect(await leftOnTheirPhone(visitor)).toEqual([])
    for (const _ of [1, 2, 3]) {
      await tab.goBack({ timeout: 5000 }).catch(() => null)
      expect(await whatStandsThere(visitor)).not.toContain('checked=""')
      if (scripts) expect(await tab.locator('input:checked').count()).toBe(0)
    }
    await tab.goto(`${house.home}/check/${code}`)
    await tab.click('button:text-is("Start")')
    expect(await readOn(tab)).toContain('It was used already.')
    expect(visitor.strangers).toEqual([])
    await visitor.goHome()
  })
})

test('a finger slides along the numbers: nothing is chosen before, and where he lets go is his answer', async () => {
  const { code, goals } = await callumMakesACode()
  const visitor = await opensIt(code, true)
  const { tab } = visitor
  const middleOf = async (number: number) => {
    const box = await tab.locator(number === 0 ? 'label[for="goal-1"]' : `label[for="goal-1-${number}"]`).boundingBox()
    return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 }
  }
  expect(await tab.locator('input:checked').count()).toBe(0)
  const [from, to] = [await middleOf(2), await middleOf(6)]
  await tab.mouse.move(from.x, from.y)
  await tab.mouse.down()
  await tab.mouse.move(to.x, to.y + 60, { steps: 12 })
  await tab.mouse.up()
  await tab.mouse.move(from.x, from.y)
  expect(await tab.locator('input[name="goal-1"]:checked').inputValue()).toBe('6')
  await tab.click('button:text-is("Yes")')
  await tab.waitForURL(/\/check\/kept$/)
  await visitor.goHome()
  const himself = await callum()
  await himself.tab.goto(goals)
  expect(await readOn(himself.tab)).toContain('You last said 6 out of 10')
  await himself.goHome()
})

test('without a connection nothing is sent and what he tapped stays; he changes his mind, and once he is back in reach his last answer sends itself (D38)', async () => {
  const { code, goals } = await callumMakesACode()
  const visitor = await opensIt(code, true)
  const { tab } = visitor
  await tab.click('label[for="goal-1-7"]')
  await tab.context().setOffline(true)
  await tab.click('button:text-is("Yes")')
  await tab.locator('.rd-offline').waitFor()
  await tab.click('button:text-is("No")')
  expect(new URL(tab.url()).pathname).toBe('/check')
  expect(await tab.locator('input[name="goal-1"]:checked').inputValue()).toBe('7')
  expect(await tab.locator('.rd-offline').count()).toBe(1)
  await tab.context().setOffline(false)
  await tab.waitForURL(/\/check\/kept$/)
  await visitor.goHome()
  const himself = await callum()
  await himself.tab.goto(goals)
  expect(await readOn(himself.tab)).toContain('Today you said “No”.')
  await himself.goHome()
})
