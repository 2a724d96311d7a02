import { closeAccountOf, openAccount } from '../../access/sign-in/sign-in-account.store.ts'
import type { Job } from '../../access/subject.ts'
import { addProfessional, joinTeam } from '../../people/agencies.store.ts'
import { leave } from '../../people/network.store.ts'
import type { Id } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import type { Handle } from '../../store/second-lock.ts'
import { type Colleague, jobsWithYoungPeople, mayBeGrantedGlass, notDone, type Refused } from './colleague.ts'
import { howManyOthers, isSomebodyLeftAlone, readColleague, readTeams, type WhosePeople } from './colleagues.store.ts'

/** An administrator at work on the people of their own agency, in one transaction. */
export interface SeeingTo extends WhosePeople {
  readonly handle: Handle
  readonly locality: string
  /** Whoever sees to it. */
  readonly by: Id
}

type Ended = { readonly is: 'done' } | Refused
const ended = { is: 'done' } as const

/** Writes a colleague down, gives them a job and opens an account that has no way in yet. */
export async function addColleague(
  seeing: SeeingTo,
  { name, job }: { readonly name: string; readonly job: Job },
): Promise<{ readonly person: Id; readonly account: Id }> {
  const { handle, locality, agency, now } = seeing
  const person = newId()
  await addProfessional(handle, { id: person, locality, agency, name })
  await startJobOf(seeing, { person, job, mayBreakGlass: false })
  const account = await openAccount(handle, { locality, person, now: now.getTime() })
  return { person, account }
}

interface Starting {
  readonly person: Id
  readonly job: Job
  readonly mayBreakGlass: boolean
}

/** From today; where the same was begun today already, that one counts on. */
async function startJobOf(
  { handle, locality, today }: SeeingTo,
  { person, job, mayBreakGlass }: Starting,
): Promise<void> {
  await handle.query(
    `insert into job (person, locality, is_a, may_break_glass, from_day) values ($1, $2, $3, $4, $5)
     on conflict (person, is_a, from_day) do update set until_day = null, may_break_glass = excluded.may_break_glass`,
    [person, locality, job, mayBreakGlass, today],
  )
}

/** Another job, from today. Nobody gives themselves one. */
export async function giveJob(seeing: SeeingTo, { id, jobs }: Colleague, job: Job): Promise<Ended> {
  if (id === seeing.by) return notDone('yourself')
  if (jobs.some(({ is }) => is === job)) return notDone('has-this-job')
  await startJobOf(seeing, { person: id, job, mayBreakGlass: false })
  return ended
}

/** Ends a job today; the last with young people only where nobody is left alone by that. */
export async function endJob(seeing: SeeingTo, colleague: Colleague, job: Job): Promise<Ended> {
  const { handle, now } = seeing
  const { id, jobs } = colleague
  if (!jobs.some(({ is }) => is === job)) return notDone('not-there')
  if (await isLastAdministrator(seeing, id, job)) return notDone('last-administrator')
  const others = jobs.filter(({ is }) => is !== job && jobsWithYoungPeople.includes(is))
  if (jobsWithYoungPeople.includes(job) && others.length === 0) {
    if (await isSomebodyLeftAlone(handle, id, now)) return notDone('left-alone')
  }
  await endJobsOf(seeing, id, job)
  await handle.query(
    'delete from session where acting_as = $2 and account in (select id from account where person = $1)',
    [id, job],
  )
  return ended
}

const isLastAdministrator = async (seeing: SeeingTo, but: Id, job: Job): Promise<boolean> =>
  job === 'administrator' && (await howManyOthers(seeing.handle, seeing, { job, but })) === 0

const endJobsOf = ({ handle, today }: SeeingTo, person: Id, job: Job): Promise<unknown> =>
  handle.query(
    'update job set until_day = $3 where person = $1 and is_a = $2 and (until_day is null or until_day > $3)',
    [person, job, today],
  )

