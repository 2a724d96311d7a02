import type { Read } from '../access/facts/facts.ts'
import type { Turn } from '../access/facts/facts-read.store.ts'
import { readItems } from '../access/facts/facts-read.store.ts'
import { type Called, readNames } from '../access/facts/who-is-who.store.ts'
import type { ItemKind } from '../access/object.ts'
import type { Inside } from '../access/sign-in/inside.store.ts'
import type { Id } from '../shared/id.ts'

/** An item that can be read, opened. */
export type OpenItem = Extract<Read, { readonly is: 'read' }>

/** What somebody may read of one young person, the newest first, and what everybody in it is called. */
export interface Shown {
  readonly turn: Turn
  readonly items: readonly OpenItem[]
  readonly names: ReadonlyMap<Id, Called>
}

/** Reads all that whoever acts may read of a young person. Each item that was opened leaves its row. */
export async function readShown(inside: Inside, youngPerson: Id, kinds?: readonly ItemKind[]): Promise<Shown> {
  const turn = await inside.turn(youngPerson)
  const reads = await readItems(turn, 'read', kinds)
  const items = reads.flatMap((each) => (each.is === 'read' ? [each] : [])).sort(newestFirst)
  const named = items.flatMap(({ item }) => [item.writtenBy, ...item.sharing.also.map(({ who }) => who)])
  return { turn, items, names: await readNames(inside, named) }
}

const newestFirst = (one: OpenItem, other: OpenItem): number =>
  one.on === other.on ? (one.id < other.id ? 1 : -1) : one.on < other.on ? 1 : -1
