import type { ListedOffer, ListedOrganization, ListedService } from '../../directory/listing.ts'
import type { Id } from '../../shared/id.ts'
import { isPublishable, type PublishedDirectory } from './published-directory.ts'
import { saidOfOffer, saidOfService } from './record/attributes.ts'
import { type HiddenPlaces, hiddenPlaces } from './record/location-record.ts'
import {
  broughtTaxonomies,
  type NameId,
  ourTaxonomies,
  type Taxonomy,
  type Vocabulary,
  vocabularyOf,
} from './taxonomies.ts'

/** A published directory made ready to be asked: what may go out, and what it is found by. */
export interface Feed {
  readonly modified: string
  readonly publisher: string
  readonly county: string
  readonly services: readonly FeedService[]
  readonly offers: readonly FeedOffer[]
  readonly organizations: ReadonlyMap<string, FeedOrganization>
  readonly taxonomies: readonly Taxonomy[]
  readonly serviceById: ReadonlyMap<string, FeedService>
  readonly offerById: ReadonlyMap<string, FeedOffer>
  readonly vocabulary: Vocabulary
  readonly hidden: HiddenPlaces
  readonly nameId: NameId
}

export interface FeedService {
  readonly service: ListedService
  /** Lower-case words, each after a blank. */
  readonly text: string
  readonly termIds: ReadonlySet<Id>
  readonly taxonomyIds: ReadonlySet<Id>
}

export interface FeedOffer extends FeedService {
  readonly offer: ListedOffer
}

export interface FeedOrganization {
  readonly organization: ListedOrganization
  readonly services: readonly ListedService[]
}

/** Makes a directory ready; done once for each version of it. Two records of one id: the first counts. */
export function feedOf(directory: PublishedDirectory, nameId: NameId): Feed {
  const listed = firstOfEach(directory.services.filter((service) => isPublishable(service, directory.unlicensed)))
  const ours = ourTaxonomies(directory.topics, nameId)
  const brought = broughtTaxonomies(listed, nameId)
  const vocabulary = vocabularyOf(ours, brought)
  const services = listed.map((service) => asService(service, vocabulary))
  const offers = services.flatMap((each) => offersOf(each, vocabulary))
  return {
    modified: momentOf(directory.modified),
    publisher: directory.publisher,
    county: directory.county,
    services,
    offers,
    organizations: organizationsOf(listed),
    taxonomies: [...ours, ...brought],
    serviceById: new Map(services.map((each) => [each.service.id, each])),
    offerById: new Map(offers.map((each) => [each.offer.id, each])),
    vocabulary,
    // Of everything that is held, published or not: a hidden door stays hidden.
    hidden: hiddenPlaces(directory.services),
    nameId,
  }
}

const firstOfEach = (services: readonly ListedService[]): readonly ListedService[] =>
  [...new Map(services.toReversed().map((service) => [service.id, service])).values()].toReversed()

function momentOf(text: string): string {
  const at = Date.parse(text)
  return new Date(Number.isNaN(at) ? 0 : at).toISOString()
}

/** Small letters and digits without accents, one blank before each word. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f'’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => ` ${word}`)
    .join('')

function asService(service: ListedService, vocabulary: Vocabulary): FeedService {
  const said = saidOfService(service, vocabulary)
  const texts = [
    service.name,
    service.alternate_name,
    service.organization.name,
    service.description,
    service.eligibility_description,
    service.application_process,
    ...service.service_at_locations.flatMap(({ signposting }) => [signposting.plain_summary, signposting.who_for]),
    ...service.service_areas.map(({ name }) => name),
    ...said.flatMap(({ term, value }) => [term.name, term.description, value]),
  ]
  return { service, text: plainWords(texts.filter(Boolean).join(' ')), ...idsOf(said) }
}

const idsOf = (said: ReturnType<typeof saidOfService>) => ({
  termIds: new Set(said.map(({ term }) => term.id)),
  taxonomyIds: new Set(said.map(({ term }) => term.taxonomyId)),
})

function offersOf(of: FeedService, vocabulary: Vocabulary): readonly FeedOffer[] {
  return of.service.service_at_locations.map((offer) => {
    const brought = saidOfService({ ...of.service, service_at_locations: [] }, vocabulary)
    return { ...of, offer, ...idsOf([...brought, ...saidOfOffer(offer, vocabulary)]) }
  })
}

function organizationsOf(services: readonly ListedService[]): ReadonlyMap<string, FeedOrganization> {
  const found = new Map<string, { organization: ListedOrganization; services: ListedService[] }>()
  for (const service of services) {
    const held = found.get(service.organization.id)
    if (held) held.services.push(service)
    else found.set(service.organization.id, { organization: service.organization, services: [service] })
  }
  return found
}
