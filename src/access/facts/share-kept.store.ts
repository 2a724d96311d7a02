import { openText } from '../../people/sealing.ts'
import { type Day, dayIn } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { Inside } from '../sign-in/inside.store.ts'
import { recordsOf, type Turn } from './facts-read.store.ts'
import { readNames } from './who-is-who.store.ts'

export const bases = ['agreed', 'best-interests', 'risk-of-harm', 'court', 'statute'] as const
export type Basis = (typeof bases)[number]

/** That something was shared, or that somebody chose not to. */
export interface ShareKept {
  readonly id: Id
  readonly item: Id
  readonly outcome: 'shared' | 'not-shared'
  readonly to: string
  readonly by: string
  readonly on: Day
  readonly until?: Day
  readonly basis: Basis
  readonly told: 'yes' | 'no'
  readonly words?: ShareWordsKept
}

export interface ShareWordsKept {
  readonly purpose: string
  readonly whyNotTold: string
}

interface KeptRow {
  readonly id: Id
  readonly item: Id
  readonly young_person: Id
  readonly outcome: ShareKept['outcome']
  readonly with_person: Id
  readonly by_person: Id
  readonly at: Date
  readonly until_day: Day | null
  readonly basis: Basis
  readonly told: 'yes' | 'no'
  readonly sealed_words: Uint8Array
}

/**
 * What was shared of a thing, and what somebody chose not to share, newest first. The young person finds what they were told of.
 * @param item missing where it is asked of all their things.
 */
export async function readKept(inside: Inside, turn: Turn, item?: Id): Promise<readonly ShareKept[]> {
  const { rows } = await inside.handle.query<KeptRow>(
    `select id, item, young_person, outcome, with_person, by_person, at, until_day, basis, told, sealed_words from share_record
     where young_person = any ($1) and item = coalesce($2, item) order by at desc, id`,
    [recordsOf(turn), item ?? null],
  )
  const names = await readNames(
    inside,
    rows.flatMap(({ with_person, by_person }) => [with_person, by_person]),
  )
  const kept: ShareKept[] = []
  for (const row of rows) {
    const words = await wordsOf(turn, row)
    kept.push({
      ...{ id: row.id, item: row.item, outcome: row.outcome, basis: row.basis, told: row.told, on: dayIn(row.at) },
      ...{ to: names.get(row.with_person)?.name ?? '', by: names.get(row.by_person)?.name ?? '' },
      ...(row.until_day ? { until: row.until_day } : {}),
      ...(words ? { words } : {}),
    })
  }
  return kept
}

/** Sealed with the key of the record that the thing stands in. */
async function wordsOf({ keys }: Turn, row: KeptRow): Promise<ShareWordsKept | undefined> {
  const found = await keys.find(row.young_person)
  const text = found.is === 'held' ? openText(found.key.sealing(`share ${row.id}`), row.sealed_words) : undefined
  // What opens was sealed here, by `keepRecord`, and proved whole.
  return text === undefined ? undefined : (JSON.parse(text) as ShareWordsKept)
}
