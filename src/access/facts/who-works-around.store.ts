import type { Sealing } from '../../people/sealing.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { Handle } from '../../store/second-lock.ts'
import type { Instant } from '../context.ts'
import { type Job, jobs, type Professional } from '../subject.ts'
import { type AgreementCells, type LiftingRow, type OfProfessional, ofProfessional } from './professional-stands.ts'
import type { Called } from './who-is-who.store.ts'

export interface AroundAsked {
  readonly locality: string
  readonly youngPerson: Id
  /** Every record of the young person, and what opens the reasons that were typed for a lifting about it. */
  readonly records: readonly { readonly id: Id; readonly reasons: Sealing }[]
  readonly now: Instant
  readonly today: Day
}

/** Somebody who stands by a young person: a carer, or a professional with each job that they can act in. */
export type WorksAround =
  | { readonly is: 'carer' }
  | {
      readonly is: 'professional'
      readonly called: Called
      readonly jobs: readonly Professional[]
      readonly with: OfProfessional
    }

type PersonCells = readonly [
  id: Id,
  isA: 'young-person' | 'carer' | 'professional',
  agency: Id | null,
  teams: readonly Id[] | null,
  held: readonly Job[] | null,
  mayBreakGlass: boolean | null,
  name: string | null,
  agencyName: string | null,
]

interface AroundRow {
  readonly people: readonly PersonCells[] | null
  readonly agreements: readonly AgreementCells[] | null
  readonly liftings: readonly (LiftingRow & { readonly by_person: Id })[] | null
}

const around = "select subject from edge where young_person = any ($1) and kind <> 'link'"
const on = 'from_day <= $2 and (until_day is null or $2 < until_day)'

/** However many stand there, it is one question: planned once on a connection. */
const findAround = {
  name: 'works-around',
  text: `select (select json_agg(json_build_array(person.id, is_a, person.agency,
        (select json_agg(team) from team_member where team_member.person = person.id and ${on}),
        (select json_agg(distinct is_a) from job where job.person = person.id and ${on}),
        (select bool_or(may_break_glass) from job where job.person = person.id and ${on}),
        person.name, agency.name))
      from person left join agency on agency.id = person.agency where person.id in (${around}) and (left_on is null or left_on > $2)) as people,
    (select json_agg(json_build_array(one, other, kinds, from_day, until_day) order by from_day, id) from agency_agreement
      where waits_for is null and exists (select from person where id in (${around}) and person.agency in (one, other))) as agreements,
    (select json_agg(json_build_object('by_person', by_person, 'young_person', young_person, 'starts', starts, 'ends', ends,
        'ground', ground, 'sealed_reason', encode(sealed_reason, 'hex'), 'tell', tell) order by starts, id)
      from lifting where young_person = any ($1) and $3 < ends) as liftings`,
}

/** Everybody who stands by a young person and can act on that day: what each can act as, as `whoStands` says it of each alone. */
export async function readWorksAround(handle: Handle, asked: AroundAsked): Promise<ReadonlyMap<Id, WorksAround>> {
  const { records, today, now } = asked
  const values = [records.map(({ id }) => id), today, new Date(now)]
  const { rows } = await handle.query<AroundRow>({ ...findAround, values })
  const { people, agreements, liftings } = rows[0] ?? { people: null, agreements: null, liftings: null }
  const found = { agreements: agreements ?? [], liftings: liftings ?? [] }
  return new Map(
    (people ?? []).flatMap((cells) => {
      const [id] = cells
      const works = worksAs(cells, asked, found)
      return works ? [[id, works] as const] : []
    }),
  )
}

type Found = { readonly [Key in 'agreements' | 'liftings']: NonNullable<AroundRow[Key]> }

function worksAs(
  [id, isA, agency, teams, held, mayBreakGlass, name, agencyName]: PersonCells,
  { locality, youngPerson, records }: AroundAsked,
  { agreements, liftings }: Found,
): WorksAround | undefined {
  if (isA === 'carer') return { is: 'carer' }
  if (isA !== 'professional' || agency === null || name === null) return undefined
  const same = { id, locality, agency, teams: teams ?? [], mayBreakGlass: mayBreakGlass ?? false }
  const found = ofProfessional(
    { by: id, youngPerson, records },
    {
      agreements: agreements.filter(([one, other]) => one === agency || other === agency),
      liftings: liftings.filter(({ by_person }) => by_person === id),
    },
  )
  return {
    is: 'professional',
    called: { isA, name, ...(agencyName ? { agency: agencyName } : {}) },
    jobs: jobs.filter((job) => held?.includes(job)).map((as) => ({ as, ...same })),
    with: found,
  }
}
