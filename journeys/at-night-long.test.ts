import { afterEach, beforeEach, describe, test } from 'vitest'
import { addDays, dayIn, onWeekday } from '../src/shared/day.ts'
import { withBrowser } from './open-browser.ts'
import { type House, openHouse } from './open-house.ts'
import { type Somebody, somebody } from './somebody.ts'
import { comesAs, comesBackWith, startsAPageOfTheirOwn, waysOr, writesTheDay } from './story.ts'

const browser = withBrowser()
const words = 'cant stop crying and everyone is asleep'
const morning = new Date()
// The night before this moment: who stands by whom begins by the clock of the database, which nobody can set ahead.
const night = new Date(`${dayIn(morning)}T01:10:00Z`)
const nextAsked = addDays(dayIn(morning), 3)
let house: House

beforeEach(async () => {
  house = await openHouse()
  house.setClock(night)
}, 240_000)
afterEach(() => house.close())

/** Before a word is kept the page says that nobody reads it now, and who answers at this hour. */
async function asksAtNight(kai: Somebody): Promise<string> {
  const fiveWords = await startsAPageOfTheirOwn(kai)
  await kai.follows('Say what’s going on')
  await kai.finds('Nobody reads this right now.', '999', '111', 'SHOUT', '85258')
  await kai.writes('What’s going on', words)
  await kai.writes(/^What do you want to call it/, 'nights')
  await kai.presses('Keep it')
  return fiveWords
}

/** Who will read it, and when, is said as it is: not tonight. */
async function isToldWhenSomebodyReadsIt(kai: Somebody): Promise<void> {
  await kai.follows('Show it to somebody')
  await kai.finds('somebody on duty reads it: Monday to Friday, between 10 and 6')
  await kai.chooses('The Yard team (The Yard)', /^“cant stop crying/)
  await kai.presses('Show it to them')
  await kai.finds('You can see this, and so can')
}

/** One press, from where they are, and back again: somebody answers at any hour. */
async function findsWhoAnswersNow(kai: Somebody): Promise<void> {
  await kai.follows('Need help now')
  await kai.finds('999')
  await kai.goesBack()
  await kai.finds('nights', words)
}

/** In the morning it is read; there is a wait, and the wait is something that people do. */
async function isReadInTheMorning(mark: Somebody): Promise<void> {
  house.setClock(morning)
  await comesAs(mark, 'Mark Ellison, counsellor')
  await mark.follows('Today')
  await mark.follows(/: nights$/)
  await mark.finds(words)
  await mark.follows('They wait for something')
  await mark.unfolds('They wait for something')
  await mark.writes('What can help meanwhile?', 'Text Shout when it is night\nThe list you made with Nan')
  const first = mark.in('First day on which somebody asks how they are')
  await writesTheDay(first, nextAsked)
  await mark.picks('Who asks?', 'Mark Ellison')
  await mark.presses('Keep that they wait')
  await mark.finds('Text Shout when it is night')
}

/** The wait stands on the page: what can help meanwhile, who asks and when, and that silence closes nothing. */
async function waitsWithSomebody(kai: Somebody, fiveWords: string): Promise<void> {
  await comesBackWith(kai, fiveWords)
  await kai.follows('nights')
  await kai.finds(
    'While you wait',
    'Text Shout when it is night',
    `On ${onWeekday(nextAsked)}, Mark Ellison asks how things are.`,
    'You don’t lose your place by not answering.',
  )
}

describe.each(waysOr('by-hand'))('Kai, 16, asks in the night, $name', ({ scripts, works }) => {
  test('R2: the page says who answers now and when this will be read; in the morning it is, and the wait has a day and a person', {
    timeout: 120_000,
  }, async () => {
    // Given somebody awake when nobody here is
    const kai = await somebody(browser(), house, { called: 'at-night Kai', scripts, works })
    const mark = await somebody(browser(), house, { called: 'at-night Mark', scripts, width: 1280 })
    // When they ask at night
    const fiveWords = await asksAtNight(kai)
    await isToldWhenSomebodyReadsIt(kai)
    // Then nobody pretends to be there, and help now is one press away
    await findsWhoAnswersNow(kai)
    // And in the morning somebody reads it, and waits with them
    await isReadInTheMorning(mark)
    await waitsWithSomebody(kai, fiveWords)
    for (const who of [kai, mark]) await who.leaves()
  })
})
