import { beginItem } from '../access/facts/facts.store.ts'
import type { Body, Thread, Written } from '../access/facts/facts.ts'
import type { Turn } from '../access/facts/facts-read.store.ts'
import type { Id } from '../shared/id.ts'
import type { Handle } from '../store/second-lock.ts'

/** Who holds these needs now, as the read table says that is made from their facts. A need that is not there for whoever asks is missing. */
export async function readOwners(handle: Handle, needs: readonly Id[]): Promise<ReadonlyMap<Id, readonly Id[]>> {
  if (needs.length === 0) return new Map()
  const { rows } = await handle.query<{ readonly need: Id; readonly owners: readonly Id[] }>({
    name: 'need-owners',
    text: 'select need, owners from need_now where need = any ($1)',
    values: [needs],
  })
  return new Map(rows.map(({ need, owners }) => [need, owners]))
}

/** An act by which a need passes on to somebody else. */
export interface PassesOn {
  readonly key: string
  readonly need: Id
  /** Who, from whom, on which day. */
  readonly plain: Thread['plain']
  /** What somebody outside is called. */
  readonly words: readonly string[]
}

/** Keeps who holds a need from now on, beside who held it before: nothing of it is written over. */
export const keepOwners = (turn: Turn, { key, need, plain, words }: PassesOn): Promise<Written<Body>> =>
  beginItem(turn, {
    ...{ key, thread: { need, plain }, body: { who: words, part: 'holds it' } },
    item: { is: 'network', sensitivity: 'open-to-team', named: [], sharing: { with: 'my-team', also: [] } },
  })
