import type {
  ListedLocation,
  ListedOffer,
  ListedOrganization,
  ListedSchedule,
  ListedService,
  Signposting,
} from '../../directory/listing.ts'
import type { Day } from '../../shared/day.ts'
import { idOf, plainService } from './testing.edge.ts'

const day = (text: string): Day => text as Day

const millAt = (name: string): ListedLocation => ({
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
})

const eveningsAt = (name: string): readonly ListedSchedule[] => [
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
]

const signposted: Signposting = {
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
}

/** An offer at a place with every field that it can have. */
function richOffer(name: string): ListedOffer {
  return {
    id: idOf(`offer ${name}`),
    description: 'Upstairs, past the library.',
    location: millAt(name),
    phones: [{ id: idOf(`offer phone ${name}`), number: '01632 960001', type: 'voice', description: 'Front desk' }],
    schedules: eveningsAt(name),
    signposting: signposted,
  }
}

const millTrust: ListedOrganization = {
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
}

const staffOf = (name: string): ListedService['contacts'] => [
  {
    id: idOf(`contact ${name}`),
    name: 'Jo Bloggs',
    title: 'Youth lead',
    email: 'jo.bloggs@mill.example',
    phones: [{ id: idOf(`contact phone ${name}`), number: '07700 900123', type: 'cell' }],
  },
]

const saturdaysOf = (name: string): readonly ListedSchedule[] => [
  {
    id: idOf(`schedule ${name}`),
    freq: 'MONTHLY',
    byday: '2SA',
    opens_at: '10:00',
    closes_at: '12:00',
    valid_from: day('2026-01-01'),
    valid_to: day('2026-12-31'),
  },
]

const areaOf = (name: string): ListedService['service_areas'] => [
  {
    id: idOf(`area ${name}`),
    name: 'Ashmere',
    description: 'The whole town',
    extent: 'E06000999',
    extent_type: 'text',
    uri: 'http://statistics.data.gov.uk/id/statistical-geography/E06000999',
  },
]

const costOf = (name: string): ListedService['cost_options'] => [
  {
    id: idOf(`cost ${name}`),
    option: 'Everybody',
    amount: 0,
    amount_description: 'Free',
    valid_from: day('2026-01-01'),
    valid_to: day('2026-12-31'),
  },
]

const attributesOf = (name: string): ListedService['attributes'] => [
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
]

/** A service with every field that it can have. */
export const richService = (name: string, more: Partial<ListedService> = {}): ListedService => ({
  ...plainService(name),
  organization: millTrust,
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
  contacts: staffOf(name),
  schedules: saturdaysOf(name),
  service_areas: areaOf(name),
  languages: [{ id: idOf(`language ${name}`), name: 'Polish', code: 'pl', note: 'On Tuesdays' }],
  cost_options: costOf(name),
  funding: [{ id: idOf(`funding ${name}`), source: 'The town council' }],
  attributes: attributesOf(name),
  service_at_locations: [richOffer(name)],
  ...more,
})
