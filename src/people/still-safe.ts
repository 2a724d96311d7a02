import { type Day, daysBetween, parseDay } from '../shared/day.ts'
import { type SafeWhen, type Weekday, weekdays } from './safe-contact.ts'

/** A number of days that a place sets, and the day from which it counts: never a constant. */
export interface DatedDays {
  readonly name: string
  readonly days: number
  readonly from: Day
}

/** The name under which a place sets for how long a contact counts once it was confirmed. */
export const contactCountsFor = 'safe-contact-counts-for'

/** The days that the place has set, as they are on a day; undefined where nothing is set yet. */
export const daysInForce = (name: string, set: readonly DatedDays[], today: Day): number | undefined =>
  set
    .filter((each) => each.name === name && each.from <= today)
    .sort((one, other) => (one.from < other.from ? -1 : 1))
    .at(-1)?.days

/** Whether somebody said lately enough that a contact is still so. A day that lies ahead, or a place that set nothing, confirms nothing. */
export function isConfirmed(on: Day, today: Day, set: readonly DatedDays[]): boolean {
  const counts = daysInForce(contactCountsFor, set, today)
  const since = daysBetween(on, today)
  return counts !== undefined && since >= 0 && since <= counts
}

/** A moment as clocks in England show it. */
export interface Moment {
  readonly day: Day
  readonly weekday: Weekday
  /** Minutes since midnight. */
  readonly minute: number
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'short',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** @throws where the instant is no time. */
export function momentOf(instant: Date): Moment {
  const parts = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, value]))
  const on = parseDay(`${parts['year']}-${parts['month']}-${parts['day']}`)
  const weekday = weekdays.find((each) => each === parts['weekday']?.toLowerCase())
  if (!on || !weekday) throw new Error('a time that no clock shows')
  return { day: on, weekday, minute: Number(parts['hour']) * 60 + Number(parts['minute']) }
}

const wholeDay = 24 * 60

/** @returns the minute, not included, until which it stays safe that day; undefined where it is not safe now. */
export function safeUntil(when: SafeWhen, { weekday, minute }: Moment): number | undefined {
  if (when.is === 'any-time') return wholeDay
  const now = when.spans.filter(({ days, from, until }) => days.includes(weekday) && from <= minute && minute < until)
  return now.length === 0 ? undefined : Math.max(...now.map(({ until }) => until))
}

const aMinute = 60_000

/** The instant at which clocks in England show a minute of the day of `now`; where they are put back or forward, the minute they show counts. */
export function instantAt(now: Date, minute: number): Date {
  const from = momentOf(now)
  const guess = new Date(now.getTime() + (minute - from.minute) * aMinute)
  const shown = momentOf(guess)
  const over = daysBetween(from.day, shown.day) * wholeDay + shown.minute - minute
  return new Date(guess.getTime() - over * aMinute - (guess.getTime() % aMinute))
}
