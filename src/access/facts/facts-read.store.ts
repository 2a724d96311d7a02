import { openText } from '../../people/sealing.ts'
import type { Id } from '../../shared/id.ts'
import type { Handle } from '../../store/second-lock.ts'
import type { Answer } from '../answer.ts'
import { decideAsOne } from '../as-one.ts'
import { appendAudit, appendBehind, type Ends, holdChains } from '../audit/audit.store.ts'
import { entryOf, type HashOf, together } from '../audit/audit.ts'
import type { Context } from '../context.ts'
import type { Act, Item, ItemKind } from '../object.ts'
import type { Subject } from '../subject.ts'
import { type FactRow, presentOf } from './fact-row.ts'
import { type Body, type Opened, type Present, projected, type Read } from './facts.ts'
import type { KeyOfPerson, PersonKeys } from './person-keys.store.ts'

/** Somebody acts on things of one young person, in one transaction. The context is how they stand to that one, and to nobody else. */
export interface Turn {
  readonly handle: Handle
  readonly keys: PersonKeys
  readonly hashOf: HashOf
  readonly subject: Subject
  /** The record in which something new is kept. */
  readonly youngPerson: Id
  /** Every record that is this one young person now for whoever acts, `youngPerson` first; missing where there is only the one. */
  readonly records?: readonly Id[]
  readonly context: Context
}

/** A turn of which it is not yet known how whoever acts stands: enough to look, never to answer. */
export type BeforeTurn = Omit<Turn, 'context'>

/** The records that are read in a turn: more than one where two were joined. */
export const recordsOf = ({ youngPerson, records }: Pick<Turn, 'youngPerson' | 'records'>): readonly Id[] =>
  records ?? [youngPerson]

/**
 * The day on which it was said as it stands: to choose anew who sees it copies what was said, byte for byte, and is no day on which anybody said it.
 * @param row the fact that stands there now.
 */
const saidOn = (row: string): string => `coalesce((select min(before.on_day) from fact as before where ${row}.n > 1
    and before.item = ${row}.item and before.sealed_body is not distinct from ${row}.sealed_body), ${row}.on_day) as on_day`

/**
 * The latest fact of each item. Who wrote the first is its author: to change a word in it makes nobody that. An item whose first fact is
 * not there for whoever asks is not there.
 */
const latestOf = (which: string): string => `select
    locality, item, n, young_person, agency, kind, sensitivity, named, shared_with, also, sealed_body, need, plain, author, ${saidOn('every')}
  from (select fact.*, lead(n) over made is null as is_latest, first_value(n) over made as first, first_value(written_by) over made as author
    from fact where ${which} window made as (partition by item order by n)) as every
  where first = 1 and is_latest order by on_day desc, recorded_at desc, item`

const allPresent = latestOf('young_person = any ($1) and ($2::text[] is null or kind = any ($2))')

/** Of one need alone, which is itself the first of its things. */
const presentOfNeed = latestOf('need = $2 and young_person = any ($1)')

/**
 * The same of one item, by a look into an index, with the key that opens it. Its first fact is asked for only where the latest is another.
 */
const onePresent = `select locality, item, n, young_person, agency, kind, sensitivity, named, shared_with, also, sealed_body, need, plain, ${saidOn('fact')},
    case when n = 1 then written_by else app_first_written_by(item, $2) end as author,
    (select sealed_key from person_key where person = young_person) as sealed_key
  from fact where item = $1 and young_person = any ($2) order by n desc limit 1`

interface OneRow extends FactRow {
  readonly sealed_key: Uint8Array | null
}

/**
 * Everything of a young person as it stands, the newest first, of these kinds or of all. Nothing is opened, and nothing is asked: each has still
 * to go through `decide`.
 */
