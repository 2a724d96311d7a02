import { addDays, beginOf, type Day, dayIn } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import type { Handle } from '../../store/second-lock.ts'
import { jobsWithYoungPeople } from './colleague.ts'

/** A young person that somebody works with, and whom they asked to go on, where somebody was. */
export interface WorkedWith {
  readonly youngPerson: Id
  readonly since: Date
  /** Another worker stands by them as well: nobody has to be found. */
  readonly hasAnother: boolean
  readonly waiting?: { readonly id: Id; readonly to: string; readonly at: Date; readonly away?: Away }
  /** Somebody said yes to standing in, today or later. */
  readonly standsIn?: { readonly who: string } & Away
  /** Somebody asked before said that they cannot. */
  readonly notTakenBy?: string
}

/** From a day up to, and including, another. */
export interface Away {
  readonly from: Day
  readonly until: Day
}

interface WorkedRow {
  readonly young_person: Id
  readonly since: Date
  readonly has_another: boolean
  readonly waiting: Id | null
  readonly waiting_to: string | null
  readonly waiting_at: Date | null
  readonly waiting_from: Day | null
  readonly waiting_until: Day | null
  readonly stands_in: { readonly who: string; readonly from: Day; readonly until: Day } | null
  readonly not_taken_by: string | null
}

/** Everybody whose worker somebody is now, in the order in which they came. */
export async function readWorkedWith(handle: Handle, worker: Id, now: Date): Promise<readonly WorkedWith[]> {
  const { rows } = await handle.query<WorkedRow>(
    `select theirs.young_person, min(theirs.starts) as since,
       exists (select from edge other where other.young_person = theirs.young_person and other.kind = 'worker' and other.subject <> $1
         and other.starts <= $2 and other.ends is null) as has_another,
       (array_agg(waiting.id))[1] as waiting, min(asked.name) as waiting_to, min(waiting.offered_at) as waiting_at,
       min(waiting.from_day) as waiting_from, min(waiting.until_day) as waiting_until,
       (select json_build_object('who', person.name, 'from', there.from_day, 'until', there.until_day) from hand_over there
         join person on person.id = there.to_person where there.young_person = theirs.young_person and there.from_person = $1
         and there.answer = 'taken' and there.until_day >= $3 order by there.from_day limit 1) as stands_in,
       (select person.name from hand_over refused join person on person.id = refused.to_person
         where refused.young_person = theirs.young_person and refused.from_person = $1 and refused.answer = 'not-taken'
         order by refused.answered_at desc limit 1) as not_taken_by
     from edge theirs
     left join hand_over waiting on waiting.young_person = theirs.young_person and waiting.from_person = $1 and waiting.answer is null
     left join person asked on asked.id = waiting.to_person
     where theirs.subject = $1 and theirs.kind = 'worker' and theirs.starts <= $2 and (theirs.ends is null or theirs.ends > $2)
     group by theirs.young_person order by since, theirs.young_person`,
    [worker, now, dayIn(now)],
  )
  return rows.map((row) => ({
    ...{ youngPerson: row.young_person, since: row.since, hasAnother: row.has_another },
    ...(row.waiting && row.waiting_to !== null && row.waiting_at
      ? {
          waiting: {
            id: row.waiting,
            to: row.waiting_to,
            at: row.waiting_at,
            ...awayIn(row.waiting_from, row.waiting_until),
          },
        }
      : {}),
    ...(row.stands_in === null ? {} : { standsIn: row.stands_in }),
    ...(row.not_taken_by === null ? {} : { notTakenBy: row.not_taken_by }),
  }))
}

const awayIn = (from: Day | null, until: Day | null): { readonly away?: Away } =>
  from === null || until === null ? {} : { away: { from, until } }

/** Somebody is asked to go on with a young person whose worker has to stop, or to stand in while they are away. */
export interface AskedOfMe {
  readonly id: Id
  readonly from: string
  readonly at: Date
  readonly away?: Away
}

export async function readAskedOf(handle: Handle, person: Id): Promise<readonly AskedOfMe[]> {
  const { rows } = await handle.query<Omit<AskedOfMe, 'away'> & DaysRow>(
    `select hand_over.id, person.name as from, hand_over.offered_at as at, from_day, until_day from hand_over
     join person on person.id = hand_over.from_person
     where hand_over.to_person = $1 and hand_over.answer is null order by hand_over.offered_at, hand_over.id`,
    [person],
  )
  return rows.map(({ from_day, until_day, ...row }) => ({ ...row, ...awayIn(from_day, until_day) }))
}

interface DaysRow {
  readonly from_day: Day | null
  readonly until_day: Day | null
}

export interface MayTakeOver {
  readonly id: Id
  readonly name: string
}

