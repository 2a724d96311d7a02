import { z } from 'zod'
import { ok, type Result, refused } from '../shared/result.ts'

/** Needs that say nothing more than themselves (NHS England, Accessible Information Standard, DAPB1605). */
export const plainNeedKinds = [
  'large-print',
  'easy-read',
  'braille',
  'audio',
  'bsl-interpreter',
  'lip-speaker',
  'makaton',
  'text-relay',
  'no-phone-calls',
  'no-letters',
  'no-text-messages',
  'no-emails',
  'email-only',
  'somebody-with-them',
  'longer-time',
] as const

/** Needs that say which language. */
export const languageNeedKinds = ['spoken-interpreter', 'written-language'] as const

export const needKinds = [...plainNeedKinds, ...languageNeedKinds] as const
export type NeedKind = (typeof needKinds)[number]

/** What somebody needs so that they can take part. `language` is a BCP 47 tag: `so`, `pl`, `zh-Hant`. */
export type Need =
  | { readonly is: (typeof plainNeedKinds)[number] }
  | { readonly is: (typeof languageNeedKinds)[number]; readonly language: string }

export type Needs = readonly Need[]

/** Each need as its owner would say it, for a list to tick and wherever somebody is about to be in touch. */
export const needsInEnglish: Readonly<Record<NeedKind, string>> = {
  'large-print': 'Letters in large print',
  'easy-read': 'Easy read: short words and pictures',
  braille: 'Letters in braille',
  audio: 'Letters as a recording',
  'bsl-interpreter': 'A British Sign Language interpreter',
  'lip-speaker': 'A lip speaker',
  makaton: 'Makaton',
  'text-relay': 'Calls by text relay',
  'no-phone-calls': 'No phone calls',
  'no-letters': 'No letters',
  'no-text-messages': 'No text messages',
  'no-emails': 'No emails',
  'email-only': 'Email only',
  'somebody-with-them': 'Somebody I trust with me',
  'longer-time': 'More time',
  'spoken-interpreter': 'An interpreter',
  'written-language': 'Letters and messages in my language',
}

/** What somebody ticked; a language only where one is needed. */
export interface TypedNeeds {
  readonly chosen: readonly string[]
  /** Of the interpreter. */
  readonly spoken?: string
  /** Of letters and messages. */
  readonly written?: string
}

export type NeedRefusal = 'need-is-unknown' | 'language-is-missing' | 'they-contradict-each-other'

const tag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/
const isPlain = (text: string): text is (typeof plainNeedKinds)[number] => plainNeedKinds.some((kind) => kind === text)
const isOfLanguage = (text: string): text is (typeof languageNeedKinds)[number] =>
  languageNeedKinds.some((kind) => kind === text)

/** @returns each need once, in the order of the list, or everything that is wrong with what was ticked. */
export function parseNeeds({ chosen, spoken, written }: TypedNeeds): Result<Needs, NeedRefusal> {
  const languages = { 'spoken-interpreter': spoken?.trim() ?? '', 'written-language': written?.trim() ?? '' }
  const because: NeedRefusal[] = []
  if (chosen.some((kind) => !isPlain(kind) && !isOfLanguage(kind))) because.push('need-is-unknown')
  if (chosen.some((kind) => isOfLanguage(kind) && !tag.test(languages[kind]))) because.push('language-is-missing')
  if (chosen.includes('email-only') && chosen.includes('no-emails')) because.push('they-contradict-each-other')
  if (because.length > 0) return refused(...because)
  return ok(needKinds.filter((kind) => chosen.includes(kind)).map((kind) => needOf(kind, languages)))
}

const needOf = (kind: NeedKind, languages: Readonly<Record<(typeof languageNeedKinds)[number], string>>): Need =>
  isOfLanguage(kind) ? { is: kind, language: languages[kind] } : { is: kind }

const bodyShape = z.object({
  needs: z.array(
    z.union([
      z.object({ is: z.enum(plainNeedKinds) }),
      z.object({ is: z.enum(languageNeedKinds), language: z.string().regex(tag) }),
    ]),
  ),
})

/** The body of an item of kind `communication-needs`. */
export const needsBody = (needs: Needs): Readonly<Record<'needs', unknown>> => ({ needs })

/** @returns undefined where the body of such an item cannot be read: then nobody may be written to until somebody has looked. */
export function needsIn(body: Readonly<Record<string, unknown>>): Needs | undefined {
  const read = bodyShape.safeParse(body)
  return read.success ? read.data.needs : undefined
}
