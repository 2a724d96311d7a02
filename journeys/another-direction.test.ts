import type { Browser, Page as Tab } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { shortId } from '../src/directory/published.ts'
import { doorInEnglish } from '../src/doors/door-words.ts'
import { aFollowUp } from './every-address.ts'
import { withBrowser } from './open-browser.ts'
import { type House, openHouse } from './open-house.ts'
import { turnedHouse } from './turned-house.ts'
import { turned, turnedWords } from './turned-words.ts'
import { comeIn, readOn, type Visitor } from './visitor.ts'

const browser = withBrowser()
let house: House
let answer: ReturnType<typeof turnedHouse>
let paths: Readonly<Record<string, string>>
let amal: Visitor

/** Somebody who reads from right to left comes to the door: each address of the house is answered in turned words. */
async function comeInTurned(from: Browser): Promise<Visitor> {
  const visitor = await comeIn(from, { home: house.home, width: 320 })
  await visitor.tab.route(`${house.home}/**`, async (route) => {
    const asked = route.request()
    const body = asked.postData()
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const reply = await answer(new Request(asked.url(), { method: asked.method(), headers, ...(body ? { body } : {}) }))
    const given = Buffer.from(await reply.arrayBuffer())
    await route.fulfill({ status: reply.status, headers: Object.fromEntries(reply.headers), body: given })
  })
  return visitor
}

beforeAll(async () => {
  house = await openHouse()
  answer = turnedHouse(house)
  const ids = [...(house.rightdoor.holding.published('ashmere')?.offers.keys() ?? [])]
  const topic = house.rightdoor.topics.find(({ id }) => id === 'worry')?.code
  const code = await aFollowUp(house, ids[0] ?? '')
  paths = {
    front: '/',
    ask: '/find/ask?w=young-person',
    results: `/find?t=${topic}&w=parent-carer&a=9&p=AS4-2`,
    offer: `/o/${ids[0]}?w=friend`,
    list: `/list?s=${ids.slice(0, 3).map(shortId).join('.')}`,
    'an empty list': '/list',
    'help now': '/help-now',
    'what to say': `/say?w=school&t=${topic}`,
    'a code to keep': `/f/${code}?new=1`,
    'coming back': `/f/${code}`,
  }
})
afterAll(() => house.close())

/** What sticks out of the screen, out of its card or out of its button, and what is cut off: an element each. */
const sticksOut = `(() => {
  const isRead = (node) => node.textContent.trim() !== '' && node.parentElement.checkVisibility({ visibilityProperty: true })
    && !node.parentElement.closest('.nhsuk-u-visually-hidden, .nhsuk-skip-link, svg, option, script, style')
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const faults = []
  const wide = document.documentElement.scrollWidth - innerWidth
  if (wide > 0) faults.push('the page is wider than the screen by ' + wide + ' px')
  let read = 0
  while (walker.nextNode()) {
    const node = walker.currentNode
    if (!isRead(node)) continue
    read += 1
    const range = document.createRange()
    range.selectNodeContents(node)
    const text = range.getBoundingClientRect()
    const said = node.textContent.trim().slice(0, 40)
    if (text.left < -1 || text.right > innerWidth + 1) faults.push('off the screen: ' + said)
    const holder = node.parentElement.closest('.rd-card, .rd-call, button, .rd-now, .nhsuk-button, .rd-doors a, label, dd, td, th, blockquote')
    const box = holder?.getBoundingClientRect()
    if (box && (text.left < box.left - 2 || text.right > box.right + 2 || text.top < box.top - 6 || text.bottom > box.bottom + 6)) faults.push('out of its box: ' + said)
  }
  for (const each of document.querySelectorAll('body *')) {
    const style = getComputedStyle(each)
    const cuts = /hidden|clip/.test(style.overflowX + style.overflowY) && !each.matches('svg, svg *, .nhsuk-u-visually-hidden, .nhsuk-skip-link, .rd-hero')
    if (cuts && (each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1)) faults.push('cut off: ' + each.className)
  }
  return { read, faults }
})()`

