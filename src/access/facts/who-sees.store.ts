import { type EdgeRow, standingOf } from '../../people/network.store.ts'
import { type Standing, standsAt } from '../../people/network.ts'
import type { Id } from '../../shared/id.ts'
import type { Handle } from '../../store/second-lock.ts'
import type { Answer } from '../answer.ts'
import { decideAsOne } from '../as-one.ts'
import type { Context } from '../context.ts'
import type { Act, Item } from '../object.ts'
import type { Subject } from '../subject.ts'
import type { PersonKeys } from './person-keys.store.ts'
import { type Called, readNames } from './who-is-who.store.ts'
import { edgeOf, nothingKnown, type StandingAsked, whoStands } from './who-stands.store.ts'
import { readWorksAround, type WorksAround } from './who-works-around.store.ts'

/** Somebody who stands by a young person now, as everything that they can act as, with how they stand. */
export interface Around {
  readonly person: Id
  readonly standings: readonly Standing[]
  readonly acts: readonly ActsAs[]
  /** What they are called, where it stands in no sealed record: a professional. */
  readonly called?: Called
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
  const records = about.records ?? [{ id: about.youngPerson, birthday: about.birthday, reasons: about.reasons }]
  // Asked at once, so that they travel together.
  const [{ rows }, works] = await Promise.all([
    handle.query<EdgeRow>({ ...findEdges, values: [records.map(({ id }) => id)] }),
    readWorksAround(handle, { ...about, records }),
  ])
  const ever = rows.map(standingOf).filter(({ as }) => as.is !== 'self')
  const now = ever.filter((standing) => standsAt(standing, about.now))
  const people = [...new Set(now.map(({ subject }) => subject))]
  return Promise.all(
    people.map(async (person) => {
      const theirs = works.get(person)
      return {
        ...{ person, standings: now.filter(({ subject }) => subject === person) },
        acts: await actsOf(handle, about, { person, works: theirs, ever }),
        ...(theirs?.is === 'professional' ? { called: theirs.called } : {}),
        ...(about.records ? { records: records.map(({ id }) => id) } : {}),
      }
    }),
  )
}

interface OneAround {
  readonly person: Id
  readonly works: WorksAround | undefined
  /** How everybody stands, and stood. */
  readonly ever: readonly Standing[]
}

/** Everything that one person can act as: a carer as one thing by each record, a professional in each job. */
async function actsOf(
  handle: Handle,
  about: AboutThem,
  { person: id, works, ever }: OneAround,
): Promise<readonly ActsAs[]> {
  if (!works) return []
  const { locality, now, today } = about
  if (works.is === 'professional') {
    const edges = ever.filter(({ subject }) => subject === id).map(edgeOf)
    const context = { now, today, ...nothingKnown, edges, ...works.with }
    return works.jobs.map((subject) => ({ subject, context }))
  }
  const { records, ...rest } = about
  const subject = { as: 'carer', id, locality } as const
  if (!records) return [{ subject, context: await whoStands(handle, { ...about, subject }) }]
  const acts: ActsAs[] = []
  for (const { id: record, ...its } of records) {
    const context = await whoStands(handle, { ...rest, ...its, youngPerson: record, subject })
    acts.push({ subject, context, record })
  }
  return acts
}

/** What these are called: asked only of whom it is not known yet. */
export async function namesAround(
  keeps: { readonly handle: Handle; readonly keys: PersonKeys },
  around: readonly Around[],
): Promise<ReadonlyMap<Id, Called>> {
  const asked = around.flatMap(({ person, called }) => (called ? [] : [person]))
  const known = around.flatMap(({ person, called }) => (called ? [[person, called] as const] : []))
  return new Map([...known, ...(await readNames(keeps, asked))])
}

/** What `decide` says to somebody else: the best of what they can act as, or nothing. */
export const answerFor = (around: Around, act: Act, item: Item): Answer | undefined => answersFor(around, act, item)[0]

/** Whether somebody can read it by how they stand: what was lifted for an hour is over then, and nothing is handed on by it. */
export const standsToRead = (around: Around, item: Item): boolean =>
  answersFor(around, 'read', item).some(({ reasons }) => reasons.length === 0)

function answersFor({ acts, records }: Around, act: Act, item: Item): readonly Answer[] {
  return acts
    .filter(({ record }) => record === undefined || record === item.youngPerson)
    .map((each) => answerOf(each, { act, item, records: each.record ? [each.record] : (records ?? []) }))
    .filter(({ allow }) => allow)
}

const answerOf = ({ subject, context }: ActsAs, { act, item, records }: AskedOfOne): Answer =>
  decideAsOne({ subject, act, thing: item, context, records })

interface AskedOfOne {
  readonly act: Act
  readonly item: Item
  readonly records: readonly Id[]
}
