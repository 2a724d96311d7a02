import type { Read } from '../../access/facts/facts.ts'
import { answerTo, presentItems, readItems, recordsOf } from '../../access/facts/facts-read.store.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { identityItem } from '../young-people/as-items.ts'
import { openWhose } from '../young-people/whose.store.ts'
import type { KnownPerson } from '../young-people/whose.ts'

/** That an agency keeps something so that one young person is safe: how much, and since when; nothing of it is opened. */
export interface Kept {
  readonly youngPerson: Id
  /** Only where whoever acts stands by them as well. */
  readonly who?: KnownPerson
  readonly many: number
  readonly latest: Day
}

/** Everybody of whom whoever acts may know that something of this kind is kept, those with the newest first. */
export async function readKept(inside: Inside): Promise<readonly Kept[]> {
  const { rows } = await inside.handle.query<{ readonly young_person: Id }>(
    `select young_person from fact where kind = 'safeguarding' group by young_person order by max(recorded_at) desc, young_person`,
  )
  const all: Kept[] = []
  const seen = new Set<Id>()
  for (const { young_person } of rows) {
    const turn = await inside.turn(young_person)
    if (recordsOf(turn).some((record) => seen.has(record))) continue
    seen.add(young_person)
    const present = await presentItems(inside.handle, recordsOf(turn), ['safeguarding'])
    const theirs = present.filter(({ item }) => answerTo(turn, 'know', item).allow)
    const latest = theirs
      .map(({ on }) => on)
      .toSorted()
      .at(-1)
    const who = latest ? await openWhose(turn, answerTo(turn, 'read', identityItem(turn))) : undefined
    if (latest !== undefined)
      all.push({ youngPerson: turn.youngPerson, ...(who ? { who } : {}), many: theirs.length, latest })
  }
  return all
}

export type HeldItem = Extract<Read, { readonly is: 'read' }>

/** What an agency keeps so that one young person is safe. */
export interface Held {
  readonly youngPerson: Id
  readonly who?: KnownPerson
  readonly items: readonly HeldItem[]
}

/** Opens what is kept about one young person, the newest first; each thing that is opened leaves its row. @returns undefined where nothing is there. */
export async function readHeld(inside: Inside, youngPerson: Id): Promise<Held | undefined> {
  const turn = await inside.turn(youngPerson)
  const reads = await readItems(turn, 'read', ['safeguarding'])
  const items = reads.flatMap((read) => (read.is === 'read' ? [read] : []))
  if (items.length === 0) return undefined
  const who = await openWhose(turn, answerTo(turn, 'read', identityItem(turn)))
  return {
    ...{ youngPerson: turn.youngPerson, ...(who ? { who } : {}) },
    items: items.toSorted((one, other) => other.on.localeCompare(one.on)),
  }
}
