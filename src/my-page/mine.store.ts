import type { Turn } from '../access/facts/facts-read.store.ts'
import { readItems, recordsOf } from '../access/facts/facts-read.store.ts'
import type { OpenItem } from '../access/facts/open-item.ts'
import { type Called, readNames } from '../access/facts/who-is-who.store.ts'
import type { ItemKind } from '../access/object.ts'
import type { Inside } from '../access/sign-in/inside.store.ts'
import { asEnded } from '../plan/ending.store.ts'
import type { Id } from '../shared/id.ts'

/** What somebody may read of one young person, the newest first, and what everybody in it is called. */
export interface Shown {
  readonly turn: Turn
  readonly items: readonly OpenItem[]
  readonly names: ReadonlyMap<Id, Called>
  /** Whoever looks: a young person by each of their own records that are one. */
  readonly me: readonly Id[]
}

/** Reads all that whoever acts may read of a young person. Each item that was opened leaves its row. */
export async function readShown(inside: Inside, youngPerson: Id, kinds?: readonly ItemKind[]): Promise<Shown> {
  const turn = await inside.turn(youngPerson)
  const reads = await readItems(turn, 'read', kinds)
  const items = asEnded(reads.flatMap((each) => (each.is === 'read' ? [each] : [])))
  const named = items.flatMap(({ item }) => [item.writtenBy, ...item.sharing.also.map(({ who }) => who)])
  return { turn, items, names: await readNames(inside, named), me: meIn(turn) }
}

const meIn = (turn: Turn): readonly Id[] => {
  const { subject } = turn
  if (subject.as === 'young-person') return recordsOf(turn)
  return subject.as === 'nobody' ? [] : [subject.id]
}

/** The number of the fact that somebody saw who wrote a draft: 0 where it does not say, which nothing rests on. */
export const nSeen = (draft: Readonly<Record<string, readonly string[]>>): number => {
  const n = draft['n']?.[0] ?? ''
  return /^\d{1,6}$/.test(n) ? Number(n) : 0
}

/** Whether a young person's record was joined with another that their sign-in does not open: then more people see it than they find here. */
export async function isJoinedUnseen({ handle }: Inside, youngPerson: Id): Promise<boolean> {
  const { rows } = await handle.query<{ readonly since: Date | null }>('select app_joined_since($1) as since', [
    youngPerson,
  ])
  return Boolean(rows[0]?.since)
}
