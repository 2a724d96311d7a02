import { decideAsOne } from '../../access/as-one.ts'
import { changeSharing } from '../../access/facts/facts.store.ts'
import type { Present, Wanted } from '../../access/facts/facts.ts'
import { answerTo, presentItem, readItem, recordsOf, type Turn } from '../../access/facts/facts-read.store.ts'
import { type Basis, readKept, type ShareKept, type ShareWordsKept } from '../../access/facts/share-kept.store.ts'
import { type Called, readNames } from '../../access/facts/who-is-who.store.ts'
import { readAround } from '../../access/facts/who-sees.store.ts'
import type { Item } from '../../access/object.ts'
import type { Inside, NotedHere } from '../../access/sign-in/inside.store.ts'
import { isProfessional, type Professional } from '../../access/subject.ts'
import type { DatedAge } from '../../people/ages.ts'
import { sealText } from '../../people/sealing.ts'
import { isCodeWord } from '../../risk-support/code-word.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import { type Done, onceOnly } from '../once.store.ts'
import type { ReadThing } from './record.store.ts'
import { recordWay } from './ways.ts'
import { readWhose } from './whose.store.ts'
import type { KnownPerson } from './whose.ts'

/** Somebody who stands by them: what of the thing they see, or would see once it is shared with them. */
export interface Recipient {
  readonly id: Id
  readonly called: Called
  readonly seesNow: boolean
  /** What would reach them; nothing where a share opens nothing to them, for lack of an agreement say. */
  readonly fields: readonly string[]
  readonly isInAPlan: boolean
}

export interface Shareable {
  readonly who: KnownPerson
  readonly thing: ReadThing
  /** What whoever wrote it is called. */
  readonly called: ReadonlyMap<Id, Called>
  readonly recipients: readonly Recipient[]
  readonly kept: readonly ShareKept[]
}

interface Which {
  readonly youngPerson: Id
  readonly item: Id
  readonly ages: readonly DatedAge[]
}

/** @returns undefined where whoever asks may not share it: then it is for nobody to hear of here. */
export async function readShareable(inside: Inside, which: Which): Promise<Shareable | undefined> {
  const found = await mayShare(inside, which)
  if (!found) return undefined
  const { turn, present, who } = found
  const read = await readItem(turn, 'read', which.item)
  if (read.is !== 'read') return undefined
  return {
    who,
    thing: read,
    called: await readNames(inside, [read.item.writtenBy]),
    recipients: await recipientsOf(inside, turn, { item: present.item, ages: which.ages }),
    kept: await readKept(inside, turn, which.item),
  }
}

interface MayShare {
  readonly turn: Turn
  readonly present: Present
  readonly who: KnownPerson
}

async function mayShare(inside: Inside, { youngPerson, item }: Omit<Which, 'ages'>): Promise<MayShare | undefined> {
  const [turn, present] = await inside.turnWith(youngPerson, (before) => presentItem(before, item))
  const who = await readWhose(turn, 'read')
  // Who knows a code word is said where it is agreed: it is handed on by nobody.
  if (!who || !present || isCodeWord(present.thread)) return undefined
  return answerTo(turn, 'share', present.item).allow ? { turn, present, who } : undefined
}

interface Sharing {
  readonly item: Item
  readonly ages: readonly DatedAge[]
}

/** Professionals who stand by them now: a share gives nobody a standing whom nobody has added. */
async function recipientsOf(inside: Inside, turn: Turn, { item, ages }: Sharing): Promise<readonly Recipient[]> {
  const { subject } = turn
  if (subject.as === 'nobody') return []
  const around = await readAround(inside.handle, { ...(await inside.about(turn.youngPerson)), ages })
  const called = await readNames(
    inside,
    around.map(({ person }) => person),
  )
  return around.flatMap(({ person, acts, standings }) => {
    const name = called.get(person)
    const professional = acts.filter((act) => isProfessional(act.subject))
    if (!name || person === subject.id || professional.length === 0) return []
    const isInAPlan = standings.some(({ as }) => as.is === 'in-plan' || as.is === 'asked')
    const then = sharedWith(item, person, isInAPlan)
    const fieldsOf = (thing: Item): readonly string[] =>
      professional.flatMap((act) => decideAsOne({ ...act, act: 'read', thing, records: recordsOf(turn) }).fields)
    return [
      { id: person, called: name, isInAPlan, seesNow: fieldsOf(item).length > 0, fields: [...new Set(fieldsOf(then))] },
    ]
  })
}

