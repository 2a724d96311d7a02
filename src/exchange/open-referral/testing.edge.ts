import type { ListedOffer, ListedService, Signposting } from '../../directory/listing.ts'
import type { Place } from '../../places/place.ts'
import { type PlaceIndex, placeIndex } from '../../places/place-index.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { namedId } from '../../shared/named-id.edge.ts'
import type { PublishedDirectory } from './published-directory.ts'

/** The same id for the same word, for tests that name things. */
export const idOf = (name: string): Id => namedId(`urn:test:${name}`)

const day = (text: string): Day => text as Day

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

/** An offer at a place with every field that it can have. */
function richOffer(name: string): ListedOffer {
  return {
    id: idOf(`offer ${name}`),
    description: 'Upstairs, past the library.',
    location: {
      id: idOf(`location ${name}`),
      location_type: 'physical',
      name: 'The Old Mill',
      description: 'A brick building with a blue door.',
      transportation: 'Bus 4 stops outside.',
      latitude: 53.592,
      longitude: -0.648,
      addresses: [
        {
          id: idOf(`address ${name}`),
          address_1: `1 Mill Lane ${name}`,
          address_2: 'Riverside',
          city: 'Ashmere',
          postal_code: 'AS1 2AB',
          country: 'GB',
        },
      ],
      accessibility: [
        {
          id: idOf(`access ${name}`),
          description: 'Step-free entrance',
          details: 'Ramp at the side',
          url: 'https://mill.example/access',
        },
      ],
    },
    phones: [{ id: idOf(`offer phone ${name}`), number: '01632 960001', type: 'voice', description: 'Front desk' }],
    schedules: [
      {
        id: idOf(`offer schedule ${name}`),
        freq: 'WEEKLY',
        interval: 1,
        byday: 'TU,TH',
        dtstart: day('2026-01-06'),
        opens_at: '17:00',
        closes_at: '19:30',
        description: 'Evenings in term time',
        attending_type: 'in person',
        notes: 'Not on bank holidays',
      },
    ],
    signposting: {
      plain_summary: 'A calm place to talk.',
      topics: ['worry', 'sleep'],
      groupings: ['advice', 'help'],
      kind: 'someone-to-talk-to',
      sector: 'voluntary',
      who_can_ask: ['young-person', 'parent-carer'],
      self_referral: 'yes',
      who_for: 'Anyone aged 11 to 18 in Ashmere',
      how_to_start: 'Ring, or just come in.',
      what_happens_next: 'Somebody rings you within a week.',
      likely_results: 'Many feel calmer after a few talks.',
      limits: 'Not for emergencies.',
      delivery: ['in-person', 'phone'],
      wait: { days: 14, said: 'about two weeks', as_of: day('2026-11-01') },
      checked_by: 'Jo Bloggs',
      check_by: day('2027-02-01'),
      confidentiality: 'We keep it to ourselves unless somebody is in danger.',
      consent_age_note: 'Under 13 we ask a parent.',
      out_of_area: 'Ring anyway.',
      sensitive_location: false,
      reach: 'local',
    },
  }
}

/** A service with every field that it can have. */
export const richService = (name: string, more: Partial<ListedService> = {}): ListedService => ({
  ...plainService(name),
  organization: {
    id: idOf('organization of the mill'),
    name: 'Ashmere Mill Trust',
    description: 'A charity.',
    email: 'hello@mill.example',
    website: 'https://mill.example',
    logo: 'https://mill.example/logo.png',
    uri: 'https://mill.example/about',
    organization_identifiers: [
      {
        id: idOf('charity number'),
        identifier_scheme: 'GB-CHC',
        identifier_type: 'Charity number',
        identifier: '0000000',
      },
    ],
  },
  alternate_name: `${name} (the Mill)`,
  description: 'Talk with somebody who listens.\n\n- free\n- private',
  url: 'https://mill.example/talk?for=you#now',
  email: 'talk@mill.example',
  interpretation_services: 'By telephone, in any language',
  application_process: 'Ring, or just come in.',
  fees_description: 'Free',
  accreditations: 'None',
  eligibility_description: 'Aged 11 to 18',
  minimum_age: 11,
  maximum_age: 18,
  assured_date: day('2026-10-01'),
  alert: 'Closed on 24 December',
  last_modified: '2026-11-02T09:30:00Z',
  phones: [{ id: idOf(`phone ${name}`), number: '116 123', type: 'voice' }],
  contacts: [
    {
      id: idOf(`contact ${name}`),
      name: 'Jo Bloggs',
      title: 'Youth lead',
      email: 'jo.bloggs@mill.example',
      phones: [{ id: idOf(`contact phone ${name}`), number: '07700 900123', type: 'cell' }],
    },
  ],
  schedules: [
    {
      id: idOf(`schedule ${name}`),
      freq: 'MONTHLY',
      byday: '2SA',
      opens_at: '10:00',
      closes_at: '12:00',
      valid_from: day('2026-01-01'),
      valid_to: day('2026-12-31'),
    },
  ],
  service_areas: [
    {
      id: idOf(`area ${name}`),
      name: 'Ashmere',
      description: 'The whole town',
      extent: 'E06000999',
      extent_type: 'text',
      uri: 'http://statistics.data.gov.uk/id/statistical-geography/E06000999',
    },
  ],
  languages: [{ id: idOf(`language ${name}`), name: 'Polish', code: 'pl', note: 'On Tuesdays' }],
  cost_options: [
    {
      id: idOf(`cost ${name}`),
      option: 'Everybody',
      amount: 0,
      amount_description: 'Free',
      valid_from: day('2026-01-01'),
      valid_to: day('2026-12-31'),
    },
  ],
  funding: [{ id: idOf(`funding ${name}`), source: 'The town council' }],
  attributes: [
    {
      id: idOf(`attribute ${name}`),
      term: {
        id: idOf('term counselling'),
        code: 'esdServiceType:242',
        name: 'Counselling',
        taxonomy: 'Service types',
      },
      value: 'yes',
    },
  ],
  service_at_locations: [richOffer(name)],
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
