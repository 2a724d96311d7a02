import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addDays, type Day, dayIn, inWords, onWeekday } from '../src/shared/day.ts'
import { withBrowser } from './open-browser.ts'
import { type House, openHouse } from './open-house.ts'
import { type Somebody, somebody } from './somebody.ts'
import { comesAs, endsTogether, nextWeekday, tookPart, waysOr, writesTheDay } from './story.ts'

const browser = withBrowser()
const theirs = 'when i get in its shouting or its nobody. i come every week and nothing is different'
const goal = 'One evening a week at home that is all right'
const honest =
  'Eleven talks, and home is as it was. Nobody can say for whom talking helps. We could do it another way, or stop.'
const wednesday = nextWeekday(3, new Date())
wednesday.setUTCHours(16, 0)
const inWeeks = (weeks: number): Day => addDays(dayIn(wednesday), 7 * weeks)
const [third, fourth] = [inWords(inWeeks(6)), inWords(inWeeks(8))]
const goesOn = (weeks: number): void => house.setClock(new Date(wednesday.getTime() + weeks * 7 * 86_400_000))
let house: House

beforeEach(async () => {
  house = await openHouse()
  house.setClock(wednesday)
}, 240_000)
afterEach(() => house.close())

/** Jordan on their phone, and Mark at his desk. */
interface Two {
  readonly jordan: Somebody
  readonly mark: Somebody
}

/** Jordan says it in their own words, and shows it to Mark. */
async function bringsIt({ jordan }: Two): Promise<void> {
  await comesAs(jordan, 'Jordan, 17')
  await jordan.follows('Say what’s going on')
  await jordan.writes('What’s going on', theirs)
  await jordan.writes(/^What do you want to call it/, 'home')
  await jordan.presses('Keep it')
  await jordan.follows('Show it to somebody')
  await jordan.chooses('Mark Ellison', new RegExp(theirs.slice(0, 20)))
  await jordan.presses('Show it to them')
}

/** Help begins with what it would look like if it helped, how likely that is by when, what if not, and a day to look again. */
async function agreeOnTalks({ mark }: Two): Promise<void> {
  await comesAs(mark, 'Mark Ellison, counsellor')
  await mark.follows('Today')
  await mark.follows('Jordan Bailey: home')
  await mark.follows('Write down what you agree together')
  await tookPart(mark, { name: 'Jordan Bailey', how: 'In the room' })
  await tookPart(mark, { name: 'Mark Ellison, The Yard', how: 'In the room', part: 'A club, the community, a charity' })
  await mark.chooses('Waiting, and looking after oneself')
  await mark.writes('Something of your own', 'Talks every week')
  await mark.chooses(/^Getting Help/)
  await mark.writes('Why this?', 'Jordan wants somebody of their own first.')
  await mark.chooses('We agree')
  await mark.writes('What would it look like if this helps?', goal)
  await mark.writes('How likely is that?', 'About half of those who come say so. Nobody knows who.')
  await writesTheDay(mark.in('By when do you hope for it?'), inWeeks(12))
  await mark.writes('What do you do if it does not help?', 'We say so, and look for something else.')
  await writesTheDay(mark.in('When do you look at it again?'), inWeeks(12))
  await mark.presses('Keep it, and read it back')
  await mark.finds(goal, 'We say so, and look for something else.')
}

/** The goal is Jordan’s, in their words. */
async function setsAGoal({ jordan }: Two): Promise<void> {
  await jordan.follows('Your page')
  await jordan.follows('home')
  await jordan.follows('Set a goal')
  await jordan.writes('What do you want to be different?', goal)
  await jordan.writes('A short name for it, if you like', 'An evening')
  await jordan.presses('Keep it, and let them see it')
  await jordan.finds('Your goal is kept.')
}

/** After a talk Jordan says on their phone how far it has come. */
async function saysHowFar({ jordan }: Two, of: number): Promise<void> {
  await comesAs(jordan, 'Jordan, 17')
  await jordan.follows('home')
  await jordan.follows('An evening')
  await jordan.chooses(String(of))
  await jordan.presses('Keep my answer')
  await jordan.finds('Your answer is kept.')
}

