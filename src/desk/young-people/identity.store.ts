import { holdChains } from '../../access/audit/audit.store.ts'
import { answerTo, note, type Turn } from '../../access/facts/facts-read.store.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { Professional } from '../../access/subject.ts'
import { changeWhoTheyAre } from '../../people/people.store.ts'
import type { WhoTheyAre } from '../../people/person.ts'
import { likenessOf } from '../../people/same-person.ts'
import type { Id } from '../../shared/id.ts'
import type { Handle } from '../../store/second-lock.ts'
import { type Done, onceOnly } from '../once.store.ts'
import { identityItem } from './as-items.ts'
import { keepNumber } from './new-person.store.ts'
import { recordWay } from './ways.ts'
import { openWho, readWhose } from './whose.store.ts'
import type { KnownPerson } from './whose.ts'
import type { YoungPeopleDesk } from './young-people-desk.ts'

/** Who somebody is as it stands, what of it may be changed, and a mark by which a change in between is seen. */
export interface IdentityStanding {
  readonly who: KnownPerson
  readonly letIn: readonly string[]
  readonly mark: string
}

/** @returns undefined where whoever asks may not change who they are. */
export async function readIdentity(inside: Inside, id: Id): Promise<IdentityStanding | undefined> {
  const turn = await inside.turn(id)
  const { allow, fields } = answerTo(turn, 'write', identityItem(turn))
  const who = await readWhose(turn, 'read')
  return who && allow ? { who, letIn: fields, mark: await markOf(inside.handle, turn.youngPerson) } : undefined
}

/** Another one with each change: what is sealed is never sealed twice alike. */
async function markOf(handle: Handle, person: Id): Promise<string> {
  const { rows } = await handle.query<{ readonly mark: string | null }>(
    `select md5(sealed_record) as mark from person where id = $1`,
    [person],
  )
  return rows[0]?.mark ?? ''
}

export interface IdentityChange {
  readonly subject: Professional
  readonly id: Id
  readonly who: WhoTheyAre
  /** The mark that whoever writes saw. */
  readonly mark: string
  readonly key: string
}

export type IdentityChanged =
  | Done
  | { readonly is: 'not-there' }
  /** Somebody was quicker: what stands there now. */
  | { readonly is: 'older'; readonly stands: IdentityStanding }

/** Keeps who somebody is; an NHS number that whoever writes may not see stays as it was. */
export function changeIdentity(
  inside: Inside,
  desk: YoungPeopleDesk,
  change: IdentityChange,
): Promise<IdentityChanged> {
  const { subject, key } = change
  return onceOnly<IdentityChanged>(inside.handle, { locality: subject.locality, person: subject.id, key }, async () => {
    const stands = await readIdentity(inside, change.id)
    if (!stands) return { is: 'not-there' }
    await holdChains(inside.handle, [stands.who.id])
    if ((await markOf(inside.handle, stands.who.id)) !== change.mark) return { is: 'older', stands }
    const turn = await inside.turn(stands.who.id)
    return (await keepIdentity(turn, desk, { change, letIn: stands.letIn })) ?? { is: 'not-there' }
  })
}

interface Keeping {
  readonly change: IdentityChange
  readonly letIn: readonly string[]
}

async function keepIdentity(turn: Turn, desk: YoungPeopleDesk, { change, letIn }: Keeping): Promise<Done | undefined> {
  const { handle, keys, youngPerson: person } = turn
  const { locality } = change.subject
  const before = await openWho(turn)
  const found = await keys.find(person)
  if (!before || found.is !== 'held') return undefined
  const { nhsNumber: _typed, ...rest } = change.who
  const number = letIn.includes('nhsNumber') ? change.who.nhsNumber : before.nhsNumber
  const who: WhoTheyAre = { ...rest, ...(number ? { nhsNumber: number } : {}) }
  const { rows } = await handle.query<{ readonly home: Uint8Array | null }>(
    'select home from likeness where person = $1',
    [person],
  )
  const home = rows[0]?.home
  const likeness = {
    ...likenessOf(who, { home: '', place: locality }, desk.hashes.likeness),
    ...(home ? { home } : {}),
  }
  await changeWhoTheyAre(handle, { person, who, likeness }, found.key.sealing('record'))
  await keepNumber(handle, desk, { person, locality, number })
  const item = identityItem(turn)
  await note(turn, 'write', [{ id: person, item, answer: answerTo(turn, 'write', item) }])
  return { is: 'done', to: recordWay(person) }
}
