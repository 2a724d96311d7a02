import type { Instant } from '../access/context.ts'
import type { Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import type { Handle } from '../store/second-lock.ts'

/** A request to one's own team that waits for an answer: when, and by whom. Nothing of the young person stands in it. */
export interface AskedOfUs {
  readonly item: Id
  readonly youngPerson: Id
  readonly askedOn: Day
  readonly since: Day
  readonly state: 'waiting' | 'question'
  readonly sender: Id
  readonly team: Id
  readonly service?: Id
}

interface AskedRow extends Omit<AskedOfUs, 'askedOn' | 'youngPerson' | 'service'> {
  readonly asked_on: Day
  readonly young_person: Id
  readonly service: Id | null
}

/** Whoever is in a team stands by those who asked it, and by those whose needs it holds, from when they look. */
export async function standByAsked(
  handle: Handle,
  { today, now }: { readonly today: Day; readonly now: Instant },
): Promise<void> {
  await handle.query('select app_stand_by_asked($1, $2)', [today, new Date(now)])
}

/** What was asked of one's own teams, what has waited longest first; whoever looks stands by those who asked from then on. */
export async function readAskedOfUs(
  handle: Handle,
  { today, now }: { readonly today: Day; readonly now: Instant },
): Promise<readonly AskedOfUs[]> {
  await standByAsked(handle, { today, now })
  const { rows } = await handle.query<AskedRow>('select * from app_asked_of_us($1)', [today])
  return rows.map(({ asked_on, young_person, service, ...row }) => ({
    ...row,
    ...{ askedOn: asked_on, youngPerson: young_person },
    ...(service ? { service } : {}),
  }))
}

/** A team that reads what is asked here. */
export interface ReadsHere {
  readonly team: Id
  readonly name: string
  readonly agency: string
}

/** Who reads here what these services are asked; a service without a team with people in it is missing: it is asked by letter or telephone. */
export async function readTeamsOf(handle: Handle, services: readonly Id[]): Promise<ReadonlyMap<Id, ReadsHere>> {
  const { rows } = await handle.query<ReadsHere & { readonly service: Id }>(
    `select offer_team.service, team.id as team, team.name, agency.name as agency
     from offer_team join team on team.id = offer_team.team join agency on agency.id = team.agency
     where service = any ($1) and exists (select from team_member where team_member.team = team.id and until_day is null)`,
    [services],
  )
  return new Map(rows.map(({ service, ...reads }) => [service, reads]))
}

/** What the requests to one service come to; undefined below ten answers. */
export interface RequestCounts {
  readonly asked: number
  readonly answered: number
  readonly accepted: number
  readonly notUs: number
  /** Half of those who got an answer heard something within so many days. */
  readonly daysToHear: number
}

interface CountsRow extends Omit<RequestCounts, 'notUs' | 'daysToHear'> {
  readonly not_us: number
  readonly days_to_hear: number
}

/** Counts over the whole place, and nobody in it. */
export async function readRequestCounts(
  handle: Pick<Handle, 'query'>,
  locality: string,
  service: Id,
): Promise<RequestCounts | undefined> {
  const { rows } = await handle.query<CountsRow>('select * from app_requests_to($1, $2)', [locality, service])
  return rows.map(({ not_us, days_to_hear, ...row }) => ({ ...row, notUs: not_us, daysToHear: days_to_hear }))[0]
}

/** A request as lists show it, for those who can reach the young person. */
export interface RequestNow {
  readonly item: Id
  readonly youngPerson: Id
  readonly need: Id
  readonly state: string
  readonly way: string
  readonly since: Day
  readonly askedOn: Day
}

interface NowRow extends Omit<RequestNow, 'youngPerson' | 'askedOn'> {
  readonly young_person: Id
  readonly asked_on: Day
}

const nowOf = ({ young_person, asked_on, ...row }: NowRow): RequestNow => ({
  ...row,
  ...{ youngPerson: young_person, askedOn: asked_on },
})

/** What somebody asked, and what waits for them: an answer to hear, a question to answer, who is asked next. Longest waiting first. */
export async function readAskedBy(handle: Handle, sender: Id): Promise<readonly RequestNow[]> {
  const { rows } = await handle.query<NowRow>(
    `select item, young_person, need, state, way, since, asked_on from request_now
     where sender = $1 and state in ('waiting', 'question', 'not-us') order by since, item limit 50`,
    [sender],
  )
  return rows.map(nowOf)
}

/** The same of what others asked about needs that somebody holds, or a team of theirs; what was asked of their own teams stands among that. */
export async function readAskedOfHeld(handle: Handle, owner: Id, teams: readonly Id[]): Promise<readonly RequestNow[]> {
  const { rows } = await handle.query<NowRow>(
    `select item, request_now.young_person, request_now.need, state, way, since, asked_on from request_now join need_now on need_now.need = request_now.need
     where owners && $1 and sender <> $2 and (team is null or not team = any ($3)) and state in ('waiting', 'question', 'not-us')
       and request_now.young_person = any (array(select app_reached())) order by since, item limit 50`,
    [[owner, ...teams], owner, teams],
  )
  return rows.map(nowOf)
}

/** What somebody took on. */
export async function readTakenOn(handle: Handle, by: Id): Promise<readonly RequestNow[]> {
  const { rows } = await handle.query<NowRow>(
    `select item, young_person, need, state, way, since, asked_on from request_now
     where accepted_by = $1 and state = 'accepted' order by since desc, item limit 50`,
    [by],
  )
  return rows.map(nowOf)
}
