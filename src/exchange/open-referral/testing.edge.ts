import type { ListedOffer, ListedService, Signposting } from '../../directory/listing.ts'
import type { Place } from '../../places/place.ts'
import { type PlaceIndex, placeIndex } from '../../places/place-index.ts'
import type { Id } from '../../shared/id.ts'
import { namedId } from '../../shared/named-id.edge.ts'
import type { PublishedDirectory } from './published-directory.ts'

/** The same id for the same word, for tests that name things. */
export const idOf = (name: string): Id => namedId(`urn:test:${name}`)

const usualSignposting: Signposting = {
  topics: [],
  groupings: [],
  delivery: [],
  sensitive_location: false,
}

/** An offer with little known of it. */
export const plainOffer = (name: string, more: Partial<ListedOffer> = {}): ListedOffer => ({
  id: idOf(`offer ${name}`),
  phones: [],
  schedules: [],
  signposting: usualSignposting,
  ...more,
})

/** A service of which only the name is known; a test changes the one thing that it is about. */
export const plainService = (name: string, more: Partial<ListedService> = {}): ListedService => ({
  id: idOf(`service ${name}`),
  source: { feed: 'ashmere', id: name },
  organization: { id: idOf(`organization of ${name}`), name: `The ${name} people` },
  name,
  status: 'active',
  phones: [],
  contacts: [],
  schedules: [],
  service_areas: [],
  languages: [],
  cost_options: [],
  funding: [],
  attributes: [],
  service_at_locations: [plainOffer(name)],
  ...more,
})

const topic = (id: string, young: string, professional: string) => ({
  id,
  label: { young, parent: young, professional },
})

export const testDirectory = (
  services: readonly ListedService[],
  more: Partial<PublishedDirectory> = {},
): PublishedDirectory => ({
  services,
  version: '1',
  publisher: 'Ashmere',
  modified: '2026-11-20T12:00:00Z',
  county: 'Ashmere',
  topics: [topic('worry', 'I worry all the time', 'Anxiety'), topic('sleep', 'I cannot sleep', 'Sleep')],
  unlicensed: new Set(),
  ...more,
})

const places: readonly Place[] = [
  { code: 'AS1 2', kind: 'sector', latitude: 53.592, longitude: -0.648, authority: 'E06000999', authorityShare: 1 },
  { code: 'AS9 1', kind: 'sector', latitude: 54.5, longitude: -1.5, authority: 'E06000998', authorityShare: 1 },
  { code: 'AS9 2', kind: 'sector', latitude: 54.5, longitude: -1.5, authority: 'E06000998', authorityShare: 0.5 },
]

export const testPlaces: PlaceIndex = placeIndex(places)