interface StickingOut {
  readonly read: number
  readonly faults: readonly string[]
}

/** What still stands as it does for those who read from left to right. */
const pointsBack = `(() => {
  const faults = []
  const middle = (each) => { const box = each.getBoundingClientRect(); return (box.left + box.right) / 2 }
  const shown = (each) => each.checkVisibility()
  const words = (label) => { const range = document.createRange(); range.selectNodeContents(label); return range.getBoundingClientRect() }
  for (const input of [...document.querySelectorAll('input[type=radio], input[type=checkbox]')].filter(shown))
    if (words(input.labels[0]).right > middle(input)) faults.push('a tick box stands where its line ends: ' + input.id)
  for (const back of document.querySelectorAll('.rd-back')) {
    const { a, c } = new DOMMatrix(getComputedStyle(back, '::before').transform)
    if (c - a <= 0) faults.push('Back points onward')
  }
  for (const summary of document.querySelectorAll('details:not([open]) > summary')) {
    const before = getComputedStyle(summary, '::before')
    if (new DOMMatrix(before.transform).a > 0) faults.push('a fold points away from what it opens')
    if (parseFloat(before.right) > 1) faults.push('a fold has its arrow where its line ends')
  }
  for (const list of [...document.querySelectorAll('main ul')].filter(shown)) {
    const style = getComputedStyle(list)
    if (parseFloat(style.paddingLeft) > parseFloat(style.paddingRight)) faults.push('a list is set in from the left')
  }
  for (const why of document.querySelectorAll('.rd-why, .rd-say'))
    if (parseFloat(getComputedStyle(why).borderRightWidth) < 3) faults.push('a quotation has its line on the left')
  const [leave, now] = ['.rd-leave', '.rd-now'].map((each) => middle(document.querySelector(each)))
  if (leave > now) faults.push('help now does not come first for the eye')
  return faults
})()`

/** Figures of a number that are shown in another order than they are dialled. */
const misread = `[...document.querySelectorAll('a[href^=tel], a[href^=sms], .rd-code')].filter((each) => each.checkVisibility()).flatMap((each) => {
  const walker = document.createTreeWalker(each, NodeFilter.SHOW_TEXT)
  const at = []
  while (walker.nextNode()) for (const found of walker.currentNode.textContent.matchAll(/[0-9]/g)) {
    const range = document.createRange()
    range.setStart(walker.currentNode, found.index)
    range.setEnd(walker.currentNode, found.index + 1)
    at.push(range.getBoundingClientRect())
  }
  const wrong = at.some((box, index) => index > 0 && Math.abs(box.top - at[index - 1].top) < 4 && box.left <= at[index - 1].left)
  return wrong ? [each.textContent] : []
})`

async function faultsOn(tab: Tab, width: number): Promise<readonly string[]> {
  await tab.setViewportSize({ width, height: 900 })
  const { read, faults } = await tab.evaluate<StickingOut>(sticksOut)
  const backward = await tab.evaluate<string[]>(pointsBack)
  const numbers = await tab.evaluate<string[]>(misread)
  const unread = read < 15 ? [`only ${read} texts were read`] : []
  return [...faults, ...backward, ...numbers.map((number) => `misread: ${number}`), ...unread]
}

