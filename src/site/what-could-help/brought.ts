import { choiceOf, type LaidChoice, ownIdea } from '../../decision/choice-here.ts'
import type { FreshnessLimits } from '../../directory/freshness.ts'
import type { Offer } from '../../directory/offer.ts'
import { offerByShortId, type Published, shortId } from '../../directory/published.ts'
import { costInWords, lastChecked, whoItIsFor } from '../../doors/say-offer.ts'
import { readShortlist } from '../../doors/shortlist.ts'
import type { PartPlayed } from '../../language/part-played.ts'
import type { Day } from '../../shared/day.ts'
import type { BroughtWords } from './brought-words.ts'

/** What somebody put beside what is written here: offers of the directory, and something of their own. Nothing of it is kept. */
export interface Brought {
  readonly offers: readonly Offer[]
  /** What they typed, out of the seal of the hour; empty where they typed nothing. */
  readonly own: string
  /** The same, sealed: so it goes on from page to page. */
  readonly sealed: string
  /** So many offers that were put there are in the directory no more. */
  readonly offersGone: number
  /** Something was typed, and its hour is over. */
  readonly isOwnGone: boolean
}

interface Given {
  readonly first: (name: string) => string | undefined
  readonly all: (name: string) => readonly string[]
}

interface ReadWith {
  readonly published: Published | undefined
  readonly open: (sealed: string) => string | undefined
}

/** Reads it out of an address. What stands there and is not to be found any more is counted, and said on the page. */
export function readBrought(given: Given, { published, open }: ReadWith): Brought {
  const shorts = shortsIn(given)
  const offers = published ? shorts.flatMap((short) => offerByShortId(published, short) ?? []) : []
  const sealed = given.first('q') ?? ''
  const own = sealed === '' ? '' : open(sealed)
  const isOwnGone = own === undefined
  return {
    ...{ offers, own: own ?? '', sealed: isOwnGone ? '' : sealed },
    ...{ offersGone: shorts.length - offers.length, isOwnGone },
  }
}

/** Offers stand in an address as they do in that of a shortlist: ten characters each, which say nothing. */
export const shortsIn = (given: Given): readonly string[] => readShortlist(given.all('s').join('.'))

/** The id that something of one's own has beside the others. */
const ownId = 'own-idea'

interface Saying {
  readonly today: Day
  readonly limits: FreshnessLimits
  readonly words: BroughtWords
}

/** Each of them as a column: what the directory says of an offer today, and of what it may change only that nobody knows. */
export function broughtBeside({ offers, own }: Brought, { today, limits, words }: Saying): readonly LaidChoice[] {
  const idea = ownIdea(ownId, own)
  const laid = offers.map((offer) =>
    choiceOf(offer, {
      lines: [words.whom(whoItIsFor(offer)), words.cost(costInWords(offer))],
      checked: lastChecked(offer, today, limits),
    }),
  )
  return idea ? [...laid, idea] : laid
}

/** What an address holds of somebody who looks: that they looked, and codes. Their own words are in it sealed, or not at all. */
export interface Looking {
  readonly look: boolean
  readonly codes: readonly string[]
  readonly shorts: readonly string[]
  readonly sealed: string
  readonly asker: PartPlayed | undefined
}

export function addressOfLooking({ look, codes, shorts, sealed, asker }: Looking): string {
  const entries = [
    ['look', look ? '1' : ''],
    ['try', codes.join('.')],
    ['s', shorts.join('.')],
    ['q', sealed],
    ['w', asker ?? ''],
  ].filter(([, value]) => value !== '')
  return entries.length === 0 ? '' : `?${entries.map(([name, value]) => `${name}=${value}`).join('&')}`
}

/** How offers that were brought go on in an address. */
export const shortsOf = ({ offers }: Pick<Brought, 'offers'>): readonly string[] => offers.map(({ id }) => shortId(id))
