import type { Turn } from '../access/facts/facts-read.store.ts'
import { addStanding } from '../people/network.store.ts'
import type { Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { newId } from '../shared/new-id.edge.ts'
import type { Handle } from '../store/second-lock.ts'

/** The team that is on duty in a place: it reads what a young person shares before anybody works with them. */
export interface Duty {
  readonly team: Id
  readonly name: string
  readonly agency: string
  /** When they read, in words: "on working days between 9 and 5". */
  readonly reads: string
}

/** Asked with each page of a need: planned once on a connection. */
const findDuty = {
  name: 'team-on-duty',
  text: `select team.id as team, team.name, agency.name as agency, duty_team.reads
    from duty_team join team on team.id = duty_team.team join agency on agency.id = team.agency
    where duty_team.locality = $1 and exists (select from team_member where team_member.team = team.id and until_day is null)`,
}

/** @returns undefined where a place has set none: then nobody is named who would not read. */
export async function readDuty(handle: Handle, locality: string): Promise<Duty | undefined> {
  const { rows } = await handle.query<Duty>({ ...findDuty, values: [locality] })
  return rows[0]
}

/** Lets the team on duty stand by a young person, by the young person's own act: each of its people who does not yet. */
export async function joinDuty(
  turn: Turn,
  { team, name, today }: Pick<Duty, 'team' | 'name'> & { readonly today: Day },
): Promise<void> {
  const { handle, subject, youngPerson, context } = turn
  if (subject.as !== 'young-person') return
  const { rows } = await handle.query<{ readonly person: Id }>(
    `select person from team_member where team = $1 and from_day <= $3 and (until_day is null or $3 < until_day)
       and not exists (select from edge where edge.young_person = $2 and edge.subject = team_member.person and edge.kind in ('worker', 'team')
         and edge.starts <= $4 and (edge.ends is null or $4 < edge.ends))`,
    [team, youngPerson, today, new Date(context.now)],
  )
  const { locality } = subject
  const since = { since: context.now, madeBy: subject.id, saidBy: name, selfClaimed: false }
  for (const { person } of rows)
    await addStanding(handle, { id: newId(), locality, youngPerson, subject: person, as: { is: 'team' }, ...since })
}
