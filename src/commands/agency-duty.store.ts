import { appendAudit } from '../access/audit/audit.store.ts'
import type { Id } from '../shared/id.ts'
import { asOperator } from '../store/second-lock.ts'
import type { Operating } from './agency.store.ts'

/** Which team of which agency is on duty in a place, by their names, and when it reads, in words. */
export interface OnDuty {
  readonly agency: string
  readonly team: string
  readonly reads: string
}

/** Says which team reads what a young person shares before anybody works with them. @returns false where there is no such team with somebody in it. */
export const setDuty = (
  { database, locality, hashOf, now }: Operating,
  { agency, team, reads }: OnDuty,
): Promise<boolean> =>
  asOperator(database, locality, async (handle) => {
    const { rows } = await handle.query<{ readonly team: Id; readonly agency: Id }>(
      `select team.id as team, agency.id as agency from team join agency on agency.id = team.agency
       where team.locality = $1 and agency.name = $2 and team.name = $3
         and exists (select from team_member where team_member.team = team.id and until_day is null)`,
      [locality, agency, team],
    )
    const [found] = rows
    if (!found) return false
    await handle.query(
      `insert into duty_team (locality, team, reads, set_at) values ($1, $2, $3, $4)
       on conflict (locality) do update set team = excluded.team, reads = excluded.reads, set_at = excluded.set_at`,
      [locality, found.team, reads, now],
    )
    const did = { did: 'settings', kind: 'people-of-agency', outcome: 'allowed', because: '', showThem: false } as const
    await appendAudit(
      handle,
      [
        {
          ...did,
          locality,
          record: found.agency,
          agency: found.agency,
          item: found.team,
          at: now.getTime(),
          part: 'operator',
        },
      ],
      hashOf,
    )
    return true
  })
