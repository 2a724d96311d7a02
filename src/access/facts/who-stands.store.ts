import { birthdaysOf, type DatedAge } from '../../people/ages.ts'
import { type EdgeRow, standingOf } from '../../people/network.store.ts'
import type { Standing } from '../../people/network.ts'
import { readWhoTheyAre } from '../../people/people.store.ts'
import { openText, type Sealing } from '../../people/sealing.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { Handle } from '../../store/second-lock.ts'
import type { AgencyAgreement, Breaking, ComingOfAge, Context, Edge, Instant, Override } from '../context.ts'
import { type ItemKind, itemKinds } from '../object.ts'
import { isProfessional, type Professional, type Subject } from '../subject.ts'

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

/**
 * Everything that `decide` needs to know of one subject and one young person, read at one moment in the transaction of the caller.
 * Behind the second lock it reads what whoever acts may; nobody in particular stands nowhere.
 */
export async function whoStands(handle: Handle, asked: StandingAsked): Promise<Context> {
  const { subject, now, today } = asked
  const nothing = {
    edges: [],
    agreements: [],
    overrides: [],
    breakings: [],
    comingOfAge: { narrows: [], isKnown: false },
  }
  if (subject.as === 'nobody') return { now, today, ...nothing }
  // Asked at once, so that they travel together.
  const ids = recordsOf(asked).map(({ id }) => id)
  const [edges, { agreements, liftings }, carer] = await Promise.all([
    readEdges(handle, subject, ids),
    isProfessional(subject) ? readForProfessional(handle, subject, asked) : { agreements: [], liftings: [] },
    subject.as === 'carer' ? readForCarer(handle, asked) : undefined,
  ])
  return {
    now,
    today,
    edges: carer?.isStopped ? edges.map(stopped) : edges,
    agreements,
    overrides: liftings.flatMap((lifting) => (lifting.is === 'override' ? [lifting.what] : [])),
    breakings: liftings.flatMap((lifting) => (lifting.is === 'break-glass' ? [lifting.what] : [])),
    ...(carer?.says ?? { comingOfAge: nothing.comingOfAge }),
  }
}

/** One of a carer's standings that is stopped stops them at every record of the same young person. */
const stopped = (edge: Edge): Edge => (edge.is === 'proxy' ? { ...edge, stopped: true } : edge)

/** To be oneself needs no record: it has no beginning and no end. */
const oneself: Edge = { is: 'self', start: 0, selfClaimed: false }

async function readEdges(
  handle: Handle,
  subject: Exclude<Subject, { readonly as: 'nobody' }>,
  records: readonly Id[],
): Promise<readonly Edge[]> {
  if (subject.as === 'young-person') return records.includes(subject.id) ? [oneself] : []
  const { rows } = await handle.query<EdgeRow>({
    name: 'stands-edges',
    // Each column by its name: a plan that is kept for `*` refuses to go on once the table has another.
    text: `select id, locality, young_person, subject, kind, starts, ends, made_by, said_by, self_claimed, opens, reviewed_on, stopped_at,
      stopped_by from edge where subject = $1 and young_person = any ($2) order by starts, id`,
    values: [subject.id, records],
  })
  return rows.map(standingOf).map(edgeOf)
}

export function edgeOf({ as, since, until, selfClaimed }: Standing): Edge {
  const span = { start: since, ...(until === undefined ? {} : { end: until }), selfClaimed }
  if (as.is !== 'proxy') return { is: as.is, ...span }
  return { is: 'proxy', opens: as.opens, reviewedOn: as.reviewedOn, stopped: as.stop.is === 'stopped', ...span }
}

const known: ReadonlySet<string> = new Set(itemKinds)
const isItemKind = (kind: string): kind is ItemKind => known.has(kind)

type Lifting =
  | { readonly is: 'override'; readonly what: Override }
  | { readonly is: 'break-glass'; readonly what: Breaking }

interface AgreementRow {
  readonly what: 'agreement'
  readonly one: Id
  readonly other: Id
  readonly kinds: readonly string[]
  readonly from_day: Day
  readonly until_day: Day
}

interface LiftingRow {
  readonly what: 'lifting'
  readonly young_person: Id
  readonly starts: Date
  readonly ends: Date
  readonly ground: Breaking['ground'] | null
  readonly sealed_reason: Uint8Array
  readonly tell: 'yes' | 'unsafe'
}

/** Agreements of the agency and denials that are lifted, in one question. */
const forProfessional = {
  name: 'stands-professional',
  text: `select what, young_person, one, other, kinds, from_day, until_day, starts, ends, ground, sealed_reason, tell from (
      select 'agreement' as what, id, null::uuid as young_person, one, other, kinds, from_day, until_day, null::timestamptz as starts, null::timestamptz as ends,
        null as ground, null::bytea as sealed_reason, null as tell
      from agency_agreement where $1 in (one, other) and waits_for is null
      union all
      select 'lifting', id, young_person, null, null, null, null, null, starts, ends, ground, sealed_reason, tell
      from lifting where by_person = $2 and young_person = any ($3) and $4 < ends) as every
    order by from_day, starts, id`,
}

interface ForProfessional {
  readonly agreements: readonly AgencyAgreement[]
  readonly liftings: readonly Lifting[]
}

async function readForProfessional(
  handle: Handle,
  { id: by, agency }: Professional,
  asked: StandingAsked,
): Promise<ForProfessional> {
  const { youngPerson, now } = asked
  const records = recordsOf(asked)
  const { rows } = await handle.query<AgreementRow | LiftingRow>({
    ...forProfessional,
    values: [agency, by, records.map(({ id }) => id), new Date(now)],
  })
  return {
    agreements: rows.flatMap((row) => (row.what === 'agreement' ? [agreementOf(row)] : [])),
    liftings: rows.flatMap((row) =>
      row.what === 'lifting' ? [liftingOf(row, { by, youngPerson, reason: reasonIn(row, records) })] : [],
    ),
  }
}

/** Each was sealed for the record that it was lifted on. */
function reasonIn({ young_person, sealed_reason }: LiftingRow, records: readonly OneRecord[]): string {
  const record = records.find(({ id }) => id === young_person)
  return record ? (openText(record.reasons, sealed_reason) ?? '') : ''
}

const agreementOf = ({ one, other, kinds, from_day, until_day }: AgreementRow): AgencyAgreement => ({
  parties: [one, other],
  kinds: kinds.filter(isItemKind),
  from: from_day,
  until: until_day,
})

/** The table refuses a broken glass without its ground, and a ground for anything else. */
function liftingOf(
  { starts, ends, ground, tell }: LiftingRow,
  whose: Pick<Override, 'by' | 'youngPerson' | 'reason'>,
): Lifting {
  if (ground) return { is: 'break-glass', what: { ...whose, at: starts.getTime(), ground, showThem: tell } }
  return { is: 'override', what: { ...whose, start: starts.getTime(), end: ends.getTime(), tellThem: tell } }
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
