import type { Grouping } from '../language/grouping.ts'
import type { PartPlayed } from '../language/part-played.ts'
import type { Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import type {
  Delivery,
  KindOfStep,
  ListedArea,
  ListedLanguage,
  ListedOffer,
  ListedPhone,
  ListedSchedule,
  ListedService,
  Sector,
} from './listing.ts'

/** A listed service at one place, as somebody who looks for help meets it. Absent means not known, and is shown as that. */
export interface Offer {
  readonly id: Id
  readonly serviceId: Id
  readonly sourceId: string
  readonly feed: string
  readonly name: string
  readonly organisation: { readonly id: Id; readonly name: string; readonly website?: string }
  readonly summary: string
  readonly description: string
  readonly sector?: Sector
  readonly kind?: KindOfStep
  readonly who: WhoItIsFor
  readonly topics: readonly string[]
  readonly groupings: readonly Grouping[]
  readonly whoCanAsk?: readonly PartPlayed[]
  readonly selfReferral?: 'yes' | 'no'
  readonly howToStart?: string
  readonly whatHappensNext?: string
  readonly likelyResults?: string
  readonly limits?: string
  readonly confidentiality?: string
  readonly delivery: readonly Delivery[]
  readonly wait?: Wait
  /** How many could begin, on the day when that was true. */
  readonly placesFree?: { readonly many: number; readonly asOf: Day }
  readonly checkedOn?: Day
  readonly checkedBy?: string
  readonly cost: { readonly free?: boolean; readonly said?: string }
  readonly languages: readonly ListedLanguage[]
  readonly interpreting?: string
  /** Step-free entrance, hearing loop, quiet room … in words. */
  readonly access: readonly string[]
  readonly at?: Whereabouts
  readonly areas: readonly ListedArea[]
  readonly outOfArea?: string
  readonly open: readonly ListedSchedule[]
  readonly phones: readonly ListedPhone[]
  readonly email?: string
  readonly website?: string
  readonly temporarilyClosed: boolean
  readonly alert?: string
  readonly reach: 'local' | 'national' | 'online'
  readonly tags: readonly string[]
}

/** Ages are whole years, both ends included. */
export interface WhoItIsFor {
  readonly youngest?: number
  readonly oldest?: number
  readonly said?: string
}

/** A wait, with the day it was true. */
export interface Wait {
  readonly days?: number
  readonly said: string
  readonly asOf: Day
}

export interface Whereabouts {
  readonly name?: string
  readonly lines: readonly string[]
  readonly postcode?: string
  readonly travel?: string
  readonly latitude?: number
  readonly longitude?: number
}

const firstSentences = (text: string, most: number): string => {
  const flat = text.replaceAll(/\s+/g, ' ').trim()
  if (flat.length <= most) return flat
  const end = flat.slice(0, most).search(/[.!?][^.!?]*$/)
  const blank = flat.lastIndexOf(' ', most)
  return end > most / 3 ? flat.slice(0, end + 1) : `${flat.slice(0, blank > 0 ? blank : most).toWellFormed()} …`
}

/** Leaves out what is undefined, so that "absent" has one shape. */
export function known<Shape extends object>(values: { readonly [Key in keyof Shape]: Shape[Key] | undefined }): Shape {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Shape
}

function costOf(service: ListedService): Offer['cost'] {
  const amounts = service.cost_options.map((cost) => cost.amount)
  const words = [
    service.fees_description,
    ...service.cost_options.map((cost) => cost.amount_description ?? cost.option),
  ]
  const said = words.find((word) => word !== undefined)
  const saysFree = said !== undefined && /^(no (charge|cost|fee)s?|free)\b/i.test(said.trim())
  const free = amounts.some((amount) => amount !== undefined && amount > 0)
    ? false
    : amounts.includes(0) || saysFree
      ? true
      : undefined
  return known<Offer['cost']>({ free, said })
}

function whereaboutsOf(service: ListedService, index: number): Whereabouts | undefined {
  const offer = service.service_at_locations[index]
  const location = offer?.location
  if (!offer || !location || location.location_type === 'virtual' || offer.signposting.sensitive_location)
    return undefined
  const address = location.addresses[0]
  const lines = [address?.address_1, address?.address_2, address?.city].filter((line) => line !== undefined)
  return known<Whereabouts>({
    name: location.name,
    lines,
    postcode: address?.postal_code,
    travel: location.transportation,
    latitude: location.latitude,
    longitude: location.longitude,
  })
}

/** The offers of a listed service: one for each place where it is held. */
export const offersOf = (service: ListedService): readonly Offer[] =>
  service.service_at_locations.map((at, index) =>
    known<Offer>({ ...ofTheService(service), ...ofTheProfile(service, at), at: whereaboutsOf(service, index) }),
  )

type Part<Key extends keyof Offer> = { readonly [Each in Key]: Offer[Each] | undefined }

/** What all offers of one listed service share. */
function ofTheService(service: ListedService) {
  const { organization } = service
  return {
    serviceId: service.id,
    sourceId: service.source.id,
    feed: service.source.feed,
    name: service.name,
    organisation: known<Offer['organisation']>({
      id: organization.id,
      name: organization.name,
      website: organization.website,
    }),
    checkedOn: service.assured_date,
    cost: costOf(service),
    languages: service.languages,
    interpreting: service.interpretation_services,
    areas: service.service_areas,
    email: service.email ?? service.contacts.find((contact) => contact.email)?.email,
    website: service.url ?? organization.website,
    temporarilyClosed: service.status === 'temporarily closed',
    alert: service.alert,
    tags: service.attributes.map((attribute) => attribute.term.name),
  }
}

/** What is an offer's own: its place, its hours and its signposting profile. */
function ofTheProfile(service: ListedService, at: ListedOffer) {
  const { signposting, location } = at
  const { wait, places_free: free } = signposting
  const description = [service.description, at.description].filter((text) => text !== undefined).join('\n\n')
  return {
    id: at.id,
    description,
    summary: signposting.plain_summary ?? firstSentences(description, 280),
    sector: signposting.sector,
    kind: signposting.kind,
    who: known<WhoItIsFor>({
      youngest: service.minimum_age,
      oldest: service.maximum_age,
      said: signposting.who_for ?? service.eligibility_description,
    }),
    topics: signposting.topics,
    groupings: signposting.groupings,
    whoCanAsk: signposting.who_can_ask,
    selfReferral: signposting.self_referral,
    ...howItGoes(service, at),
    delivery: signposting.delivery,
    wait: wait && known<Wait>({ days: wait.days, said: wait.said, asOf: wait.as_of }),
    placesFree: free && { many: free.many, asOf: free.as_of },
    access: (location?.accessibility ?? []).flatMap((each) => each.description ?? each.details ?? []),
    open: at.schedules.length > 0 ? at.schedules : service.schedules,
    phones: [...at.phones, ...service.phones, ...service.contacts.flatMap((contact) => contact.phones)],
    reach: signposting.reach ?? ('local' as const),
  }
}

function howItGoes(
  service: ListedService,
  { signposting }: ListedOffer,
): Part<'howToStart' | 'whatHappensNext' | 'likelyResults' | 'limits' | 'confidentiality' | 'outOfArea' | 'checkedBy'> {
  return {
    howToStart: signposting.how_to_start ?? service.application_process,
    whatHappensNext: signposting.what_happens_next,
    likelyResults: signposting.likely_results,
    limits: signposting.limits,
    confidentiality: signposting.confidentiality,
    outOfArea: signposting.out_of_area,
    checkedBy: signposting.checked_by,
  }
}