describe('Amal reads from right to left, in words four tenths longer than ours', () => {
  beforeAll(async () => {
    amal = await comeInTurned(browser())
    return () => amal.goHome()
  })
  beforeEach(() => amal.tab.setViewportSize({ width: 320, height: 800 }))

  test.each([
    'front',
    'ask',
    'results',
    'offer',
    'list',
    'an empty list',
    'help now',
    'what to say',
    'a code to keep',
    'coming back',
  ])('%s: nothing sticks out, nothing is cut off, and every sign points her way', async (name) => {
    await amal.tab.goto(house.home + paths[name], { waitUntil: 'load' })
    expect(await amal.tab.evaluate('getComputedStyle(document.body).direction')).toBe('rtl')
    const faults = []
    for (const width of [320, 1280])
      for (const fault of await faultsOn(amal.tab, width)) faults.push(`${width} px: ${fault}`)
    expect(faults).toEqual([])
  })

  test('a form with something to put right says so at the side where her lines begin', async () => {
    const { tab } = amal
    await tab.goto(`${house.home}/find/ask?w=friend`)
    await tab.fill('[name=a]', 'x')
    await tab.fill('[name=p]', 'nowhere')
    await tab.click('main form > button')
    await tab.waitForSelector('.nhsuk-error-summary')
    expect(await readOn(tab, '.nhsuk-error-summary')).toContain(turned(doorInEnglish.ask.faults['not-an-age']))
    expect(
      await tab.evaluate('getComputedStyle(document.querySelector(".nhsuk-form-group--error")).borderRightWidth'),
    ).toBe('4px')
    expect([...(await faultsOn(tab, 320)), ...(await faultsOn(tab, 1280))]).toEqual([])
  })

  test('a page that is set the wrong way round is seen, and so is what does not fit', async () => {
    const { tab } = amal
    await tab.goto(house.home + paths['ask'])
    await tab.evaluate('document.documentElement.dir = "ltr"')
    const wrong = await tab.evaluate<string[]>(pointsBack)
    expect(wrong).toContain('Back points onward')
    expect(wrong).toContain('a tick box stands where its line ends: w')
    expect(wrong).toContain('help now does not come first for the eye')
    await tab.evaluate('document.documentElement.dir = "rtl"')
    await tab.evaluate('document.querySelector("h1").style.cssText = "white-space: nowrap; overflow: hidden"')
    await tab.evaluate(
      'document.querySelector("main form > button").style.cssText = "width: 20px; white-space: nowrap"',
    )
    const { faults } = await tab.evaluate<StickingOut>(sticksOut)
    expect(faults.some((fault) => fault.startsWith('cut off'))).toBe(true)
    expect(faults.some((fault) => fault.startsWith('out of its box'))).toBe(true)
    await tab.goto(house.home + paths['offer'])
    await tab.evaluate('for (const each of document.querySelectorAll("a")) each.style.unicodeBidi = "normal"')
    expect((await tab.evaluate<string[]>(misread)).length).toBeGreaterThan(0)
  })

  test('no word of ours is left in Latin letters at the doors', async () => {
    const { tab } = amal
    const ours = new Set(sayings(doorInEnglish).filter((said) => /[a-z]{3}/i.test(said)))
    expect(ours.size).toBeGreaterThan(150)
    for (const name of ['ask', 'an empty list']) {
      await tab.goto(house.home + paths[name])
      const read = await readOn(tab)
      expect(
        [...ours].filter((said) => read.includes(said)),
        name,
      ).toEqual([])
      expect(read.replaceAll(/SHOUT|AS4|DN15/g, '')).not.toMatch(/[A-Za-z]{2}/)
    }
  })
})

/** Every string of a catalogue that depends on nothing. */
function sayings(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words]
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(sayings) : []
}

describe('A turned catalogue', () => {
  test('says the same things in other letters, longer, and leaves figures and codes alone', () => {
    expect(turned('Ring 0800 1111')).toMatch(/^[\u0600-\u06ff]{6} 0800 1111$/)
    const { say, ask } = turnedWords(doorInEnglish)
    expect(say.offer.ages.between(11, 18)).toBe(turned('Ages 11 to 18'))
    expect(ask.faults['not-a-place']).not.toMatch(/[a-z]/i)
    expect(ask.hints.where('AS4 2').length).toBeGreaterThan(doorInEnglish.ask.hints.where('AS4 2').length * 1.2)
    expect(sayings(turnedWords(doorInEnglish))).toHaveLength(sayings(doorInEnglish).length)
  })
})
