import type { Id } from '../../../shared/id.ts'
import type { ListedOffer } from '../../listing.ts'
import type { RecordReading } from '../tools.ts'

/** One id at two places of a service is two offers; one id at one place is the same one twice. */
export function apart(reading: RecordReading, service: Id, offers: readonly ListedOffer[]): readonly ListedOffer[] {
  const placeOf = new Map<Id, Id | undefined>()
  return offers.map((offer) => {
    const place = offer.location?.id
    if (!placeOf.has(offer.id)) placeOf.set(offer.id, place)
    if (placeOf.get(offer.id) === place) return offer
    reading.note('offer-id-shared', 'service_at_locations', offer.id)
    return { ...offer, id: reading.tools.nameId(`${service}/${place ?? 'no-place'}/offer`) }
  })
}
