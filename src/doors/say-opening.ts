import type { ListedSchedule } from '../directory/listing.ts'

const dayNames: Readonly<Record<string, string>> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
}
const order = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const nth: Readonly<Record<string, string>> = {
  '1': 'first',
  '2': 'second',
  '3': 'third',
  '4': 'fourth',
  '5': 'fifth',
  '-1': 'last',
}

/** `15:45` reads `3.45pm`, `10:00` reads `10am`, `12:00` reads `midday`. */
export function timeInWords(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  if (hours === 12 && minutes === 0) return 'midday'
  if (minutes === 0 && (hours === 0 || hours === 24)) return 'midnight'
  const half = hours % 24 < 12 ? 'am' : 'pm'
  return `${hours % 12 === 0 ? 12 : hours % 12}${minutes === 0 ? '' : `.${String(minutes).padStart(2, '0')}`}${half}`
}

/** `Mondays to Thursdays`, `Tuesdays and Saturdays`, `the first Tuesday of the month`, `every day`. */
function daysInWords({ byday, freq, interval, bymonthday }: ListedSchedule): string {
  const days = (byday ?? '')
    .split(',')
    .map((day) => day.trim().toUpperCase())
    .filter(Boolean)
  const monthly = days.flatMap((day) => {
    const found = /^(-?\d)([A-Z]{2})$/.exec(day)
    return found ? [`the ${nth[found[1] ?? ''] ?? found[1]} ${dayNames[found[2] ?? ''] ?? ''} of the month`] : []
  })
  if (monthly.length > 0) return monthly.join(' and ')
  if (freq === 'MONTHLY' && bymonthday) return `day ${bymonthday} of the month`
  const weekly = order.filter((day) => days.includes(day))
  const every = interval === 2 && weekly.length > 0 ? ', every other week' : ''
  if (weekly.length === 7) return `every day${every}`
  return `${weekdaysInWords(weekly)}${every}`
}

function weekdaysInWords(days: readonly string[]): string {
  const names = days.map((day) => `${dayNames[day]}s`)
  const first = order.indexOf(days[0] ?? '')
  const run = days.length > 2 && days.every((day, index) => order.indexOf(day) === first + index)
  if (run) return `${names[0]} to ${names.at(-1)}`
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '')
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

function oneInWords(schedule: ListedSchedule): string {
  const { opens_at, closes_at, description } = schedule
  const days = daysInWords(schedule)
  const allDay = opens_at?.startsWith('00:00') && (closes_at === undefined || /^(23:59|24:00|00:00)/.test(closes_at))
  const hours = allDay
    ? 'day and night'
    : opens_at
      ? `${timeInWords(opens_at)}${closes_at ? ` to ${timeInWords(closes_at)}` : ''}`
      : ''
  const said = [days, hours].filter((part) => part !== '').join(', ')
  return capital(said || (description ?? ''))
}

const saidBefore = new WeakMap<readonly ListedSchedule[], string | undefined>()

/** When it is open, as a sentence or two; undefined where nobody said. The same hours are put into words once. */
export function openingInWords(schedules: readonly ListedSchedule[]): string | undefined {
  if (!saidBefore.has(schedules)) saidBefore.set(schedules, sayOpening(schedules))
  return saidBefore.get(schedules)
}

function sayOpening(schedules: readonly ListedSchedule[]): string | undefined {
  const said = [...new Set(schedules.map(oneInWords).filter((each) => each !== ''))].slice(0, 7)
  return said.length > 0 ? said.join('; ') : undefined
}
