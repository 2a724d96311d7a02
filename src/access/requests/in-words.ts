import { needsInEnglish } from '../../people/communication-needs.ts'
import { type Day, dayIn, inWords, parseDay } from '../../shared/day.ts'
import { itemsInEnglish } from '../facts/item-words.ts'
import type { Line } from './pack.ts'

/** Fixed words of the program, as one would say them. */
const fixed: Readonly<Record<string, string>> = {
  ...needsInEnglish,
  ...{
    worker: 'their worker',
    team: 'their team',
    'in-plan': 'in their plan',
    asked: 'was asked to help',
    self: 'themselves',
  },
  ...{
    proxy: 'a parent or carer',
    link: 'with a link',
    wide: 'most things',
    narrow: 'a few things',
    chosen: 'only what is chosen',
  },
  ...{ 'who-sees-their-things': 'who sees their things', override: 'safety outweighed a choice' },
  ...{ 'break-glass': 'the glass was broken', 'not-shared': 'not shared', 'not-known': 'not known' },
  ...{ 'only-me': 'only them', 'my-worker': 'them and their worker', 'my-team': 'their team' },
  ...{ 'open-to-team': 'open to the team', 'named-people': 'for named people', sealed: 'sealed', private: 'private' },
  ...{
    'own-page': 'on their own page',
    'nothing-kept': 'nothing is kept',
    'handed-code': 'a code that was handed over',
  },
  ...{
    'five-words': 'five words',
    totp: 'an app with codes',
    oidc: 'by their organisation',
    'recovery-code': 'a code on paper',
  },
  ...{ 'young-person': 'they themselves', carer: 'a parent or carer', helper: 'somebody who works with them' },
  ...{ 'team-lead': 'who leads a team', 'front-desk': 'the front desk', 'safeguarding-lead': 'the safeguarding lead' },
  ...{ 'privacy-officer': 'the privacy officer', program: 'the program itself', mon: 'Monday', tue: 'Tuesday' },
  ...{ wed: 'Wednesday', thu: 'Thursday', fri: 'Friday', sat: 'Saturday', sun: 'Sunday' },
  ...{ passkey: 'a passkey', 'any-time': 'at any time', 'only-then': 'only then', 'nothing-but': 'nothing but' },
}

const atWords = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' })

export const instantInWords = (at: Date): string => `${inWords(dayIn(at))}, ${atWords.format(at)}`

/** Any value that is kept, as text: lists line by line, the parts of a thing one after the other. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return instantInWords(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string') return wordOf(value)
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join('\n')
  if (typeof value !== 'object') return String(value)
  return partsOf(Object.entries(value))
}

/** Minutes of a day, as a clock shows them. */
const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** The parts of one thing: who does what reads as a sentence, everything else as names and values. */
function partsOf(parts: readonly (readonly [string, unknown])[]): string {
  const [first, second] = parts
  if (parts.length === 2 && first?.[0] === 'who' && second?.[0] === 'does')
    return `${textOf(first[1])}: ${textOf(second[1])}`
  return parts
    .map(([name, part]) => {
      const isTime = typeof part === 'number' && (name === 'from' || name === 'until')
      const is = isTime ? clockOf(part) : textOf(part).replaceAll('\n', ', ')
      return ['is', 'spans', 'days'].includes(name) ? is : `${fieldNames[name] ?? name} ${is}`
    })
    .filter(Boolean)
    .join(', ')
}

function wordOf(text: string): string {
  const day: Day | undefined = parseDay(text)
  return day ? inWords(day) : (fixed[text] ?? text)
}

const fieldNames: Readonly<Record<string, string>> = {
  ...itemsInEnglish.fields,
  ...{
    words: 'Words',
    language: 'Language',
    interpretedBy: 'Interpreted by',
    hardToRead: 'Marked as hard to read',
    tookPart: 'Took part',
  },
  ...{
    channel: 'By',
    safe: 'Safe',
    safeWhen: 'When it is safe',
    mayBeSaid: 'What may be said',
    sharedBy: 'Who else sees it',
  },
  ...{
    is: 'it is',
    days: 'days',
    from: 'from',
    until: 'until',
    who: 'who',
    does: 'does',
    by: 'by',
    of: 'of',
    on: 'on',
  },
}

/** Said beside it: who wrote it, its picture, which is shown, and picture cards, whose words are its words. */
const beside: ReadonlySet<string> = new Set(['by', 'picture', 'cards'])

/** Each field of a body as a line. */
export const linesOfBody = (body: Readonly<Record<string, unknown>>): readonly Line[] =>
  Object.entries(body).flatMap(([name, value]) => {
    const is = beside.has(name) ? '' : textOf(value)
    return is === '' ? [] : [{ says: fieldNames[name] ?? name, is }]
  })
