import { mayMatch } from '../language/may-match.ts'
import { type AgesInText, adultsNearTheStart, type Statement } from './adults-in-text.ts'

const words: readonly string[] = (
  'nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen twenty twenty-one twenty-two twenty-three twenty-four twenty-five'
).split(' ')
const number = `(?:\\d{1,2}|${words.slice(3).reverse().join('|')})`
const n = `(?<![\\d£.:,/-])(${number})(?![\\d%]|[.:]\\d|,\\d{3})`
/** The number at the far end of a range. */
const second = `(${number})(?![\\d%]|[.:]\\d|,\\d{3})`
const yearsOld = `(?:[- ]?(?:years?|yrs?|y\\/?o)\\b\\.?(?:[- ]of[- ]age|[- ]olds?\\b|'?s[- ]olds?\\b)?)`
const aged = `(?:\\bage(?:d|s)?\\b(?: range| group)?s?(?: of)?:?(?: (?:from|between|approximately))?)`
const upwards = `(?:and|or|&|/) ?(?:over|above|older|up|upwards?|beyond|adults?)\\b`
/** Things that are counted and are no ages: "over 16 weeks", "25+ groups", "8-10 people". */
const counted = `(?!\\s*(?:am|pm|a\\.m|p\\.m|o'?clock|noon|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|nights?|miles?|km|metres?|people|places|sessions?|members?|groups?|services?|languages?|clubs?|schools?|venues?|activities|classes|volunteers?|countries|times|steps|per ?cent|%|st\\b|nd\\b|rd\\b|th\\b|years?'? (?:of )?(?:experience|service|ago|later|plan|now)))`

const numberIn = (text: string | undefined): number => {
  const plain = (text ?? '').toLowerCase()
  return words.includes(plain) ? words.indexOf(plain) : Number(plain)
}

interface Way {
  readonly pattern: RegExp
  readonly read: (match: RegExpMatchArray) => { readonly youngest?: number; readonly oldest?: number } | undefined
}

const from = (youngest: number) => (youngest >= 3 && youngest <= 99 ? { youngest } : undefined)
const until = (oldest: number) => (oldest >= 0 && oldest <= 99 ? { oldest } : undefined)
const between = (youngest: number, oldest: number) =>
  youngest <= oldest && oldest <= 99 ? { youngest, oldest } : undefined
const group = (match: RegExpMatchArray, index: number): number => numberIn(match[index])
const way = (pattern: string, read: Way['read']): Way => ({ pattern: new RegExp(pattern, 'gi'), read })

/** The age at which school year `year` begins and ends in England: year 6 is 10 and 11. */
const schoolYear = (first: number, last: number) => between(first + 4, last + 5)

const range = `${n}${yearsOld}?\\s*(?:-|to|until|till|up to|and|through to)\\s*${second}`
const openEnd = `(?:\\s*\\+|${yearsOld}?\\s*${upwards})`