/** Lets somebody break the glass in one of their jobs, or not any more. What was before stays to be seen. */
export async function setGlass(
  seeing: SeeingTo,
  { id, jobs }: Colleague,
  { job, mayBreakGlass }: { readonly job: Job; readonly mayBreakGlass: boolean },
): Promise<Ended> {
  if (id === seeing.by) return notDone('yourself')
  if (!jobs.some(({ is }) => is === job)) return notDone('not-there')
  if (mayBreakGlass && !mayBeGrantedGlass(job)) return notDone('glass-not-for-this-job')
  await endJobsOf(seeing, id, job)
  await startJobOf(seeing, { person: id, job, mayBreakGlass })
  return ended
}

/** Belongs to exactly these teams from today. */
export async function setTeams(seeing: SeeingTo, { id, teams }: Colleague, wanted: readonly Id[]): Promise<Ended> {
  const { handle, locality, today } = seeing
  const there = await readTeams(handle, seeing)
  if (wanted.some((team) => !there.some((each) => each.id === team))) return notDone('no-such-team')
  for (const team of teams.filter((each) => !wanted.includes(each.id)))
    await handle.query(
      'update team_member set until_day = $3 where person = $1 and team = $2 and (until_day is null or until_day > $3)',
      [id, team.id, today],
    )
  for (const team of wanted.filter((each) => !teams.some((held) => held.id === each))) {
    const { rowCount } = await handle.query(
      'update team_member set until_day = null where person = $1 and team = $2 and from_day = $3',
      [id, team, today],
    )
    if (rowCount === 0) await joinTeam(handle, { team, person: id, locality, from: today })
  }
  return ended
}

export async function renameColleague({ handle }: SeeingTo, { id }: Colleague, name: string): Promise<Ended> {
  await handle.query("update person set name = $2 where id = $1 and is_a = 'professional'", [id, name])
  return ended
}

/** Everything of somebody who leaves ends in one act: standings, jobs, teams, their account and every session. */
export async function seeOff(seeing: SeeingTo, { id, jobs }: Colleague): Promise<Ended> {
  const { handle, now, today, by } = seeing
  if (id === by) return notDone('yourself')
  if (jobs.some(({ is }) => is === 'administrator') && (await isLastAdministrator(seeing, id, 'administrator')))
    return notDone('last-administrator')
  const left = await leave(handle, id, { at: now, day: today })
  if (left.is === 'refused') {
    const [why] = left.because
    return notDone(why?.is === 'would-leave-them-with-nobody' ? 'left-alone' : 'not-there')
  }
  const { rows } = await handle.query<{ readonly id: Id }>('select id from account where person = $1', [id])
  for (const account of rows) await closeAccountOf(handle, account.id, now.getTime())
  return ended
}

/** The account of a colleague that is open; they have one from when they were written down. */
export async function accountOf({ handle }: SeeingTo, person: Id): Promise<Id | undefined> {
  const { rows } = await handle.query<{ readonly id: Id }>(
    "select id from account where person = $1 and state = 'open'",
    [person],
  )
  return rows[0]?.id
}

/** @returns `team-is-there` where the agency has one of that name. */
export async function makeTeam({ handle, locality, agency }: SeeingTo, name: string): Promise<Ended> {
  const { rowCount } = await handle.query(
    'insert into team (id, locality, agency, name) values ($1, $2, $3, $4) on conflict (agency, name) do nothing',
    [newId(), locality, agency, name],
  )
  return rowCount === 1 ? ended : notDone('team-is-there')
}

export async function renameTeam(
  { handle, agency }: SeeingTo,
  { team, name }: { readonly team: Id; readonly name: string },
): Promise<Ended> {
  const { rowCount: others } = await handle.query('select from team where agency = $1 and name = $2 and id <> $3', [
    agency,
    name,
    team,
  ])
  if (others) return notDone('team-is-there')
  const { rowCount } = await handle.query('update team set name = $3 where id = $1 and agency = $2', [
    team,
    agency,
    name,
  ])
  return rowCount === 1 ? ended : notDone('not-there')
}

/** Read again in the transaction of the change: what stood on the page may be gone. */
export const colleagueIn = (seeing: SeeingTo, person: Id): Promise<Colleague | undefined> =>
  readColleague(seeing.handle, seeing, person)
