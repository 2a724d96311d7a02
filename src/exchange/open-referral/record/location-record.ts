import type { ListedAddress, ListedLocation, ListedService } from '../../../directory/listing.ts'
import type { Id } from '../../../shared/id.ts'
import { filled, type JsonRecord, webAddress } from './filled.ts'

/** Places that are never published, whichever record names them: a refuge may share its door with another entry. */
export interface HiddenPlaces {
  readonly ids: ReadonlySet<Id>
  readonly addresses: ReadonlySet<string>
}

const doorOf = ({ address_1, postal_code }: ListedAddress): string =>
  `${address_1}/${postal_code ?? ''}`.toLowerCase().replaceAll(/[^a-z0-9/]/g, '')

export function hiddenPlaces(services: readonly ListedService[]): HiddenPlaces {
  const locations = services
    .flatMap(({ service_at_locations }) => service_at_locations)
    .flatMap(({ signposting, location }) => (signposting.sensitive_location && location ? [location] : []))
  return {
    ids: new Set(locations.map(({ id }) => id)),
    addresses: new Set(locations.flatMap(({ addresses }) => addresses.map(doorOf))),
  }
}

export const isHidden = (location: ListedLocation, hidden: HiddenPlaces): boolean =>
  hidden.ids.has(location.id) || location.addresses.some((address) => hidden.addresses.has(doorOf(address)))

/** A location in HSDS 3.0. An address without a postcode is not one to the schemas: its lines go into the description. */
export function locationRecord(location: ListedLocation, county: string): JsonRecord {
  const whole = location.addresses.filter(({ postal_code }) => postal_code?.trim())
  const lines = location.addresses.filter((address) => !whole.includes(address)).map(inOneLine)
  return filled({
    id: location.id,
    location_type: location.location_type,
    name: location.name,
    description: [location.description, ...lines].filter((text) => text?.trim()).join('\n\n'),
    transportation: location.transportation,
    ...positionOf(location),
    addresses: whole.map((address) => addressRecord(address, location, county)),
    accessibility: location.accessibility.map((access) =>
      filled({
        id: access.id,
        description: access.description,
        details: access.details,
        url: webAddress(access.url),
        accessibility: access.description,
      }),
    ),
  })
}

const inOneLine = ({ address_1, address_2, city }: ListedAddress): string =>
  [address_1, address_2, city].filter((line) => line?.trim()).join(', ')

function positionOf({ latitude, longitude }: ListedLocation): { latitude?: number; longitude?: number } {
  const known = Number.isFinite(latitude) && Number.isFinite(longitude)
  return known && latitude !== undefined && longitude !== undefined ? { latitude, longitude } : {}
}

/** UK addresses often lack a county; the schemas want one, so the region or the place itself stands in (ours). */
function addressRecord(address: ListedAddress, location: ListedLocation, county: string): JsonRecord {
  const first = (...texts: readonly (string | undefined)[]): string | undefined => texts.find((text) => text?.trim())
  const line = first(address.address_1, address.address_2, location.name, address.city, county)
  return filled({
    id: address.id,
    address_1: line,
    address_2: address.address_2 === line ? undefined : address.address_2,
    city: first(address.city, address.region, address.state_province, county),
    region: address.region,
    state_province: first(address.state_province, address.region, county, address.city),
    postal_code: address.postal_code,
    country: first(address.country, 'GB'),
    address_type: location.location_type,
  })
}
