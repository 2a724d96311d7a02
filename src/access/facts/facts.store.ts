import { sealText } from '../../people/sealing.ts'
import type { Id } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import { withTheEnd } from '../../store/second-lock.ts'
import type { Answer } from '../answer.ts'
import { type Ends, holdChains } from '../audit/audit.store.ts'
import type { Act, Item } from '../object.ts'
import type { Sharing } from '../sharing.ts'
import { isProfessional } from '../subject.ts'
import {
  actsOf,
  type Body,
  isLetIn,
  namedWith,
  type Present,
  sharingAsWanted,
  type Tells,
  type Thread,
  toldWith,
  type Wanted,
  type Written,
} from './facts.ts'
import { type AskedOnce, askOnce, onceAsked } from './facts-once.store.ts'
import {
  answerTo,
  type BeforeTurn,
  leaving,
  type Noted,
  noteBehind,
  openBody,
  presentItem,
  recordsOf,
  type Turn,
} from './facts-read.store.ts'

/** Something new about a young person. Where it is kept and who wrote it is told by who acts, never by what was sent. */
export interface Beginning {
  /** The form's own key: sent again, it gets the same answer and nothing is kept twice. */
  readonly key: string
  readonly item: Pick<Item, 'is' | 'agency' | 'sensitivity' | 'named' | 'sharing'>
  readonly body: Body
  readonly tells?: Tells
  /** Its own id where whoever begins it has to know it before; made here otherwise. */
  readonly id?: Id
  /** The need that it belongs to, and what lists are made from. */
  readonly thread?: Partial<Thread>
  /** What `askToWrite` said, where it was asked before. */
  readonly asked?: AskedToWrite
}

/** Keeps something new, with its row of the audit. */
export function beginItem(
  turn: Turn,
  { item, body, tells, id = newId(), thread, ...write }: Beginning,
): Promise<Written<Body>> {
  return onlyOnce(turn, write, async ({ by, ends }) => {
    const begun = begunBy(turn, by, item)
    const answer = answerTo(turn, 'write', begun)
    if (!answer.allow) return refuse(turn, ends, { act: 'write', id, item: begun, answer })
    if (!isLetIn(body, answer.fields)) return { is: 'not-let-in' }
    const sealed = await sealBody(turn, { id, youngPerson: turn.youngPerson }, toldWith(body, tells))
    if (!sealed) return { is: 'destroyed' }
    const next = { id, n: 1, item: begun, thread: { plain: {}, ...thread }, sealedBody: sealed }
    return keep(turn, { by, ends }, { acts: ['write'], answer, next })
  })
}

function begunBy(turn: Turn, by: By, item: Beginning['item']): Item {
  const { subject, youngPerson } = turn
  const { agency: asked, ...rest } = item
  const agency = isProfessional(subject) ? subject.agency : asked
  const { locality } = by
  const writtenBy = recordsOf(turn).includes(by.id) ? youngPerson : by.id
  return { about: 'young-person', ...rest, ...(agency ? { agency } : {}), locality, youngPerson, writtenBy }
}

/** A change of what stands there already, which whoever wrote it saw as its nth fact. */
export interface Change {
  readonly key: string
  readonly id: Id
  readonly expected: number
  /** What lists are made from, where that changes with it; the rest of it stays as it is. */
  readonly plain?: Thread['plain']
  readonly tells?: Tells
  /** What `askToWrite` said, where it was asked before. */
  readonly asked?: AskedToWrite
}

/**
 * Keeps other words; fields that are not given stay as they are.
 * @returns both texts side by side where somebody was quicker: nothing is lost and nothing is written over.
 */
export function changeWords(turn: Turn, change: Change, body: Body): Promise<Written<Body>> {
  return onlyOnce(turn, change, async ({ by, ends, present }) => {
    if (!present) return { is: 'not-there' }
    const answer = answerTo(turn, 'write', present.item)
    if (!answer.allow) return refuse(turn, ends, { act: 'write', ...present, answer })
    if (!isLetIn(body, answer.fields)) return { is: 'not-let-in' }
    if (present.n !== change.expected) return sideBySide(turn, { ends, present }, body)
    const before = await openBody(turn, present)
    if (before.is === 'destroyed') return before
    if (before.is === 'unreadable') throw new Error('an item could not be opened, so nothing was written over it')
    const { youngPerson } = present.item
    const fields = toldWith({ ...before.fields, ...body }, change.tells)
    const sealed = await sealBody(turn, { id: change.id, youngPerson }, fields)
    if (!sealed) return { is: 'destroyed' }
    const next = { ...present, n: present.n + 1, sealedBody: sealed, thread: threadAfter(present, change) }
    return keep(turn, { by, ends }, { acts: ['write'], answer, next })
  })
}

/** What stands there now is read, and so leaves a row; only where it may be read. */
async function sideBySide(
  turn: Turn,
  { ends, present }: { readonly ends: Ends; readonly present: Present },
  mine: Body,
): Promise<Written<Body>> {
  const answer = answerTo(turn, 'read', present.item)
  await noteBehind(turn, ends, [{ act: 'read', ...present, answer }])
  const opened = answer.allow ? leaving(await openBody(turn, present), present.item, answer.fields) : undefined
  return { is: 'older', n: present.n, mine, theirs: opened?.is === 'open' ? opened.fields : 'closed' }
}

