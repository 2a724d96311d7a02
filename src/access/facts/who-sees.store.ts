import { type EdgeRow, standingOf } from '../../people/network.store.ts'
import { type Standing, standsAt } from '../../people/network.ts'
import type { Id } from '../../shared/id.ts'
import type { Handle } from '../../store/second-lock.ts'
import type { Answer } from '../answer.ts'
import { decideAsOne } from '../as-one.ts'
import type { Context } from '../context.ts'
import type { Act, Item } from '../object.ts'
import { type Job, jobs, type Subject } from '../subject.ts'
import { type StandingAsked, whoStands } from './who-stands.store.ts'

/** Somebody who stands by a young person now, as everything that they can act as, with how they stand. */
export interface Around {
  readonly person: Id
  readonly standings: readonly Standing[]
  readonly acts: readonly ActsAs[]
  /** Every record of the young person, where there is more than the one. */
  readonly records?: readonly Id[]
}

/** What somebody can act as, and how they stand: as a carer by one record, as a professional by all that are one young person. */
export interface ActsAs {
  readonly subject: Subject
  readonly context: Context
  /** The one record that this holds for; missing where it holds for all. */
  readonly record?: Id
}

/** What is the same for everybody whom the question is asked about. */
export type AboutThem = Omit<StandingAsked, 'subject'> & { readonly locality: string }

// Named, as what is asked below: planned once on a connection. Behind policies to plan takes longer than to answer.
const findEdges = {
  name: 'edges-around',
  text: "select * from edge where young_person = any ($1) and kind <> 'link' order by starts, id",
}

/** Everybody who stands by a young person now, in the order in which they came; read by somebody who may know of them. */
export async function readAround(handle: Handle, about: AboutThem): Promise<readonly Around[]> {
  const records = (about.records ?? [{ id: about.youngPerson }]).map(({ id }) => id)
  const { rows } = await handle.query<EdgeRow>({ ...findEdges, values: [records] })
  const now = rows.map(standingOf).filter((standing) => standing.as.is !== 'self' && standsAt(standing, about.now))
  const people = [...new Set(now.map(({ subject }) => subject))]
  // Asked of all at once, so that it travels together.
  return Promise.all(
    people.map(async (person) => {
      const standings = now.filter(({ subject }) => subject === person)
      const subjects = await subjectsOf(handle, person, about)
      const acts = (await Promise.all(subjects.map((subject) => actsAs(handle, about, subject)))).flat()
      return { person, standings, acts, ...(about.records ? { records } : {}) }
    }),
  )
}

async function actsAs(handle: Handle, about: AboutThem, subject: Subject): Promise<readonly ActsAs[]> {
  const { records, ...rest } = about
  if (!records || subject.as !== 'carer') return [{ subject, context: await whoStands(handle, { ...about, subject }) }]
  const acts: ActsAs[] = []
  for (const { id, ...its } of records) {
    const context = await whoStands(handle, { ...rest, ...its, youngPerson: id, subject })
    acts.push({ subject, context, record: id })
  }
  return acts
}

interface WorkingRow {
  readonly is_a: 'young-person' | 'carer' | 'professional'
  readonly agency: Id | null
  readonly teams: readonly Id[]
  readonly held: readonly Job[]
  readonly may_break_glass: boolean
}

const findWorking = {
  name: 'working-as',
  text: `select person.is_a, person.agency,
      coalesce((select array_agg(team) from team_member where team_member.person = person.id
        and from_day <= $2 and (until_day is null or $2 < until_day)), '{}') as teams,
      coalesce((select array_agg(distinct is_a) from job where job.person = person.id
        and from_day <= $2 and (until_day is null or $2 < until_day)), '{}') as held,
      coalesce((select bool_or(may_break_glass) from job where job.person = person.id
        and from_day <= $2 and (until_day is null or $2 < until_day)), false) as may_break_glass
    from person where id = $1 and (left_on is null or left_on > $2)`,
}

/** Everything that one person can act as on a day: a carer as one thing, a professional in each job. */
async function subjectsOf(handle: Handle, id: Id, { locality, today }: AboutThem): Promise<readonly Subject[]> {
  const { rows } = await handle.query<WorkingRow>({ ...findWorking, values: [id, today] })
  const [row] = rows
  if (row?.is_a === 'carer') return [{ as: 'carer', id, locality }]
  if (row?.is_a !== 'professional' || row.agency === null) return []
  const { agency, teams, held, may_break_glass: mayBreakGlass } = row
  return jobs.filter((job) => held.includes(job)).map((as) => ({ as, id, locality, agency, teams, mayBreakGlass }))
}

/** What `decide` says to somebody else: the best of what they can act as, or nothing. */
export function answerFor({ acts, records }: Around, act: Act, item: Item): Answer | undefined {
  return acts
    .filter(({ record }) => record === undefined || record === item.youngPerson)
    .map((each) => answerOf(each, { act, item, records: each.record ? [each.record] : (records ?? []) }))
    .find(({ allow }) => allow)
}

const answerOf = ({ subject, context }: ActsAs, { act, item, records }: AskedOfOne): Answer =>
  decideAsOne({ subject, act, thing: item, context, records })

interface AskedOfOne {
  readonly act: Act
  readonly item: Item
  readonly records: readonly Id[]
}
