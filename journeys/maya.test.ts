import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { axeFindsNothing } from './axe-knows.ts'
import { tabAndFollow, tabAndWrite, tabTo } from './by-keyboard.ts'
import { withBrowser } from './open-browser.ts'
import { type House, openHouse } from './open-house.ts'
import { comeIn, leftOnTheirPhone, readOn, type Visitor } from './visitor.ts'
import { ways } from './ways-to-come.ts'
import { type Kept, whatCameIn, whatIsKept } from './what-is-kept.ts'

const browser = withBrowser()
const words = "someone told me they're sad after a death"
const day = 24 * 3_600_000
let house: House
let before: Kept

beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  house.setClock(new Date())
  before = await whatIsKept(house.database)
})

/** Mrs Osei opens the front page on her phone, goes in by the school door, and says what she heard. */
async function ask(mrsOsei: Visitor): Promise<void> {
  const { tab } = mrsOsei
  await tab.goto(`${house.home}/`)
  await axeFindsNothing(mrsOsei)
  await tabAndFollow(tab, /^School/)
  await axeFindsNothing(mrsOsei)
  await tabAndWrite(tab, 'What’s going on?', words)
  await tabAndWrite(tab, /^How old/, '9')
  await tabAndFollow(tab, 'Look')
  await axeFindsNothing(mrsOsei)
}

const cardOf = (name: string): string => `main li.rd-card:has(h3 a:text-is("${name}"))`

/** The three that suit Maya: somebody at her school, a charity that anyone can ask, and something to do at home. */
const three = [
  { name: 'School link worker at Elm Road', is: 'Someone to talk to', starts: 'Knock on the yellow door, or ring' },
  { name: 'Lantern Tuesday Club', is: 'Something nearby', starts: 'Just come' },
  { name: 'Six books about missing someone', is: 'Something you can do yourself', starts: 'Ask at any library desk' },
]

/** She holds what to say, and three right places, each with why it is there and how it starts. */
async function holdsWhatSheNeeds({ tab }: Visitor): Promise<void> {
  const said = await readOn(tab, 'section[aria-labelledby="say"]')
  expect(said).toContain('What you can say, right now')
  expect(said).toMatch(/“.+”/)
  expect(said).toContain('Say “died”')
  expect(said).toContain('tell the safeguarding lead')
  for (const { name, is, starts } of three) {
    const card = await readOn(tab, cardOf(name))
    expect(card).toContain(is)
    expect(card).toMatch(
      /Who it’s for .+ How to start .+ Wait now .+ What happens next .+ Why you see this: .+ Checked /,
    )
    expect(card).toContain(starts)
  }
}

async function getACode(mrsOsei: Visitor): Promise<string> {
  const { tab } = mrsOsei
  await tabTo(tab, 'In a week')
  await tab.keyboard.press('ArrowDown')
  expect(await tab.isChecked('text=In 3 weeks')).toBe(true)
  await axeFindsNothing(mrsOsei)
  await tabAndFollow(tab, 'Get a code')
  await axeFindsNothing(mrsOsei)
  expect(await readOn(tab, 'h1')).toBe('Keep this code')
  const code = await readOn(tab, '.rd-code')
  expect(code).toMatch(/^(?:[2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/)
  return code
}

async function comeBackWith(code: string, mrsOsei: Visitor): Promise<void> {
  const { tab } = mrsOsei
  await tab.goto(`${house.home}/f`)
  await axeFindsNothing(mrsOsei)
  await tabAndWrite(tab, 'Your code', code.toLowerCase().replaceAll('-', ' '))
  await tabAndFollow(tab, 'Open')
  expect(await readOn(tab)).toContain('Did you reach them? Lantern Tuesday Club')
  await axeFindsNothing(mrsOsei)
  await tabAndFollow(tab, 'Yes, reached them')
  await axeFindsNothing(mrsOsei)
  expect(await readOn(tab, 'main [role="status"]')).toContain('Good to hear')
}

/** One signpost, of which this is all; no word, no code that anybody could read, no address. */
async function nothingPersonalIsKept(code: string): Promise<void> {
  const cameIn = whatCameIn(before, await whatIsKept(house.database))
  expect([...cameIn.keys()]).toEqual(['signpost'])
  const [row = '{}', ...others] = cameIn.get('signpost') ?? []
  expect(others).toEqual([])
  const { id, code_hash, offers, made_on, ask_on, asked_on, became_on, ...rest } = JSON.parse(row)
  expect(rest).toEqual({ locality: 'ashmere', sealed_contact: null, became: 'reached' })
  expect([offers.length, made_on.length, ask_on.length, became_on.length]).toEqual([1, 10, 10, 10])
  const traces = [...house.logged, ...cameIn.values()].join('\n')
  for (const trace of ['sad after', 'a death', code, '127.0.0.1', '::1', 'Chrome']) expect(traces).not.toContain(trace)
}

describe.each(ways)('Maya, 9, told her lunchtime assistant that she misses Grandad; Mrs Osei has $name', (way) => {
  test('R1, R6, R9, R12: within six screens she holds what to say and three right places, and three weeks later they were reached', {
    timeout: 90_000,
  }, async () => {
    // Given Mrs Osei, who was never here before
    const mrsOsei = await comeIn(browser(), { home: house.home, ...way })
    // When she goes in by the school door and says what she heard
    await ask(mrsOsei)
    // Then she holds what she needs, and opens the one that Maya likes best
    await holdsWhatSheNeeds(mrsOsei)
    await tabAndFollow(mrsOsei.tab, 'Lantern Tuesday Club')
    expect(await readOn(mrsOsei.tab, 'section[aria-labelledby="start"]')).toContain('How to start Just come')
    expect(mrsOsei.screens.length).toBeLessThanOrEqual(6)
    // And when she comes back after three weeks with her code, she says what became of it
    const code = await getACode(mrsOsei)
    house.setClock(new Date(Date.now() + 21 * day))
    await comeBackWith(code, mrsOsei)
    // Then that is all that anybody keeps
    await nothingPersonalIsKept(code)
    expect(await leftOnTheirPhone(mrsOsei)).toEqual([])
    expect(mrsOsei.strangers).toEqual([])
    expect(mrsOsei.complaints).toEqual([])
    await mrsOsei.goHome()
  })
})
