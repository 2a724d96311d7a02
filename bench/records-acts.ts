import { auditHash } from '../src/access/audit/audit-hash.edge.ts'
import { askToWrite, beginItem, changeWords } from '../src/access/facts/facts.store.ts'
import { type BeforeTurn, lookFor, readItem, type Turn } from '../src/access/facts/facts-read.store.ts'
import { masterKey } from '../src/access/facts/person-keys.edge.ts'
import { personKeys } from '../src/access/facts/person-keys.store.ts'
import { whoStands } from '../src/access/facts/who-stands.store.ts'
import type { Subject } from '../src/access/subject.ts'
import { sealText } from '../src/people/sealing.ts'
import { newId } from '../src/shared/new-id.edge.ts'
import type { Database } from '../src/store/database.ts'
import { asPerson } from '../src/store/second-lock.ts'
import { agencyOf, ages, dayOf, idOf, itemOf, locality, type Size, secret, whoActs, workerOf } from './records-town.ts'

/** One thing that somebody of the town does. */
export interface Doing {
  readonly who: 'worker' | 'young' | 'carer'
  readonly young: number
  /** Which of their things. */
  readonly nth: number
}

/** What can be done in the town, each in one transaction. They throw where it did not come to what it should. */
export interface Acts {
  readonly read: (doing: Doing) => Promise<void>
  readonly begin: (doing: Doing) => Promise<void>
  /** @param expected how many facts there are of it. */
  readonly change: (doing: Doing, expected: number) => Promise<void>
}

const master = masterKey(secret)
const hashOf = auditHash(secret)
const today = dayOf('2026-11-22')
const body = { words: 'He would like to go to football again, and to walk there with Tom.' }

/** What is asked before it is known how whoever acts stands, and what is done once it is. */
interface InTurn<Ahead, Value> {
  readonly ahead: (before: BeforeTurn) => Promise<Ahead>
  readonly work: (turn: Turn, ahead: Ahead) => Promise<Value>
}

/** Takes somebody's turn with a young person of the town, behind the second lock. */
export function turnIn<Ahead, Value>(
  { database, size }: { readonly database: Database; readonly size: Size },
  { who, young }: Doing,
  { ahead, work }: InTurn<Ahead, Value>,
): Promise<Value> {
  const subject: Exclude<Subject, { readonly as: 'nobody' }> | undefined = knownIn(whoActs(size, who, young))
  if (!subject) throw new Error('nobody acts')
  const agency = 'agency' in subject ? { agency: subject.agency } : {}
  const youngPerson = idOf('young', young)
  return asPerson(database, { locality, person: subject.id, part: subject.as, ...agency }, async (handle) => {
    const keys = personKeys(handle, locality, master)
    const birthday = { is: 'given', on: dayOf('2013-05-04') } as const
    const reasons = { seal: (bytes: Uint8Array) => bytes, open: (bytes: Uint8Array) => bytes }
    const before = { handle, keys, hashOf, subject, youngPerson }
    const stands = whoStands(handle, { subject, youngPerson, now: Date.now(), today, birthday, ages, reasons })
    const [context, looked] = await Promise.all([stands, ahead(before)])
    return work({ ...before, context }, looked)
  })
}

const knownIn = (subject: Subject) => (subject.as === 'nobody' ? undefined : subject)

function must(is: boolean, what: string): void {
  if (!is) throw new Error(`the bench measures something else than it says: ${what}`)
}

/** As the program does it: who stands how, decide, the second lock, the audit, one key a write. */
export function actsOf(database: Database, size: Size): Acts {
  const town = { database, size }
  const idOfItem = ({ young, nth }: Doing) => idOf('item', itemOf(size, young, nth))
  return {
    async read(doing) {
      const read = await turnIn(town, doing, {
        ahead: (before) => lookFor(before, idOfItem(doing)),
        work: (turn, looked) => readItem(turn, 'read', looked),
      })
      must(read.is === 'read' && read.body.is === 'open' && 'words' in read.body.fields, 'it was not read')
    },
    async begin(doing) {
      const item = {
        is: 'plan',
        sensitivity: 'open-to-team',
        named: [],
        sharing: { with: 'my-team', also: [] },
      } as const
      const agency = idOf('agency', agencyOf(size, workerOf(size, doing.young)))
      const beginning = { key: newId(), item: { ...item, agency }, body }
      const written = await turnIn(town, doing, {
        ahead: (before) => askToWrite(before, beginning),
        work: (turn, asked) => beginItem(turn, { ...beginning, asked }),
      })
      must(written.is === 'kept', 'it was not kept')
    },
    async change(doing, expected) {
      const change = { key: newId(), id: idOfItem(doing), expected }
      const written = await turnIn(town, doing, {
        ahead: (before) => askToWrite(before, change),
        work: (turn, asked) => changeWords(turn, { ...change, asked }, body),
      })
      must(written.is === 'kept' || written.is === 'older', 'it was not changed')
    },
  }
}

/**
 * Lets the town be lived in for a moment, and looked over as PostgreSQL does by itself each minute: a statement that was planned while a table was
 * empty reads all of it, until then.
 */
export async function liveIn(database: Database, size: Size): Promise<void> {
  const acts = actsOf(database, size)
  for (let n = 0; n < 600; n += 1)
    await acts.begin({ who: n % 2 === 0 ? 'worker' : 'young', young: n % size.youngPeople, nth: 0 })
  await database.pool.query('analyze')
}

interface PlainRow {
  readonly n: number
  readonly sealed_body: Uint8Array
  readonly sealed_key: Uint8Array
  readonly kind: string
  readonly also: readonly unknown[]
}

/** The same without who stands how, decide, lock, audit and key of a write: one select, or one select and one insert. */
export function plainActsOf({ pool }: Database, size: Size): Acts {
  const find = `select fact.n, fact.kind, fact.also, fact.sealed_body, person_key.sealed_key from fact join person_key on person_key.person = fact.young_person
    where fact.item = $1 and fact.young_person = $2 order by fact.n desc limit 1`
  const insert = `insert into fact (locality, item, n, young_person, agency, kind, sensitivity, shared_with, sealed_body, written_by, on_day, also)
    values ($1, $2, $3, $4, $5, $6, 'open-to-team', 'my-team', $7, $8, $9, $10)`
  const read = async ({ young, nth }: Doing) => {
    const [person, item] = [idOf('young', young), idOf('item', itemOf(size, young, nth))]
    const { rows } = await pool.query<PlainRow>({ name: 'plain-find', text: find, values: [item, person] })
    const key = rows[0] && master.open(person, rows[0].sealed_key)
    must(rows[0] !== undefined && key?.sealing(item).open(rows[0].sealed_body) !== undefined, 'it did not open')
    return { person, item, found: rows[0], key }
  }
  const write = async (doing: Doing, isNew: boolean) => {
    const { person, item: old, found, key } = await read(doing)
    const item = isNew ? newId() : old
    const { n, kind, also } = isNew || !found ? { n: 0, kind: 'plan', also: [] } : found
    const sealed = key && sealText(key.sealing(item), JSON.stringify(body))
    const worker = workerOf(size, doing.young)
    const agency = idOf('agency', agencyOf(size, worker))
    const values = [locality, item, n + 1, person, agency, kind, sealed, idOf('worker', worker), today]
    await pool.query({ name: 'plain-insert', text: insert, values: [...values, JSON.stringify(also)] })
  }
  return {
    read: async (doing) => void (await read(doing)),
    begin: (doing) => write(doing, true),
    change: (doing) => write(doing, false),
  }
}