/** Keeps another choice of who sees an item. The words are neither opened nor changed; where nothing changes nothing is kept. */
export function changeSharing(turn: Turn, change: Change, wanted: Wanted): Promise<Written<Sharing>> {
  return onlyOnce<Sharing>(turn, change, async ({ by, ends, present }) => {
    if (!present) return { is: 'not-there' }
    const { item, n } = present
    const sharing = sharingAsWanted(item.sharing, wanted, by.as)
    const acts = actsOf(item.sharing, sharing)
    const answers = (acts.length > 0 ? acts : (['know'] as const)).map((act) => ({
      act,
      answer: answerTo(turn, act, item),
    }))
    const denied = answers.find(({ answer }) => !answer.allow)
    if (denied) return refuse(turn, ends, { act: denied.act, ...present, answer: denied.answer })
    if (n !== change.expected) return { is: 'older', n, mine: sharing, theirs: item.sharing }
    const [first] = answers
    if (acts.length === 0 || !first) return { is: 'kept', item: change.id, n, obligations: [] }
    const next = {
      ...present,
      n: n + 1,
      item: { ...item, sharing, named: namedWith(item, sharing, wanted) },
      thread: threadAfter(present, change),
    }
    return keep(turn, { by, ends }, { acts, answer: first.answer, next })
  })
}

const threadAfter = ({ thread }: Present, { plain }: Change): Thread => ({
  ...thread,
  plain: { ...thread.plain, ...plain },
})

interface By {
  readonly id: Id
  readonly locality: string
  readonly as: Turn['subject']['as']
}

/** Who writes, and where the chain of the record ends. It is held: nobody else writes for this young person before we are done. */
interface Held {
  readonly by: By
  readonly ends: Ends
}

/** What stands there now, where the write is about something that does. */
interface Standing extends Held {
  readonly present: Present | undefined
}

/** One at a time for each young person, from here to the end of the transaction; nobody in particular writes nothing. */
async function onlyOnce<Mine>(
  turn: Turn,
  { asked, ...which }: WhichWrite & { readonly asked?: AskedToWrite },
  write: (standing: Standing) => Promise<Written<Mine>>,
): Promise<Written<Mine>> {
  const { handle, subject: by } = turn
  const standing = asked ?? (await askToWrite(turn, which))
  if (by.as === 'nobody' || !standing) return { is: 'not-there' }
  return onceAsked(handle, { locality: by.locality, person: by.id, key: which.key }, { asked: standing, write })
}

/** A form's own key, and what stands there already, where the write is about something that does. */
export interface WhichWrite {
  readonly key: string
  readonly id?: Id
}

/** Whether it was answered already, and what a write rests on; nothing for nobody in particular. */
export type AskedToWrite = AskedOnce<Standing> | undefined

/**
 * Asks what a write has to know and holds the record. It can be asked at the moment at which it is asked how whoever acts stands, so that both
 * travel together: it keeps nothing.
 */
export async function askToWrite(before: BeforeTurn, { key, id }: WhichWrite): Promise<AskedToWrite> {
  const { handle, subject: by, youngPerson, keys } = before
  if (by.as === 'nobody') return undefined
  return askOnce(handle, { locality: by.locality, person: by.id, key }, async () => {
    const ends = holdChains(handle, recordsOf(before))
    if (id !== undefined) {
      const [held, present] = await Promise.all([ends, presentItem(before, id)])
      return { by, ends: held, present }
    }
    const [held] = await Promise.all([ends, keys.find(youngPerson)])
    return { by, ends: held, present: undefined }
  })
}

async function refuse(turn: Turn, ends: Ends, asked: Noted): Promise<{ readonly is: 'not-there' }> {
  await noteBehind(turn, ends, [asked])
  return { is: 'not-there' }
}

/** @returns undefined where the key was destroyed. */
async function sealBody(
  { keys }: Turn,
  { id, youngPerson }: { readonly id: Id; readonly youngPerson: Id },
  body: Body,
): Promise<Uint8Array | undefined> {
  const found = await keys.need(youngPerson)
  return found.is === 'held' ? sealText(found.key.sealing(id), JSON.stringify(body)) : undefined
}

interface Keeping {
  readonly acts: readonly Act[]
  readonly answer: Answer
  readonly next: Omit<Present, 'on'>
}

const insert = {
  name: 'fact-keep',
  text: `insert into fact (locality, item, n, young_person, agency, kind, sensitivity, named, shared_with, also, sealed_body, written_by, on_day, need, plain)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
}

/** The fact and its rows of the audit go together: where one is refused, so is the other. */
async function keep(turn: Turn, { by, ends }: Held, { acts, answer, next }: Keeping): Promise<Written<never>> {
  const { id, n, item, thread, sealedBody } = next
  const values = [
    ...[item.locality, id, n, item.youngPerson, item.agency ?? null, item.is, item.sensitivity, item.named],
    ...[item.sharing.with, JSON.stringify(item.sharing.also), sealedBody, by.id, turn.context.today],
    ...[thread.need ?? null, JSON.stringify(thread.plain)],
  ]
  const noted = acts.map((act) => ({ act, id, item, answer }))
  await withTheEnd(turn.handle, turn.handle.query({ ...insert, values }))
  await noteBehind(turn, ends, noted)
  return { is: 'kept', item: id, n, obligations: answer.obligations }
}
