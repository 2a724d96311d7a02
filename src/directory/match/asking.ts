import type { Grouping } from '../../language/grouping.ts'
import type { PartPlayed } from '../../language/part-played.ts'
import type { Day } from '../../shared/day.ts'
import type { Delivery, KindOfStep } from '../listing.ts'
import type { Offer } from '../offer.ts'

/** What somebody asks of the directory. Every part but `today` can be left out. No severity, no fit, no diagnosis (R5). */
export interface Asking {
  /** In their own words, verbatim; empty when they chose topics only. */
  readonly words: string
  /** Topic ids that they chose. */
  readonly topics: readonly string[]
  readonly asker?: PartPlayed
  /** How old the young person is, in whole years, 0 to 25. */
  readonly age?: number
  /** Only what an age speaks against, stated or read: what is left out, or comes late, without this. */
  readonly otherAges?: true
  readonly near?: Near
  readonly only: Narrowing
  readonly today: Day
  /** The local weekday and time, for "open now". */
  readonly now?: { readonly weekday: Weekday; readonly time: string }
}

export type Weekday = 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU'

/** The middle of a postcode sector or outcode; never a full postcode. Degrees, WGS 84. */
export interface Near {
  readonly label: string
  readonly latitude: number
  readonly longitude: number
  /** The local authority that holds most of it (ONS code), where that is clear. */
  readonly authority?: string
}

/** What to narrow the answer to; an empty object narrows nothing. An unknown fails a filter that was asked for. */
export interface Narrowing {
  readonly free?: boolean
  readonly canAskYourself?: boolean
  readonly online?: boolean
  readonly noWait?: boolean
  readonly openNow?: boolean
  readonly language?: string
  readonly stepFree?: boolean
  readonly groupings?: readonly Grouping[]
  readonly delivery?: readonly Delivery[]
}

/** Why a result is shown, as a value; pages put it into words. */
export type Why =
  | { readonly is: 'about'; readonly topic: string }
  | { readonly is: 'says'; readonly words: readonly string[] }
  | { readonly is: 'age-fits'; readonly age: number }
  | { readonly is: 'age-not-known' }
  /** It states ages, and theirs is none of them. */
  | { readonly is: 'for-another-age' }
  /** Read out of the text and not yet confirmed by a person: "says 16 and over, check". */
  | { readonly is: 'age-in-text'; readonly quote: string; readonly fits: boolean }
  | { readonly is: 'you-can-ask' }
  | { readonly is: 'who-can-ask-not-known' }
  | { readonly is: 'near'; readonly km: number }
  | { readonly is: 'anywhere' }
  /** Shown because an answer always holds one of these (R6). */
  | { readonly is: 'always-one'; readonly kind: KindOfStep }
  | { readonly is: 'not-checked-lately' }
  | { readonly is: 'closed-for-now' }

export interface Found {
  readonly offer: Offer
  readonly why: readonly Why[]
  /** Kilometres from `near`, where both are known. */
  readonly km?: number
  /** What sort of step it is: as curated, else as its own text tells. */
  readonly kind?: KindOfStep
}

export interface Answer {
  /** In the order in which a page shows them. */
  readonly found: readonly Found[]
  /** Topic ids heard in the words, beside those chosen; in a fixed order, not a ranking. */
  readonly heard: readonly string[]
  /** True where nothing fitted what was said and the list is the human route only: a gap to be counted (R7). */
  readonly nothingFits: boolean
}

/** Everything that can be found in one locality, held in memory. Pure: no clock, no world. */
export interface Finder {
  readonly size: number
  readonly find: (asking: Asking) => Answer
}
