import type { Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { type Result, refused } from '../shared/result.ts'
import type { Handle } from '../store/second-lock.ts'
import { type LeavingRefusal, type Network, nobodyIsLeftAlone, type Standing, type StandsAs } from './network.ts'

const isProxy = (as: StandsAs): as is Extract<StandsAs, { readonly is: 'proxy' }> => as.is === 'proxy'

/** Joins somebody to a young person. A proxy is made running; `stopProxy` stops it. */
export async function addStanding(handle: Handle, standing: Standing): Promise<void> {
  const scope = isProxy(standing.as) ? standing.as : undefined
  await handle.query(
    `insert into edge (id, locality, young_person, subject, kind, starts, ends, made_by, said_by, self_claimed, opens, reviewed_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      standing.id,
      standing.locality,
      standing.youngPerson,
      standing.subject,
      standing.as.is,
      new Date(standing.since),
      standing.until === undefined ? null : new Date(standing.until),
      standing.madeBy ?? null,
      standing.saidBy,
      standing.selfClaimed,
      scope?.opens ?? null,
      scope?.reviewedOn ?? null,
    ],
  )
}

/** One row of `edge`, as the database answers it. */
export interface EdgeRow {
  readonly id: Id
  readonly locality: string
  readonly young_person: Id
  readonly subject: Id
  readonly kind: StandsAs['is']
  readonly starts: Date
  readonly ends: Date | null
  readonly made_by: Id | null
  readonly said_by: string
  readonly self_claimed: boolean
  readonly opens: 'wide' | 'narrow' | 'chosen' | null
  readonly reviewed_on: Day | null
  readonly stopped_at: Date | null
  readonly stopped_by: 'court' | 'young-person' | 'worker' | null
}

function standsAs({ kind, opens, reviewed_on, stopped_at, stopped_by }: EdgeRow): StandsAs {
  if (kind !== 'proxy') return { is: kind }
  if (!opens || !reviewed_on) throw new Error('a proxy without its scope, which the table refuses')
  const stop = stopped_at ? ({ is: 'stopped', by: stopped_by ?? 'not-said' } as const) : ({ is: 'running' } as const)
  return { is: 'proxy', opens, reviewedOn: reviewed_on, stop }
}

export const standingOf = (row: EdgeRow): Standing => ({
  id: row.id,
  locality: row.locality,
  youngPerson: row.young_person,
  subject: row.subject,
  as: standsAs(row),
  since: row.starts.getTime(),
  ...(row.ends ? { until: row.ends.getTime() } : {}),
  ...(row.made_by ? { madeBy: row.made_by } : {}),
  saidBy: row.said_by,
  selfClaimed: row.self_claimed,
})

/** Everybody round a young person whom whoever asks may know of, in the order in which they came. */
export async function readNetwork(handle: Handle, youngPerson: Id): Promise<Network> {
  const { rows } = await handle.query<EdgeRow>(
    "select * from edge where young_person = $1 and kind <> 'link' order by starts, id",
    [youngPerson],
  )
  return { youngPerson, around: rows.map(standingOf) }
}

/** Ends a standing; one that has ended already stays as it was. @returns whether one was ended. */
export async function endStanding(handle: Handle, id: Id, at: Date): Promise<boolean> {
  const { rowCount } = await handle.query(`${endingOf} where id = $1 and (ends is null or ends > $2)`, [id, at])
  return rowCount === 1
}

/** One that was to begin later ends as it begins: nothing ends before it starts. */
const endingOf = "update edge set ends = greatest($2::timestamptz, starts + interval '1 millisecond')"

/**
 * A court, the young person or a worker stops a proxy at once, whatever else stands. What the young person stopped a court or a worker stops
 * as well, and from then on it is theirs.
 * @returns whether one was stopped.
 */
export async function stopProxy(
  handle: Handle,
  id: Id,
  stop: { readonly by: 'court' | 'young-person' | 'worker'; readonly at: Date },
): Promise<boolean> {
  const { rowCount } = await handle.query(
    `update edge set stopped_at = $2, stopped_by = $3 where id = $1 and kind = 'proxy'
       and (stopped_at is null or (stopped_by = 'young-person' and $3 <> 'young-person'))`,
    [id, stop.at, stop.by],
  )
  return rowCount === 1
}

/** What the young person stopped, and nobody else did, runs again; the row of it says who started it. @returns whether one does. */
export async function resumeProxy(handle: Handle, id: Id): Promise<boolean> {
  const { rowCount } = await handle.query(
    "update edge set stopped_at = null, stopped_by = null where id = $1 and kind = 'proxy' and stopped_by = 'young-person'",
    [id],
  )
  return rowCount === 1
}

/** Somebody looked at a proxy and said what it opens from this day on. @returns whether it was there. */
export async function reviewProxy(
  handle: Handle,
  id: Id,
  review: { readonly opens: 'wide' | 'narrow' | 'chosen'; readonly on: Day },
): Promise<boolean> {
  const { rowCount } = await handle.query(
    "update edge set opens = $2, reviewed_on = $3 where id = $1 and kind = 'proxy' and reviewed_on <= $3",
    [id, review.opens, review.on],
  )
  return rowCount === 1
}

/**
 * Ends everything of somebody who leaves their agency: standings, jobs, teams. Two who leave at once wait for one another. It is asked
 * behind the second lock, by an administrator of their agency.
 * @returns a refusal where that is not so, or with the young people who would have no worker; then nothing is changed.
 */
export async function leave(
  handle: Handle,
  leaver: Id,
  when: { readonly at: Date; readonly day: Day },
): Promise<Result<'may-leave', LeavingRefusal>> {
  await handle.query("select pg_advisory_xact_lock(hashtext('leaving'))")
  const own = await handle.query(
    "select from person where id = $1 and app_part() = 'administrator' and id in (select app_own_people())",
    [leaver],
  )
  if (own.rowCount !== 1) return refused({ is: 'not-of-your-agency' })
  const { rows } = await handle.query<{ readonly young_person: Id }>(
    'select distinct young_person from app_left_alone($1, $2) as young_person order by young_person',
    [leaver, when.at],
  )
  const result = nobodyIsLeftAlone(rows.map(({ young_person }) => young_person))
  if (result.is === 'refused') return result
  await handle.query(`${endingOf} where subject = $1 and (ends is null or ends > $2)`, [leaver, when.at])
  for (const table of ['job', 'team_member'])
    await handle.query(
      `update ${table} set until_day = $2 where person = $1 and (until_day is null or until_day > $2)`,
      [leaver, when.day],
    )
  await handle.query('update person set left_on = $2 where id = $1', [leaver, when.day])
  return result
}