/** Whether it helps is one tap; before it stands who reads the answer. */
async function saysThatItDoesNotHelp({ jordan }: Two): Promise<void> {
  await jordan.follows('Your goals')
  await jordan.finds('Is this helping?', 'Mark Ellison can see this answer.')
  await jordan.presses('No')
  await jordan.finds('Today you said “No”.')
}

/** One “no” invites nobody. Two in a row do: Jordan on their page, and Mark under Today. */
async function areInvitedToTalk({ jordan, mark }: Two): Promise<void> {
  await jordan.finds('Time to talk about it', `On ${third} and on ${fourth} the answer to “Is this helping?” was “no”`)
  await jordan.follows('Your goals')
  await jordan.unfolds('The same as a table')
  const chart = await jordan.reads('section[aria-labelledby="chart"]')
  for (const on of [inWeeks(0), inWeeks(3), inWeeks(6), inWeeks(8)]) expect(chart).toContain(inWords(on))
  await comesAs(mark, 'Mark Ellison, counsellor')
  await mark.follows('Today')
  await mark.finds('Talk with Jordan Bailey about whether this is helping', 'Jordan Bailey: home')
}

async function isInvitedToNothing(mark: Somebody): Promise<void> {
  await comesAs(mark, 'Mark Ellison, counsellor')
  await mark.follows('Today')
  await mark.findsNothingOf('whether this is helping')
  await mark.finds('Jordan Bailey: home')
}

/** A fortnight on nothing has happened by itself. Then they talk, and what they choose is kept. */
async function talkHonestly({ mark, jordan }: Two): Promise<void> {
  await comesAs(mark, 'Mark Ellison, counsellor')
  await mark.follows('Today')
  await mark.finds(`Since ${onWeekday(inWeeks(8))}`, 'Jordan Bailey: home')
  await mark.follows('Talk with Jordan Bailey about whether this is helping')
  await mark.finds('Nothing changes by itself')
  await mark.unfolds('We have talked about it')
  await mark.chooses('Stop this help')
  await mark.writes('What was said, if you want to keep it', honest)
  await mark.presses('Keep what we chose')
  await mark.finds('talked about it, and chose to stop this help', honest)
  await mark.findsNothingOf('Time to talk about it')
  await comesAs(jordan, 'Jordan, 17')
  await jordan.follows('home')
  await jordan.findsNothingOf('Time to talk about it', 'How it ended')
}

/** They look at it again together: advice, and somebody to do things with. */
async function agreeOnSomethingElse({ mark }: Two): Promise<void> {
  await mark.follows('Back to what was brought')
  await mark.follows('Read it back')
  await mark.follows('Look at it again together')
  await tookPart(mark, { name: 'Jordan Bailey', how: 'In the room' })
  await tookPart(mark, { name: 'Mark Ellison, The Yard', how: 'In the room', part: 'A club, the community, a charity' })
  await mark.chooses('Waiting, and looking after oneself')
  await mark.writes('Something of your own', 'A mentor to do things with')
  await mark.writes('Something else (2)', 'Twelve more talks, done another way')
  await mark.chooses(/^Getting Advice and Signposting/)
  await mark.writes('Why this?', 'The talks did not do what we hoped. Jordan would rather do things with somebody.')
  await mark.chooses('We agree')
  await writesTheDay(mark.in('When do you look at it again?'), inWeeks(22))
  await mark.presses('Keep it, and read it back')
  await mark.follows('Back to what was brought')
}

/** An ending on purpose: that it did not help is a reason like every other, and what is left over has a name to it. */
const endIt = ({ mark }: Two): Promise<void> =>
  endsTogether(mark, {
    why: 'It is not helping',
    because: 'Talking here does not change who shouts there. That is not your doing.',
    goal: { goal, then: '3', now: '3' },
    helped: 'mark listens. walking there',
    didNot: 'the worksheets',
    unmet: 'Home is as loud as it was.',
    risk: { what: 'It can get too much at night.', heldBy: 'Mark Ellison' },
    ifItComesBack: 'Go to the wall, and ring Mark.',
    wayBack: 'Open this page, or ring Mark. You tell nothing twice.',
    turnTo: { who: 'Mark Ellison', how: '01632 960 145' },
    passedOn: { what: 'That arriving is the hard bit', to: 'A mentor at Kestrel', not: 'What was said of Dad' },
  })