/** Tried in this order; what one way has read, the next does not read again. */
const ways: readonly Way[] = [
  way(`(?:school )?\\byears?\\s*${n}\\s*(?:-|to|and|until)\\s*(?:year )?${second}(?! ?${yearsOld})`, (match) =>
    group(match, 2) <= 13 ? schoolYear(group(match, 1), group(match, 2)) : undefined,
  ),
  way(`\\breception(?: class)?\\s*(?:-|to|until|and)\\s*(?:year )?${second}`, (match) =>
    between(4, group(match, 1) + 5),
  ),
  way(
    `\\b(?:birth|newborns?|new-borns?|\\d{1,2} (?:weeks|months))\\s*(?:-|to|until|and)\\s*(?:age )?${second}${yearsOld}?(?!\\s*(?:months|weeks))`,
    (match) => between(0, group(match, 1)),
  ),
  way(
    `(?:\\b(?:birth|newborns?|new-borns?)|(?:\\bbab(?:y|ies) |\\baged |\\()(?:aged )?${number}(?: (?:weeks|months))?)\\s*(?:-|to|until)\\s*(\\d{1,2})\\s*months(?: old)?`,
    (match) => between(0, Math.floor(group(match, 1) / 12)),
  ),
  way(`(?:${aged}|\\bbetween(?: the ages? of)?|\\bfrom the ages? of)\\s*${range}${openEnd}${counted}`, (match) =>
    from(group(match, 1)),
  ),
  way(`${range}${openEnd}(?=.{0,3}(?:$|[).,;]|year|adult))`, (match) => from(group(match, 1))),
  way(
    `(?:${aged}|\\bbetween the ages? of|\\bfrom the ages? of)\\s*${range}${yearsOld}?${counted}(?:\\s*\\((?:or )?(?:up to )?(?:age )?(25)\\b)?`,
    (match) => between(group(match, 1), Math.max(group(match, 2), match[3] ? 25 : 0)),
  ),
  way(
    `${range}${yearsOld}(?!\\s*(?:experience|ago|plan|later))(?:\\s*\\((?:or )?(?:up to )?(?:age )?(25)\\b)?`,
    (match) => between(group(match, 1), Math.max(group(match, 2), match[3] ? 25 : 0)),
  ),
  way(
    `(?<![\\d£.:/-])\\b(0)\\s*(?:-|to)\\s*(5|1[1-9]|2[0-5])\\b(?![\\d:%])${counted}(?:\\s*\\((?:up to )?(25)\\b)?`,
    (match) => between(0, Math.max(group(match, 2), match[3] ? 25 : 0)),
  ),
  way(`(?:\\bover|\\babove|\\bolder than|\\baged over) (?:the )?ages? (?:of )?${n}`, (match) => from(group(match, 1))),
  way(
    `(?:${aged} |\\b(?:anyone|people|those|everyone|individuals|adults?|men|women|persons|residents|students) (?:who (?:is|are) |aged )?)over ${n}s?${counted}`,
    (match) => from(group(match, 1)),
  ),
  way(`\\bover[- ]?${n}(?:'?s\\b|${yearsOld.replace('?)', ')')}(?<=old|olds|age))`, (match) => from(group(match, 1))),
  way(`(?:${aged}\\s*)?${n}${yearsOld}?\\s*${upwards}`, (match) => from(group(match, 1))),
  way(
    `(?:${aged}\\s*)?${n}${yearsOld}?\\s?\\+(?! ?(?:years?'? )?(?:of )?experience)${counted}(?!\\s*years(?! ?(?:old|of age)))`,
    (match) => from(group(match, 1)),
  ),
  way(`\\bfrom (?:the )?(?:age (?:of )?)?${n}(?:${yearsOld}| upwards)(?!\\s*(?:-|to|experience|ago))`, (match) =>
    from(group(match, 1)),
  ),
  way(`\\bfrom (?:the )?age (?:of )?${n}`, (match) => from(group(match, 1))),
  way(`\\b(?:at least|minimum age(?: is| of|:)?)\\s*${n}(?:${yearsOld})?${counted}(?=[^a-z]|$)`, (match) =>
    /age|year|yr/i.test(match[0]) ? from(group(match, 1)) : undefined,
  ),
  way(
    `\\b(?:under|below|younger than)[- ](?:the )?(?:age (?:of )?)?${n}(?:'?s\\b)?(?:${yearsOld})?${counted}`,
    (match) => until(group(match, 1) - 1),
  ),
  way(`\\bu-?(\\d{1,2})'?s?\\b`, (match) =>
    group(match, 1) >= 5 && group(match, 1) <= 25 ? until(group(match, 1) - 1) : undefined,
  ),
  way(
    `\\bup to (?:and including )?(?:the age of |age |aged |their )?${n}(?:${yearsOld}|(?:th|st) birthday|(?=\\s*(?:$|[).,;]|with|who|if|depending)))${counted}`,
    (match) => until(group(match, 1)),
  ),
  way(`\\b(?:until|up to) (?:the age of |age |aged |they are |they turn )${n}`, (match) => until(group(match, 1))),
  way(`(?:${aged}\\s*)?${n}${yearsOld}?\\s*(?:and|or|&) (?:under|below|younger)\\b`, (match) => until(group(match, 1))),
  way(`\\bprimary(?:[- ]school)?[- ](?:aged?|children|pupils)\\b|\\b(?:children|pupils) (?:in|at) primary\\b`, () =>
    between(4, 11),
  ),
  way(
    `\\b(?:secondary|senior|high)(?:[- ]school)?[- ](?:aged?|pupils|students|young people)\\b|\\b(?:pupils|students) (?:in|at) secondary\\b`,
    () => between(11, 18),
  ),
  way(`\\bsixth[- ]form(?:ers)?\\b`, () => between(16, 19)),
  way(`\\bpre-?school(?:ers|[- ](?:aged?|children))\\b`, () => between(0, 5)),
  way(`\\byear ${n}(?= (?:pupils|children|students))`, (match) =>
    group(match, 1) <= 13 ? schoolYear(group(match, 1), group(match, 1)) : undefined,
  ),
]

