import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { dayIn } from '../src/shared/day.ts'
import { axeFindsNothing } from './axe-knows.ts'
import { tabAndFollow, tabAndWrite } from './by-keyboard.ts'
import { withBrowser } from './open-browser.ts'
import { type House, openHouse } from './open-house.ts'
import { comeIn, leftOnTheirPhone, readOn, type Visitor } from './visitor.ts'
import { ways } from './ways-to-come.ts'
import { type Kept, whatCameIn, whatIsKept } from './what-is-kept.ts'

const browser = withBrowser()
const words = 'my friend wont stop cutting, made me promise'
const crisis: readonly { readonly number: string }[] = JSON.parse(
  readFileSync(new URL('../content/national/crisis.json', import.meta.url), 'utf8'),
)
let house: House
let before: Kept

beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  before = await whatIsKept(house.database)
})

/** Everything that the page asks for, by the names of its fields. */
const askedFor = ({ tab }: Visitor): Promise<readonly string[]> =>
  tab.evaluate<string[]>('[...new Set([...document.querySelectorAll("main [name]")].map(({ name }) => name))].sort()')

/** The friend opens the front page, goes in by the friend's door, and says it as it is. No name is asked, and none is given. */
async function ask(friend: Visitor): Promise<void> {
  const { tab } = friend
  await tab.goto(`${house.home}/`)
  await tabAndFollow(tab, /^A friend/)
  expect(await askedFor(friend)).toEqual(['a', 'p', 't', 'w', 'words'])
  expect(await readOn(tab)).toContain('No names, please')
  await axeFindsNothing(friend)
  await tabAndWrite(tab, 'What’s going on for your friend?', words)
  await tabAndWrite(tab, /^How old/, '15')
  await tabAndFollow(tab, 'Look')
  await axeFindsNothing(friend)
}

/** Help now stands above what was found, and what was found is all there. */
async function helpStandsAboveAndReplacesNothing({ tab }: Visitor): Promise<void> {
  const above = tab.locator('section[aria-labelledby="help-above"]')
  const found = tab.locator('section[aria-labelledby="found"]')
  expect(await above.innerText()).toContain('in danger right now')
  const [first, second] = [await above.boundingBox(), await found.boundingBox()]
  expect((first?.y ?? Number.NaN) + (first?.height ?? 0)).toBeLessThanOrEqual(second?.y ?? Number.NaN)

  const directory = house.rightdoor.holding.published('ashmere')
  const today = dayIn(new Date())
  const answer = directory?.finder.find({ words, topics: [], asker: 'friend', age: 15, only: {}, today })
  const shown = await found.locator('h3').allInnerTexts()
  expect(shown).toEqual(answer?.found.slice(0, shown.length).map(({ offer }) => offer.name))
  expect(shown.length).toBeGreaterThanOrEqual(5)
  expect(shown).toContain('Riding it out: when you want to hurt yourself')
}

/** How to be a good friend: words to borrow, what not to promise, and whom to tell. */
async function learnsToBeAGoodFriend(friend: Visitor): Promise<void> {
  const { tab } = friend
  expect(await readOn(tab, 'section[aria-labelledby="say"]')).toMatch(
    /“I care about you.+Tell an adult you trust.+You don’t have to fix it/,
  )
  await tabAndFollow(tab, 'More about what to say, and what not to promise')
  const page = await readOn(tab)
  expect(page).toContain('Don’t promise to tell nobody')
  expect(page).toContain('You can promise this: you’re still their friend')
  expect(page).toMatch(/Who to tell .*(parent|carer).*(teacher|school nurse)/)
  await axeFindsNothing(friend)
}

/** One press from where they are, by the link that is the same on every page. */
async function findsWhoAnswersNow(friend: Visitor): Promise<void> {
  const { tab } = friend
  await tabAndFollow(tab, 'Need help now')
  const calls = (await readOn(tab)).replaceAll(' ', '')
  expect(crisis.length).toBeGreaterThan(5)
  for (const { number } of crisis) expect(calls).toContain(number.replaceAll(' ', ''))
  expect(await readOn(tab, 'section[aria-labelledby="friend"]')).toContain('you don’t have to keep a promise')
  await axeFindsNothing(friend)
}

describe.each(ways)(
  'Callum, 15, hurts himself and made his friend promise to tell nobody; the friend has $name',
  (way) => {
    test('R2, R12: help now stands above the results, and the friend learns what not to promise and whom to tell', {
      timeout: 90_000,
    }, async () => {
      // Given a friend who names nobody
      const friend = await comeIn(browser(), { home: house.home, ...way })
      // When they say what they know
      await ask(friend)
      // Then nothing is held back, nothing is in the way, and they know what to do and whom to tell
      await helpStandsAboveAndReplacesNothing(friend)
      await learnsToBeAGoodFriend(friend)
      await findsWhoAnswersNow(friend)
      // And nobody can find out that they asked
      expect(whatCameIn(before, await whatIsKept(house.database))).toEqual(new Map())
      const traces = [...house.logged, ...friend.screens].join('\n')
      for (const trace of ['cutting', 'self-harm', 'promise']) expect(traces).not.toContain(trace)
      expect(await leftOnTheirPhone(friend)).toEqual([])
      expect(friend.strangers).toEqual([])
      expect(friend.complaints).toEqual([])
      await friend.goHome()
    })
  },
)
