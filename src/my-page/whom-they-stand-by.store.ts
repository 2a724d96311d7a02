import { type EdgeRow, standingOf } from '../people/network.store.ts'
import { type Standing, standsAt } from '../people/network.ts'
import type { Id } from '../shared/id.ts'
import type { Handle } from '../store/second-lock.ts'

/** The young people whom a carer stands by now, those they have known longest first. */
export async function readWhomTheyStandBy(handle: Handle, carer: Id, now: number): Promise<readonly Standing[]> {
  const { rows } = await handle.query<EdgeRow>(
    "select * from edge where subject = $1 and kind = 'proxy' order by starts, id",
    [carer],
  )
  return rows.map(standingOf).filter((standing) => standsAt(standing, now))
}
