import { oracleAnswer } from '../checks/access/oracle.ts'
import type { personKeys } from '../src/access/facts/person-keys.store.ts'
import type { Act, Item, ItemKind } from '../src/access/object.ts'
import { demonstrationPerson } from '../src/access/sign-in/demonstration-accounts.store.ts'
import { sealText } from '../src/people/sealing.ts'
import type { Id } from '../src/shared/id.ts'
import type { Opened } from '../src/testing.edge.ts'
import { people } from './canary-people.ts'
import type { Canary, Persona, World } from './canary-world.ts'

/** Something that is kept outside the things of the facts: a name, a number, a reason. It is looked for as it is, without spaces. */
export interface Secret {
  readonly text: string
  readonly says: string
  /** About whom it is; of names and numbers whose they are. Missing where it is nobody's record. */
  readonly of?: Id
  readonly mayRead: (persona: Persona) => boolean
  /** Whoever has to meet it somewhere on their way; nobody where it is on no page of its own. */
  readonly owedTo: (persona: Persona) => boolean
}

/** Where something is planted: in one place of a world. */
export interface Of {
  readonly opened: Opened
  readonly world: Pick<World, 'contextOf' | 'personas'> & { readonly canaries: readonly Canary[] }
  readonly place: string
}

/** What is planted there has a word of its own, and is sealed for whoever it is about. */
export interface Planting extends Of {
  readonly word: (field: string) => string
  readonly keys: ReturnType<typeof personKeys>
}

/** Nobody reads it, or is owed it. */
export const nobody = (): boolean => false

/** The law on identity and network, of which the things are made as they are asked about: theirs, held by no agency, for all around them. */
export function lawOf(world: Pick<World, 'contextOf'>, youngPerson: Id, place: string) {
  const thing = (is: ItemKind, named: readonly Id[], agency?: Id): Item => ({
    ...{ about: 'young-person', locality: place, youngPerson, is, writtenBy: youngPerson },
    ...{ sensitivity: 'open-to-team', named },
    sharing: { with: 'my-team', also: named.map((who) => ({ who, by: 'worker' })) },
    ...(agency ? { agency } : {}),
  })
  return {
    /** Who stands in a plan or was asked is named on who they are: a plan without the name that it is for is a danger. */
    lets(persona: Persona, is: ItemKind, { act = 'read', agency }: { readonly act?: Act; readonly agency?: Id } = {}) {
      const context = world.contextOf(persona, youngPerson)
      const isInAPlan = context.edges.some((edge) => edge.is === 'in-plan')
      const named = is === 'identity' && isInAPlan ? [persona.subject.id] : []
      const answer = oracleAnswer({ subject: persona.subject, act, thing: thing(is, named, agency), context })
      return answer.allow ? answer.fields : []
    },
  }
}

/** @returns what seals for somebody. @throws where they have no key. */
export async function sealedFor({ keys }: Planting, person: Id, about: string): Promise<(text: string) => Uint8Array> {
  const found = await keys.need(person)
  if (found.is !== 'held') throw new Error('somebody of the demonstration has no key')
  return (text) => sealText(found.key.sealing(about), text)
}

/** Everybody of a place who has an age: whose record is kept. */
export const youngIn = (place: string): readonly { readonly key: string; readonly id: Id }[] =>
  people.names.flatMap(({ key, age }) => (age === undefined ? [] : [{ key, id: demonstrationPerson(place, key) }]))
