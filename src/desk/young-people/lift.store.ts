import type { Breaking } from '../../access/context.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import { mayTry } from '../../access/sign-in/limits.store.ts'
import type { Limit, LimitKind } from '../../access/sign-in/limits.ts'
import type { SignInKeys } from '../../access/sign-in/sign-in-keys.edge.ts'
import type { Professional } from '../../access/subject.ts'
import { likenessOf } from '../../people/same-person.ts'
import { type Sealing, sealText } from '../../people/sealing.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import { type Done, onceOnly } from '../once.store.ts'
import { type MailAtWork, tellThoseWhoLook } from './tell-of-lifting.store.ts'
import { recordWay } from './ways.ts'
import { knowOfDanger, readWhose } from './whose.store.ts'
import type { KnownPerson } from './whose.ts'
import type { YoungPeopleDesk } from './young-people-desk.ts'

/** That a denial is lifted: why, for how long, and whether it is safe to tell them. */
export interface Lifting {
  readonly kind: 'override' | 'break-glass'
  readonly ground?: Breaking['ground']
  readonly reason: string
  readonly tell: 'yes' | 'unsafe'
  readonly hours: number
}

/**
 * Who a young person is to somebody who would outweigh what is not shared with them. A safeguarding lead for whom something of theirs is
 * there by the job alone knows no more than that.
 * @returns undefined where nothing of theirs is there for whoever asks.
 */
export async function whomToOverride(inside: Inside, id: Id): Promise<KnownPerson | undefined> {
  const turn = await inside.turn(id)
  const who = await readWhose(turn, 'read')
  if (who) return who
  return (await knowOfDanger(turn)) ? { id: turn.youngPerson } : undefined
}

interface Doing {
  readonly subject: Professional
  readonly key: string
  readonly lifting: Lifting
  /** Missing where nothing can be sent. */
  readonly mail?: MailAtWork
  /** Where whoever has to look signs in. */
  readonly signInAt: string
}

/** Safeguarding outweighs a choice: with its reason, its end, and its row. */
export function override(
  inside: Inside,
  { subject, key, youngPerson, ...doing }: Doing & { readonly youngPerson: Id },
): Promise<Done | { readonly is: 'not-there' }> {
  const which = { locality: subject.locality, person: subject.id, key }
  return onceOnly<{ readonly is: 'not-there' }>(inside.handle, which, async () => {
    const who = await whomToOverride(inside, youngPerson)
    if (!who) return { is: 'not-there' }
    await lift(inside, { ...doing, subject, youngPerson: who.id })
    return { is: 'done', to: recordWay(who.id) }
  })
}

/** What is known of somebody whom whoever asks does not stand by. */
export type KnownOf =
  | { readonly is: 'name'; readonly given: string; readonly family: string; readonly bornOn: Day }
  | { readonly is: 'number'; readonly nhsNumber: string }

/** So often may one person look, all who come from one address, and a whole place: whoever tries out names is stopped and seen. */
export const findingLimits: Readonly<Record<LimitKind, Limit>> = {
  account: { most: 6, minutes: 60 },
  address: { most: 30, minutes: 60 },
  overall: { most: 60, minutes: 60 },
}

export interface Emergency extends Doing {
  readonly of: KnownOf
  readonly keys: Pick<SignInKeys, 'hash'>
  readonly sender: string
}

export type Broken = Done | { readonly is: 'nobody-found' } | { readonly is: 'too-often' }

/**
 * Breaks the glass for the one young person who is meant. None and several are the same answer, and every try leaves its row; where
 * nobody is found, nothing was broken.
 */
