import { known, type Offer } from '../directory/offer.ts'
import type { Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { parseSaid } from '../shared/said.ts'
import { type Choice, type Statement, unknownCells } from './choice.ts'

/** How a choice can be begun here, and the wait with the day on which it was true. It is read from the directory each time. */
export interface OfferHere {
  readonly id: Id
  readonly name: string
  /** Whole years, both ends included. */
  readonly ages?: { readonly youngest?: number; readonly oldest?: number }
  readonly howToStart?: string
  /** None where it is not known. Several where the same is held at several places. */
  readonly waits: readonly WaitHere[]
  /** It takes nobody for now: said before anything else of it. */
  readonly isClosedForNow?: true
  /** When somebody last checked what stands there, in words. */
  readonly checked?: string
}

/** A wait, the day on which it was true, and where, if it is not the same everywhere. */
export interface WaitHere {
  readonly said: string
  readonly asOf: Day
  readonly at?: string
}

export type HereNow =
  | { readonly is: 'nothing-to-wait-for' }
  | { readonly is: 'offers'; readonly offers: readonly OfferHere[] }
  | { readonly is: 'not-known' }

/** A choice as it lies before people, in one place on one day. */
export interface LaidChoice {
  readonly choice: Choice
  readonly here: HereNow
}

/** @param offers those of the place that this choice can be taken up with, as they are published now. */
export function layOut(choice: Choice, offers: readonly Offer[] = []): LaidChoice {
  if (choice.isWaiting) return { choice, here: { is: 'nothing-to-wait-for' } }
  return {
    choice,
    here: offers.length > 0 ? { is: 'offers', offers: offersHere(offers) } : { is: 'not-known' },
  }
}

/** A listed service is said once, with the wait at each of its places. */
const offersHere = (offers: readonly Offer[]): readonly OfferHere[] =>
  [...new Set(offers.map(({ serviceId }) => serviceId))].flatMap((service) => {
    const places = offers.filter(({ serviceId }) => serviceId === service)
    const [first] = places
    return first ? [offerHere(first, places)] : []
  })

const offerHere = (
  { id, name, who: { youngest, oldest }, howToStart }: Offer,
  places: readonly Offer[],
): OfferHere => ({
  id,
  name,
  ...(youngest === undefined && oldest === undefined ? {} : { ages: known({ youngest, oldest }) }),
  ...(howToStart === undefined ? {} : { howToStart }),
  waits: waitsAt(places),
})

/** Where it is the same at all of them, it is said once, without a place. */
function waitsAt(places: readonly Offer[]): readonly WaitHere[] {
  const known = places.flatMap(({ wait, at }) => (wait ? [{ said: wait.said, asOf: wait.asOf, at: at?.name }] : []))
  const [first] = known
  if (!first) return []
  const isOne =
    known.length === places.length && known.every(({ said, asOf }) => said === first.said && asOf === first.asOf)
  if (isOne) return [{ said: first.said, asOf: first.asOf }]
  return known.map(({ said, asOf, at }) => ({ said, asOf, ...(at === undefined ? {} : { at }) }))
}

const told = (says: string | undefined): readonly Statement[] =>
  says === undefined || says.trim() === '' ? [{ is: 'not-known' }] : [{ is: 'told', says, by: 'offer' }]

const inOneLine = (parts: readonly (string | undefined)[]): string | undefined =>
  parts.filter((part) => part !== undefined && part !== '').join(', ') || undefined

/** What the directory says of an offer today, in the words of whoever shows it. */
export interface SaidOfOffer {
  /** Of whom it is and what it costs, each in a sentence, also where that is not known. */
  readonly lines: readonly string[]
  readonly checked?: string
}

/** Any offer of the directory as a choice: what it says of itself, and of its effects only that they are not known. */
export function choiceOf(offer: Offer, { lines, checked }: SaidOfOffer): LaidChoice {
  const where = offer.at ? [offer.at.name, ...offer.at.lines, offer.at.postcode] : []
  const choice: Choice = {
    id: offer.id,
    name: offer.name,
    isWaiting: false,
    outsideTheNhs: offer.sector !== undefined && offer.sector !== 'health',
    isMedicine: false,
    cells: {
      ...unknownCells,
      'what-it-is': told(offer.summary),
      'who-with': told([`${inOneLine([offer.organisation.name, ...where])}.`, ...lines].join(' ')),
      'who-would-know': told(offer.confidentiality),
    },
    origin: { is: 'offer', organisation: offer.organisation.name },
  }
  const here: OfferHere = { ...offerHere(offer, [offer]), ...(checked === undefined ? {} : { checked }) }
  return {
    choice,
    here: { is: 'offers', offers: [offer.temporarilyClosed ? { ...here, isClosedForNow: true } : here] },
  }
}

/** The longest name that stands above a column. What is longer stands whole below it. */
const longestName = 60

function asName(said: string): string {
  const line = said.replaceAll(/\s+/g, ' ')
  return line.length <= longestName
    ? line
    : `${line
        .slice(0, longestName - 1)
        .toWellFormed()
        .trimEnd()}…`
}

/** @returns something of the young person's own, in their words; undefined where nothing was written. Nobody grades it. */
export function ownIdea(id: string, words: string): LaidChoice | undefined {
  const read = parseSaid(words)
  if (!read) return undefined
  const choice: Choice = {
    id,
    name: asName(read.said),
    isWaiting: false,
    outsideTheNhs: false,
    isMedicine: false,
    cells: { ...unknownCells, 'what-it-is': [{ is: 'told', says: read.said, by: 'young-person' }] },
    origin: { is: 'own-idea' },
  }
  return { choice, here: { is: 'not-known' } }
}
