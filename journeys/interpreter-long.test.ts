import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addDays, dayIn } from '../src/shared/day.ts'
import { withBrowser } from './open-browser.ts'
import { type House, openHouse } from './open-house.ts'
import { type Somebody, somebody } from './somebody.ts'
import { comesAs, comesWithACode, handsOverACode, tookPart, waysOr, writesTheDay } from './story.ts'

const browser = withBrowser()
/** “At school nobody can say my name, and at night I see the sea.” */
const hers = 'در مکتب هیچکس نام مرا گفته نمی‌تواند و شب‌ها دریا را می‌بینم.'
/** “In four weeks we talk again. You may change your mind.” */
const readBack = 'چهار هفته بعد دوباره گپ می‌زنیم. شما می‌توانید نظر خود را تغییر بدهید.'
/** “My name.” */
const called = 'نام من'
/** “I like to draw boats.” */
const more = 'من رسم کردن کشتی‌ها را دوست دارم'
const farid = 'Farid, telephone interpreter'
const today = dayIn(new Date())
let house: House

beforeEach(async () => {
  house = await openHouse()
}, 240_000)
afterEach(() => house.close())

interface Both {
  readonly beth: Somebody
  readonly zohra: Somebody
}

/** How words stand on the page: in which language, and which way they run, as the browser sets them. */
const setAs = ({ visitor: { tab } }: Somebody, words: string): Promise<readonly string[]> =>
  tab.evaluate<readonly string[]>(`(() => {
    const said = [...document.querySelectorAll('main [lang]')].filter((each) => each.textContent.includes(${JSON.stringify(words)}))
    return said.slice(-1).flatMap((it) => [it.lang, getComputedStyle(it).direction])
  })()`)

/** The nurse writes down somebody new: a name as she uses it, and what she says, in her own language and letters. */
async function writesDownWhatZohraSays(beth: Somebody): Promise<void> {
  await comesAs(beth, 'Beth Lloyd, school nurse')
  await beth.follows('Young people')
  await beth.follows('Write down somebody new')
  await beth.writes('First name', 'Zohra')
  await beth.chooses('11 to 15')
  await beth.presses('Go on')
  await beth.follows('Write down what they bring')
  await beth.chooses('Theirs, as they say them')
  await beth.writes('In their words', hers)
  await beth.writes('In which language?', 'fa')
  await beth.writes('Who interpreted, if somebody did?', farid)
  await beth.writes('What do they call it?', called)
  await beth.presses('Keep it')
}

/** A page of her own needs no address and no telephone: a code, from hand to hand. */
async function givesHerAPageOfHerOwn({ beth, zohra }: Both): Promise<void> {
  await beth.follows('Back to what was brought')
  await beth.follows('Their record')
  await beth.follows('Hand over a code to sign in')
  await comesWithACode(zohra, await handsOverACode(beth, /^Make a code/))
}

/** Her words come first, in her letters, with who interpreted them; what she adds runs as she writes it. */
async function readsHerOwnWords(zohra: Somebody): Promise<void> {
  await zohra.follows(called)
  await zohra.finds(called, hers, 'Beth Lloyd wrote it down for you. You can put it right.', `Through ${farid}.`)
  expect(await setAs(zohra, hers)).toEqual(['fa', 'rtl'])
  await zohra.unfolds('Write more about it')
  await zohra.in('What’s going on').writes('Write more about it', more)
  await zohra.in('What’s going on').presses('Keep it for me')
  await zohra.finds(more, hers)
  expect(await setAs(zohra, more)).toEqual(['und-Arab', 'rtl'])
}

