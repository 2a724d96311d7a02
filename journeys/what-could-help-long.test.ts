import type { Page as Tab } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { questions } from '../src/decision/choice.ts'
import { choicesInEnglish } from '../src/decision/choice-words.ts'
import { codeOfChoice, openedIn } from '../src/site/what-could-help/side-by-side.ts'
import { axeFindsNothing } from './axe-knows.ts'
import { tabAndFollow, tabTo } from './by-keyboard.ts'
import { faultsOf, lights } from './lights.ts'
import { withBrowser } from './open-browser.ts'
import { type House, openHouse } from './open-house.ts'
import { comeIn, leftOnTheirPhone, readOn } from './visitor.ts'

const counselling = 'Counselling at school or at a youth hub'
const browser = withBrowser()
let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

/** Each starting point of Ashmere with the four beside waiting of which most is said: the fullest that it can be. */
function fullest(): readonly string[] {
  const here = house.rightdoor.choicesIn('ashmere') ?? { points: [] }
  return openedIn(here, house.rightdoor.topics, 'demonstration').map(({ topic, choices }) => {
    const beside = choices.filter(({ isWaiting }) => !isWaiting)
    const said = beside.toSorted((one, other) => JSON.stringify(other.cells).length - JSON.stringify(one.cells).length)
    const outside = said.find(({ outsideTheNhs }) => outsideTheNhs)
    const four = [...new Set([...(outside ? [outside] : []), ...said])].slice(0, 4)
    return `/what-could-help/${topic.code}?look=1&try=${four.map(codeOfChoice).join('.')}`
  })
}

/** One thing that is written here, the two offers of which the directory says most, and something of their own. */
async function broughtAlong(): Promise<string> {
  const all = [...(house.rightdoor.holding.published('ashmere')?.byShortId ?? [])]
  const fullestOffers = all.toSorted(([, one], [, other]) => JSON.stringify(other).length - JSON.stringify(one).length)
  const [path = '', query = ''] = (fullest()[0] ?? '').split('?')
  const body = new URLSearchParams({
    try: new URLSearchParams(query).get('try')?.split('.')[0] ?? '',
    s: fullestOffers
      .slice(0, 2)
      .map(([short]) => short)
      .join('.'),
    own: 'Sundays with Nan, walking her dog along the river, and tea and a film when we are back, whatever the weather is',
  })
  const sent = await fetch(house.home + path, { method: 'POST', redirect: 'manual', body })
  return sent.headers.get('location') ?? ''
}

test('R21 R22 Aisha, 14, lays things to try side by side with the keyboard alone, in a browser that runs no scripts', {
  timeout: 60_000,
}, async () => {
  const aisha = await comeIn(browser(), { home: house.home, scripts: false, width: 1280 })
  const { tab } = aisha
  await tab.goto(`${house.home}/`)
  await tabAndFollow(tab, 'Look at things people try, side by side')
  expect(await readOn(tab)).toContain('Pick what’s going on.')
  await tabAndFollow(tab, 'I feel sad or empty')
  await tabAndFollow(tab, 'Put them side by side')
  expect(await readOn(tab)).toContain('Add something that is known to be outside the NHS')
  // They stand in no order, which is another on another day.
  const wanted = ['Talking therapy, one to one', 'Moving more: a club, walking or sport', counselling]
  const labels = await tab.locator('main label').allInnerTexts()
  for (const label of labels.filter((each) => wanted.includes(each))) {
    await tabTo(tab, label)
    await tab.keyboard.press('Space')
  }
  await tabAndFollow(tab, 'Put them side by side')
  expect(await tab.locator('thead th[dir]').count()).toBe(4)
  const page = await readOn(tab)
  expect(page).toContain('Wait and look after myself, with check-ins')
  for (const question of questions) expect(page).toContain(choicesInEnglish.questions[question])
  expect(page).toMatch(/Kestrel counselling 11 to 25 \(ages 11 to 25\): .*, as of \d+ \w+ \d{4}\. How to start:/)
  await axeFindsNothing(aisha)
  expect(aisha.strangers).toEqual([])
  expect(aisha.cookiesOffered).toEqual([])
  expect(aisha.screens.join()).not.toMatch(/mood|talk|counsel|moving|wait-/)
  await aisha.goHome()
})

/** The questions whose answers can be seen. */
const asked = (tab: Tab): Promise<readonly string[]> => tab.locator('tbody tr:visible > th').allInnerTexts()

test('R21 on a phone the choices are cards, and each question can be read alone', { timeout: 60_000 }, async () => {
  const visitor = await comeIn(browser(), { home: house.home, scripts: false })
  const { tab } = visitor
  await tab.goto(house.home + (fullest()[0] ?? ''))
  expect(await asked(tab)).toHaveLength(questions.length)
  await tab.locator('.rd-compare__questions a', { hasText: 'What are the downsides?' }).click()
  expect(await asked(tab)).toEqual(['What are the downsides?'])
  expect(await tab.locator('tbody td:visible').count()).toBe(5)
  await tab.locator('a:visible', { hasText: 'Next: What does it ask of me?' }).click()
  expect(await asked(tab)).toEqual(['What does it ask of me?'])
  await tab.locator('a:visible', { hasText: 'All the questions' }).click()
  expect(await asked(tab)).toHaveLength(questions.length)
  await visitor.goHome()
})

test('R21 printed, each of them is one page of A4, however full it is', { timeout: 60_000 }, async () => {
  const visitor = await comeIn(browser(), { home: house.home })
  const { tab } = visitor
  const pages = new Map<string, number>()
  for (const path of [...fullest(), await broughtAlong()]) {
    await tab.goto(house.home + path)
    expect(await tab.locator('thead th[dir]').count()).toBe(5)
    const paper = (await tab.pdf({ preferCSSPageSize: true })).toString('latin1')
    const [, across = '', down = ''] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(paper) ?? []
    // In points: 297 and 210 mm.
    expect([Math.round(Number(across)), Math.round(Number(down))]).toEqual([842, 595])
    pages.set(path, paper.match(/\/Type\s*\/Page\b/g)?.length ?? 0)
  }
  expect([...pages.values()]).toEqual([1, 1, 1, 1, 1])
  await visitor.goHome()
})

test('H19 what lies side by side can be read in every light, and asks nobody else for anything', {
  timeout: 120_000,
}, async () => {
  const visitor = await comeIn(browser(), { home: house.home })
  const [first = ''] = fullest()
  const paths = [first, await broughtAlong(), '/what-could-help/HT5?look=1', '/what-could-help']
  const faults: string[] = []
  for (const path of paths) faults.push(...(await faultsOf(visitor, house.home + path, Object.keys(lights))))
  expect(faults).toEqual([])
  expect(visitor.complaints.filter((said) => !said.includes('422'))).toEqual([])
  expect(visitor.strangers).toEqual([])
  expect(await leftOnTheirPhone(visitor)).toEqual([])
  await visitor.goHome()
})

test('Lena, who keeps offers right, can read in every light what stands in each thing to try', {
  timeout: 120_000,
}, async () => {
  const lena = await comeIn(browser(), { home: house.home })
  await lena.tab.goto(`${house.home}/sign-in/demonstration`)
  await lena.tab.locator('form[action$="/curator"] button').click()
  await lena.tab.locator('main a', { hasText: 'Things to try here' }).click()
  expect(await readOn(lena.tab)).toContain('What needs somebody')
  for (const path of ['/place/choices', '/place/choices/new?about=low-mood'])
    expect(await faultsOf(lena, house.home + path, Object.keys(lights))).toEqual([])
  await lena.goHome()
})
