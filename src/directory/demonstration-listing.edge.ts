import { partsPlayed } from '../language/part-played.ts'
import type { Place } from '../places/place.ts'
import { addDays, type Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { namedId } from '../shared/named-id.edge.ts'
import type { HeldAt, WrittenOrganisations, WrittenService, WrittenVenues } from './demonstration.ts'
import type { ListedLocation, ListedOffer, ListedSchedule, ListedService, Signposting } from './listing.ts'
import { known } from './offer.ts'
import { readCost, readHours, readLanguage, readPhone } from './short-forms.ts'

/** What stands around a written service: who runs it, where it is held, and the day it is read. */
export interface Around {
  readonly slug: string
  readonly area: string
  readonly organisations: WrittenOrganisations
  readonly venues: WrittenVenues
  readonly places: readonly Place[]
  readonly today: Day
}

type WrittenWait = NonNullable<WrittenService['wait']>

/** Stable: the same written name gives the same id on every day and in every running program. */
const idOf = (...names: readonly string[]): Id => namedId(`urn:rightdoor:demonstration:${names.join(':')}`)

const listAll = <Shape>(
  texts: readonly string[],
  owner: string,
  read: (text: string) => Shape | undefined,
): readonly (Shape & { readonly id: Id })[] =>
  texts.flatMap((text) => {
    const shape = read(text)
    return shape ? [{ id: idOf(owner, text), ...shape }] : []
  })

/** Every venue stands a little off the middle of its sector, always the same way, so that no two share a point. */
function pointOf(
  venue: string,
  postcode: string,
  places: readonly Place[],
): Pick<ListedLocation, 'latitude' | 'longitude'> {
  const sector = places.find((place) => place.code === postcode.slice(0, 5))
  if (!sector) throw new Error(`${venue}: ${postcode} lies in no sector of places.json`)
  const scatter = idOf('point', venue)
  const off = (from: number): number => (Number.parseInt(scatter.slice(from, from + 4), 16) / 0xffff - 0.5) * 0.006
  const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5
  return { latitude: round(sector.latitude + off(0)), longitude: round(sector.longitude + off(9)) }
}

const accessOf = (features: readonly string[], owner: string): ListedLocation['accessibility'] =>
  [...new Set(features)].map((description) => ({ id: idOf(owner, 'access', description), description }))

function locationOf(service: WrittenService, held: HeldAt | undefined, around: Around): ListedLocation {
  if (!held) {
    const id = idOf(around.slug, service.id, 'no-place')
    return { id, location_type: 'virtual', addresses: [], accessibility: accessOf(service.access, service.id) }
  }
  const venue = around.venues[held.at]
  if (!venue) throw new Error(`${service.id}: venues.json has no “${held.at}”`)
  const id = idOf(around.slug, 'venue', held.at, ...(service.access.length > 0 ? [service.id] : []))
  const address = { address_1: venue.street, city: venue.town, postal_code: venue.postcode, country: 'GB' }
  return known<ListedLocation>({
    id,
    location_type: 'physical',
    name: venue.name,
    transportation: venue.travel,
    ...pointOf(held.at, venue.postcode, around.places),
    addresses: [{ id: idOf(id, 'address'), ...address }],
    accessibility: accessOf([...venue.access, ...service.access], id),
  })
}

const waitOf = (wait: WrittenWait | undefined, today: Day): Signposting['wait'] =>
  wait &&
  known<NonNullable<Signposting['wait']>>({ days: wait.days, said: wait.said, as_of: addDays(today, -wait.days_ago) })

function signpostingOf(service: WrittenService, held: HeldAt | undefined, today: Day): Signposting {
  return known<Signposting>({
    plain_summary: service.summary,
    topics: service.topics,
    groupings: service.groupings,
    kind: service.kind,
    sector: service.sector,
    who_can_ask: service.who_can_ask === 'anyone' ? partsPlayed : service.who_can_ask,
    self_referral: service.can_ask_yourself,
    who_for: service.who_for,
    how_to_start: service.how_to_start,
    what_happens_next: service.what_happens_next,
    likely_results: service.likely_results,
    limits: service.limits,
    delivery: service.delivery,
    wait: waitOf(held?.wait ?? service.wait, today),
    checked_by: service.checked_by,
    confidentiality: service.confidentiality,
    consent_age_note: service.consent,
    out_of_area: service.out_of_area,
    sensitive_location: service.sensitive,
    reach: 'local',
  })
}

const schedulesOf = (open: readonly string[], owner: string): readonly ListedSchedule[] =>
  listAll(open, `${owner}:open`, readHours)

function offerAt(service: WrittenService, held: HeldAt | undefined, around: Around): ListedOffer {
  const id = idOf(around.slug, 'offer', service.id, held?.at ?? 'no-place')
  return known<ListedOffer>({
    id,
    description: held?.about,
    location: locationOf(service, held, around),
    phones: [],
    schedules: schedulesOf(held?.open ?? [], id),
    signposting: signpostingOf(service, held, around.today),
  })
}

function organisationOf(service: WrittenService, around: Around): ListedService['organization'] {
  const written = around.organisations[service.by]
  if (!written) throw new Error(`${service.id}: organisations.json has no “${service.by}”`)
  return known<ListedService['organization']>({
    id: idOf(around.slug, 'organisation', service.by),
    name: written.name,
    description: written.about,
    email: written.email,
    website: written.website,
  })
}

/** The listed service that a written one stands for. Throws where it names an organisation, a venue or a sector that is not written down. */
export function listedFrom(service: WrittenService, around: Around): ListedService {
  const id = idOf(around.slug, 'service', service.id)
  const checked = service.checked_days_ago === undefined ? undefined : addDays(around.today, -service.checked_days_ago)
  const held: readonly (HeldAt | undefined)[] = service.places.length > 0 ? service.places : [undefined]
  return {
    id,
    source: { feed: around.slug, id: service.id },
    organization: organisationOf(service, around),
    name: service.name,
    status: service.closed_for_now ? 'temporarily closed' : 'active',
    ...known<Partial<ListedService>>({
      description: service.about,
      url: service.website,
      email: service.email,
      interpretation_services: service.interpreting,
      minimum_age: service.ages?.[0],
      maximum_age: service.ages?.[1],
      assured_date: checked,
      last_modified: checked && `${checked}T09:00:00Z`,
      alert: service.closed_for_now,
      fees_description: service.cost,
    }),
    phones: listAll(service.phones, id, readPhone),
    contacts: [],
    schedules: schedulesOf(service.open, id),
    service_areas: [{ id: idOf(id, 'area'), name: service.area ?? around.area }],
    languages: listAll(service.languages, id, readLanguage),
    cost_options: listAll(service.cost ? [service.cost] : [], id, readCost),
    funding: [],
    attributes: [],
    service_at_locations: held.map((place) => offerAt(service, place, around)),
  }
}
