import type { Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import type { Handle } from '../store/second-lock.ts'
import type { Agency, Agreed, Team } from './agency.ts'
import type { HeldJob, Professional } from './person.ts'

export async function addAgency(handle: Handle, agency: Agency): Promise<void> {
  await handle.query('insert into agency (id, locality, name, sector, organisation) values ($1, $2, $3, $4, $5)', [
    agency.id,
    agency.locality,
    agency.name,
    agency.sector,
    agency.organisation ?? null,
  ])
}

export async function readAgencies(handle: Handle, locality: string): Promise<readonly Agency[]> {
  const { rows } = await handle.query<Omit<Agency, 'organisation'> & { readonly organisation: Id | null }>(
    'select id, locality, name, sector, organisation from agency where locality = $1 order by name',
    [locality],
  )
  return rows.map(({ organisation, ...row }) => ({ ...row, ...(organisation ? { organisation } : {}) }))
}

export async function addTeam(handle: Handle, team: Team): Promise<void> {
  await handle.query('insert into team (id, locality, agency, name) values ($1, $2, $3, $4)', [
    team.id,
    team.locality,
    team.agency,
    team.name,
  ])
}

export async function addProfessional(handle: Handle, professional: Professional): Promise<void> {
  await handle.query("insert into person (id, locality, is_a, agency, name) values ($1, $2, 'professional', $3, $4)", [
    professional.id,
    professional.locality,
    professional.agency,
    professional.name,
  ])
}

interface ProfessionalRow extends Omit<Professional, 'leftOn'> {
  readonly left_on: Day | null
}

/** Everybody who works, or worked, for an agency, by name. */
export async function readProfessionals(handle: Handle, agency: Id): Promise<readonly Professional[]> {
  const { rows } = await handle.query<ProfessionalRow>(
    'select id, locality, agency, name, left_on from person where agency = $1 order by name, id',
    [agency],
  )
  return rows.map(({ left_on, ...row }) => ({ ...row, ...(left_on ? { leftOn: left_on } : {}) }))
}

export async function startJob(handle: Handle, job: HeldJob): Promise<void> {
  await handle.query(
    'insert into job (person, locality, is_a, may_break_glass, from_day, until_day) values ($1, $2, $3, $4, $5, $6)',
    [job.person, job.locality, job.is, job.mayBreakGlass, job.from, job.until ?? null],
  )
}

interface JobRow {
  readonly person: Id
  readonly locality: string
  readonly is_a: string
  readonly may_break_glass: boolean
  readonly from_day: Day
  readonly until_day: Day | null
}

/** The jobs that somebody does on a day, from their first day up to, not including, their last. */
export async function readJobs(handle: Handle, person: Id, today: Day): Promise<readonly HeldJob[]> {
  const { rows } = await handle.query<JobRow>(
    `select person, locality, is_a, may_break_glass, from_day, until_day from job
     where person = $1 and from_day <= $2 and (until_day is null or $2 < until_day) order by is_a`,
    [person, today],
  )
  return rows.map((row) => ({
    person: row.person,
    locality: row.locality,
    is: row.is_a,
    mayBreakGlass: row.may_break_glass,
    from: row.from_day,
    ...(row.until_day ? { until: row.until_day } : {}),
  }))
}

/** Somebody belongs to a team from a day on. */
export async function joinTeam(
  handle: Handle,
  member: { readonly team: Id; readonly person: Id; readonly locality: string; readonly from: Day },
): Promise<void> {
  await handle.query('insert into team_member (team, person, locality, from_day) values ($1, $2, $3, $4)', [
    member.team,
    member.person,
    member.locality,
    member.from,
  ])
}

/** The teams that somebody belongs to on a day. */
export async function readTeamsOf(handle: Handle, person: Id, today: Day): Promise<readonly Id[]> {
  const { rows } = await handle.query<{ readonly team: Id }>(
    `select distinct team from team_member
     where person = $1 and from_day <= $2 and (until_day is null or $2 < until_day) order by team`,
    [person, today],
  )
  return rows.map(({ team }) => team)
}

/** Keeps what two agencies agreed; where one of them has not said yes yet, it counts for nobody until it has. */
export async function keepAgreed(handle: Handle, agreed: Agreed): Promise<void> {
  const [one, other] = agreed.parties
  await handle.query(
    `insert into agency_agreement (id, locality, one, other, kinds, from_day, until_day, waits_for)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [agreed.id, agreed.locality, one, other, agreed.kinds, agreed.from, agreed.until, agreed.waitsFor ?? null],
  )
}
