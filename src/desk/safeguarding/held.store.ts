import type { Read } from '../../access/facts/facts.ts'
import { readItems, recordsOf } from '../../access/facts/facts-read.store.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { Id } from '../../shared/id.ts'

export type HeldItem = Extract<Read, { readonly is: 'read' }>

/** What an agency keeps so that one young person is safe. */
export interface Held {
  readonly youngPerson: Id
  readonly items: readonly HeldItem[]
}

/** Everything of this kind that whoever acts may read, the newest first, for each young person. Each that is opened leaves its row. */
export async function readHeld(inside: Inside): Promise<readonly Held[]> {
  const { rows } = await inside.handle.query<{ readonly young_person: Id }>(
    `select young_person from fact where kind = 'safeguarding' group by young_person order by max(recorded_at) desc, young_person`,
  )
  const held: Held[] = []
  const seen = new Set<Id>()
  for (const { young_person: youngPerson } of rows) {
    const turn = await inside.turn(youngPerson)
    if (recordsOf(turn).some((record) => seen.has(record))) continue
    seen.add(youngPerson)
    const reads = await readItems(turn, 'read', ['safeguarding'])
    const items = reads.flatMap((read) => (read.is === 'read' ? [read] : []))
    if (items.length > 0) held.push({ youngPerson: turn.youngPerson, items })
  }
  return held
}
