import type { Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import type { Handle } from '../store/second-lock.ts'

/** A team that could read here what an offer is asked. */
export interface CouldRead {
  readonly id: Id
  readonly name: string
}

/** Which team reads what one service is asked, and which teams of its agency could: a team with nobody in it reads nothing. */
export interface WhoIsAsked {
  readonly team?: Id
  readonly could: readonly CouldRead[]
}

interface Asking {
  readonly service: Id
  readonly agency: Id
  readonly today: Day
}

export async function readWhoIsAsked(handle: Handle, { service, agency, today }: Asking): Promise<WhoIsAsked> {
  const { rows } = await handle.query<CouldRead & { readonly reads: boolean }>(
    `select team.id, team.name, exists (select from offer_team where service = $1 and offer_team.team = team.id) as reads from team
     where agency = $2 and exists (select from team_member where team_member.team = team.id and from_day <= $3 and (until_day is null or $3 < until_day))
     order by lower(team.name), team.id`,
    [service, agency, today],
  )
  const reads = rows.find((row) => row.reads)
  return { could: rows.map(({ id, name }) => ({ id, name })), ...(reads ? { team: reads.id } : {}) }
}

/** Sets who reads it here from now on; without a team it is asked by letter, by secure e-mail or by telephone. What was asked before stays where it is. */
export async function setWhoIsAsked(
  handle: Handle,
  {
    locality,
    service,
    team,
    by,
  }: { readonly locality: string; readonly service: Id; readonly team?: Id; readonly by: Id },
): Promise<void> {
  if (team === undefined) return void (await handle.query('delete from offer_team where service = $1', [service]))
  await handle.query(
    `insert into offer_team (service, locality, team, set_by) values ($1, $2, $3, $4)
     on conflict (service) do update set team = excluded.team, set_by = excluded.set_by, set_at = now()`,
    [service, locality, team, by],
  )
}
