import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { questionsOf } from '../src/measures/answered/questions.ts'
import { shipped } from '../src/measures/testing.edge.ts'
import { addDays, dayIn } from '../src/shared/day.ts'
import { withBrowser } from './open-browser.ts'
import { type House, openHouse } from './open-house.ts'
import { type Somebody, somebody } from './somebody.ts'
import { comesAs, waysOr, writesTheDay } from './story.ts'

const browser = withBrowser()
let house: House
beforeEach(async () => {
  house = await openHouse()
}, 240_000)
afterEach(() => house.close())

const gad = shipped.get('gad-7')
const questions = (gad && questionsOf(gad)?.questions) ?? []
const [most, least] = ['Nearly every day', 'Not at all']

/** Hafsa writes down what was decided: until she did, nobody is asked anything. */
async function switchesItOn(hafsa: Somebody): Promise<void> {
  await comesAs(hafsa, 'Hafsa Warsame, plans for the place')
  await hafsa.follows('Sets of questions here')
  await hafsa.finds('No set of questions is used here.', 'Not used here')
  await hafsa.follows('GAD-7')
  await hafsa.finds('It is not used here.', 'Whose it is')
  await hafsa.presses('Switch it on here')
  await hafsa.finds('There is a problem', 'Choose the agency that answers for it', 'Enter who decided', 'Enter why')
  await hafsa.picks('Which agency answers for it?', 'The Yard')
  await hafsa.writes('Who decided?', 'Ada Obi, clinical safety officer')
  await hafsa.writes('Why?', 'Young people asked for it')
  await hafsa.writes('What was decided about the law on medical devices?', 'Read by people, and it decides nothing')
  await writesTheDay(hafsa.in('When is it to be decided anew?'), addDays(dayIn(new Date()), 300))
  await hafsa.presses('Switch it on here')
  await hafsa.finds('It is used here from now on.', 'Ada Obi, clinical safety officer', 'Young people asked for it')
}

/** A young person says what is going on, and shows it to Mark. */
async function brings(who: Somebody, shownAs: string, called: string): Promise<void> {
  await comesAs(who, shownAs)
  await who.follows('Say what’s going on')
  await who.writes('What’s going on', `it is about ${called}`)
  await who.writes(/^What do you want to call it/, called)
  await who.presses('Keep it')
  await who.follows('Show it to somebody')
  await who.chooses('Mark Ellison', /it is about/)
  await who.presses('Show it to them')
}

/** They answer each question alike, read what it adds up to, and find no word for how much that is. */
async function answersAll(who: Somebody, answer: string, total: string): Promise<void> {
  await who.follows('Look at the questions')
  await who.follows('Answer: GAD-7')
  await who.finds('Need help now', 'Mark Ellison can read each answer')
  for (const { says } of questions) await who.in(says).chooses(answer)
  await who.presses('Keep them, and let them read')
  await who.finds('It is kept.', questions[0]?.says ?? '', answer)
  await who.unfolds('What the answers add up to')
  await who.finds(`Total ${total}, from 0 to 21`)
  await who.findsNothingOf('severe', 'mild', 'minimal')
}

/** The cards under Today, each with all that gives it a look. */
async function underToday(mark: Somebody): Promise<readonly { readonly says: string; readonly looks: string }[]> {
  await comesAs(mark, 'Mark Ellison, counsellor')
  await mark.follows('Today')
  return mark.visitor.tab.locator('main .rd-card').evaluateAll((cards) =>
    cards.map((card) => {
      const looks = [card, ...card.querySelectorAll('*')].map(
        (each) => `${each.className} ${each.getAttribute('style')}`,
      )
      return { says: card.textContent ?? '', looks: [...new Set(looks)].sort().join() }
    }),
  )
}
const orderIn = (cards: Awaited<ReturnType<typeof underToday>>): readonly string[] =>
  cards.flatMap(({ says }) => /Sam Hussain: nights|Jordan Bailey: stairs/.exec(says)?.[0] ?? [])

describe.each(waysOr('by-keyboard'))('A set of questions in a place, $name', ({ name, scripts, works }) => {
  const comes = (called: string, width = 390) =>
    somebody(browser(), house, { scripts, works, width, called: `questions ${name} ${called}` })

  test('Hafsa switches GAD-7 on; Sam answers it at its most and Jordan at its least, and Mark’s list stands and looks as before', async () => {
    const [hafsa, sam] = [await comes('hafsa', 1280), await comes('sam')]
    const [jordan, mark] = [await comes('jordan'), await comes('mark', 1280)]
    await switchesItOn(hafsa)
    await brings(sam, 'Sam, 17', 'nights')
    await brings(jordan, 'Jordan, 17', 'stairs')
    const before = orderIn(await underToday(mark))
    expect(new Set(before).size).toBe(2)
    await answersAll(sam, most, '21')
    await answersAll(jordan, least, '0')
    const cards = await underToday(mark)
    expect(orderIn(cards)).toEqual(before)
    const of = (who: string) => cards.filter(({ says }) => says.includes(who)).map(({ looks }) => looks)
    expect(of('Sam Hussain: nights')).toEqual(of('Jordan Bailey: stairs'))
    expect(cards.map(({ says }) => says).join()).not.toMatch(/GAD|21 of|score/i)
    await mark.follows('Sam Hussain: nights')
    await mark.finds('Sets of questions', 'Feeling nervous, anxious or on edge', most)
    await mark.follows('Look at sets of questions')
    await mark.finds('GAD-7', 'They answered this themselves.', questions[0]?.says ?? '', most)
    await mark.unfolds('What the answers add up to')
    await mark.finds('Nobody is sorted by it', 'Total 21, from 0 to 21', 'No norm')
    await mark.findsNothingOf('severe', 'mild', 'minimal')
    for (const each of [hafsa, sam, jordan, mark]) await each.leaves()
  }, 240_000)
})
