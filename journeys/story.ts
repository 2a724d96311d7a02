import { type Day, dayIn, inWords } from '../src/shared/day.ts'
import type { OnThePage, Somebody, Works } from './somebody.ts'

/** With scripts by hand, and without them by the keyboard alone: between them each page is worked in every way. */
export const waysOfWorking: readonly { readonly name: string; readonly scripts: boolean; readonly works: Works }[] = [
  { name: 'by hand, with scripts', scripts: true, works: 'by-hand' },
  { name: 'by keyboard, without scripts', scripts: false, works: 'by-keyboard' },
]

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
