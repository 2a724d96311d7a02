import type { Why } from '../directory/match/asking.ts'
import type { PartPlayed } from '../language/part-played.ts'
import { unreachable } from '../shared/result.ts'
import { type SayWhyWords, sayWhyInEnglish } from './say-why-words.ts'

/** What "why you see this" is said about: names of topics as this asker would say them, and where "near" is. */
export interface SayingWhy {
  readonly topicLabel: (id: string) => string
  readonly asker?: PartPlayed
  readonly near?: string
  readonly words?: SayWhyWords
}

function distance(km: number, near: string | undefined, words: SayWhyWords): string {
  const miles = km / 1.609_344
  if (miles < 0.5) return words.veryNear(near)
  return words.away(miles < 3 ? Math.round(miles * 2) / 2 : Math.round(miles), near)
}

/** One reason in words, without a capital or a full stop; undefined for what the facts of the card say already. */
export function sayWhy(why: Why, { topicLabel, asker, near, words = sayWhyInEnglish }: SayingWhy): string | undefined {
  switch (why.is) {
    case 'about':
      return words.about(topicLabel(why.topic))
    case 'says':
      return words.says(why.words.slice(0, 3))
    case 'age-fits':
      return words.ageFits[asker === 'young-person' || asker === undefined ? 'oneself' : 'another'](why.age)
    case 'age-not-known':
      return words.ageNotKnown
    case 'for-another-age':
      return words.forAnotherAge
    case 'age-in-text':
      return words.ageInText[why.fits ? 'fits' : 'may-not-fit'](why.quote)
    case 'you-can-ask':
      return words.canAsk[asker === 'young-person' ? 'oneself' : 'another']
    case 'who-can-ask-not-known':
      return words.whoCanAskNotKnown
    case 'near':
      return distance(why.km, near, words)
    case 'anywhere':
      return words.anywhere
    case 'always-one':
      return words.always[why.kind]
    case 'not-checked-lately':
    case 'closed-for-now':
      return undefined
    default:
      return unreachable(why)
  }
}

/** `You said “sad”; it is for age 9; it is near you.` as one sentence. */
export function sayAll(reasons: readonly Why[], saying: SayingWhy): string {
  const words = saying.words ?? sayWhyInEnglish
  const said = reasons.flatMap((why) => sayWhy(why, saying) ?? []).slice(0, 4)
  return words.sentence(said.length > 0 ? said : [words.mayHelp])
}
