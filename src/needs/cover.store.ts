import type { Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import type { Handle } from '../store/second-lock.ts'

/** Somebody who is away, and for whom whoever looks stands in with one young person. */
export interface StandsInFor {
  readonly away: Id
  /** What they are called. */
  readonly name: string
  readonly youngPerson: Id
  /** The last day on which they are away. */
  readonly until: Day
}

/** For whom somebody stands in today. */
export async function readStandsIn(handle: Handle, person: Id, today: Day): Promise<readonly StandsInFor[]> {
  const { rows } = await handle.query<StandsInFor>({
    name: 'stands-in-for',
    text: `select from_person as away, person.name, young_person as "youngPerson", until_day as until from hand_over
      join person on person.id = from_person where to_person = $1 and answer = 'taken' and from_day <= $2 and $2 <= until_day`,
    values: [person, today],
  })
  return rows
}

/** Somebody who stands in with one young person for somebody who is away. */
export interface StandIn {
  readonly away: Id
  readonly standsIn: Id
  readonly until: Day
}

/** Who stands in today for those who work with a young person, as whoever stands by them and they themselves may know. */
export async function readStandIns(handle: Handle, records: readonly Id[], today: Day): Promise<readonly StandIn[]> {
  const { rows } = await handle.query<StandIn>({
    name: 'stand-ins-of',
    text: `select from_person as away, to_person as "standsIn", until_day as until from hand_over
      where young_person = any ($1) and answer = 'taken' and from_day <= $2 and $2 <= until_day order by from_day, id`,
    values: [records, today],
  })
  return rows
}
