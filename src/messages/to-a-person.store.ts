import type { WayToReach } from '../people/safe-contact.ts'
import type { DatedDays } from '../people/still-safe.ts'
import { instantAt, type Moment, momentOf } from '../people/still-safe.ts'
import type { Id } from '../shared/id.ts'
import { newId } from '../shared/new-id.edge.ts'
import type { Handle } from '../store/second-lock.ts'
import { type Blocked, type HowToReach, mayReach, type ToAPerson } from './may-reach.ts'
import type { Sealing } from './sealing.edge.ts'
import { asLittleAs, type Composing, composed, type PersonWords, personWordsInEnglish } from './to-a-person.ts'

/** Somebody is to be told that something is new. */
export interface Telling {
  readonly locality: string
  readonly about: Id
  /** The named human who gets in touch in another way where it does not go. */
  readonly taskFor: Id
  readonly how: HowToReach
  /** Which of their contacts, as it stands in what they said. */
  readonly contact: Pick<ToAPerson, 'way' | 'to'>
  readonly composing: Composing
  readonly now: Date
  /** The dated days of the place. */
  readonly set: readonly DatedDays[]
  readonly words?: PersonWords
}

export type Told =
  | { readonly is: 'waiting-to-go'; readonly message: Id }
  | { readonly is: 'blocked'; readonly task: Id; readonly because: readonly Blocked[] }

/**
 * The only way by which a message to a person comes into the outbox: checked, worded by the program, and gone from it when the time
 * that is safe is over. What is blocked becomes a task of a named human, in the same transaction.
 * @throws where whoever acts does not stand by them.
 */
export async function tellThem(handle: Handle, sealed: Sealing, telling: Telling): Promise<Told> {
  const at = momentOf(telling.now)
  const may = mayReach(telling.how, messageOf(telling), { at, set: telling.set })
  if (may.is === 'blocked') return { ...may, task: await blockedAsTask(handle, telling, may.because) }
  const message = composed(may.contact, telling.composing, telling.words)
  if (!message) throw new Error('a call or a letter is not sent from here: a person makes it')
  const id = newId()
  const { rows } = await handle.query<{ readonly put: boolean }>(
    'select app_put_in_outbox($1, $2, $3, $4, $5, $6, $7) as put',
    [
      ...[id, message.contact.channel, sealed.seal(message.contact.to)],
      sealed.seal(JSON.stringify({ subject: message.subject, body: message.body })),
      ...[telling.about, telling.taskFor, untilOf(telling.now, at, may.until)],
    ],
  )
  if (!rows[0]?.put) throw new Error('a message to somebody whom whoever acts does not stand by')
  return { is: 'waiting-to-go', message: id }
}

/** What would be sent; where the contact is none of theirs, the least that there is. */
function messageOf({ how, contact, words = personWordsInEnglish }: Telling): ToAPerson {
  const meant = how.contacts.find((each) => each?.channel === contact.way && each.to === contact.to)
  const least = { ...contact, says: 'nothing', language: words.language, meets: [] } as const
  return meant ? asLittleAs(meant, words) : least
}

const wholeDay = 24 * 60

/** Where any time is safe, a message waits for a day at most: then a human is told instead. */
const untilOf = (now: Date, { minute }: Moment, until: number): Date =>
  until === wholeDay ? instantAt(now, wholeDay + minute) : instantAt(now, until)

async function blockedAsTask(handle: Handle, telling: Telling, because: readonly Blocked[]): Promise<Id> {
  const id = newId()
  await handle.query(
    `insert into message_blocked (id, locality, about, task_for, channel, because, at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, telling.locality, telling.about, telling.taskFor, telling.contact.way, because, telling.now],
  )
  return id
}

/** A message that did not go, for whoever sees to it. */
export interface DidNotGo {
  readonly id: Id
  readonly about: Id
  readonly taskFor: Id
  readonly way: WayToReach
  /** Fixed words: those of `Blocked`, `contact-has-changed`, `could-not-be-handed-over`, `too-late`. */
  readonly because: readonly string[]
  readonly at: Date
  /** Whoever was to see to it works with young people no more, in the agency of whoever asks. */
  readonly hasGone: boolean
}

interface BlockedRow {
  readonly id: Id
  readonly about: Id
  readonly task_for: Id
  readonly channel: WayToReach
  readonly because: readonly string[]
  readonly at: Date
  readonly has_gone: boolean
}

/** Everything that did not go and that nobody has seen to yet, of those whom whoever acts stands by or is to see to; the oldest first. */
export async function whatDidNotGo(handle: Handle, taskFor?: Id): Promise<readonly DidNotGo[]> {
  const { rows } = await handle.query<BlockedRow>(
    `select id, about, task_for, channel, because, at, app_has_gone(task_for) as has_gone from message_blocked
     where done_at is null and ($1::uuid is null or task_for = $1) order by at, id`,
    [taskFor ?? null],
  )
  return rows.map(({ task_for, channel, has_gone, ...row }) => ({
    ...row,
    taskFor: task_for,
    way: channel,
    hasGone: has_gone,
  }))
}

/** Somebody got in touch in another way. @returns whether it was there and open. */
export async function seenTo(handle: Handle, id: Id, by: { readonly person: Id; readonly at: Date }): Promise<boolean> {
  const { rowCount } = await handle.query(
    'update message_blocked set done_at = $2, done_by = $3 where id = $1 and done_at is null',
    [id, by.at, by.person],
  )
  return rowCount === 1
}

/** A colleague goes on with a young person in the stead of another: what that one was to see to is theirs now. */
export async function takeOverTasks(
  handle: Handle,
  { about, from, to }: { readonly about: Id; readonly from: Id; readonly to: Id },
): Promise<void> {
  await handle.query(
    `update message_blocked set task_for = $3 where done_at is null and task_for = $2
       and about in (select app_one_and_the_same($1))`,
    [about, from, to],
  )
}

/** Their contact has just changed: whatever still waits to go there becomes a task. To be called in the transaction of the change. */
export async function holdWhatWaits(handle: Handle, about: Id): Promise<number> {
  const { rows } = await handle.query<{ readonly held: number }>('select app_hold_messages($1) as held', [about])
  return rows[0]?.held ?? 0
}
