import type { Weekday } from '../directory/match/asking.ts'
import { listInEnglish } from '../shared/list-in-english.ts'

/** Which one of its weekday in a month, as feeds write it; `-1` is the last. */
export type Nth = '1' | '2' | '3' | '4' | '5' | '-1'

/** The words in which it is said when something is open. */
export interface SayOpeningWords {
  readonly weekday: Readonly<Record<Weekday, string>>
  readonly weekdays: Readonly<Record<Weekday, string>>
  readonly nth: Readonly<Record<Nth, string>>
  /** `hour` 0 to 24, `minute` 0 to 59. */
  readonly time: (hour: number, minute: number) => string
  readonly fromTo: (from: string, to: string) => string
  readonly and: (parts: readonly string[]) => string
  readonly nthOfTheMonth: (nth: string, weekday: string) => string
  readonly dayOfTheMonth: (day: string) => string
  readonly everyDay: string
  readonly everyOtherWeek: string
  readonly dayAndNight: string
  /** The same as the beginning of a sentence. */
  readonly first: (said: string) => string
}

function time(hour: number, minute: number): string {
  if (hour === 12 && minute === 0) return 'midday'
  if (minute === 0 && (hour === 0 || hour === 24)) return 'midnight'
  const half = hour % 24 < 12 ? 'am' : 'pm'
  return `${hour % 12 === 0 ? 12 : hour % 12}${minute === 0 ? '' : `.${String(minute).padStart(2, '0')}`}${half}`
}

export const sayOpeningInEnglish: SayOpeningWords = {
  weekday: {
    MO: 'Monday',
    TU: 'Tuesday',
    WE: 'Wednesday',
    TH: 'Thursday',
    FR: 'Friday',
    SA: 'Saturday',
    SU: 'Sunday',
  },
  weekdays: {
    MO: 'Mondays',
    TU: 'Tuesdays',
    WE: 'Wednesdays',
    TH: 'Thursdays',
    FR: 'Fridays',
    SA: 'Saturdays',
    SU: 'Sundays',
  },
  nth: { '1': 'first', '2': 'second', '3': 'third', '4': 'fourth', '5': 'fifth', '-1': 'last' },
  time,
  fromTo: (from, to) => `${from} to ${to}`,
  and: listInEnglish,
  nthOfTheMonth: (nth, weekday) => `the ${nth} ${weekday} of the month`,
  dayOfTheMonth: (day) => `day ${day} of the month`,
  everyDay: 'every day',
  everyOtherWeek: 'every other week',
  dayAndNight: 'day and night',
  first: (said) => `${said.charAt(0).toUpperCase()}${said.slice(1)}`,
}
