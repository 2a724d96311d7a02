/** The most that one field of a form brings. */
const most = 2_000

/** A text as a form brings it back when nobody changes it: line ends of one kind, nothing at either end. */
export const asTyped = (text: string): string =>
  text.replaceAll('\r\n', '\n').toWellFormed().replaceAll('\0', '\uFFFD').trim()

/** True where a form would cut it: browsers send each line end as two. */
export const isTooLong = (text: string): boolean => asTyped(text).replaceAll('\n', '\r\n').length > most - 100

export const asLines = (text: string): readonly string[] =>
  asTyped(text)
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '')

export const asOneLine = (text: string): string => asTyped(text).replaceAll(/\s+/g, ' ')

const months = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
]

/** The three numbers of `3 March 2027`, `3/3/2027` or `2027-03-03` as `2027-03-03`; whether it is a day is for `parseDay`. */
export function dayTyped(text: string): string {
  const plain = asOneLine(text).toLowerCase()
  const [, day, name = '', year] = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]+),? (\d{4})$/.exec(plain) ?? []
  const month = months.findIndex((each) => name.length > 2 && each.startsWith(name)) + 1
  if (day && year && month > 0) return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  const [, d, m, y] = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(plain) ?? []
  return d && m && y ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : plain
}
