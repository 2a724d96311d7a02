import { addDays, type Day, daysBetween, parseDay } from '../../shared/day.ts'

/**
 * Bank holidays in England and Wales, as GOV.UK gives them (https://www.gov.uk/bank-holidays; from memory, to be checked before it is relied
 * on). After the last year of the list only weekends are counted, and the page says so.
 */
const bankHolidays: ReadonlySet<string> = new Set([
  ...['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31', '2026-12-25', '2026-12-28'],
  ...['2027-01-01', '2027-03-26', '2027-03-29', '2027-05-03', '2027-05-31', '2027-08-30', '2027-12-27', '2027-12-28'],
])
const lastYearKnown = '2027'

const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay())

export const isWorkingDay = (day: Day): boolean => !isWeekend(day) && !bankHolidays.has(day)

/** A day to do something by. `areHolidaysKnown` is false where bank holidays of its year are not in the list. */
export interface Due {
  readonly on: Day
  readonly areHolidaysKnown: boolean
}

/** So many working days after a day; the day itself does not count. */
export function workingDaysAfter(day: Day, many: number): Due {
  let on = day
  for (let left = many; left > 0; ) {
    on = addDays(on, 1)
    if (isWorkingDay(on)) left -= 1
  }
  return { on, areHolidaysKnown: on.slice(0, 4) <= lastYearKnown }
}

/** The same day of the next month, or its last: one month as the law counts it (regulation 1182/71, as the ICO explains it). */
export function oneMonthAfter(day: Day): Day {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`
  for (const date of [day.slice(8), '30', '29', '28']) {
    const parsed = parseDay(`${next}-${date}`)
    if (parsed) return parsed
  }
  return day
}

/** How long something waits, or how far off a day is, in words. */
export interface ClockWords {
  readonly today: string
  readonly days: (many: number) => string
  readonly left: (many: number) => string
  readonly dueToday: string
  readonly over: (many: number) => string
}

export const clockInEnglish: ClockWords = {
  today: 'since today',
  days: (many) => (many === 1 ? 'since yesterday' : `for ${many} days`),
  left: (many) => (many === 1 ? 'tomorrow' : `in ${many} days`),
  dueToday: 'today',
  over: (many) => (many === 1 ? 'was due yesterday' : `was due ${many} days ago`),
}

export const waits = (since: Day, today: Day, words: ClockWords = clockInEnglish): string => {
  const many = daysBetween(since, today)
  return many <= 0 ? words.today : words.days(many)
}

export const dueIn = (due: Day, today: Day, words: ClockWords = clockInEnglish): string => {
  const many = daysBetween(today, due)
  if (many === 0) return words.dueToday
  return many > 0 ? words.left(many) : words.over(-many)
}
