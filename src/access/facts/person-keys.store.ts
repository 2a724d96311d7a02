import type { Id } from '../../shared/id.ts'
import type { Handle } from '../../store/second-lock.ts'
import type { MasterKey, PersonKey } from './person-keys.edge.ts'

export type Held = { readonly is: 'held'; readonly key: PersonKey }
export type KeyOfPerson = Held | { readonly is: 'none' } | { readonly is: 'destroyed' }

/** The keys of people, for as long as one transaction. */
export interface PersonKeys {
  /** The key of somebody, where they have one. */
  readonly find: (person: Id) => Promise<KeyOfPerson>
  /** Takes the sealed key of somebody that came with something else in this transaction: `find` opens it, and asks for it no more. */
  readonly take: (person: Id, sealed: Uint8Array) => void
  /** The key of somebody, made where they had none yet. Whose key was destroyed gets no other. */
  readonly need: (person: Id) => Promise<Exclude<KeyOfPerson, { readonly is: 'none' }>>
}

interface KeyRow {
  readonly sealed_key: Uint8Array | null
}

/**
 * Opens keys as they are needed and forgets them with the transaction: each has its own, so that what was destroyed
 * in one is not opened in the next.
 * @throws from what it gives, where a key was sealed under another secret; nothing is made in its stead.
 */
export function personKeys(handle: Handle, locality: string, master: MasterKey): PersonKeys {
  const opened = new Map<Id, Held>()
  const taken = new Map<Id, KeyRow>()
  const ask = async (person: Id): Promise<KeyRow | undefined> => {
    const { rows } = await handle.query<KeyRow>({
      name: 'key-of-person',
      text: 'select sealed_key from person_key where person = $1',
      values: [person],
    })
    return rows[0]
  }
  const find = async (person: Id): Promise<KeyOfPerson> => {
    const before = opened.get(person)
    if (before) return before
    const found = keyIn(taken.get(person) ?? (await ask(person)), person, master)
    if (found.is === 'held') opened.set(person, found)
    return found
  }
  return {
    find,
    take: (person, sealed) => void taken.set(person, { sealed_key: sealed }),
    async need(person) {
      const found = await find(person)
      if (found.is !== 'none') return found
      const { sealed } = master.make(person)
      await handle.query(
        'insert into person_key (person, locality, sealed_key) values ($1, $2, $3) on conflict (person) do nothing',
        [person, locality, sealed],
      )
      const made = await find(person)
      if (made.is === 'none') throw new Error('a key that was kept a moment ago is not there')
      return made
    },
  }
}

function keyIn(row: KeyRow | undefined, person: Id, master: MasterKey): KeyOfPerson {
  if (row === undefined) return { is: 'none' }
  if (row.sealed_key === null) return { is: 'destroyed' }
  const key = master.open(person, row.sealed_key)
  if (key) return { is: 'held', key }
  throw new Error(
    'The keys of people were sealed under another SECRET. Start with the SECRET that they were made with.',
  )
}

/** Whose key, and when. */
export interface Destroying {
  readonly locality: string
  readonly person: Id
  readonly at: Date
}

/**
 * Destroys a key, for good: nothing that was sealed with it can be opened again, and no other is made. This is erasure.
 * @NOTE copies of the database hold the key until they are thrown away, and the files of a server until it next tidies the table.
 */
export async function destroyKey(handle: Handle, { locality, person, at }: Destroying): Promise<void> {
  await handle.query(
    `insert into person_key (person, locality, sealed_key, destroyed_at) values ($1, $2, null, $3)
     on conflict (person) do update set sealed_key = null, destroyed_at = coalesce(person_key.destroyed_at, excluded.destroyed_at)`,
    [person, locality, at],
  )
}