/** Colleagues of one agency who work with young people now, but for one. */
export async function readWhoMayTakeOver(
  handle: Handle,
  { agency, but, today }: { readonly agency: Id; readonly but: Id; readonly today: Day },
): Promise<readonly MayTakeOver[]> {
  const { rows } = await handle.query<MayTakeOver>(
    `select person.id, person.name from person where person.agency = $1 and person.id <> $2 and person.left_on is null
       and exists (select from job where job.person = person.id and job.is_a = any($4) and job.from_day <= $3
         and (job.until_day is null or $3 < job.until_day)) order by lower(person.name), person.id`,
    [agency, but, today, jobsWithYoungPeople],
  )
  return rows
}

/** Colleagues who are the worker of somebody now, with how many: for who leads a team. */
export interface Working extends MayTakeOver {
  readonly many: number
}

export async function readWhoWorksWithSomebody(
  handle: Handle,
  { agency, but, now }: { readonly agency: Id; readonly but: Id; readonly now: Date },
): Promise<readonly Working[]> {
  const { rows } = await handle.query<Working>(
    `select person.id, person.name, count(distinct edge.young_person)::int as many from person join edge on edge.subject = person.id
     where person.agency = $1 and person.id <> $2 and person.left_on is null and edge.kind = 'worker' and edge.starts <= $3
       and (edge.ends is null or edge.ends > $3) group by person.id, person.name order by lower(person.name), person.id`,
    [agency, but, now],
  )
  return rows
}

export interface Offering {
  readonly locality: string
  readonly youngPerson: Id
  readonly from: Id
  readonly to: Id
  readonly by: Id
  /** Missing where it is for good. */
  readonly away?: Away | undefined
}

/** @returns undefined where somebody is asked already. */
export async function offerHandOver(handle: Handle, offering: Offering): Promise<Id | undefined> {
  const id = newId()
  const { rowCount } = await handle.query(
    `insert into hand_over (id, locality, young_person, from_person, to_person, offered_by, from_day, until_day)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    [
      ...[id, offering.locality, offering.youngPerson, offering.from, offering.to, offering.by],
      ...[offering.away?.from ?? null, offering.away?.until ?? null],
    ],
  )
  return rowCount === 1 ? id : undefined
}

/** @returns for whom it had been asked; undefined where it was answered meanwhile, or is nobody's to take back. */
export async function takeBack(handle: Handle, id: Id): Promise<Id | undefined> {
  const { rows } = await handle.query<{ readonly youngPerson: Id }>(
    `update hand_over set answer = 'withdrawn', answered_at = now() where id = $1 and answer is null and to_person <> app_person()
     returning young_person as "youngPerson"`,
    [id],
  )
  return rows[0]?.youngPerson
}

export interface Answered {
  readonly youngPerson: Id
  readonly from: Id
  readonly away?: Away
}

/** Whoever was asked says yes or no. @returns undefined where it was not theirs to answer, or was answered already. */
export async function answerHandOver(
  handle: Handle,
  { id, by, answer }: { readonly id: Id; readonly by: Id; readonly answer: 'taken' | 'not-taken' },
): Promise<Answered | undefined> {
  const { rows } = await handle.query<Omit<Answered, 'away'> & DaysRow>(
    `update hand_over set answer = $3, answered_at = now() where id = $1 and to_person = $2 and answer is null
     returning young_person as "youngPerson", from_person as "from", from_day, until_day`,
    [id, by, answer],
  )
  return rows.map(({ from_day, until_day, ...row }) => ({ ...row, ...awayIn(from_day, until_day) }))[0]
}

/**
 * Whoever said yes stands by the young person as their worker: from now on, or for as long as somebody is away.
 * @returns undefined where they do already.
 */
export async function standInTheirStead(
  handle: Handle,
  { locality, youngPerson, person, now, away, saidBy }: Standing,
): Promise<Id | undefined> {
  const starts = away ? new Date(Math.max(now.getTime(), beginOf(away.from).getTime())) : now
  const ends = away ? beginOf(addDays(away.until, 1)) : null
  const { rowCount } = await handle.query(
    `select from edge where subject = $1 and young_person = $2 and kind = 'worker' and starts <= $3 and (ends is null or ends > coalesce($4, $3))`,
    [person, youngPerson, starts, ends],
  )
  if (rowCount || (ends !== null && ends <= starts)) return undefined
  const id = newId()
  await handle.query(
    `insert into edge (id, locality, young_person, subject, kind, starts, ends, made_by, said_by, self_claimed)
     values ($1, $2, $3, $4, 'worker', $5, $6, $4, $7, false)`,
    [id, locality, youngPerson, person, starts, ends, saidBy],
  )
  return id
}

interface Standing {
  readonly locality: string
  readonly youngPerson: Id
  readonly person: Id
  readonly now: Date
  readonly away?: Away | undefined
  readonly saidBy: string
}
