import { sealText } from '../../people/sealing.ts'
import type { Id } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import type { Answer } from '../answer.ts'
import { holdChains } from '../audit/audit.store.ts'
import type { Act, Item } from '../object.ts'
import type { Sharing } from '../sharing.ts'
import { isProfessional } from '../subject.ts'
import { actsOf, type Body, isLetIn, type Present, sharingAsWanted, type Wanted, type Written } from './facts.ts'
import { once } from './facts-once.store.ts'
import { answerTo, leaving, note, openBody, presentItem, type Turn } from './facts-read.store.ts'

/** Something new about a young person. Where it is kept and who wrote it is told by who acts, never by what was sent. */
export interface Beginning {
  /** The form's own key: sent again, it gets the same answer and nothing is kept twice. */
  readonly key: string
  readonly item: Pick<Item, 'is' | 'agency' | 'sensitivity' | 'named' | 'sharing'>
  readonly body: Body
}

/** Keeps something new, with its row of the audit. */
export function beginItem(turn: Turn, { key, item, body }: Beginning): Promise<Written<Body>> {
  return onlyOnce(turn, key, async (by) => {
    const id = newId()
    const begun = begunBy(turn, by, item)
    const answer = answerTo(turn, 'write', begun)
    if (!answer.allow) return refuse(turn, 'write', { id, item: begun, answer })
    if (!isLetIn(body, answer.fields)) return { is: 'not-let-in' }
    const sealed = await sealBody(turn, id, body)
    if (!sealed) return { is: 'destroyed' }
    return keep(turn, { acts: ['write'], answer, by, next: { id, n: 1, item: begun, sealedBody: sealed } })
  })
}

function begunBy({ subject, youngPerson }: Turn, by: By, item: Beginning['item']): Item {
  const { agency: asked, ...rest } = item
  const agency = isProfessional(subject) ? subject.agency : asked
  const { id: writtenBy, locality } = by
  return { about: 'young-person', ...rest, ...(agency ? { agency } : {}), locality, youngPerson, writtenBy }
}

/** A change of what stands there already, which whoever wrote it saw as its nth fact. */
export interface Change {
  readonly key: string
  readonly id: Id
  readonly expected: number
}

/**
 * Keeps other words; fields that are not given stay as they are.
 * @returns both texts side by side where somebody was quicker: nothing is lost and nothing is written over.
 */
export function changeWords(turn: Turn, change: Change, body: Body): Promise<Written<Body>> {
  return onlyOnce(turn, change.key, async (by) => {
    const present = await presentItem(turn, change.id)
    if (!present) return { is: 'not-there' }
    const answer = answerTo(turn, 'write', present.item)
    if (!answer.allow) return refuse(turn, 'write', { ...present, answer })
    if (!isLetIn(body, answer.fields)) return { is: 'not-let-in' }
    if (present.n !== change.expected) return sideBySide(turn, present, body)
    const before = await openBody(turn, present)
    if (before.is === 'destroyed') return before
    if (before.is === 'unreadable') throw new Error('an item could not be opened, so nothing was written over it')
    const sealed = await sealBody(turn, change.id, { ...before.fields, ...body })
    if (!sealed) return { is: 'destroyed' }
    return keep(turn, { acts: ['write'], answer, by, next: { ...present, n: present.n + 1, sealedBody: sealed } })
  })
}

/** What stands there now is read, and so leaves a row; only where it may be read. */
async function sideBySide(turn: Turn, present: Present, mine: Body): Promise<Written<Body>> {
  const answer = answerTo(turn, 'read', present.item)
  await note(turn, 'read', [{ ...present, answer }])
  const opened = answer.allow ? leaving(await openBody(turn, present), present.item, answer.fields) : undefined
  return { is: 'older', n: present.n, mine, theirs: opened?.is === 'open' ? opened.fields : 'closed' }
}

/** Keeps another choice of who sees an item. The words are neither opened nor changed; where nothing changes nothing is kept. */
export function changeSharing(turn: Turn, change: Change, wanted: Wanted): Promise<Written<Sharing>> {
  return onlyOnce<Sharing>(turn, change.key, async (by) => {
    const present = await presentItem(turn, change.id)
    if (!present) return { is: 'not-there' }
    const { item, n } = present
    const sharing = sharingAsWanted(item.sharing, wanted, by.as)
    const acts = actsOf(item.sharing, sharing)
    const answers = (acts.length > 0 ? acts : (['know'] as const)).map((act) => ({
      act,
      answer: answerTo(turn, act, item),
    }))
    const denied = answers.find(({ answer }) => !answer.allow)
    if (denied) return refuse(turn, denied.act, { ...present, answer: denied.answer })
    if (n !== change.expected) return { is: 'older', n, mine: sharing, theirs: item.sharing }
    const [first] = answers
    if (acts.length === 0 || !first) return { is: 'kept', item: change.id, n, obligations: [] }
    return keep(turn, { acts, answer: first.answer, by, next: { ...present, n: n + 1, item: { ...item, sharing } } })
  })
}

interface By {
  readonly id: Id
  readonly locality: string
  readonly as: Turn['subject']['as']
}

/** One at a time for each young person, from here to the end of the transaction; nobody in particular writes nothing. */
async function onlyOnce<Mine>(
  turn: Turn,
  key: string,
  write: (by: By) => Promise<Written<Mine>>,
): Promise<Written<Mine>> {
  const { handle, subject, youngPerson } = turn
  if (subject.as === 'nobody') return { is: 'not-there' }
  return once(handle, { locality: subject.locality, person: subject.id, key }, async () => {
    await holdChains(handle, [youngPerson])
    return write(subject)
  })
}

async function refuse(
  turn: Turn,
  act: Act,
  asked: { readonly id: Id; readonly item: Item; readonly answer: Answer },
): Promise<{ readonly is: 'not-there' }> {
  await note(turn, act, [asked])
  return { is: 'not-there' }
}

/** @returns undefined where the key was destroyed. */
async function sealBody({ keys, youngPerson }: Turn, id: Id, body: Body): Promise<Uint8Array | undefined> {
  const found = await keys.need(youngPerson)
  return found.is === 'held' ? sealText(found.key.sealing(id), JSON.stringify(body)) : undefined
}

interface Keeping {
  readonly acts: readonly Act[]
  readonly answer: Answer
  readonly by: By
  readonly next: Pick<Present, 'id' | 'n' | 'item' | 'sealedBody'>
}

async function keep(turn: Turn, { acts, answer, by, next }: Keeping): Promise<Written<never>> {
  const { id, n, item, sealedBody } = next
  await turn.handle.query(
    `insert into fact (locality, item, n, young_person, agency, kind, sensitivity, named, shared_with, also, sealed_body, written_by, on_day)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...[item.locality, id, n, item.youngPerson, item.agency ?? null, item.is, item.sensitivity, item.named],
      ...[item.sharing.with, JSON.stringify(item.sharing.also), sealedBody, by.id, turn.context.today],
    ],
  )
  for (const act of acts) await note(turn, act, [{ id, item, answer }])
  return { is: 'kept', item: id, n, obligations: answer.obligations }
}
