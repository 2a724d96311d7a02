import { addCarer, addYoungPerson } from '../../people/people.store.ts'
import type { Names } from '../../people/person.ts'
import type { Id } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import type { Database } from '../../store/database.ts'
import type { Handle } from '../../store/second-lock.ts'
import { appendAudit } from '../audit/audit.store.ts'
import type { Instant } from '../context.ts'
import type { MasterKey } from '../facts/person-keys.edge.ts'
import { destroyKey, personKeys } from '../facts/person-keys.store.ts'
import { type Claiming, isContact, sendFirstLink } from './contact-claims.store.ts'
import { linkLimits } from './limits.ts'
import { inPlace } from './session.store.ts'
import { asContact, handedCodeHours, type OrCouldNot } from './sign-in.ts'
import { closeAccountOf, openAccount } from './sign-in-account.store.ts'
import { newSignInCode } from './sign-in-codes.edge.ts'
import {
  holderOf,
  isWithinLimits,
  openFor,
  orTakenBack,
  refuse,
  type SignedIn,
  type SignInDesk,
  type Visit,
} from './sign-in-desk.store.ts'
import type { SendLink } from './sign-in-links.store.ts'
import { keepWay, makeWay } from './sign-in-ways.store.ts'
import { type Starting, startHours } from './start.ts'

/** A desk at which somebody can start a page of their own: it makes them a key. */
export interface StartDesk extends SignInDesk {
  readonly master: MasterKey
}

/** Somebody starts alone, with the five words that they have just typed back. */
export interface StartingWithWords {
  readonly who: Starting
  /** As they were drawn. */
  readonly words: readonly string[]
  readonly visit: Visit
}

/** Makes the page, its key and the way in, and lets them in: all of it or nothing. Sent twice, the second is refused. */
export async function startWithWords(
  desk: StartDesk,
  { who, words, visit }: StartingWithWords,
): Promise<OrCouldNot<SignedIn>> {
  const { now } = visit
  const person = newId()
  const account = newId()
  const made = await makeWay(desk, { is: 'five-words', drawn: words }, { account, now })
  if (made.is === 'refused') return refuse(desk, 'unreadable')
  return inPlace(desk, (handle) =>
    orTakenBack(handle, async () => {
      await addWhoStarts(handle, desk, { who, person, account, now })
      const kept = await keepWay(handle, desk, { ...made.value, account, now })
      if (kept.is === 'refused') return refuse(desk, 'used-up')
      const holder = await holderOf(handle, account, now)
      return holder ? openFor(handle, desk, { account, holder, visit }) : refuse(desk, 'closed')
    }),
  )
}

interface WhoStarts {
  readonly who: Starting
  readonly person: Id
  readonly account: Id
  readonly now: Instant
}

/** What is kept of them is sealed with a key of their own from the first moment. */
async function addWhoStarts(handle: Handle, desk: StartDesk, { who, person, account, now }: WhoStarts): Promise<void> {
  const { locality, master, hashOf } = desk
  const found = await personKeys(handle, locality, master).need(person)
  if (found.is !== 'held') throw new Error('a key that was made a moment ago is destroyed')
  const sealing = found.key.sealing('record')
  const names: Names = { given: who.called, family: '' }
  const born = who.ageGroup ? ({ is: 'about', ageGroup: who.ageGroup } as const) : ({ is: 'not-known' } as const)
  if (who.isA === 'carer') await addCarer(handle, { id: person, locality, names }, sealing)
  else await addYoungPerson(handle, { id: person, locality, names, born }, { sealing, likeness: {} })
  await openAccount(handle, { locality, person, now, id: account })
  const entry = { locality, record: person, at: now, by: person, part: who.isA, showThem: true } as const
  await appendAudit(handle, [{ ...entry, did: 'settings', kind: 'account', outcome: 'allowed', because: '' }], hashOf)
}

/** What marks an account that was started alone and has no way in yet: by it the account is found again, and closed. */
const startedAlone = { startedAlone: true } as const

