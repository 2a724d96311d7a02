import { beginItem, changeWords } from '../../access/facts/facts.store.ts'
import type { Body, Written } from '../../access/facts/facts.ts'
import { answerTo, presentItem, readItem, recordsOf, type Turn } from '../../access/facts/facts-read.store.ts'
import type { Item, ItemKind } from '../../access/object.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import { holdWhatWaits } from '../../messages/to-a-person.store.ts'
import type { Id } from '../../shared/id.ts'
import { itemToBegin } from './as-items.ts'
import type { ReadThing } from './record.store.ts'
import { readWhose } from './whose.store.ts'
import type { KnownPerson } from './whose.ts'

/** What somebody is about to write: something new of a kind, or what stands there already. */
export type WhatToWrite =
  | { readonly is: 'new'; readonly youngPerson: Id; readonly kind: ItemKind }
  | { readonly is: 'change'; readonly youngPerson: Id; readonly item: Id }

/** A page on which something is written: whose it is stands on it, or there is no such page. */
export interface Writable {
  readonly who: KnownPerson
  readonly kind: ItemKind
  /** The fields that may be let in. */
  readonly letIn: readonly string[]
  readonly stands?: ReadThing
}

interface MayWrite extends Writable {
  readonly turn: Turn
  readonly item: Item
}

/** @returns undefined where whoever acts may not write it, or may not know whose it is: it looks as if it were not there. */
export async function readWritable(inside: Inside, what: WhatToWrite): Promise<Writable | undefined> {
  const may = await mayWrite(inside, what)
  if (!may) return undefined
  if (what.is === 'new') return may
  const read = await readItem(may.turn, 'read', what.item)
  return read.is === 'read' ? { ...may, stands: read } : undefined
}

async function mayWrite(inside: Inside, what: WhatToWrite): Promise<MayWrite | undefined> {
  const [turn, present] = await inside.turnWith(what.youngPerson, async (before) =>
    what.is === 'new' ? undefined : presentItem(before, what.item),
  )
  const who = await readWhose(turn, 'read')
  const item = what.is === 'new' ? itemToBegin(turn, what.kind) : present?.item
  // What is the sum of what happened is changed by what happens next: to write over it here would make it say what nobody did.
  if (!who || !item || present?.thread.plain['is'] !== undefined) return undefined
  const { allow, fields } = answerTo(turn, 'write', item)
  return allow ? { who, kind: item.is, letIn: fields, turn, item } : undefined
}

export interface Writing {
  readonly what: WhatToWrite
  readonly body: Body
  readonly key: string
  /** For a change: the number of the fact that whoever writes saw. */
  readonly expected: number
}

/** Keeps it, with its row, or says why not. What could go to a contact that has just changed is held back. */
export async function writeIt(inside: Inside, writing: Writing): Promise<Written<Body>> {
  const may = await mayWrite(inside, writing.what)
  if (!may) return { is: 'not-there' }
  const written = await keep(may, writing)
  if (written.is !== 'kept') return written
  if (may.kind === 'safe-contact' || may.kind === 'communication-needs')
    for (const record of recordsOf(may.turn)) await holdWhatWaits(inside.handle, record)
  return written
}

function keep({ turn, item }: MayWrite, { what, body, key, expected }: Writing): Promise<Written<Body>> {
  if (what.is === 'change') return changeWords(turn, { key, id: what.item, expected }, body)
  const { is, sensitivity, named, sharing } = item
  return beginItem(turn, { key, body, item: { is, sensitivity, named, sharing } })
}