export async function presentItems(
  handle: Handle,
  records: readonly Id[],
  kinds?: readonly ItemKind[],
): Promise<readonly Present[]> {
  const { rows } = await handle.query<FactRow>({ name: 'facts-of', text: allPresent, values: [records, kinds ?? null] })
  return rows.flatMap((row) => presentOf(row, records))
}

/** The same of one need: the need itself and every thing that belongs to it. */
export async function presentInNeed(handle: Handle, records: readonly Id[], need: Id): Promise<readonly Present[]> {
  const { rows } = await handle.query<FactRow>({ name: 'facts-of-need', text: presentOfNeed, values: [records, need] })
  return rows.flatMap((row) => presentOf(row, records))
}

/** One item of the young person whose turn it is. An item of anybody else is not there. */
export async function presentItem(turn: BeforeTurn, id: Id): Promise<Present | undefined> {
  const records = recordsOf(turn)
  const { rows } = await turn.handle.query<OneRow>({ name: 'fact-one', text: onePresent, values: [id, records] })
  for (const { young_person, sealed_key } of rows) if (sealed_key) turn.keys.take(young_person, sealed_key)
  return rows.filter(({ author }) => author !== null).flatMap((row) => presentOf(row, records))[0]
}

/** What `decide` says of one item to whoever acts. */
export const answerTo = (turn: Turn, act: Act, item: Item): Answer =>
  decideAsOne({ subject: turn.subject, act, thing: item, context: turn.context, records: recordsOf(turn) })

/** Whether whoever acts may change who sees an item, in one way or the other. Nothing is noted: it is asked to draw a page. */
export const mayChooseFor = (turn: Turn, item: Item): boolean =>
  answerTo(turn, 'share', item).allow || answerTo(turn, 'narrow', item).allow

/** Writes what was asked and answered into the chain of the record, in the same transaction. Things that were looked at alike are one row. */
export const note = (turn: Turn, act: Act, asked: readonly Asked[]): Promise<void> =>
  appendAudit(
    turn.handle,
    together(
      asked.map(({ id, item, answer }) =>
        entryOf({ subject: turn.subject, act, id, item, at: turn.context.now, answer }),
      ),
    ),
    turn.hashOf,
  )

/** What was done, or tried, with one item, and the answer. */
export interface Noted extends Asked {
  readonly act: Act
}

/** The same as `note`, behind an end of the chain that is held already. */
export const noteBehind = (turn: Turn, ends: Ends, noted: readonly Noted[]): Promise<void> =>
  appendBehind(
    turn.handle,
    {
      ends,
      entries: together(
        noted.map(({ act, id, item, answer }) =>
          entryOf({ subject: turn.subject, act, id, item, at: turn.context.now, answer }),
        ),
      ),
    },
    turn.hashOf,
  )

export interface Asked {
  readonly id: Id
  readonly item: Item
  readonly answer: Answer
}

export type Reading = Extract<Act, 'read' | 'print' | 'export'>

/** An item as it was looked for: what is there, and where the chain of its record ends, which is held from then on. */
export interface Looked {
  readonly present: Present | undefined
  readonly ends: Ends
}

/**
 * Looks for an item, and its key with it. It can be asked at the moment at which it is asked how whoever acts stands, so that both travel together:
 * only `readItem` lets anything of it leave.
 */
export async function lookFor(before: BeforeTurn, id: Id): Promise<Looked> {
  const [present, ends] = await Promise.all([presentItem(before, id), holdChains(before.handle, recordsOf(before))])
  return { present, ends }
}

/** Reads one item with its words. Read or refused, it leaves its row: keep the transaction. */
export async function readItem(turn: Turn, act: Reading, what: Id | Looked): Promise<Read> {
  const { present, ends } = typeof what === 'string' ? await lookFor(turn, what) : what
  if (!present) return { is: 'not-there' }
  const answer = answerTo(turn, act, present.item)
  await noteBehind(turn, ends, [{ ...present, act, answer }])
  return answer.allow ? readOf(present, answer, await keysFor(turn, [present])) : { is: 'not-there' }
}

