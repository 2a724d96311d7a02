import type { Read } from '../../access/facts/facts.ts'
import { answerTo, type Reading, readItems, recordsOf, type Turn } from '../../access/facts/facts-read.store.ts'
import { type Called, readNames } from '../../access/facts/who-is-who.store.ts'
import type { ItemKind } from '../../access/object.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import { asEnded } from '../../plan/ending.store.ts'
import { isCodeWord } from '../../risk-support/code-word.ts'
import type { Id } from '../../shared/id.ts'
import { itemToBegin, networkItem } from './as-items.ts'
import { knowOfDanger, readWhose } from './whose.store.ts'
import type { KnownPerson } from './whose.ts'

export type ReadThing = Extract<Read, { readonly is: 'read' }>

/** A young person's record for whoever may read something of it: what they may read, and nothing about the rest. */
export interface PersonsRecord {
  readonly id: Id
  /** Every record of theirs, the kept one first. */
  readonly records: readonly Id[]
  readonly who?: KnownPerson
  readonly things: readonly ReadThing[]
  /** What people are called who wrote something. */
  readonly called: ReadonlyMap<Id, Called>
  /** What whoever acts may begin here. */
  readonly mayBegin: readonly ItemKind[]
  readonly mayOpenNeed: boolean
  readonly mayChange: ReadonlySet<Id>
  readonly mayShare: ReadonlySet<Id>
  readonly seesAround: boolean
  /** Whether there is somebody here for whom whoever acts could let safety outweigh a choice. */
  readonly mayOverride: boolean
  /** Everything that joins them was said by themselves alone, and nobody has looked at it. */
  readonly isSelfClaimed: boolean
  /** Until when a denial is lifted for them, in milliseconds since 1970. */
  readonly liftedUntil?: number
}

export const kindsToBegin: readonly ItemKind[] = [
  'view',
  'plan',
  'appointment',
  'private-note',
  'safeguarding',
  'communication-needs',
  'safe-contact',
]

/** @returns undefined where nothing of it is theirs to read: it looks as if it were not there. */
export async function readRecord(inside: Inside, id: Id, act: Reading): Promise<PersonsRecord | undefined> {
  const turn = await inside.turn(id)
  const who = await readWhose(turn, act)
  const things = asEnded((await readItems(turn, act)).flatMap((read) => (read.is === 'read' ? [read] : [])))
  if (!who && things.length === 0) return undefined
  const writers = things.map(({ item }) => item.writtenBy)
  // Whoever does not know who it is about is told their name by nothing that they wrote either.
  const unnamed: ReadonlySet<Id> = new Set(who?.names ? [] : recordsOf(turn))
  const may = (what: 'write' | 'share', { item }: ReadThing): boolean => answerTo(turn, what, item).allow
  return {
    id: turn.youngPerson,
    records: recordsOf(turn),
    ...(who ? { who } : {}),
    things,
    called: await readNames(
      inside,
      writers.filter((writer) => !unnamed.has(writer)),
    ),
    mayBegin: who ? kindsToBegin.filter((kind) => mayBegin(turn, kind)) : [],
    mayOpenNeed: who !== undefined && mayBegin(turn, 'need'),
    mayChange: new Set(things.filter((thing) => may('write', thing)).map((thing) => thing.id)),
    mayShare: new Set(
      things.filter((thing) => may('share', thing) && !isCodeWord(thing.thread)).map((thing) => thing.id),
    ),
    mayOverride: who !== undefined || (await knowOfDanger(turn)),
    seesAround: answerTo(turn, 'read', networkItem(turn)).allow,
    isSelfClaimed: things.some(({ obligations }) => obligations.includes('review-the-relationship')),
    ...liftedUntil(turn),
  }
}

/** Whether whoever acts may begin something of a kind: asked before a way to it is shown. */
export function mayBegin(turn: Turn, kind: ItemKind): boolean {
  const item = itemToBegin(turn, kind)
  return item !== undefined && answerTo(turn, 'write', item).allow
}

const anHour = 3_600_000

function liftedUntil({ context }: Turn): Pick<PersonsRecord, 'liftedUntil'> {
  const { now, overrides, breakings } = context
  const ends = [
    ...overrides.filter(({ start, end }) => start <= now && now < end).map(({ end }) => end),
    ...breakings.filter(({ at }) => at <= now && now < at + anHour).map(({ at }) => at + anHour),
  ]
  return ends.length > 0 ? { liftedUntil: Math.max(...ends) } : {}
}
