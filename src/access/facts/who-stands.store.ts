import { birthdaysOf, type DatedAge } from '../../people/ages.ts'
import type { Standing } from '../../people/network.ts'
import { readWhoTheyAre } from '../../people/people.store.ts'
import type { Sealing } from '../../people/sealing.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { Handle } from '../../store/second-lock.ts'
import type { ComingOfAge, Context, Edge, Instant } from '../context.ts'
import { isProfessional, type Professional, type Subject } from '../subject.ts'
import { type AgreementCells, type LiftingRow, type OfProfessional, ofProfessional } from './professional-stands.ts'

/** What `competence.decides` says where a young person can decide who sees their things. */
export const decidesWhoSees = 'who-sees-their-things'

/** A birthday that is at hand already, or the key of the young person's record, in which it may stand. */
export type BirthdayFrom =
  | { readonly is: 'given'; readonly on?: Day }
  | { readonly is: 'sealed'; readonly sealing: Sealing }

/** Who would do something with something of whom, and what is needed to know how they stand. */
export interface StandingAsked {
  readonly subject: Subject
  readonly youngPerson: Id
  readonly now: Instant
  readonly today: Day
  readonly birthday: BirthdayFrom
  /** The dated ages of the place. */
  readonly ages: readonly DatedAge[]
  /** Opens the reasons that were typed for a lifting; one that cannot be opened lifts nothing. */
  readonly reasons: Sealing
  /** Every record that is this one young person now, `youngPerson` first; missing where there is only the one. */
  readonly records?: readonly OneRecord[]
}

/** One record of a young person, with what opens its birthday, and the reasons that were typed for a lifting about it. */
export interface OneRecord {
  readonly id: Id
  readonly birthday: BirthdayFrom
  readonly reasons: Sealing
}

/** For a professional all that are one; a carer and the holder of a link stand by the record that they stand by. */
function recordsOf({ subject, youngPerson, birthday, reasons, records }: StandingAsked): readonly OneRecord[] {
  const only = [{ id: youngPerson, birthday, reasons }]
  return subject.as === 'carer' || subject.as === 'link' ? only : (records ?? only)
}

/** Who stands nowhere, and of whom nothing is known. */
export const nothingKnown = {
  edges: [],
  agreements: [],
  overrides: [],
  breakings: [],
  comingOfAge: { narrows: [], isKnown: false },
} as const

/**
 * Everything that `decide` needs to know of one subject and one young person, read at one moment in the transaction of the caller.
 * Behind the second lock it reads what whoever acts may; nobody in particular stands nowhere.
 */
export async function whoStands(handle: Handle, asked: StandingAsked): Promise<Context> {
  const { subject, now, today } = asked
  if (subject.as === 'nobody') return { now, today, ...nothingKnown }
  const ids = recordsOf(asked).map(({ id }) => id)
  if (isProfessional(subject))
    return { ...nothingKnown, now, today, ...(await readForProfessional(handle, subject, asked)) }
  // Asked at once, so that they travel together.
  const [edges, carer] = await Promise.all([
    readEdges(handle, subject, ids),
    subject.as === 'carer' ? readForCarer(handle, asked) : undefined,
  ])
  return {
    now,
    today,
    ...nothingKnown,
    edges: carer?.isStopped ? edges.map(stopped) : edges,
    ...carer?.says,
  }
}

/** One of a carer's standings that is stopped stops them at every record of the same young person. */
const stopped = (edge: Edge): Edge => (edge.is === 'proxy' ? { ...edge, stopped: true } : edge)

/** To be oneself needs no record: it has no beginning and no end. */
const oneself: Edge = { is: 'self', start: 0, selfClaimed: false }

/** One, or several of them. A plan that holds for any number of ids would read everybody that somebody stands by. */
const among = (records: readonly Id[], nth: number): string =>
  records.length === 1 ? `young_person = ($${nth}::uuid[])[1]` : `young_person = any ($${nth})`
const named = (name: string, records: readonly Id[]): string => (records.length === 1 ? name : `${name}-of-several`)

/** All edges in one cell: to be told the name and the kind of each column costs more than the row that comes. */
const edgesOf = (subject: string, where: string): string =>
  `(select json_agg(json_build_array(kind, starts, ends, self_claimed, opens, reviewed_on, stopped_at is not null) order by starts, id)
    from edge where subject = ${subject} and ${where}) as edges`

type EdgeCells = readonly [
  kind: Edge['is'],
  starts: string,
  ends: string | null,
  selfClaimed: boolean,
  opens: 'wide' | 'narrow' | 'chosen' | null,
  reviewedOn: Day | null,
  isStopped: boolean,
]