/** Reads everything that may be read, with its words. Each that was read stands in a row, alike ones in the same; what is not for them stands in none, and is not there. */
export async function readItems(turn: Turn, act: Reading, kinds?: readonly ItemKind[]): Promise<readonly Read[]> {
  const records = recordsOf(turn)
  const looked = [presentItems(turn.handle, records, kinds), holdChains(turn.handle, records)] as const
  return readAllowed(turn, act, await Promise.all(looked))
}

/** The same of one need: nothing of it, and no row, where the need itself is not there for whoever reads. */
export async function readInNeed(turn: Turn, act: Reading, need: Id): Promise<readonly Read[]> {
  const records = recordsOf(turn)
  const looked = await Promise.all([presentInNeed(turn.handle, records, need), holdChains(turn.handle, records)])
  const itself = looked[0].find(({ id }) => id === need)
  if (itself?.item.is !== 'need' || !answerTo(turn, act, itself.item).allow) return []
  return readAllowed(turn, act, looked)
}

async function readAllowed(
  turn: Turn,
  act: Reading,
  [all, ends]: readonly [readonly Present[], Ends],
): Promise<readonly Read[]> {
  // To spread each of hundreds of things costs more than to ask about it.
  const asked = all.map((present) => ({ present, answer: answerTo(turn, act, present.item) }))
  const theirs = asked.filter(({ answer }) => answer.allow)
  const noted = theirs.map(({ present: { id, item }, answer }) => ({ id, item, answer, act }))
  await noteBehind(turn, ends, noted)
  const keys = await keysFor(
    turn,
    theirs.map(({ present }) => present),
  )
  return theirs.map(({ present, answer }) => readOf(present, answer, keys))
}

type KeysOfThem = ReadonlyMap<Id, KeyOfPerson>

/** The key of each record in which one of these things stands, asked for once: there can be hundreds of things. */
async function keysFor({ keys }: Turn, things: readonly Present[]): Promise<KeysOfThem> {
  const records = new Set(things.flatMap(({ sealedBody, item }) => (sealedBody ? [item.youngPerson] : [])))
  const found = new Map<Id, KeyOfPerson>()
  for (const record of records) found.set(record, await keys.find(record))
  return found
}

/** What it says is opened when somebody asks for it: of hundreds of things a page shows a few. */
function readOf(present: Present, { fields, obligations }: Answer, keys: KeysOfThem): Read {
  const { id, n, on, item, thread } = present
  let opened: Opened | undefined
  return {
    ...{ is: 'read', id, n, on, item, thread, obligations },
    get body() {
      opened ??= leaving(openedWith(keys.get(item.youngPerson), present), item, fields)
      return opened
    },
  }
}

/** What may leave of an opened body. Who wrote it stands in the facts themselves. */
export const leaving = (opened: Opened, item: Item, fields: readonly string[]): Opened =>
  opened.is === 'open' ? { is: 'open', fields: projected({ ...opened.fields, by: item.writtenBy }, fields) } : opened

/** Opens everything that an item says, with the key of the record that it stands in, for the program itself: what leaves goes through `leaving`. */
export const openBody = async ({ keys }: Turn, present: Present): Promise<Opened> =>
  openedWith(present.sealedBody ? await keys.find(present.item.youngPerson) : undefined, present)

function openedWith(found: KeyOfPerson | undefined, { id, sealedBody }: Present): Opened {
  if (!sealedBody) return { is: 'open', fields: {} }
  if (found?.is === 'destroyed') return found
  const text = found?.is === 'held' ? openText(found.key.sealing(id), sealedBody) : undefined
  return text === undefined ? { is: 'unreadable' } : { is: 'open', fields: bodyIn(text) }
}

/** What opens was sealed here, by `sealBody`, and proved whole. */
const bodyIn = (text: string): Body => JSON.parse(text) as Body
