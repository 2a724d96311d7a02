import { type FreshnessLimits, freshnessOf } from '../directory/freshness.ts'
import type { Delivery } from '../directory/listing.ts'
import type { Offer, Whereabouts } from '../directory/offer.ts'
import type { PartPlayed } from '../language/part-played.ts'
import type { Day } from '../shared/day.ts'
import { type FactName, type SayOfferWords, sayOfferInEnglish } from './say-offer-words.ts'

/** What is not known is said, not hidden. */
export const notKnown = sayOfferInEnglish.notKnown

interface Ages {
  readonly youngest?: number
  readonly oldest?: number
}

/** `Ages 11 to 18`, `From 16`, `Up to 12`, `Any age`. */
export function agesInWords(
  { youngest, oldest }: Ages,
  { ages }: SayOfferWords = sayOfferInEnglish,
): string | undefined {
  if (youngest === undefined && oldest === undefined) return undefined
  if (youngest !== undefined && oldest !== undefined && oldest < 100) {
    if (youngest === oldest) return ages.one(youngest)
    return youngest === 0 ? ages.upTo(oldest) : ages.between(youngest, oldest)
  }
  if (youngest !== undefined && youngest > 0) return ages.from(youngest)
  return oldest !== undefined && oldest < 100 ? ages.upTo(oldest) : ages.any
}

export function whoItIsFor({ who }: Offer, words: SayOfferWords = sayOfferInEnglish): string {
  const ages = agesInWords(who, words)
  if (who.said && ages) return /\d/.test(who.said) ? who.said : words.ages.behind(who.said, ages)
  return who.said ?? ages ?? words.notKnown
}

/** Who may ask, in words; all eight read "Anyone". */
export function whoCanAsk(parts: readonly PartPlayed[] | undefined, words: SayOfferWords = sayOfferInEnglish): string {
  if (!parts || parts.length === 0) return words.notKnown
  return parts.length >= 8 ? words.anyoneCanAsk : words.canAsk(parts.map((part) => words.askers[part]))
}

export const howToStart = (offer: Offer, words: SayOfferWords = sayOfferInEnglish): string =>
  offer.howToStart ?? (offer.phones.length > 0 || offer.email || offer.website ? words.getInTouch : words.notKnown)

/** The wait with its day; the day's year is left out where it is the year of `today`. */
export const waitNow = ({ wait }: Offer, today?: Day, words: SayOfferWords = sayOfferInEnglish): string =>
  wait ? words.waitAsOf(wait.said.replace(/\.$/, ''), words.day(wait.asOf, today)) : words.notKnown

/** How many could begin, with the day on which that was true. */
export const placesFree = (
  { many, asOf }: NonNullable<Offer['placesFree']>,
  today: Day,
  words: SayOfferWords = sayOfferInEnglish,
): string => words.waitAsOf(String(many), words.day(asOf, today))

/** `Face to face or online`. */
export const howItIsGiven = (
  delivery: readonly Delivery[],
  words: SayOfferWords = sayOfferInEnglish,
): string | undefined =>
  delivery.length === 0 ? undefined : words.given(delivery.map((each) => words.deliveries[each]))

export const addressInWords = (at: Whereabouts): string =>
  [...new Set([at.name, ...at.lines, at.postcode].filter((line) => line !== undefined && line !== ''))].join(', ')

/** Where it is, as far as it may be shown. */
export function whereItIs(offer: Offer, words: SayOfferWords = sayOfferInEnglish): string {
  if (offer.at) return addressInWords(offer.at) || words.notKnown
  const notInPerson = offer.delivery.filter((each) => each !== 'in-person')
  return howItIsGiven(notInPerson, words) ?? (offer.reach === 'national' ? words.anywhere : words.notKnown)
}

export const costInWords = ({ cost }: Offer, words: SayOfferWords = sayOfferInEnglish): string =>
  cost.said ?? (cost.free ? words.free : cost.free === false ? words.notFree : words.notKnown)

/** How long a check holds in this place, and the words to say it in. */
export interface SayingChecked extends FreshnessLimits {
  readonly words?: SayOfferWords
}

/** When it was last checked, and by whom; a stale one says to ring first (R8). */
export function lastChecked(offer: Offer, today: Day, { words = sayOfferInEnglish, ...limits }: SayingChecked): string {
  const freshness = freshnessOf(offer.checkedOn, today, limits)
  if (offer.feed === 'national' && freshness.is === 'not-known') return words.nobodyChecked
  return words.checked[freshness.is]({
    ago: freshness.is === 'not-known' ? '' : words.ago(freshness.days),
    ...(offer.checkedBy ? { by: offer.checkedBy } : {}),
    ...(offer.checkedOn ? { month: words.month(offer.checkedOn) } : {}),
  })
}

/** Three digits or more in a row, parted by single blanks, dots or dashes; an area code may stand in brackets. */
const oneNumber = /\+?\(?\d(?:[ .-]?\d)+\)?(?: ?\(0\))?(?:[ .-]?\d)*/g

/**
 * `tel:` for a number as it is dialled: "0800 1111" is `tel:08001111`; a text line is `sms:`. What is said behind the number
 * ("then press 2", "10am to 4pm") is never dialled.
 */
export function dial(number: string, type?: string): string {
  const written = (number.replaceAll(/\s+/g, ' ').match(oneNumber) ?? []).find((run) => /(?:\d\D*){3}/.test(run)) ?? ''
  const digits = (written.startsWith('+') ? written.replace('(0)', '') : written).replaceAll(/[^\d+]/g, '')
  return `${type === 'text' ? 'sms' : 'tel'}:${digits}`
}

/** One fact of an offer for the page; what is not known is drawn as that. */
export const factOf = (
  says: string,
  text: string,
  words: SayOfferWords = sayOfferInEnglish,
): { readonly says: string; readonly is?: string } =>
  text === words.notKnown || text === '' ? { says } : { says, is: text }

/** Facts under their names in one language. */
export const factsIn =
  (words: SayOfferWords) =>
  (name: FactName, text: string | undefined): { readonly says: string; readonly is?: string } =>
    factOf(words.facts[name], text ?? words.notKnown, words)
