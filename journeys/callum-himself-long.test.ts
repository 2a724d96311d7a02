import { afterEach, beforeEach, describe, test } from 'vitest'
import { addDays, dayIn, inWords } from '../src/shared/day.ts'
import { withBrowser } from './open-browser.ts'
import { type House, openHouse } from './open-house.ts'
import { type Somebody, somebody } from './somebody.ts'
import {
  comesAs,
  endsTogether,
  nextWeekday,
  tookPart,
  waysOr,
  writesTheDay,
  writesTheParts,
  writesWhoAsks,
  writesWhoToRing,
} from './story.ts'

const browser = withBrowser()
const hisWords = 'i cut when its loud at home. i want someone to know and not freak out. dont refer me'
const onlyHis = 'ask her if she has to tell dad'
const tuesday = nextWeekday(2, new Date())
tuesday.setUTCHours(10, 30)
const friday = addDays(dayIn(tuesday), 3)
const nextFriday = addDays(friday, 7)
const howItIs = 'Slept two nights. The canal helped. He told his friend.'
const hours = 3_600_000
let house: House

beforeEach(async () => {
  house = await openHouse()
  house.setClock(tuesday)
}, 240_000)
afterEach(() => house.close())

/** He opens the link that his friend sent him, and says it here first: nobody asks who he is. */
async function looksForHimself(callum: Somebody): Promise<void> {
  await callum.begins()
  await callum.follows(/^Me/)
  await callum.writes('What’s going on?', 'i cut myself')
  await callum.presses('Look')
  await callum.finds('Riding it out: when you want to hurt yourself')
}

/** He writes it on a page of his own, and beside it what he wants to ask: both are kept, and nobody has them. */
async function writesHisOwnWords(callum: Somebody): Promise<void> {
  await comesAs(callum, 'Callum, 15')
  await callum.follows('Say what’s going on')
  await callum.writes('What’s going on', hisWords)
  await callum.writes(/^What do you want to call it/, 'the loud nights')
  await callum.presses('Keep it')
  await callum.unfolds('Write what you want to say or ask')
  await callum.in('Before you meet somebody').writes('Write what you want to say or ask', onlyHis)
  await callum.in('Before you meet somebody').presses('Keep it')
  await callum.finds('Only you can see this. Nobody reads it until you show it to somebody.', hisWords, onlyHis)
}

/** The nurse sees nothing of it, wherever she looks. */
async function knowsNothing(beth: Somebody): Promise<void> {
  await comesAs(beth, 'Beth Lloyd, school nurse')
  await beth.follows('Today')
  await beth.findsNothingOf('loud nights')
  await beth.follows('Your desk')
  await beth.follows('Young people')
  await beth.follows('Callum Reid')
  await beth.findsNothingOf('loud')
}

/** He shows her what is going on, and keeps what he wants to ask for himself. */
async function tellsTheNurse(callum: Somebody): Promise<void> {
  await callum.follows('Show it to somebody')
  await callum.chooses('Beth Lloyd', new RegExp(hisWords.slice(0, 20)))
  await callum.presses('Show it to them')
  await callum.finds('Beth Lloyd holds it with you')
}

/** They agree together what this is: information, and he stays in charge. Nothing was chosen for them. */
async function agreesWith(beth: Somebody): Promise<void> {
  await comesAs(beth, 'Beth Lloyd, school nurse')
  await beth.follows('Today')
  await beth.follows('Callum Reid: the loud nights')
  await beth.finds(hisWords)
  await beth.findsNothingOf(onlyHis)
  await beth.follows('Write down what you agree together')
  await tookPart(beth, { name: 'Callum Reid', how: 'In the room' })
  await tookPart(beth, { name: 'Beth Lloyd, Ashmere Schools Partnership', how: 'In the room', part: 'Health' })
  await beth.chooses('Waiting, and looking after oneself')
  await beth.writes('Something of your own', 'A safety plan that he keeps')
  await beth.chooses(/^Getting Advice and Signposting/)
  await beth.writes('Why this?', 'He wants somebody to know, and to stay in charge of it himself.')
  await beth.chooses('We agree')
  await writesTheDay(beth.in('When do you look at it again?'), friday)
  await beth.presses('Keep it, and read it back')
  await beth.finds('He wants somebody to know, and to stay in charge of it himself.')
}

