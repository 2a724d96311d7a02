import { afterEach, beforeEach, describe, test } from 'vitest'
import { withBrowser } from './open-browser.ts'
import { type House, openHouse } from './open-house.ts'
import { type Somebody, somebody } from './somebody.ts'
import { comesAs, startsAPageOfTheirOwn, waysOr } from './story.ts'

const browser = withBrowser()
const words = 'they put me in a group chat and everyone left'
const kept = 'i am not saying which school'
const answer = 'Thank you for telling us. You choose what happens next.'
let house: House

beforeEach(async () => {
  house = await openHouse()
}, 240_000)
afterEach(() => house.close())

/** She writes, and beside it something that she keeps. Nobody has it yet, and the page says so. */
async function writes(she: Somebody): Promise<void> {
  await startsAPageOfTheirOwn(she)
  await she.follows('Say what’s going on')
  await she.writes('What’s going on', words)
  await she.writes(/^What do you want to call it/, 'the chat')
  await she.presses('Keep it')
  await she.unfolds('Write more about it')
  await she.in('What’s going on').writes('Write more about it', kept)
  await she.in('What’s going on').presses('Keep it')
  await she.finds('Only you can see this. Nobody reads it until you show it to somebody.', kept, words)
}

/** Nobody works with her: she shows one thing of it to the team that is on duty, which says when somebody reads it. */
async function showsItToWhoeverIsOnDuty(she: Somebody): Promise<void> {
  await she.follows('Show it to somebody')
  await she.finds('The Yard team (The Yard)', 'somebody on duty reads it: Monday to Friday, between 10 and 6')
  await she.chooses('The Yard team (The Yard)', /^“they put me in/)
  await she.presses('Show it to them')
  await she.finds('The Yard team (The Yard) holds it with you')
}

/** Mark reads what she chose, answers her under his own name, and learns no name of hers. */
async function isReadWithoutAName(mark: Somebody): Promise<void> {
  await comesAs(mark, 'Mark Ellison, counsellor')
  await mark.follows('Today')
  await mark.follows(/: the chat$/)
  await mark.finds(words)
  await mark.findsNothingOf(kept)
  await mark.unfolds('Say how you see it')
  await mark.writes('How do you see it?', answer)
  await mark.presses('Keep my view')
}

async function readsTheAnswer(she: Somebody): Promise<void> {
  await she.follows('Your page')
  await she.follows('the chat')
  await she.finds(words, 'How others see it', answer, 'Mark Ellison')
}

describe.each(waysOr('by-keyboard'))('A young person starts alone and gives no name, $name', ({ scripts, works }) => {
  test('R17 R23: she has nothing but her words; she shows some of them, somebody answers, and nobody learns who she is', {
    timeout: 120_000,
  }, async () => {
    // Given somebody who wants to be nobody here
    const she = await somebody(browser(), house, { called: 'no-name She', scripts, works })
    const mark = await somebody(browser(), house, { called: 'no-name Mark', scripts, width: 1280 })
    await writes(she)
    // When she shows one thing of it, by her own act
    await showsItToWhoeverIsOnDuty(she)
    // Then it is read and answered, without a name
    await isReadWithoutAName(mark)
    await readsTheAnswer(she)
    for (const who of [she, mark]) await who.leaves()
  })
})
