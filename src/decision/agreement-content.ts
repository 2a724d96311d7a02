import type { Offer } from '../directory/offer.ts'
import type { Grouping } from '../language/grouping.ts'
import type { ThingsToTry } from './things-to-try.ts'

/** What the pages of agreements work with, beside what is kept: words and things to try, and nothing of anybody. */
export interface AgreementContent {
  /** The five in the words for young people. */
  readonly support: Readonly<Record<Grouping, string>>
  readonly toTry: (locality: string) => readonly ThingsToTry[]
  /** The offers of the directory of a place, by their ids, as they are published now. */
  readonly offers: (locality: string) => ReadonlyMap<string, Offer>
}