/** The plan that they make: nobody is asked for help now, and she asks on Friday how things are. */
async function plansWithHim(beth: Somebody): Promise<void> {
  await beth.follows(/what was brought/)
  await beth.follows('Make a plan together')
  await beth.chooses('They want nobody to be asked for help now')
  await writesTheParts(beth, [
    { who: 'Callum', does: 'Music and the canal, and a text to Shout if that is not enough', when: 'when it gets bad' },
    { who: 'Beth Lloyd', does: 'Keep Friday break free for him', when: 'every Friday', saysYes: true },
  ])
  await writesWhoToRing(beth, { who: 'Beth Lloyd', how: '01632 960 123', when: 'school days, 8 to 4' })
  await writesWhoAsks(beth, friday, 'Beth Lloyd')
  await beth.presses('Keep the plan')
}

/** He finds all of it on his own page, and says yes to his part. */
async function findsThePlan(callum: Somebody): Promise<void> {
  await callum.follows('Your page')
  await callum.follows('the loud nights')
  await callum.finds('Who is asked for help', 'Nobody has been asked yet.')
  await callum.follows('Look at it by itself, print it or change it')
  await callum.finds(
    'Nobody is asked for help now. That’s a plan too.',
    'Music and the canal, and a text to Shout if that is not enough',
    `On Friday ${inWords(friday)}, Beth Lloyd asks how things are.`,
    'Beth Lloyd',
    '01632 960 123',
    'school days, 8 to 4',
  )
  await callum.presses('Yes, I’ll do this')
  await callum.finds('It’s kept.')
}

/** On Friday it waits for her to ask him, and not before. */
async function waitsForHerOnFriday(beth: Somebody): Promise<void> {
  house.setClock(new Date(tuesday.getTime() + 2 * 24 * hours))
  await comesAs(beth, 'Beth Lloyd, school nurse')
  await beth.follows('Today')
  await beth.findsNothingOf('You ask Callum Reid how things are')
  house.setClock(new Date(tuesday.getTime() + 3 * 24 * hours))
  await comesAs(beth, 'Beth Lloyd, school nurse')
  await beth.follows('Today')
  await beth.finds('You ask Callum Reid how things are', 'Today')
}

/** She asks him, and writes down what he says. Without a next day it is not kept, and no word of it is lost. */
async function asksHowThingsAre(beth: Somebody): Promise<void> {
  await beth.follows('You ask Callum Reid how things are')
  await beth.writes('How are things?', howItIs)
  await beth.presses('Keep that somebody asked')
  await beth.finds('Select who asks on that day')
  await beth.stillHas('How are things?', howItIs)
  await writesTheDay(beth.in('When does somebody ask next?'), nextFriday)
  await beth.picks('Who asks?', 'Beth Lloyd')
  await beth.presses('Keep that somebody asked')
  await beth.finds(`On Friday ${inWords(nextFriday)}, Beth Lloyd asks how things are.`, howItIs)
  await beth.follows('Your page')
  await beth.follows('Today')
  await beth.findsNothingOf('You ask Callum Reid how things are')
  await beth.finds('You agreed to look again together with Callum Reid')
}

