import type { TextSealing } from '../../people/complaint.store.ts'
import { readComplaint } from '../../people/complaint.store.ts'
import { oneAndTheSame } from '../../people/merge.store.ts'
import type { Id } from '../../shared/id.ts'
import type { Handle } from '../../store/second-lock.ts'
import { readNames } from '../facts/who-is-who.store.ts'
import { gatherAudit, gatherFacts, gatherWaysIn, gatherWhoTheyAre } from './gather-by-hand.store.ts'
import { gatherRows } from './gather-rows.store.ts'
import { gatherings } from './gathering.ts'
import type { GatheringTurn } from './gathering-turn.store.ts'
import { instantInWords, textOf } from './in-words.ts'
import { numbered } from './look-here.ts'
import type { Gathered } from './pack.ts'
import type { AccessRequest } from './request.ts'
import type { Kept } from './requests.store.ts'

/**
 * Gathers, as a privacy officer of the agency that is asked, everything that it holds of a young person and what no agency holds: table by
 * table of the data dictionary. Outside of this function nothing of it is there for them.
 */
export async function gatherAll(
  kept: Kept,
  request: AccessRequest,
  complaints: TextSealing,
): Promise<readonly Gathered[]> {
  await name(kept.handle, request.id)
  if (!(await isKnown(kept.handle, request))) {
    await name(kept.handle, '')
    return []
  }
  const gathering = { ...kept, request, records: await recordsNow(kept.handle, request), names: new Map() }
  await learnNames(gathering)
  const things = [...(await gatherWhoTheyAre(gathering)), ...(await gatherFacts(gathering))]
  for (const [table, how] of Object.entries(gatherings))
    if (how.is === 'read') things.push(...(await gatherRows(gathering, table, how)))
  things.push(...(await gatherWaysIn(gathering)), ...(await gatherComplaint(gathering, complaints)))
  things.push(...(await gatherAudit(gathering)))
  await name(kept.handle, '')
  return numbered(things)
}

/** Whether the agency that is asked knows them at all: of somebody whom it never knew it keeps nothing, and gathers nothing. */
async function isKnown(handle: Handle, { youngPerson }: AccessRequest): Promise<boolean> {
  const { rows } = await handle.query<{ readonly known: boolean }>('select app_answers_for($1) as known', [youngPerson])
  return rows[0]?.known ?? false
}

/** Names the request that is answered in this transaction; without a name nothing is opened. */
const name = (handle: Handle, request: Id | ''): Promise<unknown> =>
  handle.query("select set_config('app.answering', $1, true)", [request])

/** Does something for a request in the transaction that opens what it is about. */
export async function whileAnswering<Value>(handle: Handle, request: Id, work: () => Promise<Value>): Promise<Value> {
  await name(handle, request)
  const value = await work()
  await name(handle, '')
  return value
}

/** The records that it is answered from, as far as they are one person still: two that were parted since are two. */
export async function recordsNow(handle: Handle, { youngPerson, ofRecords }: AccessRequest): Promise<readonly Id[]> {
  const now = await oneAndTheSame(handle, youngPerson)
  return ofRecords.filter((id) => now.includes(id))
}

/** Everybody round them and everybody who wrote something: what they are called may stand in what others wrote. */
async function learnNames({ handle, keys, records, names }: GatheringTurn): Promise<void> {
  const { rows } = await handle.query<{ readonly id: Id }>(
    `select subject as id from edge where young_person = any($1::uuid[])
     union select written_by from fact where young_person = any($1::uuid[])
     union select unnest($1::uuid[])`,
    [records],
  )
  for (const [id, called] of await readNames(
    { handle, keys },
    rows.map(({ id }) => id),
  ))
    names.set(id, called)
}

async function gatherComplaint(
  { handle, request }: GatheringTurn,
  sealing: TextSealing,
): Promise<readonly Omit<Gathered, 'n'>[]> {
  const found = request.complaint && (await readComplaint(handle, request.complaint.id, sealing))
  if (!found) return []
  const lines = [
    { says: 'Came on', is: instantInWords(found.receivedAt) },
    { says: 'What is wrong', is: found.words },
    ...(found.answer === undefined ? [] : [{ says: 'The answer', is: textOf(found.answer) }]),
  ]
  return [{ source: 'complaint', lookHere: ['by-somebody-else'], thing: { what: 'A complaint', lines } }]
}
