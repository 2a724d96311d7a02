import { beginItem } from '../access/facts/facts.store.ts'
import type { Body, Thread, Written } from '../access/facts/facts.ts'
import { answerTo, presentItem, recordsOf, type Turn } from '../access/facts/facts-read.store.ts'
import type { Id } from '../shared/id.ts'
import type { Database } from '../store/database.ts'
import { asPerson, type Handle } from '../store/second-lock.ts'

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

/** What one person holds of the young person whose turn it is, as far as whoever acts may read it. */
export async function readHeldOf(turn: Turn, owner: Id): Promise<readonly Id[]> {
  const { rows } = await turn.handle.query<{ readonly need: Id }>(
    'select need from need_now where young_person = any ($1) and owners @> array[$2::uuid] and is_read order by need',
    [recordsOf(turn), owner],
  )
  const theirs: Id[] = []
  for (const { need } of rows) {
    const present = await presentItem(turn, need)
    if (present && answerTo(turn, 'read', present.item).allow) theirs.push(need)
  }
  return theirs
}

/** What passed on because whoever held it can see to it no more, and what nobody holds who can. */
export interface PassedOn {
  readonly passedOn: number
  readonly withNobody: number
}

/**
 * Passes on what is held by nobody who can see to it, as the database does at once where a standing is ended: a standing can also end because its
 * day has come, and a team because its last one left.
 */
export const passOnInPlace = (database: Database, locality: string, now: Date): Promise<PassedOn> =>
  asPerson(database, { locality, part: 'privacy-officer' }, async (handle) => {
    const { rows } = await handle.query<{ readonly passed_on: number; readonly with_nobody: number }>(
      'select passed_on, with_nobody from app_pass_on_in_place($1)',
      [now],
    )
    return { passedOn: rows[0]?.passed_on ?? 0, withNobody: rows[0]?.with_nobody ?? 0 }
  })

/** How many needs of the place nobody holds who can see to them. @returns undefined for those who cannot mend it. */
export async function readWithNobody(handle: Handle, now: Date): Promise<number | undefined> {
  const { rows } = await handle.query<{ readonly many: number | null }>('select app_with_nobody($1) as many', [now])
  return rows[0]?.many ?? undefined
}
