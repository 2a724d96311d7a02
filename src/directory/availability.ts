import { type Day, daysBetween } from '../shared/day.ts'
import { listInEnglish } from '../shared/list-in-english.ts'
import type { ListedSchedule } from './listing.ts'

/** A minute of a day in England, as the person who asks lives it. */
export interface Moment {
  readonly today: Day
  /** `MO` … `SU` */
  readonly weekday: string
  /** `HH:MM` */
  readonly time: string
}

/** A schedule that could be read: plain weekly or monthly hours. What could not be read is shown in its own words. */
export interface Opening {
  /** Weekdays from Monday, 0 to 6, each with which one of the month it is (0: every one; -1: the last). */
  readonly days: readonly { readonly day: number; readonly nth: number }[]
  /** Days of the month, where those are given instead. */
  readonly monthDays: readonly number[]
  /** Minutes after midnight; `closes` past 1,440 is the next day. */
  readonly opens: number
  readonly closes: number
  readonly every: number
  readonly monthly: boolean
  readonly start?: Day
  readonly from?: Day
  readonly until?: Day
  /** A holiday: shut in that time whatever else is said. */
  readonly closed: boolean
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const midnight = 1_440

const minutesOf = (time: string | undefined): number | undefined => {
  const match = /^(\d{1,2}):(\d{2})/.exec(time ?? '')
  const minutes = match ? Number(match[1]) * 60 + Number(match[2]) : Number.NaN
  return minutes >= 0 && minutes <= midnight ? minutes : undefined
}

const everyWeek = new Map(weekdays.map((weekday, day) => [weekday, { day, nth: 0 }]))

function daysOf(byday: string | undefined): Opening['days'] {
  if (byday === undefined) return []
  return byday.split(',').flatMap((each) => {
    const plainly = everyWeek.get(each)
    if (plainly) return [plainly]
    const match = /^\s*(-?\d)?(MO|TU|WE|TH|FR|SA|SU)\s*$/i.exec(each)
    return match ? [{ day: weekdays.indexOf((match[2] ?? '').toUpperCase()), nth: Number(match[1] ?? 0) }] : []
  })
}

const dates = (schedule: ListedSchedule): Pick<Opening, 'start' | 'from' | 'until'> => ({
  ...(schedule.dtstart && { start: schedule.dtstart }),
  ...(schedule.valid_from && { from: schedule.valid_from }),
  ...(schedule.valid_to && { until: schedule.valid_to }),
})

/** @returns undefined where the hours cannot be known for certain from the fields. */
export function readOpening(schedule: ListedSchedule): Opening | undefined {
  const { notes, description } = schedule
  const closed =
    (notes !== undefined || description !== undefined) && /\bclosed\b/i.test(`${notes ?? ''} ${description ?? ''}`)
  const common = { every: schedule.interval ?? 1, monthly: schedule.freq === 'MONTHLY', closed, ...dates(schedule) }
  if (closed && (schedule.valid_from || schedule.valid_to))
    return { ...common, days: [], monthDays: [], opens: 0, closes: midnight }
  const opens = minutesOf(schedule.opens_at)
  const ends = minutesOf(schedule.closes_at)
  const days = daysOf(schedule.byday)
  const monthDays = (schedule.bymonthday ?? '')
    .split(',')
    .map(Number)
    .filter((day) => day >= 1 && day <= 31)
  if (closed || opens === undefined || ends === undefined || (days.length === 0 && monthDays.length === 0))
    return undefined
  if (common.every > 1 && !schedule.dtstart) return undefined
  if (common.monthly && monthDays.length === 0 && days.every(({ nth }) => nth === 0)) return undefined
  return {
    ...common,
    days,
    monthDays,
    opens,
    closes: ends <= opens ? ends + midnight : ends >= midnight - 1 ? midnight : ends,
  }
}

const dayOfMonth = (day: Day): number => Number(day.slice(8))
const lastOfMonth = (day: Day): number =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate()

const isNth = (day: Day, nth: number): boolean => {
  const number = dayOfMonth(day)
  return nth > 0 ? Math.ceil(number / 7) === nth : Math.ceil((lastOfMonth(day) - number + 1) / 7) === -nth
}

const monthsBetween = (start: Day, day: Day): number =>
  (Number(day.slice(0, 4)) - Number(start.slice(0, 4))) * 12 + Number(day.slice(5, 7)) - Number(start.slice(5, 7))

/** Monday, 5 January 1970 begins the count of weeks. */
const weekOf = (day: Day): number => Math.floor(daysBetween('1970-01-05' as Day, day) / 7)

function isHeldOn(opening: Opening, day: Day, weekday: number): boolean {
  if (opening.start !== undefined && day < opening.start) return false
  if ((opening.from !== undefined && day < opening.from) || (opening.until !== undefined && day > opening.until))
    return false
  if (opening.every > 1 && opening.start !== undefined) {
    const passed = opening.monthly ? monthsBetween(opening.start, day) : weekOf(day) - weekOf(opening.start)
    if (passed % opening.every !== 0) return false
  }
  if (opening.monthDays.length > 0) return opening.monthDays.includes(dayOfMonth(day))
  return opening.days.some((held) => held.day === weekday && (held.nth === 0 || isNth(day, held.nth)))
}

const dayBefore = (day: Day): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10) as Day

