import type { Id } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import type { Handle } from '../../store/second-lock.ts'

export const thingsDone = [
  ...([
    'proposed',
    'taken-back',
    'approved',
    'sent-back',
    'still-right',
    'paused',
    'opened-again',
    'asked',
    'not-right',
  ] as const),
] as const
export type ThingDone = (typeof thingsDone)[number]

/** Something that was done with a listed service. */
export interface OfferAct {
  readonly did: ThingDone
  readonly at: Date
  /** Nobody where it was done by the link that was sent to the service. */
  readonly by?: string
  readonly changed: readonly string[]
  readonly because: string
}

export interface Doing {
  readonly locality: string
  readonly service: string
  readonly did: ThingDone
  /** Nobody where a link was used. */
  readonly by: Id | null
  readonly at: Date
  readonly changed?: readonly string[]
  readonly because?: string
}

/** Says what was done, in the transaction in which it was. */
export const keepAct = (handle: Handle, { locality, service, did, by, at, changed = [], because = '' }: Doing) =>
  handle.query(
    'insert into offer_act (id, locality, service, at, by_person, did, changed, because) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [newId(), locality, service, at, by, did, [...changed], because],
  )

interface Row {
  readonly did: ThingDone
  readonly at: Date
  readonly name: string | null
  readonly changed: readonly string[]
  readonly because: string
}

/** What was done with a listed service, the latest first; twenty of it. */
export async function readActs(handle: Handle, locality: string, service: string): Promise<readonly OfferAct[]> {
  const { rows } = await handle.query<Row>(
    `select did, at, person.name, changed, because from offer_act left join person on person.id = offer_act.by_person
     where offer_act.locality = $1 and offer_act.service = $2 order by at desc limit 20`,
    [locality, service],
  )
  return rows.map(({ name, ...act }) => ({ ...act, ...(name ? { by: name } : {}) }))
}
