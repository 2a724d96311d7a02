import type { Job } from '../../access/subject.ts'
import { jobs } from '../../access/subject.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'

/** A job that somebody does now. */
export interface JobNow {
  readonly is: Job
  readonly mayBreakGlass: boolean
  readonly from: Day
}

export interface TeamNow {
  readonly id: Id
  readonly name: string
}

/** Somebody who works, or worked, for an agency, as its administrator knows them. */
export interface Colleague {
  readonly id: Id
  readonly name: string
  readonly jobs: readonly JobNow[]
  readonly teams: readonly TeamNow[]
  readonly since?: Day
  readonly leftOn?: Day
  /** Until when the code of their invitation opens something, where one waits. */
  readonly invitedUntil?: Date
  /** Where they are told that something waits for them, for their administrator alone. */
  readonly workEmail?: string
}

/** Jobs in which somebody works with young people themselves: whoever does none of them any more hands over first. */
export const jobsWithYoungPeople: readonly Job[] = ['helper', 'team-lead', 'safeguarding-lead']

/** Breaking the glass is for those who work with young people, and granted by name. */
export const mayBeGrantedGlass = (job: Job): boolean => jobsWithYoungPeople.includes(job)

export const worksWithYoungPeople = ({ jobs: held }: Pick<Colleague, 'jobs'>): boolean =>
  held.some(({ is }) => jobsWithYoungPeople.includes(is))

export const isJobName = (text: string | undefined): text is Job => jobs.some((job) => job === text)

/** Only what may leave, field by field as `docs/who-may-see-what.md` names them. */
export function colleagueFor(colleague: Colleague, fields: readonly string[]): Colleague {
  const lets = (field: string): boolean => fields.includes(field)
  const { id, name, jobs: held, teams, since, leftOn, invitedUntil, workEmail } = colleague
  return {
    id,
    name: lets('names') ? name : '',
    jobs: lets('jobs') ? held : [],
    teams: lets('teams') ? teams : [],
    ...(since && lets('since') ? { since } : {}),
    ...(leftOn && lets('since') ? { leftOn } : {}),
    ...(invitedUntil && lets('names') ? { invitedUntil } : {}),
    ...(workEmail && lets('names') ? { workEmail } : {}),
  }
}

/** Why something was not done. */
export type NotDone =
  | 'not-there'
  | 'needs-a-name'
  | 'name-is-too-long'
  | 'needs-a-job'
  | 'needs-an-email'
  | 'has-this-job'
  | 'no-such-team'
  | 'team-is-there'
  | 'yourself'
  | 'last-administrator'
  | 'glass-not-for-this-job'
  | 'left-alone'

export interface Refused {
  readonly is: 'refused'
  readonly because: readonly NotDone[]
}

export const notDone = (...because: readonly NotDone[]): Refused => ({ is: 'refused', because })

const longestName = 120

/** @returns the name as it is kept, or what is wrong with it. */
export function readName(typed: string | undefined): { readonly name: string } | Refused {
  const name = (typed ?? '').replaceAll(/\s+/g, ' ').trim()
  if (name === '') return notDone('needs-a-name')
  return name.length > longestName ? notDone('name-is-too-long') : { name }
}
