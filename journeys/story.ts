import { type Day, dayIn, inWords } from '../src/shared/day.ts'
import type { OnThePage, Somebody, Works } from './somebody.ts'

interface WayOfWorking {
  readonly name: string
  readonly scripts: boolean
  readonly works: Works
}

/** With scripts by hand, and without them by the keyboard alone: between them each page is worked in every way. */
const waysOfWorking: readonly WayOfWorking[] = [
  { name: 'by hand, with scripts', scripts: true, works: 'by-hand' },
  { name: 'by keyboard, without scripts', scripts: false, works: 'by-keyboard' },
]

/** Both, in `npm run proof`; else the one that is named, so that half of the journeys are walked in either. */
export const waysOr = (other: Works): readonly WayOfWorking[] =>
  waysOfWorking.filter(({ works }) => process.env['PROOF'] === 'full' || works === other)

/** From the front page to a page of one’s own, as somebody of the demonstration. */
export async function comesAs(who: Somebody, shownAs: string): Promise<void> {
  await who.begins()
  await who.follows('Sign in')
  await who.follows('Choose somebody')
  await who.presses(shownAs)
}

/** Types a day into the three boxes of a date. */
export async function writesTheDay(form: OnThePage, day: Day): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-')
  for (const [label, said] of Object.entries({ Day: date, Month: month, Year: year })) await form.writes(label, said)
}

/** The first of these weekdays after today, as the house tells it: 0 is a Sunday. */
export function nextWeekday(weekday: number, from: Date): Date {
  const ahead = (weekday - from.getUTCDay() + 6) % 7
  return new Date(from.getTime() + (ahead + 1) * 86_400_000)
}

export const said = (instant: Date): string => inWords(dayIn(instant))

/** How somebody took part in a talk. */
export interface TookPart {
  /** As it stands in the form. */
  readonly name: string
  readonly how: string
  /** Which part they play; the young person is asked for none. */
  readonly part?: string
}

export async function tookPart(form: Somebody, { name, how, part }: TookPart): Promise<void> {
  await form.chooses(name)
  if (part) await form.picks(`Part: ${name}`, part)
  await form.in(`How did they take part? : ${name}`).chooses(how)
}

/** One part of a plan: who does what, and when. */
export interface PartOfPlan {
  readonly who: string
  /** Where they are not in the list. */
  readonly name?: string
  readonly does: string
  readonly when: string
  readonly saysYes?: boolean
}

export async function writesTheParts(form: Somebody, parts: readonly PartOfPlan[]): Promise<void> {
  for (const [at, { who, name, does, when, saysYes }] of parts.entries()) {
    const row = form.in(`Part ${at + 1}`)
    await row.picks('Who?', who)
    if (name) await row.writes('Their name', name)
    await row.writes('Does what?', does)
    await row.writes('By when, or how often?', when)
    if (saysYes) await row.chooses('They say yes to it now')
  }
}

/** Somebody whom they can ring. */
export interface ToRing {
  readonly who: string
  readonly how: string
  readonly when: string
}

export async function writesWhoToRing(form: Somebody, { who, how, when }: ToRing): Promise<void> {
  const row = form.in('Person to ring 1')
  await row.picks('Who?', who)
  await row.writes('Number, or how else', how)
  await row.writes('When do they answer?', when)
}

/** When somebody asks how things are, and who does: the last of a plan. */
export async function writesWhoAsks(form: Somebody, day: Day, who: string): Promise<void> {
  await writesTheDay(form.in('On which day does somebody ask how things are?'), day)
  await form.picks('Who asks?', who)
}

/** Makes a code on the page of a record, and hands it over. @returns the code, as it stands there once. */
export async function handsOverACode(from: Somebody, button: RegExp): Promise<string> {
  await from.presses(button)
  return from.reads('.rd-hand')
}

/** Comes in with a code that somebody gave them, face to face; from then on five words of their own are the key. */
export async function comesWithACode(who: Somebody, code: string): Promise<void> {
  await who.begins()
  await who.follows('Sign in')
  await who.unfolds('I’m a young person, or I care for one')
  await who.unfolds('Somebody gave me a code')
  await who.writes('The code', code)
  await who.beside('Ten letters and numbers').presses('Sign in')
  const words = await who.visitor.tab.locator('.rd-written li').allInnerTexts()
  await who.writes('Now type them here', words.join(' '))
  await who.presses('I have them. Use these words')
  await who.follows('Your page')
}

/** Starts a page of one’s own, without a name: five words are the key, and nobody is asked who they are. @returns the words. */
export async function startsAPageOfTheirOwn(who: Somebody): Promise<string> {
  await who.begins()
  await who.follows('Sign in')
  await who.unfolds('I’m a young person, or I care for one')
  await who.follows('Start one now')
  await who.chooses('It is about me')
  await who.presses('Go on')
  const words = await who.visitor.tab.locator('.rd-written li').allInnerTexts()
  await who.writes('Now type them here', words.join(' '))
  await who.presses('I have them. Open my page')
  return words.join(' ')
}

/** Comes back another day, with nothing but the five words. */
export async function comesBackWith(who: Somebody, words: string): Promise<void> {
  await who.begins()
  await who.follows('Sign in')
  await who.unfolds('I’m a young person, or I care for one')
  await who.writes('Your five words', words)
  await who.presses('Sign in')
}
