import { beginItem } from '../../access/facts/facts.store.ts'
import type { Body, Written } from '../../access/facts/facts.ts'
import type { Turn } from '../../access/facts/facts-read.store.ts'
import type { OpenItem } from '../../access/facts/open-item.ts'
import type { Item } from '../../access/object.ts'
import { isThere } from '../../needs/need.store.ts'
import type { Id } from '../../shared/id.ts'
import type { Pack } from '../pack/pack.ts'
import type { Answered } from './answered.ts'
import { answeredShape } from './answered-kept.ts'
import { tellAnswered } from './answered-told.ts'

/** A set of questions that was answered, as it stands for whoever reads it. */
export interface KeptAnswered {
  readonly id: Id
  readonly now: Answered
  readonly read: OpenItem
}

/** Those among the things of a need, the newest first. */
export const answeredIn = (things: readonly OpenItem[]): readonly KeptAnswered[] =>
  things
    .flatMap((read) => {
      if (read.item.is !== 'measure' || read.body.is !== 'open') return []
      const now = answeredShape.safeParse(read.body.fields['facts']).data
      return now ? [{ id: read.id, now, read }] : []
    })
    .toSorted(({ now: one }, { now: other }) => (one.on > other.on ? -1 : one.on < other.on ? 1 : 0))

/** Something that is to be kept in a need. */
export interface KeepsAnswered {
  readonly key: string
  readonly need: Id
  readonly pack: Pack
  readonly answered: Answered
  readonly begins: Pick<Item, 'sensitivity' | 'named' | 'sharing'>
}

/** Keeps it, sealed with the key of the young person: what lies open tells not even which questions they were. */
export async function keepAnswered(
  turn: Turn,
  { key, need, pack, answered, begins }: KeepsAnswered,
): Promise<Written<Body>> {
  if (!(await isThere(turn, need))) return { is: 'not-there' }
  return beginItem(turn, {
    ...{ key, item: { is: 'measure', ...begins } },
    body: { ...tellAnswered(answered, pack), facts: answered },
    thread: { need },
  })
}
