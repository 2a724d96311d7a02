/** An age, or a span of ages, that somebody let fall while asking: "my 8 year old", "year 6", "drugs 16". A hint, never a rule. */
export interface AgeSaid {
  readonly from: number
  readonly to: number
}

const one = (age: number): AgeSaid | undefined => (age <= 25 ? { from: age, to: age } : undefined)

const schoolYear = (year: number): AgeSaid | undefined =>
  year >= 1 && year <= 13 ? { from: year + 4, to: year + 5 } : undefined

const counts =
  '(?!\\d|[.:%]|\\s*(?:am|pm|weeks?|months?|days?|hours?|minutes?|mins?|times?|people|friends|gcses?|a levels?|pounds|quid|plus betting|siblings|brothers|sisters|kids|children|years? (?:ago|of|now|together)))'

type Read = (match: RegExpExecArray) => AgeSaid | undefined

const ways: readonly (readonly [RegExp, Read])[] = [
  [/\b(\d{1,2})[- ]?(?:months?|weeks?|days?)[- ]olds?\b/, (match) => one(Math.floor(Number(match[1]) / 12))],
  [/\b(\d{1,2})[- ]?(?:y\/?o\b|(?:yrs?|years?)\b[- ]?(?:olds?|of age)\b)/, (match) => one(Number(match[1]))],
  [/\byears? (\d{1,2})\b(?! ?years?)/, (match) => schoolYear(Number(match[1]))],
  [/\byr ?(\d{1,2})\b/, (match) => schoolYear(Number(match[1]))],
  [
    new RegExp(
      `\\b(?:aged?|im|i'?m|i am|he'?s|she'?s|he is|she is|they are|is|just turned|turning) (\\d{1,2})\\b${counts}`,
    ),
    (match) => one(Number(match[1])),
  ],
  [new RegExp(`(?:^|\\s)(1\\d|2[0-5])\\b${counts}`), (match) => one(Number(match[1]))],
  [/\s([3-9])$/, (match) => one(Number(match[1]))],
  [/\breception (?:class|child|age)|\bin reception\b/, () => ({ from: 4, to: 5 })],
  [/\bprimary (?:school|age|child|pupil)/, () => ({ from: 4, to: 11 })],
  [/\bsecondary (?:school|age|pupil)/, () => ({ from: 11, to: 18 })],
  [/\bsixth form/, () => ({ from: 16, to: 19 })],
  [/\btoddler/, () => ({ from: 1, to: 4 })],
  [/\b(?:teens?|teenagers?|teenage)\b/, () => ({ from: 13, to: 19 })],
]

/** @returns undefined where no age was said. */
export function ageSaidIn(words: string): AgeSaid | undefined {
  const plain = words.slice(0, 4_000).toLowerCase().replaceAll('’', "'").replaceAll(/\s+/g, ' ').trim()
  for (const [pattern, read] of ways) {
    const match = pattern.exec(plain)
    const said = match && read(match)
    if (said) return said
  }
  return undefined
}
