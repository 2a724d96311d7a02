import type { ListedCost, ListedLanguage, ListedPhone, ListedSchedule } from './listing.ts'

/**
 * The short forms in which people who do not program write down hours, phones, costs and languages in our own lists:
 * `Tue 15:45-17:00 term time`, `text 07700 900145 Nurse Jo`, `£2 a session`, `Somali (with a week’s notice)`.
 */
type Without<Shape> = Omit<Shape, 'id'>

const dayCodes: ReadonlyMap<string, string> = new Map([
  ['Mon', 'MO'],
  ['Tue', 'TU'],
  ['Wed', 'WE'],
  ['Thu', 'TH'],
  ['Fri', 'FR'],
  ['Sat', 'SA'],
  ['Sun', 'SU'],
])
const weekdays = [...dayCodes.keys()]
const inMonth: ReadonlyMap<string, string> = new Map([
  ['first', '1'],
  ['second', '2'],
  ['third', '3'],
  ['last', '-1'],
])

const someDays = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)'
const hoursShape = new RegExp(
  `^(?:(first|second|third|last) )?(${someDays}(?:(?:-|, )${someDays})*) (\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)(?: (.+))?$`,
)

function daysFrom(text: string): readonly string[] {
  return text.split(', ').flatMap((part) => {
    const [from = '', to = from] = part.split('-')
    return weekdays.slice(weekdays.indexOf(from), weekdays.indexOf(to) + 1)
  })
}

const byDay = (days: string, which: string | undefined): string =>
  daysFrom(days)
    .map((day) => `${which ? inMonth.get(which) : ''}${dayCodes.get(day)}`)
    .join(',')

/**
 * @param text `Mon-Fri 09:00-17:00`, `first Mon 18:00-19:00 by phone`, `Day and night`, or hours in plain words.
 * @returns undefined where the text begins like a timetable and cannot be read as one.
 */
export function readHours(text: string): Without<ListedSchedule> | undefined {
  if (text === 'Day and night')
    return { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR,SA,SU', opens_at: '00:00', closes_at: '23:59', description: text }
  const read = hoursShape.exec(text)
  if (!read) return /\d:\d/.test(text) ? undefined : { description: text }
  const [, which, days = '', opens_at = '', closes_at = '', said] = read
  if (opens_at >= closes_at) return undefined
  const when = { byday: byDay(days, which), opens_at, closes_at, ...(said ? { description: said } : {}) }
  return which ? { freq: 'MONTHLY', ...when } : { freq: 'WEEKLY', ...when }
}

/** @param text `01632 960134 Bea, weekdays`, with `text` in front where it takes messages. */
export function readPhone(text: string): Without<ListedPhone> | undefined {
  const read = /^(text )?(\d[\d ]*\d)(?: (.+))?$/.exec(text)
  if (!read?.[2]) return undefined
  const said = read[3] ? { description: read[3] } : {}
  return { number: read[2], type: read[1] ? 'text' : 'voice', ...said }
}

/** `Free …` is no charge and `£2 …` an amount in pounds; anything else stays words. */
export function readCost(text: string): Without<ListedCost> {
  if (/^free\b/i.test(text)) return { amount: 0, amount_description: text }
  const pounds = /^£(\d+(?:\.\d\d)?)/.exec(text)?.[1]
  return pounds ? { amount: Number(pounds), amount_description: text } : { amount_description: text }
}

/** ISO 639 codes of the languages in our lists. */
const languageCodes: Readonly<Record<string, string>> = {
  English: 'en',
  Urdu: 'ur',
  Punjabi: 'pa',
  Polish: 'pl',
  Somali: 'so',
  Arabic: 'ar',
  Romanian: 'ro',
  Ukrainian: 'uk',
  Kurdish: 'ku',
  Bengali: 'bn',
  Dari: 'prs',
  Pashto: 'ps',
  Tigrinya: 'ti',
  Lithuanian: 'lt',
  Portuguese: 'pt',
  Romani: 'rom',
  Cantonese: 'yue',
  'British Sign Language': 'bfi',
}

/** @param text `English`, or with a note: `Somali (with a week’s notice)`. */
export function readLanguage(text: string): Without<ListedLanguage> {
  const [, name = text, note] = /^(.+?)(?: \((.+)\))?$/.exec(text) ?? []
  const code = languageCodes[name]
  return { name, ...(code ? { code } : {}), ...(note ? { note } : {}) }
}
