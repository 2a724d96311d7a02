import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { type Item, type ItemKind, itemKinds, type Sensitivity } from '../object.ts'
import type { Added, Sharing } from '../sharing.ts'
import type { Present, Thread } from './facts.ts'

/** The latest fact of an item, as its row says it; its author wrote the first. */
export interface FactRow {
  readonly locality: string
  readonly item: Id
  readonly n: number
  readonly young_person: Id
  readonly agency: Id | null
  readonly kind: string
  readonly sensitivity: Sensitivity
  readonly named: readonly Id[]
  readonly shared_with: Sharing['with']
  readonly also: readonly Added[]
  readonly sealed_body: Uint8Array | null
  readonly need: Id | null
  readonly plain: Thread['plain']
  readonly author: Id
  readonly on_day: Day
}

const known: ReadonlySet<string> = new Set(itemKinds)
const isItemKind = (kind: string): kind is ItemKind => known.has(kind)

/**
 * Who wrote something of their own by one of their sign-ins, wrote it themselves, in whichever of their records it stands.
 * @returns nothing for a kind that this program does not know: another version wrote it.
 */
export function presentOf(row: FactRow, records: readonly Id[]): readonly Present[] {
  if (!isItemKind(row.kind)) return []
  const item: Item = {
    about: 'young-person',
    locality: row.locality,
    ...(row.agency ? { agency: row.agency } : {}),
    youngPerson: row.young_person,
    is: row.kind,
    writtenBy: records.includes(row.author) ? row.young_person : row.author,
    sensitivity: row.sensitivity,
    named: row.named,
    sharing: { with: row.shared_with, also: row.also },
  }
  const thread = { ...(row.need ? { need: row.need } : {}), plain: row.plain }
  return [{ id: row.item, n: row.n, on: row.on_day, item, thread, sealedBody: row.sealed_body }]
}
