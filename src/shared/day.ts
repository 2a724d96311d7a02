/** A calendar day in England, written `2026-11-21`. It has no hour and no zone. */
export type Day = string & { readonly day: unique symbol }

const shape = /^(\d{4})-(\d{2})-(\d{2})$/
const msInADay = 86_400_000

/** @returns the day, or undefined where the text is not a day that exists (2026-02-30 is not). */
export function parseDay(text: string): Day | undefined {
  if (!shape.test(text)) return undefined
  const at = Date.parse(`${text}T00:00:00Z`)
  if (Number.isNaN(at)) return undefined
  return new Date(at).toISOString().slice(0, 10) === text ? (text as Day) : undefined
}

const at = (day: Day): number => Date.parse(`${day}T00:00:00Z`)

export const addDays = (day: Day, days: number): Day =>
  new Date(at(day) + days * msInADay).toISOString().slice(0, 10) as Day

/** The same date some months later, or earlier where they are negative; the last day of that month where it has no such date. */
export function addMonths(day: Day, months: number): Day {
  const whole = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const begin = Date.UTC(Math.floor(whole / 12), whole % 12)
  const last = new Date(Date.UTC(Math.floor(whole / 12), (whole % 12) + 1, 0)).getUTCDate()
  const date = Math.min(Number(day.slice(8)), last)
  return new Date(begin + (date - 1) * msInADay).toISOString().slice(0, 10) as Day
}

/** Whole days from `earlier` to `later`; negative when they are the other way round. */
export const daysBetween = (earlier: Day, later: Day): number => Math.round((at(later) - at(earlier)) / msInADay)

export const isAfter = (one: Day, other: Day): boolean => one > other

// Made once: to make a formatter costs a hundred times what it costs to use one.
const inEngland = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The calendar day in England at an instant. */
export const dayIn = (instant: Date): Day => inEngland.format(instant) as Day

const months = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long' })
const monthsInWords = Array.from({ length: 12 }, (_, month) => months.format(Date.UTC(2026, month)))

/** The moment at which a day begins in England: midnight, or an hour before midnight UTC in summer. */
export function beginOf(day: Day): Date {
  const anHourBefore = new Date(at(day) - 3_600_000)
  return dayIn(anHourBefore) === day ? anHourBefore : new Date(at(day))
}

/** `3 March 2026` */
export const inWords = (day: Day): string =>
  `${Number(day.slice(8))} ${monthsInWords[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`

const weekdays = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'long' })

/** `Tuesday 3 March 2026` */
export const onWeekday = (day: Day): string => `${weekdays.format(at(day))} ${inWords(day)}`
