import type { Id } from '../../shared/id.ts'
import type { Keeping } from '../../shared/shapes.ts'
import type { Item } from '../object.ts'
import { beginItem, changeWords } from './facts.store.ts'
import type { Body, Thread, Written } from './facts.ts'
import type { Turn } from './facts-read.store.ts'
import { type Happened, keptFact } from './happened.ts'

/** What comes to an item with what happened: its words as everybody reads them, and what lists are made from. */
export interface Telling {
  /** The fields of the law, without `facts`: who did what, in plain words. */
  readonly body: Body
  /** Ids, days and fixed words: never anything that somebody said. */
  readonly plain: Thread['plain']
}

/** An item that begins with what happened first. */
export interface BeginsWith<Fact> extends Telling {
  readonly key: string
  readonly id?: Id
  readonly need: Id
  readonly item: Pick<Item, 'is' | 'agency' | 'sensitivity' | 'named' | 'sharing'>
  readonly facts: readonly Fact[]
}

/** Keeps something new in a need, with what happened first. Whether the need is there for whoever acts has been asked before. */
export const beginWith = <Fact>(
  turn: Turn,
  keeping: Keeping<Fact>,
  { key, id, need, item, facts, body, plain }: BeginsWith<Fact>,
): Promise<Written<Body>> =>
  beginItem(turn, {
    ...{ key, item, body: { ...body, facts: facts.map((fact) => keptFact(keeping, fact)) } },
    ...(id ? { id } : {}),
    thread: { need, plain },
  })

/** Something more that happened to an item. */
export interface HappensTo<Fact> extends Telling {
  readonly key: string
  readonly to: Happened<Fact>
  /** The number of the fact that whoever acts saw: where somebody was quicker nothing is kept, and both are shown. */
  readonly expected: number
  readonly facts: readonly Fact[]
}

/** Keeps what happened next, behind all that happened before. */
export const happensNext = <Fact>(
  turn: Turn,
  keeping: Keeping<Fact>,
  { key, to, expected, facts, body, plain }: HappensTo<Fact>,
): Promise<Written<Body>> =>
  changeWords(
    turn,
    { key, id: to.id, expected, plain },
    { ...body, facts: [...to.kept, ...facts.map((fact) => keptFact(keeping, fact))] },
  )
