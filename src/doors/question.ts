import type { Narrowing } from '../directory/match/asking.ts'
import { type Grouping, parseGrouping } from '../language/grouping.ts'
import { type PartPlayed, parsePartPlayed } from '../language/part-played.ts'

/** What somebody asks at a door. Every part can be left out, and no name is ever asked. */
export interface Question {
  readonly words: string
  /** The three-letter codes of topics: they mean nothing to somebody who reads the address. */
  readonly topicCodes: readonly string[]
  readonly asker?: PartPlayed
  readonly age?: number
  /** A postcode sector or outcode, "AS4 2"; never a full postcode. */
  readonly where?: string
  readonly only: Narrowing
  /** They tapped that what is for other ages is to be shown as well. */
  readonly everyAge?: true
}

/** What was wrong with one answer; the page has the words. */
export type Fault =
  | { readonly field: 'age'; readonly is: 'not-an-age' }
  | { readonly field: 'where'; readonly is: 'not-a-place' | 'place-not-known' }

/** The parts of a request that a question is read from. */
export interface Given {
  readonly first: (name: string) => string | undefined
  readonly all: (name: string) => readonly string[]
}

/** The oldest that this place is for. Ages are whole years. */
export const oldestAsked = 25

/** How many of a unit make a year: a baby of 18 months is 1, not 18. */
const inAYear: readonly (readonly [RegExp, number])[] = [
  [/^\s*(months?|mths?|mo)\b/i, 12],
  [/^\s*(weeks?|wks?)\b/i, 52],
  [/^\s*days?\b/i, 365],
]

/** What stands before a number that is not an age: a minus, or "year 9", which is a class at school. */
const notAnAge = /[-−–]\s*$|\b(ye?a?r|y|class|form|grade|stage|ks)\s*$/i

/** @returns whole years 0 to 25, `undefined` where nothing was said, or `fault`. "14", "aged 14" and "14 years" are read. */
export function readAge(text: string | undefined): number | undefined | 'fault' {
  if (text === undefined) return undefined
  const [, before = '', digits = '', after = ''] = /^(\D{0,12})(\d{1,3})(\D{0,12})$/.exec(text) ?? []
  if (digits === '' || notAnAge.test(before)) return 'fault'
  const many = inAYear.find(([unit]) => unit.test(after))?.[1] ?? 1
  const age = Math.floor(Number(digits) / many)
  return age <= oldestAsked ? age : 'fault'
}

const onlyNames = ['free', 'self', 'online', 'nowait', 'open', 'step'] as const

/** Reads what to narrow the answer to. Unknown values are passed over: an address may be old. */
export function readNarrowing(given: Given): Narrowing {
  const ticked = given.all('only').flatMap((names) => names.split('.'))
  const groupings = given
    .all('kind')
    .flatMap((names) => names.split('.'))
    .flatMap((name): readonly Grouping[] => {
      const grouping = parseGrouping(name)
      return grouping ? [grouping] : []
    })
  const has = (name: (typeof onlyNames)[number]): true | undefined => (ticked.includes(name) ? true : undefined)
  const chosen = {
    free: has('free'),
    canAskYourself: has('self'),
    online: has('online'),
    noWait: has('nowait'),
    openNow: has('open'),
    stepFree: has('step'),
    language: given.first('lang')?.slice(0, 40).toWellFormed().trim() || undefined,
    groupings: groupings.length > 0 ? [...new Set(groupings)] : undefined,
  }
  return Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined)) as Narrowing
}

/** The names under which a narrowing stands in an address. */
function namesOf({ free, canAskYourself, online, noWait, openNow, stepFree }: Narrowing): readonly string[] {
  const on = { free, self: canAskYourself, online, nowait: noWait, open: openNow, step: stepFree }
  return onlyNames.filter((name) => on[name])
}

const codeShape = /^[A-Z0-9]{2,4}$/

/** Reads everything but the words, which an address holds sealed and a form holds plain. */
export function readQuestion(given: Given, words: string, where: string | undefined): Question {
  const age = readAge(given.first('a'))
  const asker = parsePartPlayed(given.first('w') ?? '')
  const topicCodes = given
    .all('t')
    .flatMap((codes) => codes.toUpperCase().split('.'))
    .filter((code) => codeShape.test(code))
  return {
    words,
    topicCodes: [...new Set(topicCodes)].slice(0, 10),
    ...(asker ? { asker } : {}),
    ...(typeof age === 'number' ? { age } : {}),
    ...(where ? { where } : {}),
    ...(given.first('any') === '1' ? { everyAge: true } : {}),
    only: readNarrowing(given),
  }
}

/**
 * The question as the part of an address behind the `?`.
 * @param sealedWords the words as sealed text, or empty: plain words never stand in an address.
 */
export function addressOf(
  question: Question,
  sealedWords: string,
  also: Readonly<Record<string, string>> = {},
): string {
  const { only } = question
  const entries: readonly (readonly [string, string | undefined])[] = [
    ['q', sealedWords],
    ['t', question.topicCodes.join('.')],
    ['w', question.asker],
    ['a', question.age?.toString()],
    ['p', question.where?.replace(' ', '-')],
    ['only', namesOf(only).join('.')],
    ['lang', only.language],
    ['kind', only.groupings?.join('.')],
    ['any', question.everyAge ? '1' : undefined],
    ...Object.entries(also),
  ]
  const said = entries.flatMap(([name, value]) => (value ? [`${name}=${encodeURIComponent(value)}`] : []))
  return said.length > 0 ? `?${said.join('&')}` : ''
}