export function breakGlass(inside: Inside, desk: YoungPeopleDesk, emergency: Emergency): Promise<Broken> {
  const { subject, key } = emergency
  const which = { locality: subject.locality, person: subject.id, key }
  return onceOnly<Broken>(inside.handle, which, async () => {
    if (!(await mayLook(inside, emergency))) return { is: 'too-often' }
    const found = await findThem(inside, desk, emergency)
    const searched = { record: subject.agency, did: 'search', kind: 'people', because: '', showThem: false } as const
    await inside.note({ ...searched, outcome: found ? 'allowed' : 'refused' })
    if (!found) return { is: 'nobody-found' }
    await lift(inside, { ...emergency, youngPerson: found })
    return { is: 'done', to: recordWay(found) }
  })
}

function mayLook({ handle, now }: Inside, { subject, keys, sender }: Emergency): Promise<boolean> {
  const hash = (text: string): Uint8Array => keys.hash('limit', `emergency ${text}`)
  const by = { account: hash(subject.id), address: hash(sender), overall: hash('overall') }
  return mayTry(handle, { locality: subject.locality, now, by, limits: findingLimits })
}

async function findThem(
  { handle }: Inside,
  desk: YoungPeopleDesk,
  { subject, of }: Emergency,
): Promise<Id | undefined> {
  const { locality } = subject
  const likeness =
    of.is === 'name'
      ? likenessOf(
          { names: { given: of.given, family: of.family }, born: { is: 'known', on: of.bornOn } },
          { home: '', place: locality },
          desk.hashes.likeness,
        )
      : {}
  const number = of.is === 'number' ? desk.hashes.number(`${locality} ${of.nhsNumber}`) : null
  const { rows } = await handle.query<{ readonly found: Id | null }>(
    'select app_find_in_emergency($1, $2, $3, $4) as found',
    [likeness.given ?? null, likeness.family ?? null, likeness.born ?? null, number],
  )
  return rows[0]?.found ?? undefined
}

interface LiftingOf extends Omit<Doing, 'key'> {
  readonly youngPerson: Id
}

/** Keeps it, so that the privacy officer and the safeguarding lead find it and are told to look, and the young person where that is safe. */
async function lift(inside: Inside, of: LiftingOf): Promise<void> {
  const sealing = await sealingOfReasons(inside, of)
  const id = await insertLifting(inside, of, sealText(sealing, of.lifting.reason))
  await inside.note({
    ...{ record: of.youngPerson, did: of.lifting.kind, kind: 'people', outcome: 'allowed' },
    because: of.lifting.kind === 'override' ? 'lifted-by-override' : 'lifted-by-break-glass',
    showThem: of.lifting.tell === 'yes',
  })
  const told = { locality: of.subject.locality, lifting: id, kind: of.lifting.kind, signIn: of.signInAt }
  if (of.mail) await tellThoseWhoLook(inside, of.mail, told)
}

/**
 * The key of somebody whom whoever acts does not stand by is there for them only while a denial is lifted. So it is lifted without a reason,
 * which lifts nothing for `decide`, the key is read, and that is taken back.
 */
async function sealingOfReasons(inside: Inside, of: LiftingOf): Promise<Sealing> {
  const { handle, keys } = inside
  await handle.query('savepoint before_the_reason')
  await insertLifting(inside, of, new Uint8Array())
  const found = await keys.find(of.youngPerson)
  await handle.query('rollback to savepoint before_the_reason')
  if (found.is !== 'held') throw new Error('a young person without a key: nothing of theirs could be opened')
  return found.key.sealing('reasons')
}

const anHour = 3_600_000

async function insertLifting({ handle, now }: Inside, of: LiftingOf, sealedReason: Uint8Array): Promise<Id> {
  const { subject, youngPerson, lifting } = of
  const id = newId()
  await handle.query(
    `insert into lifting (id, locality, kind, by_person, young_person, starts, ends, ground, sealed_reason, tell)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[id, subject.locality, lifting.kind, subject.id, youngPerson],
      ...[new Date(now), new Date(now + lifting.hours * anHour), lifting.ground ?? null, sealedReason, lifting.tell],
    ],
  )
  return id
}
