import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dayIn, inWords } from '../src/shared/day.ts'
import {
  agreeWhereTheyDiffer,
  beginAtTheSurgery,
  checksIn,
  compareTogether,
  findsAdviceForMum,
  gps,
  hers,
  inWeeks,
  letsMumRead,
  monday,
  mumSaysHowSheSeesIt,
  mums,
  onlyHers,
  planTogether,
  readsThreeViews,
  type Three,
} from './aisha-at-the-surgery.ts'
import { withBrowser } from './open-browser.ts'
import { type House, openHouse } from './open-house.ts'
import { type Somebody, somebody } from './somebody.ts'
import { comesAs, tookPart, waysOr, writesTheDay } from './story.ts'

const browser = withBrowser()
const goesOn = (weeks: number): void => house.setClock(new Date(monday.getTime() + weeks * 7 * 86_400_000))
let house: House

beforeEach(async () => {
  house = await openHouse()
  house.setClock(monday)
}, 240_000)
afterEach(() => house.close())

/** What can be read on a page of what somebody said, agreed and planned, without who wrote it and what can be done with it. */
async function things({ visitor }: Somebody): Promise<readonly string[]> {
  const parts =
    'main blockquote, main article.rd-card[aria-label]:not([aria-label="What somebody brings"]) > :not(.rd-by)'
  const read = await visitor.tab.locator(parts).allInnerTexts()
  return read.map((each) => each.replaceAll(/\s+/g, ' '))
}

/** She lets her mum see the plan. Then she looks at what her mum sees; her mum sees that, and nothing else. */
async function seesWhatMumSees({ aisha, mum }: Three): Promise<void> {
  await aisha.follows('Your page')
  await aisha.follows('Who can see what')
  await aisha.follows(new RegExp(`^A plan, ${inWords(dayIn(monday))}`))
  await aisha.chooses('Nadia')
  await aisha.presses('Save')
  await aisha.follows('Who can see what')
  await aisha.follows('See your page as Nadia sees it')
  const hasLet = await things(aisha)
  await mum.follows('What is shared with you')
  const together = await things(mum)
  await mum.follows('being me again')
  await mum.finds(hers, mums, 'Ring the advice line for parents, and ask Aisha on Sundays only')
  const all = [...together, ...(await things(mum))]
  expect([...new Set(all)].toSorted()).toEqual([...new Set(hasLet)].toSorted())
  for (const who of [aisha, mum]) await who.findsNothingOf(onlyHers, gps, 'i quit the choir')
}

/** Six weeks later the day has come. Football helped; she would like to talk to somebody as well, at school. */
async function changesHerMind({ aisha, gp }: Three): Promise<void> {
  await comesAs(gp, 'Anjali Rao, GP')
  await gp.follows('Today')
  await gp.finds('Aisha Rahman: being me again')
  await comesAs(aisha, 'Aisha, 14')
  await aisha.follows('being me again')
  await aisha.finds('That day has come.')
  await aisha.follows('Read it back')
  await aisha.unfolds('I have changed my mind')
  await aisha.writes('Why, if you want to say', 'football helped. i want to talk to someone too, at school')
  await aisha.presses('I have changed my mind')
  await aisha.finds('You changed your mind. That is kept.')
}

