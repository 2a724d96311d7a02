import type { DatedAge } from '../../people/ages.ts'
import { oneAndTheSame } from '../../people/merge.store.ts'
import type { Sealing } from '../../people/sealing.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { Database } from '../../store/database.ts'
import { asPerson, type Handle } from '../../store/second-lock.ts'
import { appendAudit } from '../audit/audit.store.ts'
import type { Entry, HashOf } from '../audit/audit.ts'
import type { Instant } from '../context.ts'
import type { BeforeTurn, Turn } from '../facts/facts-read.store.ts'
import type { MasterKey } from '../facts/person-keys.edge.ts'
import { type PersonKeys, personKeys } from '../facts/person-keys.store.ts'
import type { AboutThem } from '../facts/who-sees.store.ts'
import { type OneRecord, whoStands } from '../facts/who-stands.store.ts'
import { isProfessional, type Subject } from '../subject.ts'

/** What opens and proves what is kept, and the ages that count in a place. */
export interface Keys {
  readonly master: MasterKey
  readonly hashOf: HashOf
  /** The dated ages of a place. */
  readonly agesOf: (locality: string) => readonly DatedAge[]
}

/** One transaction behind the second lock, and what is needed in it. */
export interface Inside {
  readonly handle: Handle
  readonly keys: PersonKeys
  readonly hashOf: HashOf
  readonly now: Instant
  /** The dated ages of the place. */
  readonly ages: readonly DatedAge[]
  /** What has to be known of a young person, whoever it is that stands by them: of all their records, the kept one first. */
  readonly about: (youngPerson: Id) => Promise<AboutThem>
  /** How whoever acts stands to a young person, ready for `decide` and for the facts: several records that are one are one turn. */
  readonly turn: (youngPerson: Id) => Promise<Turn>
  /** The same, with what can be looked for before it is known how they stand: both travel together. */
  readonly turnWith: <Ahead>(
    youngPerson: Id,
    ahead: (before: BeforeTurn) => Promise<Ahead>,
  ) => Promise<readonly [Turn, Ahead]>
  /** Leaves a row where no item is read or written: a search, a setting. */
  readonly note: (entry: NotedHere) => Promise<void>
}

export type NotedHere = Omit<Entry, 'locality' | 'at' | 'by' | 'part' | 'agency'>

/** Somebody who has shown who they are, or who holds a link. */
export type Somebody = Exclude<Subject, { readonly as: 'nobody' }>

/** Whoever acts, as the second lock knows them. */
export const actingOf = (subject: Somebody) => ({
  locality: subject.locality,
  person: subject.id,
  part: subject.as,
  ...(isProfessional(subject) ? { agency: subject.agency } : {}),
})

interface InsideOf {
  readonly now: Instant
  readonly today: Day
  readonly subject: Somebody
  readonly handle: Handle
}

const recordOf = (id: Id, sealing: (about: string) => Sealing): OneRecord => ({
  id,
  birthday: { is: 'sealed', sealing: sealing('record') },
  reasons: sealing('reasons'),
})

/** Opens nothing: there is no key. */
const nothing: Sealing = { seal: (bytes) => bytes, open: () => undefined }

/** Of records that are one, a carer and whoever holds a link stand by their own alone. */
const standsByOne = ({ as }: Somebody): boolean => as === 'carer' || as === 'link'

/** What is needed within a transaction in which somebody acts. */
export function insideOf({ master, hashOf, agesOf }: Keys, { subject, handle, now, today }: InsideOf): Inside {
  const { locality } = subject
  const keys = personKeys(handle, locality, master)
  const { person: by, ...who } = actingOf(subject)
  const sealingOf = async (person: Id): Promise<(about: string) => Sealing> => {
    const found = await keys.find(person)
    return found.is === 'held' ? found.key.sealing : () => nothing
  }
  const about: Inside['about'] = async (asked) => {
    // Asked at once, so that they travel together: nearly always there is only the one record.
    const [ids, theirs] = await Promise.all([
      standsByOne(subject) ? [asked] : oneAndTheSame(handle, asked),
      sealingOf(asked),
    ])
    const [youngPerson = asked] = ids
    const kept = recordOf(youngPerson, youngPerson === asked ? theirs : await sealingOf(youngPerson))
    const records = [kept]
    for (const id of ids.slice(1)) records.push(recordOf(id, await sealingOf(id)))
    return {
      ...{ locality, youngPerson, now, today, ages: agesOf(locality) },
      ...{ birthday: kept.birthday, reasons: kept.reasons },
      ...(records.length > 1 ? { records } : {}),
    }
  }
  const turnWith: Inside['turnWith'] = async (asked, ahead) => {
    const of = await about(asked)
    const records = of.records ? { records: of.records.map(({ id }) => id) } : {}
    const before = { handle, keys, hashOf, subject, youngPerson: of.youngPerson, ...records }
    const [context, looked] = await Promise.all([whoStands(handle, { ...of, subject }), ahead(before)])
    return [{ ...before, context }, looked]
  }
  return {
    ...{ handle, keys, hashOf, now, ages: agesOf(locality) },
    about,
    turn: async (asked) => (await turnWith(asked, async () => undefined))[0],
    turnWith,
    note: (entry) => appendAudit(handle, [{ ...entry, ...who, locality, at: now, by }], hashOf),
  }
}

/** Does something as somebody, in one transaction behind the second lock. */
export const actWithin = <Value>(keys: Keys, database: Database, acting: Acting<Value>): Promise<Value> => {
  const { work, ...who } = acting
  return asPerson(database, actingOf(who.subject), (handle) => work(insideOf(keys, { ...who, handle })))
}

interface Acting<Value> extends Omit<InsideOf, 'handle'> {
  readonly work: (inside: Inside) => Promise<Value>
}
