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

/** How something ends, as those who end it say it together. */
export interface EndsSo {
  /** As it stands in the form. */
  readonly why: string
  readonly because: string
  readonly goal?: { readonly goal: string; readonly then: string; readonly now: string }
  readonly helped: string
  readonly didNot: string
  /** What remains; missing where nothing does. */
  readonly unmet?: string
  readonly risk?: { readonly what: string; readonly heldBy: string }
  readonly ifItComesBack: string
  readonly wayBack: string
  readonly turnTo: { readonly who: string; readonly how: string }
  readonly passedOn?: { readonly what: string; readonly to: string; readonly not: string }
}

/** From the page of what somebody brought: fills in the record of the ending, with them, and keeps it. */
export async function endsTogether(form: Somebody, so: EndsSo): Promise<void> {
  await form.follows('End it together')
  await form.in('Why does it end?').chooses(so.why)
  await form.writes('Why, in a sentence that they can read', so.because)
  if (so.goal) {
    await form.writes('Goal 1', so.goal.goal)
    await form.writes('At the start, 0 to 10', so.goal.then)
    await form.writes('Now, 0 to 10', so.goal.now)
  }
  await form.in('Does the young person take part?').chooses('Yes: what follows is in their words')
  await form.writes('What helped', so.helped)
  await form.writes('What didn’t', so.didNot)
  await writesWhatIsLeft(form, so)
  await form.writes('What do they do if it comes back?', so.ifItComesBack)
  await form.writes('How do they come back?', so.wayBack)
  await form.writes('Somebody to turn to (1)', so.turnTo.who)
  await form.writes('How they are reached', so.turnTo.how)
  await writesWhatIsPassedOn(form, so)
  await form.presses('Keep it, and end it')
  await form.finds('It has ended')
}

/** What remains unmet, and who holds from that day what may still happen. */
async function writesWhatIsLeft(form: Somebody, { unmet, risk }: EndsSo): Promise<void> {
  await form.in('Is anything still as it was?').chooses(unmet ? 'Yes' : 'No')
  if (unmet) await form.writes('What remains unmet', unmet)
  await form.in('May somebody still come to harm?').chooses(risk ? 'Yes' : 'Not that we know')
  if (!risk) return
  await form.writes('What may still happen', risk.what)
  await form.picks('Who holds it from today?', risk.heldBy)
}

async function writesWhatIsPassedOn(form: Somebody, { passedOn }: EndsSo): Promise<void> {
  await form.in('Is anything passed on to somebody?').chooses(passedOn ? 'Yes, as the young person wants it' : 'No')
  if (!passedOn) return
  await form.writes('What is passed on', passedOn.what)
  await form.writes('To whom', passedOn.to)
  await form.writes('What is not', passedOn.not)
}
