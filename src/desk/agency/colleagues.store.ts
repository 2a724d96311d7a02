import type { Job } from '../../access/subject.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { Handle } from '../../store/second-lock.ts'
import type { Colleague, JobNow, TeamNow } from './colleague.ts'

interface ColleagueRow {
  readonly id: Id
  readonly name: string
  readonly left_on: Day | null
  readonly jobs: readonly JobNow[] | null
  readonly teams: readonly TeamNow[] | null
  readonly since: Day | null
  readonly invited_until: Date | null
}

const current = (row: string): string => `${row}.from_day <= $2 and (${row}.until_day is null or $2 < ${row}.until_day)`

const selected = `select person.id, person.name, person.left_on,
    (select jsonb_agg(jsonb_build_object('is', job.is_a, 'mayBreakGlass', job.may_break_glass, 'from', job.from_day) order by job.is_a)
      from job where job.person = person.id and ${current('job')}) as jobs,
    (select jsonb_agg(distinct jsonb_build_object('id', team.id, 'name', team.name))
      from team_member joined join team on team.id = joined.team where joined.person = person.id and ${current('joined')}) as teams,
    (select min(job.from_day) from job where job.person = person.id) as since,
    (select max(credential.ends_at) from credential join account on account.id = credential.account
      where account.person = person.id and account.state = 'open' and credential.kind = 'handed-code'
        and credential.used_at is null and credential.ends_at > $3) as invited_until
  from person where person.agency = $1`

const colleagueOf = (row: ColleagueRow): Colleague => ({
  id: row.id,
  name: row.name,
  jobs: row.jobs ?? [],
  teams: row.teams ?? [],
  ...(row.since ? { since: row.since } : {}),
  ...(row.left_on ? { leftOn: row.left_on } : {}),
  ...(row.invited_until ? { invitedUntil: row.invited_until } : {}),
})

/** Whose people, and when. */
export interface WhosePeople {
  readonly agency: Id
  readonly today: Day
  readonly now: Date
}

/** Everybody who works, or worked, for an agency, by name. Invitations are there for its administrator alone. */
export async function readColleagues(handle: Handle, of: WhosePeople): Promise<readonly Colleague[]> {
  const { rows } = await handle.query<ColleagueRow>(`${selected} order by lower(person.name), person.id`, [
    of.agency,
    of.today,
    of.now,
  ])
  return rows.map(colleagueOf)
}

/** One of them; somebody of another agency is not there. */
export async function readColleague(handle: Handle, of: WhosePeople, person: Id): Promise<Colleague | undefined> {
  const { rows } = await handle.query<ColleagueRow>(`${selected} and person.id = $4`, [
    of.agency,
    of.today,
    of.now,
    person,
  ])
  return rows[0] && colleagueOf(rows[0])
}

export interface TeamOfAgency extends TeamNow {
  readonly people: number
}

/** The teams of an agency by name, with how many belong to each. */
export async function readTeams(handle: Handle, { agency, today }: WhosePeople): Promise<readonly TeamOfAgency[]> {
  const { rows } = await handle.query<TeamOfAgency>(
    `select team.id, team.name, (select count(distinct person) from team_member joined where joined.team = team.id
       and ${current('joined')})::int as people from team where team.agency = $1 order by lower(team.name), team.id`,
    [agency, today],
  )
  return rows
}

/** Would a young person have no worker if somebody left now? Neither who nor how many: a small number tells. */
export async function isSomebodyLeftAlone(handle: Handle, leaver: Id, at: Date): Promise<boolean> {
  const { rowCount } = await handle.query('select from app_left_alone($1, $2) limit 1', [leaver, at])
  return (rowCount ?? 0) > 0
}

/** How many others do a job now, for the same agency. */
export async function howManyOthers(
  handle: Handle,
  { agency, today }: WhosePeople,
  { job, but }: { readonly job: Job; readonly but: Id },
): Promise<number> {
  const { rows } = await handle.query<{ readonly many: number }>(
    `select count(distinct person.id)::int as many from person join job on job.person = person.id
     where person.agency = $1 and person.id <> $3 and job.is_a = $4 and ${current('job')}
       and (person.left_on is null or person.left_on > $2)`,
    [agency, today, but, job],
  )
  return rows[0]?.many ?? 0
}