/** They look at it again together; what was agreed before stays as it was written. */
async function agreeAgain({ gp }: Three): Promise<void> {
  await gp.follows('Aisha Rahman: being me again')
  await gp.finds('Aisha Rahman changed their mind')
  await gp.follows('Read it back')
  await gp.finds('football helped. i want to talk to someone too, at school')
  await gp.follows('Look at it again together')
  await tookPart(gp, { name: 'Aisha Rahman', how: 'In the room' })
  await tookPart(gp, { name: 'Anjali Rao, Ashmere GPs Together', how: 'In the room', part: 'Health' })
  await gp.chooses('Waiting, and looking after oneself')
  await gp.unfolds('What people try: I feel sad or empty')
  await gp.chooses('Counselling at school or at a youth hub')
  await gp.chooses(/^Getting Help/)
  await gp.writes('Why this?', 'She wants somebody of her own to talk to, and football goes on.')
  await gp.chooses('We agree')
  await gp.writes('What would it look like if this helps?', 'Laughing at tea again.')
  await gp.chooses('Nobody knows how likely it is')
  await writesTheDay(gp.in('By when do you hope for it?'), inWeeks(18))
  await gp.writes('What do you do if it does not help?', 'We look at the choices again.')
  await writesTheDay(gp.in('When do you look at it again?'), inWeeks(12))
  await gp.presses('Keep it, and read it back')
  await gp.finds('Laughing at tea again.', `We look at this again on ${inWords(inWeeks(12))}.`)
}

/** She asks for it herself: what they may see is hers to tick, and she looks at it first, just as they will. */
async function asksHerself({ aisha }: Three): Promise<void> {
  await aisha.follows(/what you brought/)
  await aisha.follows('Ask somebody for help')
  await aisha.writes('Find who could help', 'counselling')
  await aisha.presses('Look')
  await aisha.chooses('Counselling in school')
  await aisha.in('How are they asked?').chooses('By letter')
  await aisha.chooses('Name', 'In their own words: what is going on')
  await aisha.presses('See it as they will')
  await aisha.finds('What they will see', hers)
  await aisha.findsNothingOf(mums, gps, onlyHers)
  await aisha.presses('Send it')
}

/** The GP posts the letter, and writes down who said yes: a person with a name. Until then she holds it. */
async function somebodySaysYes({ aisha, gp }: Three): Promise<void> {
  await gp.follows('Back to what was brought')
  await gp.follows(/Counselling in school/)
  await gp.finds('it is the letter')
  await gp.writes('Who takes it on, by name', 'Ms Okoro, school counsellor')
  await gp.presses('They said yes')
  await aisha.follows('Your page')
  await aisha.follows('being me again')
  await aisha.finds('Ms Okoro, school counsellor said yes')
}

describe.each(waysOr('by-hand'))('Aisha, 14, her mum and her GP see it differently, $name', ({ scripts, works }) => {
  test('R18 R20 R21 R23 R35: three views, one plan that each has a part in, and after six weeks Aisha chooses for herself', {
    timeout: 180_000,
  }, async () => {
    const three: Three = {
      aisha: await somebody(browser(), house, { called: 'aisha Aisha', scripts, works }),
      mum: await somebody(browser(), house, { called: 'aisha Mum', scripts }),
      gp: await somebody(browser(), house, { called: 'aisha GP', scripts, width: 1280 }),
    }
    // Given what Aisha says, and how her GP and her mum see it
    await beginAtTheSurgery(three)
    await letsMumRead(three)
    await mumSaysHowSheSeesIt(three)
    await readsThreeViews(three)
    // When they compare what could be tried, and do not agree
    await compareTogether(three)
    await agreeWhereTheyDiffer(three)
    // Then there is a plan all the same, and Aisha sees exactly what her mum sees
    await planTogether(three)
    await seesWhatMumSees(three)
    await findsAdviceForMum(three)
    // When the GP asks her after two weeks and after four, as they planned
    goesOn(2)
    await checksIn(three, { says: 'Football is good. Still not sleeping.', next: inWeeks(4) })
    goesOn(4)
    await checksIn(three, { says: 'Sleeping till six. Scored twice on Saturday.', next: inWeeks(6) })
    // And when six weeks are over, and Aisha changes her mind
    goesOn(6)
    await changesHerMind(three)
    await agreeAgain(three)
    // Then she asks for it herself, and somebody with a name says yes
    await asksHerself(three)
    await somebodySaysYes(three)
    for (const who of [three.aisha, three.mum, three.gp]) await who.leaves()
  })
})