function edgeIn([is, starts, ends, selfClaimed, opens, reviewedOn, isStopped]: EdgeCells): Edge {
  const span = { start: Date.parse(starts), ...(ends === null ? {} : { end: Date.parse(ends) }), selfClaimed }
  if (is !== 'proxy') return { is, ...span }
  if (!opens || !reviewedOn) throw new Error('a proxy without its scope, which the table refuses')
  return { is, opens, reviewedOn, stopped: isStopped, ...span }
}

async function readEdges(
  handle: Handle,
  subject: Exclude<Subject, { readonly as: 'nobody' }>,
  records: readonly Id[],
): Promise<readonly Edge[]> {
  if (subject.as === 'young-person') return records.includes(subject.id) ? [oneself] : []
  const { rows } = await handle.query<{ readonly edges: readonly EdgeCells[] | null }>({
    name: named('stands-edges', records),
    text: `select ${edgesOf('$1', among(records, 2))}`,
    values: [subject.id, records],
  })
  return (rows[0]?.edges ?? []).map(edgeIn)
}

export function edgeOf({ as, since, until, selfClaimed }: Standing): Edge {
  const span = { start: since, ...(until === undefined ? {} : { end: until }), selfClaimed }
  if (as.is !== 'proxy') return { is: as.is, ...span }
  return { is: 'proxy', opens: as.opens, reviewedOn: as.reviewedOn, stopped: as.stop.is === 'stopped', ...span }
}

/** Edges, agreements of the agency and denials that are lifted, in one question and in one row. */
const forProfessional = (records: readonly Id[]) => ({
  name: named('stands-professional', records),
  text: `select ${edgesOf('$2', among(records, 3))},
    (select json_agg(json_build_array(one, other, kinds, from_day, until_day) order by from_day, id)
      from agency_agreement where $1 in (one, other) and waits_for is null) as agreements,
    (select json_agg(json_build_object('young_person', young_person, 'starts', starts, 'ends', ends, 'ground', ground,
        'sealed_reason', encode(sealed_reason, 'hex'), 'tell', tell) order by starts, id)
      from lifting where by_person = $2 and ${among(records, 3)} and $4 < ends) as liftings`,
})

interface ProfessionalRow {
  readonly edges: readonly EdgeCells[] | null
  readonly agreements: readonly AgreementCells[] | null
  readonly liftings: readonly LiftingRow[] | null
}

async function readForProfessional(
  handle: Handle,
  { id: by, agency }: Professional,
  asked: StandingAsked,
): Promise<OfProfessional & Pick<Context, 'edges'>> {
  const { youngPerson, now } = asked
  const records = recordsOf(asked)
  const ids = records.map(({ id }) => id)
  const { rows } = await handle.query<ProfessionalRow>({
    ...forProfessional(ids),
    values: [agency, by, ids, new Date(now)],
  })
  const { edges, agreements, liftings } = rows[0] ?? { edges: null, agreements: null, liftings: null }
  const found = { agreements: agreements ?? [], liftings: liftings ?? [] }
  return { edges: (edges ?? []).map(edgeIn), ...ofProfessional({ by, youngPerson, records }, found) }
}

interface ForCarer {
  readonly says: { readonly comingOfAge: ComingOfAge; readonly canDecideSince?: Day }
  readonly isStopped: boolean
}

/**
 * Only what a carer sees hangs on birthdays and on what the young person can decide. What was judged, and that they were stopped, counts
 * from whichever record of the same young person it stands in: joining records never lets a carer see more.
 */
async function readForCarer(handle: Handle, asked: StandingAsked): Promise<ForCarer> {
  const { subject, birthday, youngPerson, ages, today } = asked
  const carer = subject.as === 'carer' ? subject.id : null
  const [bornOn, { rows }] = await Promise.all([
    birthday.is === 'given' ? birthday.on : readBirthday(handle, youngPerson, birthday.sealing),
    handle.query<{ readonly since: Day | null; readonly is_stopped: boolean }>({
      name: 'stands-carer',
      text: 'select since, is_stopped from app_narrows_a_carer($1, $2, $3, $4)',
      values: [youngPerson, carer, decidesWhoSees, today],
    }),
  ])
  const since = rows[0]?.since
  return {
    says: { comingOfAge: birthdaysOf(bornOn, ages, today), ...(since ? { canDecideSince: since } : {}) },
    isStopped: rows[0]?.is_stopped ?? false,
  }
}

async function readBirthday(handle: Handle, youngPerson: Id, sealing: Sealing): Promise<Day | undefined> {
  const who = await readWhoTheyAre(handle, youngPerson, sealing)
  return who?.born.is === 'known' ? who.born.on : undefined
}
