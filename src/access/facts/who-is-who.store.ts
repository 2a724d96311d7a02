import { readWhoTheyAre } from '../../people/people.store.ts'
import type { Id } from '../../shared/id.ts'
import type { Handle } from '../../store/second-lock.ts'
import type { PersonKeys } from './person-keys.store.ts'

/** What somebody is called by those who may know of them. */
export interface Called {
  readonly isA: 'young-person' | 'carer' | 'professional'
  readonly name: string
  readonly agency?: string
}

interface PersonRow {
  readonly id: Id
  readonly is_a: Called['isA']
  readonly name: string | null
  readonly agency: string | null
}

/** Asked with nearly every page: planned once on a connection. */
const findNames = {
  name: 'names-of',
  text: `select person.id, person.is_a, person.name, agency.name as agency from person left join agency on agency.id = person.agency
    where person.id = any($1::uuid[])`,
}

/** @returns what these are called, but for those who are not there for whoever asks. */
export async function readNames(
  { handle, keys }: { readonly handle: Handle; readonly keys: PersonKeys },
  people: readonly Id[],
): Promise<ReadonlyMap<Id, Called>> {
  if (people.length === 0) return new Map()
  const { rows } = await handle.query<PersonRow>({ ...findNames, values: [[...new Set(people)]] })
  const called = new Map<Id, Called>()
  for (const { id, is_a, name, agency } of rows) {
    const own = name ?? (await ownName({ handle, keys }, id))
    if (own !== undefined) called.set(id, { isA: is_a, name: own, ...(agency ? { agency } : {}) })
  }
  return called
}

async function ownName(
  { handle, keys }: { readonly handle: Handle; readonly keys: PersonKeys },
  person: Id,
): Promise<string | undefined> {
  const found = await keys.find(person)
  if (found.is !== 'held') return undefined
  const who = await readWhoTheyAre(handle, person, found.key.sealing('record'))
  return who && (who.names.known ?? who.names.given)
}
