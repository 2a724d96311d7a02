import { type Freshness, type FreshnessLimits, freshnessOf } from '../directory/freshness.ts'
import type { Delivery, KindOfStep, Sector } from '../directory/listing.ts'
import type { Offer, Whereabouts } from '../directory/offer.ts'
import type { PartPlayed } from '../language/part-played.ts'
import { type Day, inWords } from '../shared/day.ts'

/** What is not known is said, not hidden. */
export const notKnown = 'Not known'

/** `Ages 11 to 18`, `From 16`, `Up to 12`, `Any age`. */
export function agesInWords({
  youngest,
  oldest,
}: {
  readonly youngest?: number
  readonly oldest?: number
}): string | undefined {
  if (youngest === undefined && oldest === undefined) return undefined
  if (youngest !== undefined && oldest !== undefined && oldest < 100)
    return youngest === oldest
      ? `Age ${youngest}`
      : youngest === 0
        ? `Up to ${oldest}`
        : `Ages ${youngest} to ${oldest}`
  if (youngest !== undefined && youngest > 0) return `From ${youngest}`
  return oldest !== undefined && oldest < 100 ? `Up to ${oldest}` : 'Any age'
}

export function whoItIsFor({ who }: Offer): string {
  const ages = agesInWords(who)
  if (who.said && ages) return /\d/.test(who.said) ? who.said : `${who.said} (${ages.toLowerCase()})`
  return who.said ?? ages ?? notKnown
}

const askers: Readonly<Record<PartPlayed, string>> = {
  'young-person': 'the young person',
  'parent-carer': 'a parent or carer',
  friend: 'a friend',
  school: 'school or college',
  health: 'a GP or nurse',
  'social-care': 'social care or police',
  community: 'a club or community leader',
  'someone-else': 'anyone else',
}

/** Who may ask, in words; all eight read "Anyone". */
export function whoCanAsk(parts: readonly PartPlayed[] | undefined): string {
  if (!parts || parts.length === 0) return notKnown
  if (parts.length >= 8) return 'Anyone can ask'
  const names = parts.map((part) => askers[part])
  const last = names.at(-1) ?? ''
  const all = names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${last}` : last
  return `${all.charAt(0).toUpperCase()}${all.slice(1)} can ask`
}

export const howToStart = (offer: Offer): string =>
  offer.howToStart ??
  (offer.phones.length > 0 || offer.email || offer.website ? 'Not known. Get in touch and ask' : notKnown)

export const waitNow = ({ wait }: Offer): string =>
  wait ? `${wait.said.replace(/\.$/, '')}, as of ${inWords(wait.asOf)}` : notKnown

const deliveries: Readonly<Record<Delivery, string>> = {
  'in-person': 'face to face',
  'at-home': 'at your home',
  'at-school': 'at school',
  online: 'online',
  phone: 'by phone',
  text: 'by text',
}

/** `Face to face or online`. */
export function howItIsGiven(delivery: readonly Delivery[]): string | undefined {
  const [first, ...rest] = delivery.map((each) => deliveries[each])
  if (!first) return undefined
  const all = rest.length > 0 ? `${[first, ...rest].slice(0, -1).join(', ')} or ${rest.at(-1)}` : first
  return `${all.charAt(0).toUpperCase()}${all.slice(1)}`
}

export const addressInWords = (at: Whereabouts): string =>
  [...new Set([at.name, ...at.lines, at.postcode].filter((line) => line !== undefined && line !== ''))].join(', ')

/** Where it is, as far as it may be shown. */
export function whereItIs(offer: Offer): string {
  if (offer.at) return addressInWords(offer.at) || notKnown
  return (
    howItIsGiven(offer.delivery.filter((each) => each !== 'in-person')) ??
    (offer.reach === 'national' ? 'Anywhere in England' : notKnown)
  )
}

export const costInWords = ({ cost }: Offer): string =>
  cost.said ?? (cost.free ? 'Free' : cost.free === false ? 'There is a cost: ask first' : notKnown)

const days = (count: number): string => {
  if (count < 1) return 'today'
  if (count === 1) return 'yesterday'
  if (count < 14) return `${count} days ago`
  if (count < 60) return `${Math.round(count / 7)} weeks ago`
  return count < 730 ? `${Math.round(count / 30.4)} months ago` : `${Math.floor(count / 365)} years ago`
}

/** When it was last checked, and by whom; a stale one says to ring first (R8). */
export function lastChecked(offer: Offer, today: Day, limits: FreshnessLimits): string {
  const freshness = freshnessOf(offer.checkedOn, today, limits)
  if (offer.feed === 'national' && freshness.is === 'not-known') return 'Not yet checked by a named person.'
  const by = offer.checkedBy ? ` by ${offer.checkedBy}` : ''
  return say(freshness, by, offer.checkedOn)
}

function say(freshness: Freshness, by: string, on: Day | undefined): string {
  switch (freshness.is) {
    case 'current':
      return `Checked ${days(freshness.days)}${by}.`
    case 'ageing':
      return `Last checked ${days(freshness.days)}${by}. It may have changed.`
    case 'stale':
      return `Not confirmed since ${on ? inWords(on).replace(/^\d+ /, '') : 'long ago'}. Ring before you go.`
    case 'not-known':
      return 'We don’t know when this was last checked. Ring before you go.'
  }
}

export const sectorName: Readonly<Record<Sector, string>> = {
  health: 'Health',
  education: 'School or college',
  'social-care': 'Council',
  voluntary: 'Charity',
  community: 'Community',
}

export const stepName: Readonly<Record<KindOfStep, string>> = {
  'self-care': 'Something you can do yourself',
  community: 'Something nearby',
  'someone-to-talk-to': 'Someone to talk to',
  team: 'A team that helps',
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
export const factOf = (says: string, text: string): { readonly says: string; readonly is?: string } =>
  text === notKnown || text === '' ? { says } : { says, is: text }
