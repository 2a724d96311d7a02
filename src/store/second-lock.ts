import type { Pool } from 'pg'
import type { Id } from '../shared/id.ts'
import type { Database } from './database.ts'

/** Whoever acts, as the policies of the database know them. What is missing opens nothing. */
export interface Acting {
  readonly locality: string
  readonly person?: Id
  /** What they act as: one of the parts of access/subject, `young-person` or `helper` say. */
  readonly part: string
  readonly agency?: Id
}

/** One connection inside one transaction. Nothing else may be used until it is over. */
export type Handle = Pick<Pool, 'query'>

/**
 * Does something in one transaction behind the second lock: as the plain role, with whoever acts set for the policies. Both are gone
 * with the transaction, whether it is kept or taken back.
 * @param work uses only the handle given: embedded, the pool has no other connection.
 * @throws what `work` throws, after everything was taken back; code 42501 where a policy refuses a row.
 * @NOTE `reset role` inside a transaction lifts the lock on a connection that may more than the plain role: no SQL of users, ever.
 */
export async function asPerson<Value>(
  database: Database,
  acting: Acting,
  work: (handle: Handle) => Promise<Value>,
): Promise<Value> {
  if (acting.part === operator) throw new Error('nobody who asks can act as the operator')
  return inOneTransaction(database, { begin: 'begin', ...asPlainRole, values: settingsOf(acting) }, work)
}

/** The same, seeing everything as it stood at one moment, while others go on writing. */
export async function asPersonAtOneMoment<Value>(
  database: Database,
  acting: Acting,
  work: (handle: Handle) => Promise<Value>,
): Promise<Value> {
  if (acting.part === operator) throw new Error('nobody who asks can act as the operator')
  const begin = 'begin isolation level repeatable read'
  return inOneTransaction(database, { begin, ...asPlainRole, values: settingsOf(acting) }, work)
}

const actingSet =
  "set_config('app.locality', $1, true), set_config('app.person', $2, true), set_config('app.part', $3, true), set_config('app.agency', $4, true)"

/**
 * As `set local` would, all at once: first the role, then that a statement with a name is planned once on a connection, whatever it is asked
 * about, then who acts. PostgreSQL would plan anew each time where a list of ids happens to be short, and behind policies to plan takes longer
 * than to answer.
 */
const asPlainRole = {
  name: 'act-as',
  text: `select num_nulls(set_config('role', 'rightdoor_app', true), set_config('plan_cache_mode', 'force_generic_plan', true), ${actingSet})`,
}
const asOwner = { name: 'act-as-operator', text: `select num_nulls(${actingSet})` }

/** What whoever runs the place acts as. Its policies are given to the owner of the tables alone. */
const operator = 'operator'

/**
 * Does something in one transaction as whoever runs the place, at the command line and at a start: never for a request. A plain owner of the
 * tables can then do what the policies of the operator say, in this one place; a superuser passes them by, as all others.
 * @throws as `asPerson` does.
 */
export const asOperator = async <Value>(
  database: Database,
  locality: string,
  work: (handle: Handle) => Promise<Value>,
): Promise<Value> =>
  inOneTransaction(database, { begin: 'begin', ...asOwner, values: settingsOf({ locality, part: operator }) }, work)

async function inOneTransaction<Value>(
  database: Database,
  {
    begin,
    ...actAs
  }: { readonly begin: string; readonly name: string; readonly text: string; readonly values: string[] },
  work: (handle: Handle) => Promise<Value>,
): Promise<Value> {
  const connection = await database.pool.connect()
  const left: Promise<unknown>[] = []
  leftToTheEnd.set(connection, left)
  let broken = false
  try {
    const value = await afterwards([connection.query(begin), connection.query(actAs)], () => work(connection))
    const committed = connection.query('commit')
    await firstFailure([...left, committed])
    const { command } = await committed
    if (command !== 'COMMIT') throw new Error('something failed on the way and was passed over: nothing was kept')
    return value
  } catch (error) {
    await connection.query('rollback').catch(() => {
      broken = true
    })
    // What failed first is what failed: whatever came behind it was only refused.
    await firstFailure(left)
    throw error
  } finally {
    leftToTheEnd.delete(connection)
    connection.release(broken)
  }
}

const leftToTheEnd = new WeakMap<Handle, Promise<unknown>[]>()

/**
 * Lets a statement that nothing waits for travel with the end of its transaction: nothing is said to be kept before both were answered, and
 * where it fails, PostgreSQL keeps nothing of the transaction and whoever began it is told why. Elsewhere, and within `orBack`, it is waited for.
 */
export async function withTheEnd(handle: Handle, asked: Promise<unknown>): Promise<void> {
  const left = leftToTheEnd.get(handle)
  if (!left) return void (await asked)
  asked.catch(() => undefined)
  left.push(asked)
}

/**
 * Does something that may be taken back alone, while the rest of the transaction is kept. Within it nothing is left to the end, when what was taken
 * back would fail for the rest.
 */
export async function orBack<Value>(
  handle: Handle,
  work: () => Promise<Value>,
  isTakenBack: (value: Value) => boolean,
): Promise<Value> {
  const left = leftToTheEnd.get(handle)
  leftToTheEnd.delete(handle)
  try {
    await handle.query('savepoint or_back')
    const value = await work()
    if (isTakenBack(value)) await handle.query('rollback to savepoint or_back')
    return value
  } finally {
    if (left) leftToTheEnd.set(handle, left)
  }
}

/** @throws the first failure in their order, after all were answered. */
async function firstFailure(asked: readonly Promise<unknown>[]): Promise<void> {
  const answers = await Promise.allSettled(asked)
  for (const answer of answers) if (answer.status === 'rejected') throw answer.reason
}

/**
 * Lets the first statements of `work` travel with the beginning, behind it on the same connection. Where the beginning fails, the
 * transaction has begun all the same and refuses whatever follows (25P02), so nothing is ever done without the lock.
 */
async function afterwards<Value>(asked: readonly Promise<unknown>[], work: () => Promise<Value>): Promise<Value> {
  const begun = Promise.all(asked)
  begun.catch(() => undefined)
  try {
    return await work()
  } finally {
    await begun
  }
}

/** What a place, a person, a part and an agency are called. */
const plain = /^[\w-]*$/

/** @throws where something is not plainly named; nothing is asked then. */
function settingsOf({ locality, person, part, agency }: Acting): string[] {
  return Object.entries({ locality, person: person ?? '', part, agency: agency ?? '' }).map(([name, value]) => {
    if (!plain.test(value)) throw new Error(`whoever acts has a ${name} that is not plainly named`)
    return value
  })
}