/** He reads what she wrote down of it, and who asks next and when; he says that things have changed, and she finds it. */
async function readsWhatHappensNext(callum: Somebody): Promise<void> {
  await comesAs(callum, 'Callum, 15')
  await callum.follows('the loud nights')
  await callum.finds('That day has come.')
  await callum.follows('Look at it by itself, print it or change it')
  await callum.finds(
    'What happens next',
    `On Friday ${inWords(nextFriday)}, Beth Lloyd asks how things are.`,
    `Somebody last asked on ${inWords(friday)}.`,
    howItIs,
  )
  await callum.unfolds('Things have changed')
  await callum.writes('What has changed? You can leave this empty.', 'dad knows now. its ok')
  await callum.presses('Tell them things have changed')
  await callum.finds('dad knows now. its ok')
}

async function hearsWhatChanged(beth: Somebody): Promise<void> {
  await beth.follows('Your page')
  await beth.follows('Today')
  await beth.follows('Callum Reid says that things have changed')
  await beth.finds('dad knows now. its ok')
  await beth.presses('I have looked at what changed')
}

/** A week later he wants no more of it. They end it on purpose, and how that was is his to say. */
async function endsIt({ callum, beth }: { readonly callum: Somebody; readonly beth: Somebody }): Promise<void> {
  house.setClock(new Date(tuesday.getTime() + 10 * 24 * hours))
  await comesAs(beth, 'Beth Lloyd, school nurse')
  await beth.follows('Today')
  await beth.follows('Callum Reid: the loud nights')
  await endsTogether(beth, {
    why: 'The young person chooses to stop',
    because: 'Dad knows, and you have what helps you.',
    helped: 'the canal. her not freaking out',
    didNot: 'the leaflet',
    risk: { what: 'It may get loud at home again.', heldBy: 'Beth Lloyd' },
    ifItComesBack: 'Music, the canal, a text to Shout.',
    wayBack: 'My door at break, or your page. You say nothing twice.',
    turnTo: { who: 'Beth Lloyd', how: '01632 960 123' },
  })
  await comesAs(callum, 'Callum, 15')
  await callum.follows('the loud nights')
  await callum.finds(
    ...['How it ended', 'You chose to stop.', 'What helped: the canal', 'If it comes back: Music, the canal'],
    'From today Beth Lloyd keeps an eye on it with you.',
    ...['Come back to this', hisWords],
  )
  await callum.in('How was this ending for you?').chooses('Good')
  await callum.presses('Keep my answer')
  await callum.finds('How it was for you: Good.')
}

/** What ended waits for nobody, whatever days come. */
async function nothingWaitsForHer(beth: Somebody): Promise<void> {
  await beth.follows('Your page')
  await beth.follows('Today')
  await beth.findsNothingOf('loud nights', 'Callum Reid')
}

describe.each(waysOr('by-keyboard'))('Callum, 15, opens the link himself, $name', ({ scripts, works }) => {
  test('R17 R22 R23 R27: his words stay his until he shows them; then he and the school nurse plan that nobody is asked, on Friday she asks him, with a next day, and they end it with a way back', {
    timeout: 180_000,
  }, async () => {
    // Given Callum on his phone, and the nurse at the computer in her room
    const callum = await somebody(browser(), house, { called: 'callum Callum', scripts, works })
    const beth = await somebody(browser(), house, { called: 'callum Beth', scripts, width: 1280 })
    // When he says it here, to nobody
    await looksForHimself(callum)
    await writesHisOwnWords(callum)
    // Then nobody has it but he
    await knowsNothing(beth)
    // When he shows it to the nurse
    await tellsTheNurse(callum)
    // Then they agree, and plan that nobody is asked now
    await agreesWith(beth)
    await plansWithHim(beth)
    await findsThePlan(callum)
    // When Friday comes it waits for her, and she asks him
    await waitsForHerOnFriday(beth)
    await asksHowThingsAre(beth)
    // Then he reads it, and what happens next; what has changed since is his to say
    await readsWhatHappensNext(callum)
    await hearsWhatChanged(beth)
    // And they end it on purpose, with a way back
    await endsIt({ callum, beth })
    await nothingWaitsForHer(beth)
    await callum.leaves()
    await beth.leaves()
  })
})