const forEverybody =
  /\b(?:all|any|every) ages?\b|\bregardless of age\b|\bchildren and adults\b|\badults and children\b|\badults,? (?:and )?young people\b|\ball the family\b/i
/** Clauses that speak of somebody else's age, or of prices. */
const notAboutWhoItIsFor =
  /\bvolunteers?\b|\btrustees?\b|\baccompanied\b|\bsupervised by\b|\bwith an adult\b|\b(?:under|over)[- ]?\d+'?s?(?: go| are| get in)? (?:free|half)|\bfree (?:for|to) (?:under|over)|(?:under|over)[- ]?\d+'?s?\b[^a-z]{0,4}£|£\s?[\d.]+[^a-z]{0,6}(?:under|over)|\bfounded\b|\bestablished\b|\b(?:playing|began|started|performing|sang|wrote|sung|played)\b[^.]*\bage of\b|\bchildren under \d+ must\b|\bunder[- ]?\d+'?s? must be (?:with|kept)|\b(?:was|were|since) (?:aged |age )?\d/i

/** What a clause without a figure must hold to speak of ages at all; most clauses do not, and are not looked at further. */
const numberInWords = new RegExp(
  `\\b(?:${words.slice(3).join('|')})\\b|primary|secondary|senior|high|sixth|pre-?school|reception`,
  'i',
)

/** Tells of each word whether a text that holds it may give ages in words. */
export const mayBeAgesInWords = mayMatch([numberInWords])
const holdsAgeSign =
  /\bage|year|yr|\by\/?o\b|\d ?\+|\bover\b|above|under|below|younger|older|\bu-?\d|birth|new-?born|months|up to|until|minimum|at least|primary|secondary|senior|high|sixth|pre-?school|reception|\b0 ?(?:-|to)|\bfrom\b/i

function statementsIn(clause: string, offset: number): readonly Statement[] {
  if (!holdsAgeSign.test(clause) || notAboutWhoItIsFor.test(clause)) return []
  const statements: Statement[] = []
  let left = clause
  for (const { pattern, read } of ways) {
    const here = left
    // `matchAll` would copy the pattern each time.
    pattern.lastIndex = 0
    for (let match = pattern.exec(here); match !== null; match = pattern.exec(here)) {
      const ages = read(match)
      if (ages === undefined) continue
      const until = match.index + match[0].length
      const quote = clause.slice(match.index, until).trim()
      left = left.slice(0, match.index) + ' '.repeat(match[0].length) + left.slice(until)
      statements.push({ ...ages, quote, at: offset + match.index })
    }
  }
  return statements
}

