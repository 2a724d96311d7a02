import { z } from 'zod'
import type { SignInKeys } from '../../access/sign-in/sign-in-keys.edge.ts'
import { endWaiting, experienceMark } from '../../people/experience-marks.store.ts'
import type { Day } from '../../shared/day.ts'
import { type Id, parseId } from '../../shared/id.ts'
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
  readonly sealed_person: Uint8Array | null
}

async function tellTeam(
  handle: Handle,
  team: Id,
  { keys, locality, youngPerson, session }: TellsOfMeeting,
): Promise<void> {
  const who = experienceMark(keys, team, youngPerson)
  const sealed = keys.seal(JSON.stringify(session.answers), boundTo(team, who))
  const person = keys.seal(youngPerson, boundTo(team, who))
  const month = monthOf(session.on)
  const { rows } = await handle.query<WaitingRow>({
    ...{ name: 'experience-wait', text: 'select * from app_wait_experience($1, $2, $3, $4, $5)' },
    values: [team, who, sealed, person, month],
  })
  if (rows.length < fewestPeople.value) return
  const waiting = await eachOnce(handle, [...rows.filter(isOf(who)), ...rows.filter((row) => !isOf(who)(row))], {
    team,
    keys,
  })
  const counted = waiting.length < fewestPeople.value ? [] : waiting.slice(0, fewestPeople.value)
  const goOn = counted.length === 0 ? waiting : waiting.slice(counted.length)
  await endWaiting(
    handle,
    rows.flatMap((row) => (goOn.some(isOf(row.who)) ? [] : [row.who])),
  )
  if (counted.length === 0) return
  const counts = countExperience(counted.map(({ answers }) => answers))
  await handle.query(
    'insert into experience_count (id, locality, team, month, people, counts) values ($1, $2, $3, $4, $5, $6)',
    [newId(), locality, team, month, counted.length, JSON.stringify(counts)],
  )
}

const isOf =
  (who: Uint8Array) =>
  (row: Pick<WaitingRow, 'who'>): boolean =>
    Buffer.compare(row.who, who) === 0

interface Waiting {
  readonly who: Uint8Array
  readonly person: Id | undefined
  readonly answers: SessionAnswers
}

/** Each young person once, by whichever of their records they answered: the answer that stands first. Who was erased is not among them. */
async function eachOnce(
  handle: Handle,
  rows: readonly WaitingRow[],
  { team, keys }: { readonly team: Id; readonly keys: TellsOfMeeting['keys'] },
): Promise<readonly Waiting[]> {
  const opened = rows.flatMap(({ who, sealed_answers, sealed_person }): readonly Waiting[] => {
    const answers = answersIn(keys.open(sealed_answers, boundTo(team, who)))
    const person = parseId((sealed_person && keys.open(sealed_person, boundTo(team, who))) ?? '')
    return answers ? [{ who, person, answers }] : []
  })
  const { rows: known } = await handle.query<{ readonly id: Id; readonly one: Id }>(
    'select id, one from app_each_once($1)',
    [opened.flatMap(({ person }) => person ?? [])],
  )
  const ones = new Map(known.map(({ id, one }) => [id, one]))
  const oneOf = ({ person }: Waiting): Id | undefined => person && ones.get(person)
  return opened.filter((each, at) => {
    if (each.person === undefined) return true
    const one = oneOf(each)
    return one !== undefined && opened.findIndex((other) => oneOf(other) === one) === at
  })
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
