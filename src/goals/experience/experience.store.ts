import { z } from 'zod'
import type { SignInKeys } from '../../access/sign-in/sign-in-keys.edge.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import type { Handle } from '../../store/second-lock.ts'
import { type SessionAnswers, type SessionCheck, sessionAnswers } from '../session-check.ts'
import { countExperience, type ExperienceCounts, fewestPeople, monthOf } from './experience.ts'

/** What somebody said of a meeting, and what seals it until it is counted. */
export interface TellsOfMeeting {
  readonly keys: Pick<SignInKeys, 'hash' | 'seal' | 'open'>
  readonly locality: string
  readonly youngPerson: Id
  readonly need: Id
  readonly session: SessionCheck
  /** Whoever the meeting was with, where that is known. */
  readonly madeBy?: Id
}

/** Puts it with what others said to the same teams; where it makes enough, they are counted and are gone. */
export async function tellTeams(handle: Handle, tells: TellsOfMeeting): Promise<void> {
  for (const team of await teamsOf(handle, tells)) await tellTeam(handle, team, tells)
}

/** The teams of those who hold the need, and of whoever made the link. In one order, so that two who answer at once never wait for each other. */
async function teamsOf(handle: Handle, { need, madeBy, session }: TellsOfMeeting): Promise<readonly Id[]> {
  const { rows } = await handle.query<{ readonly team: Id }>({
    name: 'teams-that-meet',
    text: `with met as (select unnest(owners) as id from need_now where need = $1 union select $2::uuid where $2::uuid is not null)
      select team from team_member where person in (select id from met) and from_day <= $3 and (until_day is null or $3 < until_day)
      union select id from team where id in (select id from met) order by team`,
    values: [need, madeBy ?? null, session.on],
  })
  return rows.map(({ team }) => team)
}

interface WaitingRow {
  readonly who: Uint8Array
  readonly sealed_answers: Uint8Array
}

async function tellTeam(
  handle: Handle,
  team: Id,
  { keys, locality, youngPerson, session }: TellsOfMeeting,
): Promise<void> {
  const who = keys.hash('experience', `${team} ${youngPerson}`)
  const sealed = keys.seal(JSON.stringify(session.answers), boundTo(team, who))
  const month = monthOf(session.on)
  const { rows } = await handle.query<WaitingRow>({
    ...{ name: 'experience-put', text: 'select * from app_put_experience($1, $2, $3, $4)' },
    values: [team, who, sealed, month],
  })
  const all = rows.flatMap((row) => answersIn(keys.open(row.sealed_answers, boundTo(team, row.who))) ?? [])
  if (all.length < fewestPeople.value) return
  await handle.query(
    'insert into experience_count (id, locality, team, month, people, counts) values ($1, $2, $3, $4, $5, $6)',
    [newId(), locality, team, month, fewestPeople.value, JSON.stringify(countExperience(all))],
  )
}

const boundTo = (team: Id, who: Uint8Array): string => `experience ${team} ${Buffer.from(who).toString('hex')}`

const answer = z.enum(sessionAnswers).exactOptional()
const shape = z.strictObject({ heard: answer, mattered: answer, understood: answer, useful: answer })

const answersIn = (text: string | undefined): SessionAnswers | undefined =>
  text === undefined ? undefined : shape.safeParse(JSON.parse(text)).data

/** What 25 young people said, as it was counted once. */
export interface CountedExperience {
  readonly team: string
  readonly month: Day
  readonly people: number
  readonly counts: ExperienceCounts
}

/** What the teams of whoever leads them were told, the newest first. */
export async function readExperience(handle: Handle): Promise<readonly CountedExperience[]> {
  const { rows } = await handle.query<CountedExperience>(
    `select team.name as team, experience_count.month, experience_count.people, experience_count.counts
     from experience_count join team on team.id = experience_count.team order by experience_count.month desc, team.name, experience_count.id limit 100`,
  )
  return rows
}
