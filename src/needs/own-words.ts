import type { Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import type { ChosenCard } from './card.ts'
import type { Picture } from './picture.ts'

/** What a young person's words in a need are about. */
export const aboutWhat = ['what-is-going-on', 'different', 'helps', 'before-we-meet'] as const
export type AboutWhat = (typeof aboutWhat)[number]

/**
 * What a young person said, as they said it. Nobody changes a word of it; where somebody wrote it down for them, it says who, and where somebody
 * put it into another language, who did that.
 */
export interface OwnWords {
  readonly id: Id
  readonly n: number
  readonly about: AboutWhat
  readonly said: string
  readonly on: Day
  /** A BCP 47 language tag. */
  readonly in: string
  readonly writtenDownBy?: Id
  /** A drawing or a photo that they gave in place of words, or beside them. */
  readonly picture?: Picture
  /** The picture cards that they chose, in their order; what was said is what stood on them. */
  readonly cards?: readonly ChosenCard[]
  /** What they were asked first, where they answered by cards. */
  readonly asked?: string
  readonly interpretedBy?: string
  /** Whoever wrote it down, or they themselves, marked it so. */
  readonly hardToRead?: true
}

export const parseAbout = (text: unknown): AboutWhat | undefined => aboutWhat.find((each) => each === text)

/** Languages that the desk names; any other tag that is well made is kept as it is. */
export const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/

/** Languages that are written from right to left, by their first part. */
const fromTheRight: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi', 'ckb', 'dv'])

/** The same of scripts (ISO 15924): a tag that names one, as `pa-Arab` does, goes by it. */
const scriptsFromTheRight: ReadonlySet<string> = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm'])
const namedScript = /^[A-Z][a-z]{3}$/

/** @param tag a BCP 47 language tag. */
export const directionOf = (tag: string): 'ltr' | 'rtl' | 'auto' => {
  if (!languageTag.test(tag)) return 'auto'
  const [language = '', ...more] = tag.split('-')
  const script = more.find((part) => namedScript.test(part))
  const isFromTheRight = script ? scriptsFromTheRight.has(script) : fromTheRight.has(language)
  return isFromTheRight ? 'rtl' : 'ltr'
}