/** Jordan reads all of it; how the ending was is theirs alone to say. */
async function saysHowItWas({ jordan }: Two): Promise<void> {
  await jordan.follows('Your page')
  await jordan.follows('home')
  await jordan.finds(
    ...['How it ended', 'It wasn’t helping.', `${goal}: 3 at the start, 3 now`, 'What didn’t help: the worksheets'],
    ...['If it comes back: Go to the wall', 'How to come back: Open this page', '01632 960 145'],
    ...['What is still not as you wanted: Home is as loud as it was.'],
    ...['What may still happen: It can get too much at night. From today Mark Ellison keeps an eye on it with you.'],
    ...['Passed on to A mentor at Kestrel', 'Not passed on: What was said of Dad'],
  )
  await jordan.in('How was this ending for you?').chooses('All right')
  await jordan.presses('Keep my answer')
  await jordan.finds('How it was for you: All right.')
}

/** To have ended one thing keeps nobody from the next: Jordan asks for a mentor, by letter, and somebody with a name says yes. */
async function getsAMentor({ jordan, mark }: Two): Promise<void> {
  await jordan.follows('Ask somebody for help')
  await jordan.writes('Find who could help', 'mentors')
  await jordan.presses('Look')
  await jordan.chooses('Mentors')
  await jordan.in('How are they asked?').chooses('By letter')
  await jordan.chooses('Name', 'Age')
  await jordan.presses('See it as they will')
  await jordan.findsNothingOf(theirs, honest)
  await jordan.presses('Send it')
  await mark.follows('What they brought')
  await mark.finds('It has ended')
  await mark.follows(/^Mentors/)
  await mark.writes('Who takes it on, by name', 'Femi, a mentor at Kestrel')
  await mark.presses('They said yes')
  await jordan.follows('Your page')
  await jordan.follows('home')
  await jordan.finds('Femi, a mentor at Kestrel said yes')
}

/** Three months on it stands as they left it. Jordan comes back in one act, and Mark is told. */
async function comesBack({ jordan, mark }: Two): Promise<void> {
  await comesAs(mark, 'Mark Ellison, counsellor')
  await mark.follows('Today')
  await mark.findsNothingOf('Jordan Bailey')
  await comesAs(jordan, 'Jordan, 17')
  await jordan.follows('home')
  await jordan.finds('How it ended', theirs)
  await jordan.presses('Come back to this')
  await jordan.finds('You’re back. Whoever holds this with you is told today.', 'How it ended before', theirs)
  await mark.follows('Your desk')
  await mark.follows('Today')
  await mark.finds('Jordan Bailey: home')
  await mark.follows('Jordan Bailey has come back')
  await mark.presses('I have seen that they are back')
}

describe.each(waysOr('by-keyboard'))('Jordan, 17, is not helped by it, $name', ({ scripts, works }) => {
  test('R24 R26 R27: twice “no” leads to an honest talk, the talk to an ending with what remains said aloud, and nothing ends by itself', {
    timeout: 180_000,
  }, async () => {
    const two: Two = {
      jordan: await somebody(browser(), house, { called: 'jordan Jordan', scripts, works }),
      mark: await somebody(browser(), house, { called: 'jordan Mark', scripts, width: 1280 }),
    }
    // Given what Jordan brings, what they hope for, and what they do if it is not reached
    await bringsIt(two)
    await agreeOnTalks(two)
    await setsAGoal(two)
    await saysHowFar(two, 3)
    goesOn(3)
    await saysHowFar(two, 3)
    // When Jordan says that it does not help
    goesOn(6)
    await saysHowFar(two, 4)
    await saysThatItDoesNotHelp(two)
    // Then nobody is invited by one answer
    await isInvitedToNothing(two.mark)
    // When Jordan says so again
    goesOn(8)
    await saysHowFar(two, 3)
    await saysThatItDoesNotHelp(two)
    // Then both are invited to talk, and it waits for them
    await areInvitedToTalk(two)
    goesOn(10)
    await talkHonestly(two)
    await agreeOnSomethingElse(two)
    // When they end it on purpose
    await endIt(two)
    // Then Jordan has it in plain words, somebody else to turn to, and a way back
    await saysHowItWas(two)
    await getsAMentor(two)
    goesOn(23)
    await comesBack(two)
    await two.jordan.leaves()
    await two.mark.leaves()
  })
})