/** All that is spoken of together: "under 12" and "16+" bound nothing; "16+" and "up to 25" bound each other. */
function together(statements: readonly Statement[]): AgesInText | undefined {
  const first = statements.toSorted((one, other) => one.at - other.at)[0]
  if (first === undefined) return undefined
  const lows = statements.flatMap(({ youngest }) => youngest ?? [])
  const highs = statements.flatMap(({ oldest }) => oldest ?? [])
  const low = lows.length > 0 ? Math.min(...lows) : undefined
  const high = highs.length > 0 ? Math.max(...highs) : undefined
  const hasRange = statements.some(({ youngest, oldest }) => youngest !== undefined && oldest !== undefined)
  const openAbove = statements.some(({ youngest, oldest }) => youngest !== undefined && oldest === undefined)
  const openBelow = statements.some(({ youngest, oldest }) => youngest === undefined && oldest !== undefined)
  const meets = low !== undefined && high !== undefined && low <= high
  const youngest = openBelow && openAbove && !meets ? undefined : openBelow && hasRange ? undefined : low
  const oldest = openAbove && (hasRange || !openBelow || !meets) ? undefined : high
  if ((youngest ?? 0) === 0 && oldest === undefined) return undefined
  const telling = statements.find((each) => (youngest ? each.youngest === youngest : each.oldest === oldest)) ?? first
  return { ...(youngest ? { youngest } : {}), ...(oldest === undefined ? {} : { oldest }), quote: telling.quote }
}

const dot = '.'.charCodeAt(0)
const figure = 1
const endsClause = 2
const signs = new Uint8Array(65_536)
for (const each of '0123456789') signs[each.charCodeAt(0)] = figure
for (const each of '.;!?\n•|') signs[each.charCodeAt(0)] = endsClause

/** Statements of every clause; a dot before a figure ("4.30") parts nothing. */
function statementsOf(text: string, mayBeInWords: boolean): readonly Statement[] {
  const statements: Statement[] = []
  let from = 0
  let holdsFigure = false
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 0
    const sign = signs[code]
    if (sign === figure) holdsFigure = true
    if (sign !== endsClause && at < text.length) continue
    if (code === dot && at > from && signs[text.charCodeAt(at + 1)] === figure) continue
    if (holdsFigure || mayBeInWords) {
      const clause = text.slice(from, at)
      if (holdsFigure || numberInWords.test(clause)) statements.push(...statementsIn(clause, from))
    }
    from = at + 1
    holdsFigure = false
  }
  return statements
}

const mostRead = 3_000
const mentionsAges =
  /\d|\badult|\bage|eight|nine|teen|eleven|twelve|ten\b|primary|secondary|senior|sixth|pre-?school|reception|older|elderly|pension|retired|later life|talking/i

const hasOtherSigns = /[‐-―−\u00a0\u200b\t’]/

const plainly = (text: string): string =>
  hasOtherSigns.test(text)
    ? text
        .replaceAll(/[‐-―−]/g, '-')
        .replaceAll(/[\u00a0\u200b\t]/g, ' ')
        .replaceAll('’', "'")
    : text

/**
 * Whose ages a listing speaks of, when it has no field for them.
 * @param text name, then description, as plain text
 * @param mayBeInWords false where it is known that no number is written as a word, by `mayBeAgesInWords`
 * @returns undefined where the text sets no bound at either end, or says that it is for all ages
 */
export function agesInText(text: string, mayBeInWords = true): AgesInText | undefined {
  const plain = plainly(text.slice(0, mostRead))
  const statements = statementsOf(plain, mayBeInWords)
  const adults = statements.length > 0 ? undefined : adultsNearTheStart(plain)
  if ((statements.length === 0 && adults === undefined) || !mentionsAges.test(plain) || forEverybody.test(plain))
    return undefined
  return adults ? together([adults]) : together(statements)
}
