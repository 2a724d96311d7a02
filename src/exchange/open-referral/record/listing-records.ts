import type { ListedOffer, ListedService } from '../../../directory/listing.ts'
import type { Feed } from '../feed.ts'
import { attributeRecords, saidOfOffer, saidOfService } from './attributes.ts'
import { filled, type JsonRecord, mailAddress, webAddress } from './filled.ts'
import { isHidden, locationRecord } from './location-record.ts'
import { organizationRecord } from './organization-record.ts'
import { areaRecord, contactRecords, costRecord, languageRecord, phoneRecords, scheduleRecord } from './part-records.ts'

const oldest = 130

const age = (years: number | undefined): number | undefined =>
  years !== undefined && Number.isInteger(years) && years >= 0 && years <= oldest ? years : undefined

/** The moment of the last change; where it is not known, the moment of the directory's, so that nobody who syncs misses it. */
export function modifiedOf(service: ListedService, feed: Feed): string {
  const at = Date.parse(service.last_modified ?? '')
  return Number.isNaN(at) ? feed.modified : new Date(at).toISOString()
}

/** What was checked in the future was not checked. */
const assuredOf = ({ assured_date }: ListedService, feed: Feed): string | undefined =>
  assured_date !== undefined && assured_date <= feed.modified.slice(0, 10) ? assured_date : undefined

/** The one-to-one fields: what a list shows. */
export function serviceListRecord(service: ListedService, feed: Feed): JsonRecord {
  const signposting = service.service_at_locations.map((offer) => offer.signposting)
  const said = (of: 'how_to_start' | 'who_for'): string | undefined => signposting.map((each) => each[of]).find(Boolean)
  return filled({
    id: service.id,
    organization_id: service.organization.id,
    name: service.name,
    alternate_name: service.alternate_name,
    description: service.description,
    url: webAddress(service.url),
    email: mailAddress(service.email),
    status: service.status,
    interpretation_services: service.interpretation_services,
    application_process: service.application_process ?? said('how_to_start'),
    fees_description: service.fees_description,
    fees: service.fees_description,
    accreditations: service.accreditations,
    eligibility_description: service.eligibility_description ?? said('who_for'),
    minimum_age: age(service.minimum_age),
    maximum_age: age(service.maximum_age),
    assured_date: assuredOf(service, feed),
    alert: service.alert,
    last_modified: modifiedOf(service, feed),
    organization: organizationRecord(service.organization),
  })
}

const withoutPlaces = (service: ListedService, feed: Feed): JsonRecord => ({
  ...serviceListRecord(service, feed),
  ...filled({
    phones: phoneRecords(service.phones),
    contacts: contactRecords(service.contacts),
    schedules: service.schedules.map(scheduleRecord),
    service_areas: service.service_areas.map(areaRecord),
    languages: service.languages.map(languageRecord),
    cost_options: service.cost_options.map(costRecord),
    funding: service.funding.map((funding) => filled({ ...funding })),
    attributes: attributeRecords(
      saidOfService(service, feed.vocabulary),
      { id: service.id, entity: 'service' },
      feed.nameId,
    ),
  }),
})

/** A service with everything below it. */
export const serviceRecord = (service: ListedService, feed: Feed): JsonRecord => ({
  ...withoutPlaces(service, feed),
  ...filled({ service_at_locations: service.service_at_locations.map((offer) => offerRecord(service, offer, feed)) }),
})

function offerRecord(service: ListedService, offer: ListedOffer, feed: Feed): JsonRecord {
  const location = offer.location && !isHidden(offer.location, feed.hidden) ? offer.location : undefined
  return filled({
    id: offer.id,
    service_id: service.id,
    location_id: location?.id,
    description: offer.description,
    phones: phoneRecords(offer.phones),
    schedules: offer.schedules.map(scheduleRecord),
    location: location && locationRecord(location, feed.county),
    attributes: attributeRecords(
      saidOfOffer(offer, feed.vocabulary),
      { id: offer.id, entity: 'service_at_location' },
      feed.nameId,
    ),
  })
}

/** An offer asked for alone. Both official interfaces check it as a service, so the service's name and status stand at its top. */
export const offerAloneRecord = (service: ListedService, offer: ListedOffer, feed: Feed): JsonRecord => ({
  ...offerRecord(service, offer, feed),
  name: service.name,
  status: service.status,
  last_modified: modifiedOf(service, feed),
  service: withoutPlaces(service, feed),
})

/** An offer in a list: itself, its place and the one-to-one fields of its service. */
export function offerListRecord(service: ListedService, offer: ListedOffer, feed: Feed): JsonRecord {
  const { attributes: _, phones: __, schedules: ___, ...own } = offerRecord(service, offer, feed)
  return { ...own, service: serviceListRecord(service, feed) }
}