const isShut = (opening: Opening, day: Day): boolean =>
  opening.closed &&
  (opening.from === undefined || day >= opening.from) &&
  (opening.until === undefined || day <= opening.until)

/** A moment made ready to be asked of many: weekday 0 to 6 from Monday, minutes after midnight. */
export interface ReadMoment {
  readonly today: Day
  readonly day: number
  readonly minute: number
}

/** @returns undefined where the weekday or the time cannot be read. */
export function readMoment({ today, weekday, time }: Moment): ReadMoment | undefined {
  const day = weekdays.indexOf(weekday)
  const minute = minutesOf(time)
  return day < 0 || minute === undefined ? undefined : { today, day, minute }
}

function isHeldAt(opening: Opening, { today, day, minute }: ReadMoment): boolean {
  if (minute >= opening.opens && minute < opening.closes) return isHeldOn(opening, today, day)
  if (opening.closes <= midnight || minute + midnight >= opening.closes) return false
  return isHeldOn(opening, dayBefore(today), (day + 6) % 7)
}

/** True where one of the readable hours holds at the moment, and no holiday stands against it. */
export function isOpenAt(openings: readonly Opening[], moment: ReadMoment): boolean {
  let open = false
  for (const opening of openings) {
    if (isShut(opening, moment.today)) return false
    open ||= !opening.closed && isHeldAt(opening, moment)
  }
  return open
}

const clock = (minutes: number): string => {
  const inDay = minutes % midnight
  if (inDay === 0) return 'midnight'
  if (inDay === 720) return 'midday'
  const [hour, minute] = [Math.floor(inDay / 60), inDay % 60]
  return `${hour % 12 === 0 ? 12 : hour % 12}${minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`}${hour < 12 ? 'am' : 'pm'}`
}

const nthNames: Readonly<Record<number, string>> = {
  1: 'First',
  2: 'Second',
  3: 'Third',
  4: 'Fourth',
  5: 'Fifth',
  [-1]: 'Last',
}

function daysInWords({ days, monthDays, every }: Opening): string {
  if (monthDays.length > 0) return `Day ${listInEnglish(monthDays.map(String))} of the month`
  const nths = days.filter(({ nth }) => nth !== 0)
  if (nths.length > 0)
    return `${listInEnglish(nths.map(({ day, nth }) => `${nthNames[nth] ?? `Number ${nth}`} ${dayNames[day] ?? ''}`))} of the month`
  const numbers = [...new Set(days.map(({ day }) => day))].sort()
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)]
  const inRow = numbers.length > 2 && last - first === numbers.length - 1
  const names = numbers.map((day) => dayNames[day] ?? '')
  const said =
    numbers.length === 7 ? 'Every day' : inRow ? `${names[0] ?? ''} to ${names.at(-1) ?? ''}` : listInEnglish(names)
  return every > 1 ? `${said}, every ${every} weeks` : said
}

/** Opening times as lines of English: `Monday to Friday, 9am to 5pm`. What cannot be read stands in its own words. */
export function openingInWords(schedules: readonly ListedSchedule[]): readonly string[] {
  const lines = schedules.flatMap((schedule) => {
    const opening = readOpening(schedule)
    if (opening?.closed) return schedule.notes ?? schedule.description ?? []
    if (opening === undefined) return schedule.description ?? schedule.notes ?? []
    const hours =
      opening.opens === 0 && opening.closes >= midnight
        ? 'all day and night'
        : `${clock(opening.opens)} to ${clock(opening.closes)}`
    const note = schedule.description ?? schedule.notes
    return `${daysInWords(opening)}, ${hours}${note === undefined ? '' : ` (${note})`}`
  })
  return [...new Set(lines)]
}
