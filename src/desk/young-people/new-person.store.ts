import { answerTo, note } from '../../access/facts/facts-read.store.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import { openAccount } from '../../access/sign-in/sign-in-account.store.ts'
import type { Professional } from '../../access/subject.ts'
import { addStanding } from '../../people/network.store.ts'
import { addYoungPerson } from '../../people/people.store.ts'
import type { WhoTheyAre } from '../../people/person.ts'
import { type Likeness, likenessOf } from '../../people/same-person.ts'
import { askAbout, askWhetherSame } from '../../people/same-person-question.store.ts'
import type { WhetherHere } from '../../people/same-person-question.ts'
import type { Id } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import type { Handle } from '../../store/second-lock.ts'
import { type Done, onceOnly } from '../once.store.ts'
import { identityItem } from './as-items.ts'
import { recordWay } from './ways.ts'
import { readWhose } from './whose.store.ts'
import type { KnownPerson } from './whose.ts'
import type { YoungPeopleDesk } from './young-people-desk.ts'

/** Somebody about to be written down, and by whom. */
export interface NewPerson {
  readonly subject: Professional
  readonly who: WhoTheyAre
  /** The postcode sector of where they live, or their school; empty where it is not known. */
  readonly home: string
}

const likenessIn = ({ hashes }: YoungPeopleDesk, { subject, who, home }: NewPerson): Likeness =>
  likenessOf(who, { home, place: subject.locality }, hashes.likeness)

/** Those whom whoever asks stands by and who may be the same, as far as they may be known, beside what the check says. */
export interface MaybeHere {
  readonly whether: WhetherHere
  readonly known: readonly KnownPerson[]
}

/** Whether somebody about to be written down may be here already. Nothing is kept but that it was asked. */
export async function askIfHere(inside: Inside, desk: YoungPeopleDesk, person: NewPerson): Promise<MaybeHere> {
  const { agency, locality } = person.subject
  const asked = { record: agency, did: 'search', kind: 'people', outcome: 'allowed' } as const
  await inside.note({ ...asked, because: '', showThem: false })
  const whether = await askWhetherSame(inside.handle, locality, likenessIn(desk, person))
  const known: KnownPerson[] = []
  if (whether.is === 'those-you-stand-by')
    for (const { person: id } of whether.alike) known.push(...((await readKnown(inside, id)) ?? []))
  return { whether, known }
}

async function readKnown({ turn }: Inside, id: Id): Promise<readonly KnownPerson[] | undefined> {
  const who = await readWhose(await turn(id), 'read')
  return who && [who]
}

/**
 * Writes somebody down, with who stands by them from now on: whoever does it. Those who may know them as somebody who is here already are
 * asked; nothing is joined.
 * @returns where their record stands.
 */
export function writeDown(
  inside: Inside,
  desk: YoungPeopleDesk,
  person: NewPerson & { readonly key: string },
): Promise<Done> {
  const { subject } = person
  return onceOnly(inside.handle, { locality: subject.locality, person: subject.id, key: person.key }, async () => {
    const id = await addThem(inside, desk, person)
    await joinThem(inside, subject, id)
    const turn = await inside.turn(id)
    const item = identityItem(turn)
    const answer = answerTo(turn, 'write', item)
    if (!answer.allow) throw new Error('somebody was written down by one who may not write down who they are')
    await note(turn, 'write', [{ id, item, answer }])
    await askAbout(inside.handle, id)
    return { is: 'done', to: recordWay(id) }
  })
}

async function addThem({ handle, keys, now }: Inside, desk: YoungPeopleDesk, person: NewPerson): Promise<Id> {
  const { locality } = person.subject
  const id = newId()
  const made = await keys.need(id)
  if (made.is !== 'held') throw new Error('the key of somebody new was destroyed before they were there')
  const kept = { sealing: made.key.sealing('record'), likeness: likenessIn(desk, person) }
  await addYoungPerson(handle, { id, locality, ...person.who }, kept)
  await keepNumber(handle, desk, { person: id, locality, number: person.who.nhsNumber })
  await openAccount(handle, { locality, person: id, now })
  return id
}

const joinThem = (
  { handle, now }: Inside,
  { id: subject, locality, as }: Professional,
  youngPerson: Id,
): Promise<void> =>
  addStanding(handle, {
    ...{ id: newId(), locality, youngPerson, subject, madeBy: subject, since: now, saidBy: '', selfClaimed: false },
    as: { is: as === 'front-desk' ? 'team' : 'worker' },
  })

interface Numbered {
  readonly person: Id
  readonly locality: string
  readonly number: string | undefined
}

/** Keeps the hash of an NHS number, or forgets it where there is none. */
export async function keepNumber(
  handle: Handle,
  desk: YoungPeopleDesk,
  { person, locality, number }: Numbered,
): Promise<void> {
  await handle.query('delete from known_by_number where person = $1', [person])
  if (number)
    await handle.query('insert into known_by_number (person, locality, number) values ($1, $2, $3)', [
      ...[person, locality, desk.hashes.number(`${locality} ${number}`)],
    ])
}
