import type { Topic } from '../language/topic.ts'
import type { Locality } from '../locality/locality.ts'
import { fold, scatter } from '../shared/fold.ts'
import type { Id } from '../shared/id.ts'
import type { ListedService } from './listing.ts'
import type { Finder } from './match/asking.ts'
import { buildFinder, buildFinderInSteps } from './match/finder.ts'
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

type WithoutFinder = Omit<Published, 'finder'>

function withoutFinder({ locality, version, services }: ToPublish, offers: readonly Offer[]): WithoutFinder {
  const languages = new Set(offers.flatMap((offer) => offer.languages.map((language) => language.name)))
  languages.delete('English')
  return {
    locality,
    version,
    services,
    offers: new Map(offers.map((offer) => [offer.id, offer])),
    byShortId: new Map(offers.map((offer) => [shortId(offer.id), offer])),
    languages: [...languages].sort((one, other) => one.localeCompare(other, 'en-GB')),
  }
}

const finderOptions = ({ authorities, settings: { currentForDays, staleAfterDays } }: Locality) => ({
  currentForDays,
  staleAfterDays,
  authorities,
})

/** Builds what a place shows from its listed services, in one go; about a second for 20,000 offers. */
export function publish(toPublish: ToPublish): Published {
  const offers = toPublish.services.flatMap(offersOf)
  const finder = buildFinder(offers, toPublish.topics, finderOptions(toPublish.locality))
  return { ...withoutFinder(toPublish, offers), finder }
}

/** How many listed services become offers at a time. */
const atATime = 500

/** The same in steps of a few milliseconds. @param pause lets whatever waits go first, and settles when it is our turn again */
export async function publishInSteps(toPublish: ToPublish, pause: () => Promise<void>): Promise<Published> {
  const { services, topics, locality } = toPublish
  const offers: Offer[] = []
  for (let from = 0; from < services.length; from += atATime) {
    for (const service of services.slice(from, from + atATime)) offers.push(...offersOf(service))
    await pause()
  }
  const finder = await buildFinderInSteps({ offers, topics }, finderOptions(locality), pause)
  return { ...withoutFinder(toPublish, offers), finder }
}

/** Finds an offer by its id or by its short one, as shortlists in addresses carry it. */
export const offerByShortId = (published: Published, id: string): Offer | undefined =>
  published.offers.get(id as Id) ?? published.byShortId.get(id)

/** Ten characters for an id, fifty bits of it all: ids that a feed counts up from one begin alike. */
export const shortId = (id: Id): string => `${fiveOf(fold(id, 2_166_136_261))}${fiveOf(fold(id, 3_332_679_571))}`

const fiveOf = (sum: number): string => (scatter(sum) & 0x1ffffff).toString(32).padStart(5, '0')
