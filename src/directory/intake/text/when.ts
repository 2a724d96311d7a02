import { type Day, parseDay } from '../../../shared/day.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Reads `2024-12-10`, an instant, `10/12/2024` (the tenth of December, as in England) or `10 December 2024`. */
export function readDay(said: string): Day | undefined {
  const text = said.trim()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (iso) return dayOf(iso[1], iso[2], iso[3])
  const english = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[T ,].*)?$/.exec(text)
  if (english) return dayOf(english[3], english[2], english[1])
  const words = /^(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3})[a-z]* (\d{4})\b/i.exec(text)
  const month = months.indexOf((words?.[2] ?? '').toLowerCase()) + 1
  return words && month > 0 ? dayOf(words[3], String(month), words[1]) : undefined
}

const dayOf = (year = '', month = '', day = ''): Day | undefined =>
  parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)

/** Reads an instant as `2026-11-21T10:00:00Z`; a day alone is its first moment. A time without a zone is taken as UTC. */
export function readInstant(said: string): string | undefined {
  const text = said.trim()
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text)) {
    const at = Date.parse(/(z|[+-]\d{2}:?\d{2})$/i.test(text) ? text : `${text}Z`)
    if (!Number.isNaN(at)) return new Date(at).toISOString().replace('.000Z', 'Z')
  }
  const day = readDay(text)
  return day === undefined ? undefined : `${day}T00:00:00Z`
}

/** Reads a time of day as `HH:MM`: "09:00:00", "9am", "9.30 pm", "1730", "noon", "10:00:00+01:00" (local is meant). */
export function readTime(said: string): string | undefined {
  const text = said.trim().toLowerCase()
  if (/^(12 ?)?(noon|midday)$/.test(text)) return '12:00'
  if (/^(12 ?)?midnight$|^24:00/.test(text)) return '00:00'
  const parts =
    /^(?:\d{4}-\d{2}-\d{2}t)?(\d{1,2})(?:[:.=]?(\d{2}))?(?::\d{2}(?:\.\d+)?)?\s*(am|pm|a\.m\.?|p\.m\.?)?\s*(?:z|[+-]\d{2}:?\d{2})?$/.exec(
      text,
    )
  if (!parts) return undefined
  const said12 = Number(parts[1])
  const half = parts[3]?.[0]
  if (half !== undefined && (said12 < 1 || said12 > 12)) return undefined
  const hour = half === undefined ? said12 : (said12 % 12) + (half === 'p' ? 12 : 0)
  const minute = Number(parts[2] ?? 0)
  if (hour > 23 || minute > 59) return undefined
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/**
 * Reads days of the week as HSDS writes them: "Monday, Wednesday" is `MO,WE`, "Mon-Fri" is five days, "2nd Tuesday" is `2TU`.
 * @returns undefined where a piece of it is no day.
 */
export function readWeekdays(said: string): string | undefined {
  const text = said
    .toLowerCase()
    .replaceAll(/schema\.org\/|https?:\/\//g, '')
    .replaceAll(/\bweekdays\b/g, 'mo-fr')
    .replaceAll(/\bweekends?\b/g, 'sa,su')
    .replaceAll(/\b(every ?day|daily)\b/g, 'mo-su')
    .replaceAll(/\s*(?:-|–|\bto\b)\s*(?=[a-z])/g, '~')
  const found = text.split(/[\s,;&/|]+|\band\b/).filter((piece) => piece !== '')
  const days = joinOrdinals(found).map(daysIn)
  if (days.length === 0 || days.some((day) => day === undefined)) return undefined
  return [...new Set(days.flatMap((day) => day ?? []))].join()
}

const ordinals: Readonly<Record<string, string>> = {
  first: '1',
  second: '2',
  third: '3',
  fourth: '4',
  fifth: '5',
  last: '-1',
  '1st': '1',
  '2nd': '2',
  '3rd': '3',
  '4th': '4',
  '5th': '5',
}

function joinOrdinals(pieces: readonly string[]): readonly string[] {
  return pieces.flatMap((piece, index) => {
    if (ordinals[piece] !== undefined) return []
    return [`${ordinals[pieces[index - 1] ?? ''] ?? ''}${piece}`]
  })
}

function daysIn(piece: string): readonly string[] | undefined {
  const [from, to] = piece.split('~')
  const ordinal = /^[+-]?\d+/.exec(from ?? '')?.[0] ?? ''
  const first = dayIndex((from ?? '').slice(ordinal.length))
  if (first < 0) return undefined
  if (to === undefined) return [`${ordinal.replace('+', '')}${weekdays[first]}`]
  const last = dayIndex(to)
  if (last < 0) return undefined
  const many = ((last - first + 7) % 7) + 1
  return Array.from({ length: many }, (_, step) => weekdays[(first + step) % 7] ?? 'MO')
}

const dayIndex = (word: string): number =>
  /^(mo(n(day)?)?|tu(es?(day)?)?|we(d(s|nesday)?)?|th(u(rs?(day)?)?)?|fr(i(day)?)?|sa(t(urday)?)?|su(n(day)?)?)s?$/.test(
    word,
  )
    ? weekdays.findIndex((day) => word.toUpperCase().startsWith(day))
    : -1
