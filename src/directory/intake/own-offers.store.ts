import type { Database } from '../../store/database.ts'
import type { ListedService } from '../listing.ts'
import type { OfferHolders } from './own-offers.ts'

interface Held {
  readonly id: string
  readonly approved: readonly string[]
  readonly proposed: readonly string[]
}

const atOnce = 1_000

/** Which service holds each offer's id in a locality: the national list first, then what is public, then what waits. */
export async function readOfferHolders(
  database: Database,
  locality: string,
  national: readonly ListedService[],
): Promise<OfferHolders> {
  const holders = new Map<string, string>()
  const hold = (service: string, offers: readonly string[]): void => {
    for (const offer of offers) if (!holders.has(offer)) holders.set(offer, service)
  }
  for (const { id, service_at_locations: offers } of national) {
    hold(
      id,
      offers.map((offer) => offer.id),
    )
  }
  const waiting: Held[] = []
  let after: string | undefined
  do {
    const rows = await readHeld(database, locality, after)
    for (const { id, approved } of rows) hold(id, approved)
    waiting.push(...rows)
    after = rows.length < atOnce ? undefined : rows.at(-1)?.id
  } while (after !== undefined)
  for (const { id, proposed } of waiting) hold(id, proposed)
  return holders
}

async function readHeld(database: Database, locality: string, after: string | undefined): Promise<readonly Held[]> {
  const { rows } = await database.pool.query<Held>(
    `select id,
       array(select offer ->> 'id' from jsonb_array_elements(approved -> 'service_at_locations') offer) as approved,
       array(select offer ->> 'id' from jsonb_array_elements(proposed -> 'service_at_locations') offer) as proposed
     from listed_service where locality = $1 and ($2::uuid is null or id > $2) order by id limit ${atOnce}`,
    [locality, after],
  )
  return rows
}