const sharedWith = (item: Item, who: Id, naming: boolean): Item => ({
  ...item,
  named: naming ? [...item.named, who] : item.named,
  sharing: { ...item.sharing, also: [...item.sharing.also, { who, by: 'worker' }] },
})

export interface ShareAsked {
  readonly subject: Professional
  readonly key: string
  readonly which: Which
  readonly outcome: ShareKept['outcome']
  readonly to: Id
  readonly basis: Basis
  readonly told: 'yes' | 'no'
  readonly until?: Day
  readonly words: ShareWordsKept
}

export type Shared = Done | { readonly is: 'not-there' } | { readonly is: 'opens-nothing' }

/** Shares a thing with one person and keeps why; or keeps why it was not shared. Both, or neither. */
export function share(inside: Inside, asked: ShareAsked): Promise<Shared> {
  const { subject, key, which } = asked
  return onceOnly<Shared>(inside.handle, { locality: subject.locality, person: subject.id, key }, async () => {
    const found = await mayShare(inside, which)
    if (!found) return { is: 'not-there' }
    const { turn, present } = found
    const recipients = await recipientsOf(inside, turn, { item: present.item, ages: which.ages })
    const recipient = recipients.find(({ id }) => id === asked.to)
    if (!recipient) return { is: 'not-there' }
    const widened = asked.outcome === 'shared' && (await widen({ turn, present, recipient, key }))
    if (asked.outcome === 'shared' && !widened) return { is: 'opens-nothing' }
    const id = await keepRecord({ ...turn, youngPerson: present.item.youngPerson }, asked, recipient)
    if (widened !== 'with-its-row') await inside.note(rowOf(present, { ...asked, id }))
    return { is: 'done', to: recordWay(which.youngPerson) }
  })
}

interface Widening {
  readonly turn: Turn
  readonly present: Present
  readonly recipient: Recipient
  readonly key: string
}

/** @returns `as-it-was` where they had it already: then nothing was written, and no row. */
async function widen({
  turn,
  present: { id, n, item },
  recipient,
  key,
}: Widening): Promise<'with-its-row' | 'as-it-was' | false> {
  if (recipient.fields.length === 0) return false
  const also = [...item.sharing.also.map(({ who }) => who), recipient.id]
  const naming = recipient.isInAPlan ? { naming: [recipient.id] } : {}
  const wanted: Wanted = { with: item.sharing.with, also, ...naming }
  const changed = await changeSharing(turn, { key: `${key} sharing`, id, expected: n }, wanted)
  if (changed.is !== 'kept') return false
  return changed.n > n ? 'with-its-row' : 'as-it-was'
}

/** That it was shared with somebody who had it already is about the thing; that it was not, about what was written down of that. */
const rowOf = (
  { id, item }: Present,
  asked: Pick<ShareAsked, 'outcome' | 'told'> & { readonly id: Id },
): NotedHere => ({
  ...{ record: item.youngPerson, outcome: 'allowed', because: '', showThem: asked.told === 'yes' },
  ...(asked.outcome === 'shared'
    ? ({ did: 'share', kind: item.is, item: id } as const)
    : ({ did: 'write', kind: 'agreement', item: asked.id } as const)),
})

async function keepRecord(turn: Turn, asked: ShareAsked, { fields }: Recipient): Promise<Id> {
  const found = await turn.keys.find(turn.youngPerson)
  if (found.is !== 'held') throw new Error('something was shared of somebody whose key is gone')
  const id = newId()
  await turn.handle.query(
    `insert into share_record (id, locality, young_person, item, by_person, at, outcome, with_person, fields, basis, told, until_day,
       sealed_words) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...[id, asked.subject.locality, turn.youngPerson, asked.which.item, asked.subject.id, new Date(turn.context.now)],
      ...[asked.outcome, asked.to, fields, asked.basis, asked.told, asked.until ?? null],
      sealText(found.key.sealing(`share ${id}`), JSON.stringify(asked.words)),
    ],
  )
  return id
}
