import { beginItem, changeWords } from '../access/facts/facts.store.ts'
import type { Body, Present, Tells, Written } from '../access/facts/facts.ts'
import { answerTo, presentInNeed, readItem, recordsOf, type Turn } from '../access/facts/facts-read.store.ts'
import { type KeptFact, keptFact } from '../access/facts/happened.ts'
import type { OpenItem } from '../access/facts/open-item.ts'
import type { Item } from '../access/object.ts'
import type { Id } from '../shared/id.ts'
import type { Keeping } from '../shared/shapes.ts'
import type { Told } from './goal-told.ts'

/** Something of a need that people look at each time they meet: a goal, or whether what is tried helps. */
export interface KindKept<Fact extends object, Now> {
  /** What stands in its open part, by which lists know it. */
  readonly is: 'goal' | 'helping'
  readonly keeping: Keeping<Fact>
  /** What was answered at a meeting stands in a field of its own: whoever has a link can add to that, and reads no word of the rest. */
  readonly isAnswer: (fact: Fact) => boolean
  /** An answer as it is read among other things. */
  readonly tellAnswer: (fact: Fact) => Readonly<Record<string, unknown>>
  readonly now: (facts: readonly Fact[]) => Now | undefined
  readonly tell: (now: Now) => Told
  readonly plain: (now: Now) => Readonly<Record<string, unknown>>
}

/** It, as it stands for whoever reads it. */
export interface Kept<Now> {
  readonly id: Id
  readonly n: number
  readonly now: Now
  readonly read: OpenItem
  /** As its facts are kept: what this program cannot read is kept on. */
  readonly fields: Fields
}

interface Fields {
  readonly facts: readonly KeptFact[]
  readonly ratings: readonly KeptFact[]
}

/** With whom something new is shared. */
export type Begins = Pick<Item, 'sensitivity' | 'named' | 'sharing'>

const isKept = (each: unknown): each is KeptFact =>
  typeof each === 'object' && each !== null && 'plain' in each && 'words' in each

const listIn = (value: unknown): readonly KeptFact[] => (Array.isArray(value) ? value.filter(isKept) : [])

/** Out of a thing that was read. @returns undefined where it is something else, or was written by another version. */
export function keptIn<Fact extends object, Now>(kind: KindKept<Fact, Now>, read: OpenItem): Kept<Now> | undefined {
  if (read.item.is !== 'goal' || read.thread.plain['is'] !== kind.is || read.body.is !== 'open') return undefined
  const fields = { facts: listIn(read.body.fields['facts']), ratings: listIn(read.body.fields['ratings']) }
  const now = kind.now(factsIn(kind, fields))
  return now && { id: read.id, n: read.n, now, read, fields }
}

/** What was answered at meetings, where nothing but that is there for whoever reads: by a link. */
export const answersIn = (read: OpenItem): readonly KeptFact[] =>
  read.body.is === 'open' ? listIn(read.body.fields['ratings']) : []

const factsIn = <Fact extends object>(
  { keeping }: Pick<KindKept<Fact, unknown>, 'keeping'>,
  { facts, ratings }: Fields,
) => [...facts, ...ratings].flatMap(({ plain, words }) => keeping.read(plain, words) ?? [])

/** What is read of one by everybody, made of what stands there: for whoever adds an answer to it and reads nothing of it. */
export const tellsOf =
  <Fact extends object, Now>(kind: KindKept<Fact, Now>): Tells =>
  (fields) => {
    const now = kind.now(factsIn(kind, { facts: listIn(fields['facts']), ratings: listIn(fields['ratings']) }))
    return now ? { ...kind.tell(now) } : {}
  }

/** Those of one kind in a need that are there for whoever acts. Only they are opened. */
export async function readKept<Fact extends object, Now>(
  turn: Turn,
  kind: KindKept<Fact, Now>,
  need: Id,
): Promise<readonly Kept<Now>[]> {
  const all = await presentInNeed(turn.handle, recordsOf(turn), need)
  const kept: Kept<Now>[] = []
  for (const each of all.filter((present) => isOfKind(kind, present) && answerTo(turn, 'read', present.item).allow)) {
    const read = await readItem(turn, 'read', each.id)
    const found = read.is === 'read' && keptIn(kind, read)
    if (found) kept.push(found)
  }
  return kept
}

const isOfKind = ({ is }: { readonly is: string }, { item, thread }: Present): boolean =>
  item.is === 'goal' && thread.plain['is'] === is

/** What begins something new. */
export interface BeginsKept<Fact> {
  readonly key: string
  readonly id?: Id
  readonly need: Id
  readonly begins: Begins
  readonly facts: readonly Fact[]
  /** Fields that stand beside the facts. */
  readonly beside?: Body
}

/** Begins one in a need that is there for whoever acts. */
export async function beginKept<Fact extends object, Now>(
  turn: Turn,
  kind: KindKept<Fact, Now>,
  { key, id, need, begins, facts, beside = {} }: BeginsKept<Fact>,
): Promise<Written<Body>> {
  const now = kind.now(facts)
  if (!now) throw new Error('nothing begins without a first fact')
  return beginItem(turn, {
    ...{ key, item: { is: 'goal', ...begins }, ...(id ? { id } : {}) },
    body: { ...kind.tell(now), ...fieldsWith(kind, { facts: [], ratings: [] }, facts), ...beside },
    thread: { need, plain: kind.plain(now) },
  })
}

/** What comes behind all that happened before. */
export interface AddsTo<Fact> {
  readonly key: string
  readonly facts: readonly Fact[]
  readonly beside?: Body
}

/** Keeps what happened next. */
export function addTo<Fact extends object, Now>(
  turn: Turn,
  kind: KindKept<Fact, Now>,
  { to, key, facts, beside = {} }: AddsTo<Fact> & { readonly to: Kept<Now> },
): Promise<Written<Body>> {
  const fields = fieldsWith(kind, to.fields, facts)
  const now = kind.now(factsIn(kind, fields)) ?? to.now
  return changeWords(
    turn,
    { key, id: to.id, expected: to.n, plain: kind.plain(now) },
    { ...kind.tell(now), ...fields, ...beside },
  )
}

/** What stood there, and these behind it. */
export function fieldsWith<Fact extends object>(
  { keeping, isAnswer, tellAnswer }: Pick<KindKept<Fact, unknown>, 'keeping' | 'isAnswer' | 'tellAnswer'>,
  before: Fields,
  facts: readonly Fact[],
): { readonly facts: readonly KeptFact[]; readonly ratings: readonly KeptFact[] } {
  const answers = facts.filter(isAnswer).map((fact) => ({ ...tellAnswer(fact), ...keptFact(keeping, fact) }))
  const others = facts.filter((fact) => !isAnswer(fact)).map((fact) => keptFact(keeping, fact))
  return { facts: [...before.facts, ...others], ratings: [...before.ratings, ...answers] }
}
