import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { ListedOffer, ListedService } from '../listing.ts'

/** A listed service at one of its places: what somebody keeps right. */
export interface AtPlace {
  readonly service: ListedService
  readonly offer: ListedOffer
}

export function atPlace(service: ListedService, offerId: string): AtPlace | undefined {
  const offer = service.service_at_locations.find(({ id }) => id === offerId)
  return offer && { service, offer }
}

/** The whole service again, with what was changed at one place. */
export const putBack = ({ service, offer }: AtPlace): ListedService => ({
  ...service,
  service_at_locations: service.service_at_locations.map((each) => (each.id === offer.id ? offer : each)),
})

/** What a place is called; undefined where a service has but one, or the place has no name. */
export const placeName = (service: ListedService, offer: ListedOffer): string | undefined =>
  service.service_at_locations.length < 2 ? undefined : (offer.location?.name ?? offer.description)

/** Somebody who answers for it looked at everything on a day: also what is the same as before. */
export const checkedOn = (service: ListedService, check: Check): ListedService => ({
  ...service,
  assured_date: check.on,
  last_modified: check.at,
  service_at_locations: service.service_at_locations.map((offer) => ({
    ...offer,
    signposting: { ...offer.signposting, checked_by: check.by },
  })),
})

export interface Check {
  readonly on: Day
  /** `2026-11-21T12:00:00Z` */
  readonly at: string
  /** As it is shown to everybody: an organisation, never a person. */
  readonly by: string
}

export type NewId = () => Id