/** What was agreed is read to her; what Farid said stands beside it, on the screen and on her paper. */
async function hasItInBothLanguages(zohra: Somebody): Promise<void> {
  await zohra.follows('Read it back')
  await zohra.finds('You spoke with the help of Farid, telephone interpreter.', readBack, 'What the interpreter said')
  expect(await setAs(zohra, readBack)).toEqual(['fa', 'rtl'])
  await zohra.follows('With pictures')
  await zohra.finds('Zohra wants her name said right', readBack)
  await zohra.follows('Your copy to print')
  await zohra.visitor.tab.emulateMedia({ media: 'print' })
  await zohra.finds('Zohra wants her name said right', readBack)
  expect(await setAs(zohra, readBack)).toEqual(['fa', 'rtl'])
  await zohra.visitor.tab.emulateMedia({ media: 'screen' })
}

/** The copy of all that is kept about her has her words, in her letters, and says whose they are. */
async function takesHerCopy(zohra: Somebody): Promise<void> {
  await zohra.follows('Your page')
  await zohra.follows('Your copy')
  await zohra.presses('Read it here')
  for (const words of [hers, more]) {
    await zohra.finds(words)
    expect((await setAs(zohra, words))[1]).toBe('rtl')
  }
  await zohra.finds('11 to 15', hers, `You, through ${farid}, written down by Beth Lloyd`)
}

/** They agree by way of Farid, who is on the telephone. It is written down that he was, and in which language. */
async function agreeWithAnInterpreter(beth: Somebody): Promise<void> {
  await beth.follows('Write down what you agree together')
  await tookPart(beth, { name: 'Zohra', how: 'In the room' })
  await beth.unfolds(/with an interpreter ?: Zohra/)
  await beth.writes('Who interpreted?', farid)
  await beth.picks('In which language?', 'Farsi or Dari')
  await tookPart(beth, { name: 'Beth Lloyd, Ashmere Schools Partnership', how: 'In the room', part: 'Health' })
  await beth.chooses('Waiting, and looking after oneself')
  await beth.chooses(/^Getting Advice and Signposting/)
  await beth.writes('Why this?', 'Zohra wants her name said right, and to know who she can talk to.')
  await beth.chooses('We agree')
  await writesTheDay(beth.in('When do you look at it again?'), addDays(today, 28))
  await beth.presses('Keep it, and read it back')
  await beth.finds('You spoke with the help of Farid, telephone interpreter.')
}

/** What Farid said when it was read back stands beside it, in its own letters. */
async function keepsWhatTheInterpreterSaid(beth: Somebody): Promise<void> {
  await beth.unfolds('Write down what the interpreter said')
  await beth.in('To whom was it said?').chooses('Zohra')
  await beth.writes('What the interpreter said', readBack)
  await beth.presses('Keep what was said')
  await beth.finds('Zohra wants her name said right', readBack)
}

describe.each(waysOr('by-keyboard'))('Zohra, 13, speaks Dari, and somebody interprets, $name', ({ scripts, works }) => {
  test('R17 R18: her words stand in her own language and run as it is written, and what the interpreter said stands beside what is read back, at the desk and on her own page', {
    timeout: 180_000,
  }, async () => {
    const beth = await somebody(browser(), house, { called: 'interpreter Beth', scripts, works, width: 1280 })
    const zohra = await somebody(browser(), house, { called: 'interpreter Zohra', scripts, works })
    // Given what Zohra says, in her words and not in ours
    await writesDownWhatZohraSays(beth)
    await beth.finds('In their own words', hers, farid)
    expect(await setAs(beth, hers)).toEqual(['fa', 'rtl'])
    // When they agree, through somebody who interprets
    await agreeWithAnInterpreter(beth)
    await keepsWhatTheInterpreterSaid(beth)
    // Then his words stand beside ours, and the page around them runs as before
    expect(await setAs(beth, readBack)).toEqual(['fa', 'rtl'])
    expect(await beth.visitor.tab.locator('html').getAttribute('dir')).not.toBe('rtl')
    // And she has all of it herself, on her telephone and on paper
    await givesHerAPageOfHerOwn({ beth, zohra })
    await readsHerOwnWords(zohra)
    await hasItInBothLanguages(zohra)
    await takesHerCopy(zohra)
    for (const who of [beth, zohra]) await who.leaves()
  })
})
