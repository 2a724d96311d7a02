import { openingInWords } from '../availability.ts'
import type { ListedSchedule } from '../listing.ts'

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const nths: Readonly<Record<string, string>> = { '1': 'first', '2': 'second', '3': 'third', '-1': 'last' }

const cut = (time: string | undefined): string => (time ?? '').slice(0, 5)

/** Opening times as somebody writes them in a line: `Tue 15:45-17:00 term time`; what has no short form stands in its own words. */
export function writtenHours(schedule: ListedSchedule): string {
  const { opens_at, closes_at, description, notes, ...rest } = schedule
  const days = daysIn(schedule)
  const isPlain = (rest.interval ?? 1) === 1 && !rest.dtstart && !rest.valid_from && !rest.valid_to && !notes
  if (days === undefined || !isPlain || !/^\d\d:\d\d/.test(opens_at ?? '') || !/^\d\d:\d\d/.test(closes_at ?? ''))
    return description ?? notes ?? openingInWords([schedule]).join(', ')
  if (description === 'Day and night') return description
  return `${days} ${cut(opens_at)}-${cut(closes_at)}${description ? ` ${description}` : ''}`
}

function daysIn({ freq, byday = '' }: ListedSchedule): string | undefined {
  const read = byday.split(',').map((each) => /^(-?\d)?(MO|TU|WE|TH|FR|SA|SU)$/.exec(each.trim()))
  const [first] = read
  if (!first || read.some((each) => each?.[1] !== first[1])) return undefined
  const numbers = read.map((each) => codes.indexOf(each?.[2] ?? ''))
  if (freq === 'MONTHLY' && first[1]) return nths[first[1]] && `${nths[first[1]]} ${inRuns(numbers)}`
  return freq === 'WEEKLY' && !first[1] ? inRuns(numbers) : undefined
}

/** `Mon-Fri`, `Mon, Wed`. */
function inRuns(numbers: readonly number[]): string {
  const from = numbers[0] ?? 0
  const isRun = numbers.length > 2 && numbers.every((number, index) => number === from + index)
  const all = numbers.map((number) => names[number] ?? '')
  return isRun ? `${all[0]}-${all.at(-1)}` : all.join(', ')
}
