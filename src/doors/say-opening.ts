import type { ListedSchedule } from '../directory/listing.ts'
import type { Weekday } from '../directory/match/asking.ts'
import { type Nth, type SayOpeningWords, sayOpeningInEnglish } from './say-opening-words.ts'

const order: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const places: readonly Nth[] = ['1', '2', '3', '4', '5', '-1']

/** `15:45` reads `3.45pm`, `10:00` reads `10am`, `12:00` reads `midday`. */
export function timeInWords(time: string, words: SayOpeningWords = sayOpeningInEnglish): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return words.time(hour, minute)
}

/** `Mondays to Thursdays`, `Tuesdays and Saturdays`, `the first Tuesday of the month`, `every day`. */
function daysInWords({ byday, freq, interval, bymonthday }: ListedSchedule, words: SayOpeningWords): string {
  const days = (byday ?? '')
    .split(',')
    .map((day) => day.trim().toUpperCase())
    .filter(Boolean)
  const monthly = days.flatMap((day) => monthlyInWords(day, words))
  if (monthly.length > 0) return words.and(monthly)
  if (freq === 'MONTHLY' && bymonthday) return words.dayOfTheMonth(String(bymonthday))
  const weekly = order.filter((day) => days.includes(day))
  const every = interval === 2 && weekly.length > 0 ? `, ${words.everyOtherWeek}` : ''
  return `${weekly.length === 7 ? words.everyDay : weekdaysInWords(weekly, words)}${every}`
}

/** `1TU` is the first Tuesday, `-1FR` the last Friday. */
function monthlyInWords(day: string, words: SayOpeningWords): readonly string[] {
  const [, which, of] = /^(-?\d)([A-Z]{2})$/.exec(day) ?? []
  if (which === undefined) return []
  const nth = places.find((each) => each === which)
  const weekday = order.find((each) => each === of)
  return [words.nthOfTheMonth(nth ? words.nth[nth] : which, weekday ? words.weekday[weekday] : '')]
}

function weekdaysInWords(days: readonly Weekday[], words: SayOpeningWords): string {
  const [first, last] = [days[0], days.at(-1)]
  const start = first ? order.indexOf(first) : 0
  const isRun = days.length > 2 && days.every((day, index) => order.indexOf(day) === start + index)
  if (isRun && first && last) return words.fromTo(words.weekdays[first], words.weekdays[last])
  return words.and(days.map((day) => words.weekdays[day]))
}

function oneInWords(schedule: ListedSchedule, words: SayOpeningWords): string {
  const { opens_at, closes_at, description } = schedule
  const days = daysInWords(schedule, words)
  const allDay = opens_at?.startsWith('00:00') && (closes_at === undefined || /^(23:59|24:00|00:00)/.test(closes_at))
  const hours = allDay ? words.dayAndNight : hoursInWords(opens_at, closes_at, words)
  const said = [days, hours].filter((part) => part !== '').join(', ')
  return words.first(said || (description ?? ''))
}

function hoursInWords(from: string | undefined, to: string | undefined, words: SayOpeningWords): string {
  if (!from) return ''
  return to ? words.fromTo(timeInWords(from, words), timeInWords(to, words)) : timeInWords(from, words)
}

type Sayings = WeakMap<readonly ListedSchedule[], string | undefined>
const saidBefore = new WeakMap<SayOpeningWords, Sayings>()

function saidIn(words: SayOpeningWords): Sayings {
  const said: Sayings = saidBefore.get(words) ?? new WeakMap()
  saidBefore.set(words, said)
  return said
}

/** When it is open, as a sentence or two; undefined where nobody said. The same hours are put into words once. */
export function openingInWords(
  schedules: readonly ListedSchedule[],
  words: SayOpeningWords = sayOpeningInEnglish,
): string | undefined {
  const said = saidIn(words)
  if (!said.has(schedules)) said.set(schedules, sayOpening(schedules, words))
  return said.get(schedules)
}

function sayOpening(schedules: readonly ListedSchedule[], words: SayOpeningWords): string | undefined {
  const each = schedules.map((schedule) => oneInWords(schedule, words)).filter((said) => said !== '')
  const said = [...new Set(each)].slice(0, 7)
  return said.length > 0 ? said.join('; ') : undefined
}
