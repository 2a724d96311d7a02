import type { Topic } from '../language/topic.ts'
import type { Locality } from '../locality/locality.ts'
import type { Id } from '../shared/id.ts'
import type { ListedService } from './listing.ts'
import type { Finder } from './match/asking.ts'
import { buildFinder } from './match/finder.ts'
import { type Offer, offersOf } from './offer.ts'

/** What a place shows: everything approved, held in memory, so that it is there while the database is not. */
export interface Published {
  readonly locality: Locality
  /** Changes whenever the directory does. */
  readonly version: string
  readonly services: readonly ListedService[]
  readonly offers: ReadonlyMap<Id, Offer>
  /** The same by the ten characters that shortlists in addresses carry. */
  readonly byShortId: ReadonlyMap<string, Offer>
  readonly finder: Finder
  /** The languages that any offer can be had in, in alphabetical order, English left out. */
  readonly languages: readonly string[]
}

export interface ToPublish {
  readonly locality: Locality
  readonly version: string
  readonly services: readonly ListedService[]
  readonly topics: readonly Topic[]
}

/** Builds what a place shows from its listed services; about a second for 20,000 offers. */
export function publish({ locality, version, services, topics }: ToPublish): Published {
  const offers = services.flatMap(offersOf)
  const { currentForDays, staleAfterDays } = locality.settings
  const languages = new Set(offers.flatMap((offer) => offer.languages.map((language) => language.name)))
  languages.delete('English')
  return {
    locality,
    version,
    services,
    offers: new Map(offers.map((offer) => [offer.id, offer])),
    byShortId: new Map(offers.map((offer) => [shortId(offer.id), offer])),
    finder: buildFinder(offers, topics, { currentForDays, staleAfterDays, authorities: locality.authorities }),
    languages: [...languages].sort((one, other) => one.localeCompare(other, 'en-GB')),
  }
}

/** Finds an offer by its id or by the ten first characters of it, as shortlists in addresses carry them. */
export const offerByShortId = (published: Published, id: string): Offer | undefined =>
  published.offers.get(id as Id) ?? published.byShortId.get(id)

export const shortId = (id: Id): string => id.replaceAll('-', '').slice(0, 10)
