import { type AskWords, askInEnglish } from './ask-words.ts'
import { type ListWords, listInEnglish } from './list-words.ts'
import { type OfferWords, offerInEnglish } from './offer-words.ts'
import { type ResultsWords, resultsInEnglish } from './results-words.ts'
import { type SayOfferWords, sayOfferInEnglish } from './say-offer-words.ts'
import { type SayOpeningWords, sayOpeningInEnglish } from './say-opening-words.ts'
import { type SayWhyWords, sayWhyInEnglish } from './say-why-words.ts'
import { type WhatToSayWords, whatToSayInEnglish } from './what-to-say-words.ts'

/** Every word at the doors, in one language: a page for each, and what is said of offers wherever they stand. */
export interface DoorWords {
  readonly ask: AskWords
  readonly results: ResultsWords
  readonly whatToSay: WhatToSayWords
  readonly offer: OfferWords
  readonly list: ListWords
  readonly say: SayWords
}

/** The words in which offers are spoken of. */
export interface SayWords {
  readonly offer: SayOfferWords
  readonly opening: SayOpeningWords
  readonly why: SayWhyWords
}

export const sayInEnglish: SayWords = {
  offer: sayOfferInEnglish,
  opening: sayOpeningInEnglish,
  why: sayWhyInEnglish,
}

export const doorInEnglish: DoorWords = {
  ask: askInEnglish,
  results: resultsInEnglish,
  whatToSay: whatToSayInEnglish,
  offer: offerInEnglish,
  list: listInEnglish,
  say: sayInEnglish,
}