/**
 * Makes the page of somebody who will have a passkey or a contact: it stands for a day, and is gone then unless they have come in.
 * @returns the account, and a code by which a way can be added within that day. It is shown to nobody.
 */
export const startForADay = (
  desk: StartDesk,
  starting: { readonly who: Starting; readonly now: Instant },
): Promise<ForADay> => inPlace(desk, (handle) => addForADay(handle, desk, starting))

interface ForADay {
  readonly account: Id
  readonly code: string
}

async function addForADay(
  handle: Handle,
  desk: StartDesk,
  { who, now }: { readonly who: Starting; readonly now: Instant },
): Promise<ForADay> {
  const [person, account, code] = [newId(), newId(), newSignInCode()]
  await addWhoStarts(handle, desk, { who, person, account, now })
  await handle.query(
    `insert into credential (id, locality, account, kind, known_as, public, made_at, ends_at)
     values ($1, $2, $3, 'handed-code', $4, $5, $6, $7)`,
    [
      ...[newId(), desk.locality, account, desk.keys.hash('handed-code', code), JSON.stringify(startedAlone)],
      ...[new Date(now), new Date(now + handedCodeHours * 3_600_000)],
    ],
  )
  return { account, code }
}

/**
 * Makes a page of a day and sends its first link, as often as links may go there. It says nothing: whoever has shown before that the contact is
 * theirs gets a link to their own page. Who only says that it is theirs is in nobody's way.
 */
export const startByContact = (
  desk: StartDesk,
  { who, to, visit }: { readonly who: Starting } & Claiming,
  send: SendLink,
): Promise<void> =>
  inPlace(desk, async (handle) => {
    if (!isContact(to)) return
    const { now } = visit
    const contact = desk.keys.hash('contact', asContact(to))
    if (!(await isWithinLimits(handle, desk, { visit, looked: contact, limits: linkLimits })))
      return desk.told?.('too-many-tries')
    const { account } = await addForADay(handle, desk, { who, now })
    await sendFirstLink(handle, desk, { account, to: to.trim(), contact, now, send })
  })

const unfinished = `select account.id as account from account
  where account.state = 'open' and exists (select from credential begun where begun.account = account.id
      and begun.kind = 'handed-code' and begun.public->>'startedAlone' = 'true' and begun.used_at is null and begun.made_at < $1)
    and not exists (select from credential way where way.account = account.id and (way.kind in ('passkey', 'five-words')
      or way.used_at is not null))`

/**
 * Pages that were started a day ago and never opened by a way of their own: the account closes, and the key is destroyed.
 * @returns how many those were.
 */
export async function forgetUnfinished(
  { database, localities }: { readonly database: Database; readonly localities: readonly string[] },
  now: Instant,
): Promise<number> {
  const counts = []
  for (const locality of localities)
    counts.push(
      await inPlace({ database, locality }, async (handle) => {
        const { rows } = await handle.query<{ readonly account: Id }>(unfinished, [
          new Date(now - startHours * 3_600_000),
        ])
        for (const { account } of rows) await closeUnfinished(handle, { locality }, { account, now })
        return rows.length
      }),
    )
  return counts.reduce((all, each) => all + each, 0)
}

async function closeUnfinished(
  handle: Handle,
  { locality }: Pick<SignInDesk, 'locality'>,
  { account, now }: { readonly account: Id; readonly now: Instant },
): Promise<void> {
  const holder = await holderOf(handle, account, now)
  if (!holder) return
  await closeAccountOf(handle, account, now)
  await eraseWhoTheyAre(handle, { locality, person: holder.person, at: new Date(now) })
}

/** Nothing of them can be opened again: the key is destroyed, and what it sealed of who they are is gone. */
export async function eraseWhoTheyAre(
  handle: Handle,
  { locality, person, at }: { readonly locality: string; readonly person: Id; readonly at: Date },
): Promise<void> {
  await destroyKey(handle, { locality, person, at })
  await handle.query('update person set sealed_record = null where id = $1', [person])
}
