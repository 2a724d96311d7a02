import type { Id } from '../../shared/id.ts'
import type { ListedOffer, ListedService } from '../listing.ts'
import type { KeptRecord } from './read-records.ts'
import type { Tools } from './tools.ts'

/** Which service each offer's id leads to in this locality already. */
export type OfferHolders = ReadonlyMap<string, string>

export interface Owning {
  readonly feed: string
  readonly holders: OfferHolders
  readonly nameId: Tools['nameId']
}

/**
 * Gives every offer an id that no other service has, so that each leads to its own page. Whoever holds an id here keeps it; of
 * newcomers the one with the first service id, whatever order the feed has. The others get one of their own, the same at each reading.
 */
export function withOwnOffers(records: readonly KeptRecord[], owning: Owning): readonly KeptRecord[] {
  const owners = ownersOf(records, owning.holders)
  return records.map((record) => {
    const { service } = record
    const shared = service.service_at_locations.filter((offer) => owners.get(offer.id) !== service.id)
    if (shared.length === 0) return record
    const offers = service.service_at_locations.map((offer) =>
      shared.includes(offer) ? { ...offer, id: ownId(service, offer, owning) } : offer,
    )
    const notes = shared.map(({ id }) => ({ is: 'offer-id-shared' as const, field: 'service_at_locations', was: id }))
    return { ...record, service: { ...service, service_at_locations: offers }, notes: [...record.notes, ...notes] }
  })
}

function ownersOf(records: readonly KeptRecord[], holders: OfferHolders): OfferHolders {
  const owners = new Map(holders)
  for (const { service } of records) {
    for (const { id } of service.service_at_locations) {
      const first = owners.get(id)
      if (first === undefined || (!holders.has(id) && service.id < first)) owners.set(id, service.id)
    }
  }
  return owners
}

const ownId = (service: ListedService, offer: ListedOffer, { feed, nameId }: Owning): Id =>
  nameId(`${feed}/services/${service.id}/locations/${offer.location?.id ?? 'no-place'}/offers/${offer.id}`)
