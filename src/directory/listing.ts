import type { Grouping } from '../language/grouping.ts'
import type { PartPlayed } from '../language/part-played.ts'
import type { Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'

/**
 * A listed service as it is kept: the full HSDS 3.0 service with its own field names (https://docs.openreferral.org, seen
 * 2026-11-21), and beside it what signposting needs and HSDS cannot carry. Absent means not known; there is no null and no
 * empty text. Times are local to Europe/London, `HH:MM`; ages are whole years; money is in pounds.
 */
export interface ListedService {
  readonly id: Id
  readonly source: Source
  readonly organization: ListedOrganization
  readonly name: string
  readonly alternate_name?: string
  /** Safe plain text; paragraphs are parted by a blank line, list items begin with "- ". */
  readonly description?: string
  readonly url?: string
  readonly email?: string
  readonly status: 'active' | 'inactive' | 'defunct' | 'temporarily closed'
  readonly interpretation_services?: string
  readonly application_process?: string
  readonly fees_description?: string
  readonly accreditations?: string
  readonly eligibility_description?: string
  readonly minimum_age?: number
  readonly maximum_age?: number
  readonly assured_date?: Day
  readonly alert?: string
  /** `2026-11-21T00:00:00Z` */
  readonly last_modified?: string
  readonly phones: readonly ListedPhone[]
  readonly contacts: readonly ListedContact[]
  readonly schedules: readonly ListedSchedule[]
  readonly service_areas: readonly ListedArea[]
  readonly languages: readonly ListedLanguage[]
  readonly cost_options: readonly ListedCost[]
  readonly funding: readonly { readonly id: Id; readonly source: string }[]
  readonly attributes: readonly ListedAttribute[]
  /** An offer is a service at a location. Where a feed names no place there is one entry without a `location`. */
  readonly service_at_locations: readonly ListedOffer[]
}

/** Where a record comes from, so that a second reading of the feed meets it again. */
export interface Source {
  /** `north-lincolnshire`, `national`, `ashmere` … : the name of the feed or list. */
  readonly feed: string
  /** The feed's own id of the service; `national:childline` for the national list. */
  readonly id: string
}

export interface ListedOrganization {
  readonly id: Id
  readonly name: string
  readonly description?: string
  readonly email?: string
  readonly website?: string
  readonly logo?: string
  readonly uri?: string
  readonly organization_identifiers?: readonly {
    readonly id: Id
    readonly identifier_scheme?: string
    readonly identifier_type: string
    readonly identifier: string
  }[]
}

export interface ListedOffer {
  readonly id: Id
  readonly description?: string
  readonly location?: ListedLocation
  readonly phones: readonly ListedPhone[]
  readonly schedules: readonly ListedSchedule[]
  readonly signposting: Signposting
}

export interface ListedLocation {
  readonly id: Id
  readonly location_type: 'physical' | 'postal' | 'virtual'
  readonly name?: string
  readonly description?: string
  readonly transportation?: string
  readonly latitude?: number
  readonly longitude?: number
  readonly addresses: readonly ListedAddress[]
  readonly accessibility: readonly {
    readonly id: Id
    readonly description?: string
    readonly details?: string
    readonly url?: string
  }[]
}

export interface ListedAddress {
  readonly id: Id
  readonly address_1: string
  readonly address_2?: string
  readonly city?: string
  readonly region?: string
  readonly state_province?: string
  readonly postal_code?: string
  readonly country: string
}

export interface ListedPhone {
  readonly id: Id
  /** As a person would dial it; short codes stay as they are ("116 123", never "+44"). */
  readonly number: string
  readonly type?: 'text' | 'voice' | 'fax' | 'cell' | 'video' | 'pager' | 'textphone'
  readonly description?: string
}

export interface ListedContact {
  readonly id: Id
  readonly name?: string
  readonly title?: string
  readonly email?: string
  readonly phones: readonly ListedPhone[]
}

export interface ListedSchedule {
  readonly id: Id
  readonly freq?: 'WEEKLY' | 'MONTHLY'
  readonly interval?: number
  /** `MO,WE`; monthly may say `2TU`. */
  readonly byday?: string
  readonly bymonthday?: string
  readonly dtstart?: Day
  readonly valid_from?: Day
  readonly valid_to?: Day
  readonly opens_at?: string
  readonly closes_at?: string
  readonly description?: string
  readonly attending_type?: string
  readonly notes?: string
}

export interface ListedArea {
  readonly id: Id
  readonly name?: string
  readonly description?: string
  readonly extent?: string
  readonly extent_type?: 'geojson' | 'topojson' | 'kml' | 'text'
  readonly uri?: string
}

export interface ListedLanguage {
  readonly id: Id
  readonly name: string
  readonly code?: string
  readonly note?: string
}

export interface ListedCost {
  readonly id: Id
  readonly option?: string
  readonly amount?: number
  readonly amount_description?: string
  readonly valid_from?: Day
  readonly valid_to?: Day
}

export interface ListedAttribute {
  readonly id: Id
  readonly term: { readonly id: Id; readonly code?: string; readonly name: string; readonly taxonomy: string }
  readonly value?: string
}

/** How help can be taken. */
export type Delivery = 'in-person' | 'at-home' | 'at-school' | 'online' | 'phone' | 'text'

/** What sort of step it is (R6): something to do yourself, something in the community, someone to talk to, a team. */
export type KindOfStep = 'self-care' | 'community' | 'someone-to-talk-to' | 'team'

export type Sector = 'health' | 'education' | 'social-care' | 'voluntary' | 'community'

/** Our own signposting profile of an offer: what a person needs to know before they dare to knock. */
export interface Signposting {
  /** One or two plain sentences. */
  readonly plain_summary?: string
  /** Topic ids of language/topic. */
  readonly topics: readonly string[]
  /** Which kinds of support this offer gives. Never about a person. */
  readonly groupings: readonly Grouping[]
  readonly kind?: KindOfStep
  readonly sector?: Sector
  /** Absent: not known. */
  readonly who_can_ask?: readonly PartPlayed[]
  readonly self_referral?: 'yes' | 'no'
  /** Who it is for, in words. */
  readonly who_for?: string
  readonly how_to_start?: string
  readonly what_happens_next?: string
  readonly likely_results?: string
  readonly limits?: string
  readonly delivery: readonly Delivery[]
  readonly wait?: { readonly days?: number; readonly said: string; readonly as_of: Day }
  /** How many could begin now, and the day on which that was true. */
  readonly places_free?: { readonly many: number; readonly as_of: Day }
  readonly checked_by?: string
  readonly check_by?: Day
  readonly confidentiality?: string
  readonly consent_age_note?: string
  readonly out_of_area?: string
  /** A refuge, a safe house: the address is never shown or published. */
  readonly sensitive_location: boolean
  /** Absent: local to the place whose directory it stands in. */
  readonly reach?: 'local' | 'national' | 'online'
}
