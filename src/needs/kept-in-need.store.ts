import { askToWrite } from '../access/facts/facts.store.ts'
import type { Body, Thread, Written } from '../access/facts/facts.ts'
import {
  answerTo,
  presentInNeed,
  type Reading,
  readItem,
  recordsOf,
  type Turn,
} from '../access/facts/facts-read.store.ts'
import { beginWith, happensNext } from '../access/facts/happened.store.ts'
import { type Happened, happenedIn } from '../access/facts/happened.ts'
import type { OpenItem } from '../access/facts/open-item.ts'
import { readNames } from '../access/facts/who-is-who.store.ts'
import type { Item } from '../access/object.ts'
import type { Id } from '../shared/id.ts'
import type { Result } from '../shared/result.ts'
import type { Keeping } from '../shared/shapes.ts'
import type { Naming, Told } from './naming.ts'
import { isThere } from './need.store.ts'

/** One thing in a need that is the sum of what happened: its plan, its wait, or its plan to stay safe. */
export interface KindKept<Fact, Now> {
  /** As what it is kept: by that it is decided who may see it. */
  readonly keptAs: 'plan' | 'risk-support'
  /** What stands in its open part, by which lists know it. */
  readonly is: 'plan' | 'wait' | 'ending' | 'ending-of-one' | 'transition' | 'letter' | 'stay-safe'
  readonly keeping: Keeping<Fact>
  readonly now: (facts: readonly Fact[], youngPerson: Id) => Now | undefined
  readonly named: (now: Now) => readonly Id[]
  readonly tell: (now: Now, naming: Naming) => Told
  readonly plain: (now: Now) => Thread['plain']
}

/** It, as it stands for whoever reads it. */
export interface KeptInNeed<Fact, Now> {
  readonly id: Id
  readonly n: number
  readonly now: Now
  readonly read: OpenItem
  readonly happened: Happened<Fact>
}

/** Out of a thing that was read. @returns undefined where it is something else. */
export function keptIn<Fact, Now>(kind: KindKept<Fact, Now>, read: OpenItem): KeptInNeed<Fact, Now> | undefined {
  if (read.item.is !== kind.keptAs || read.thread.plain['is'] !== kind.is) return undefined
  const happened = happenedIn(read, kind.keeping)
  const now = happened && kind.now(happened.facts, read.item.youngPerson)
  return happened && now && { id: read.id, n: read.n, now, read, happened }
}

/** Which of them, where somebody keeps one of their own beside another: the newest where it is not said. */
export interface WhichKept {
  readonly need: Id
  readonly item?: Id
  /** To print it is noted as that. */
  readonly reading?: Reading
}

/** Reads one that is there for whoever acts. Only it is opened. */
export async function readKept<Fact, Now>(
  turn: Turn,
  kind: KindKept<Fact, Now>,
  { need, item: which, reading = 'read' }: WhichKept,
): Promise<KeptInNeed<Fact, Now> | undefined> {
  const all = await presentInNeed(turn.handle, recordsOf(turn), need)
  const theirs = all.find(
    ({ id, item, thread }) =>
      (which === undefined || id === which) &&
      item.is === kind.keptAs &&
      thread.plain['is'] === kind.is &&
      answerTo(turn, reading, item).allow,
  )
  const read = theirs && (await readItem(turn, reading, theirs.id))
  return read?.is === 'read' ? keptIn(kind, read) : undefined
}

/** What became of an act. */
export type Acted<Fault> = Written<Body> | { readonly is: 'refused'; readonly because: readonly Fault[] }

/** Something that somebody does to it. */
export interface Acts<Fact, Now, Fault> extends WhichKept {
  /** The form’s own key. */
  readonly key: string
  /** Which fact they saw, for what takes the place of what stood there; an act that only adds rests on what is there now. */
  readonly seen?: number
  /** What it comes to, of how it stands now and in whose record; nothing stands there before it is begun. */
  readonly act: (now: Now | undefined, youngPerson: Id) => Result<readonly Fact[], Fault>
  /** With whom it is shared, where this begins it; without, it is not begun. */
  readonly begins?: Pick<Item, 'sensitivity' | 'named' | 'sharing'>
}

/** Does it, once for each form. The record is held from before it is read, so that nobody comes in between. */
export async function actOn<Fact, Now, Fault>(
  turn: Turn,
  kind: KindKept<Fact, Now>,
  acts: Acts<Fact, Now, Fault>,
): Promise<Acted<Fault>> {
  const { key, need, item, seen, act, begins } = acts
  const asked = await askToWrite(turn, { key })
  if (asked?.before) return asked.before
  if (!asked || !(await isThere(turn, need))) return { is: 'not-there' }
  const stands = await readKept(turn, kind, acts)
  if (!stands && !begins) return { is: 'not-there' }
  const facts = act(stands?.now, stands?.read.item.youngPerson ?? turn.youngPerson)
  if (facts.is === 'refused') return facts
  const telling = await tellingOf(turn, kind, { stands, facts: facts.value })
  if (!telling) return { is: 'not-there' }
  if (stands) {
    const expected = seen === undefined ? stands.n : item === stands.id ? seen : 0
    return happensNext(turn, kind.keeping, { key, to: stands.happened, expected, facts: facts.value, ...telling })
  }
  if (!begins) return { is: 'not-there' }
  const begun = { is: kind.keptAs, ...begins }
  return beginWith(turn, kind.keeping, { key, need, item: begun, facts: facts.value, ...telling })
}

/** What everybody reads of it after an act, and what lists are made from. */
async function tellingOf<Fact, Now>(
  turn: Turn,
  kind: KindKept<Fact, Now>,
  { stands, facts }: { readonly stands: KeptInNeed<Fact, Now> | undefined; readonly facts: readonly Fact[] },
): Promise<{ readonly body: Body; readonly plain: Thread['plain'] } | undefined> {
  const youngPerson = stands?.read.item.youngPerson ?? turn.youngPerson
  const now = kind.now([...(stands?.happened.facts ?? []), ...facts], youngPerson)
  if (!now) return undefined
  const names = await namesFor(turn, kind.named(now))
  return { body: { ...kind.tell(now, { youngPerson, names }) }, plain: kind.plain(now) }
}

/** What people and teams are called, by those who may know of them. */
export async function namesFor(turn: Pick<Turn, 'handle' | 'keys'>, ids: readonly Id[]): Promise<Naming['names']> {
  const people = await readNames(turn, ids)
  const { rows } = await turn.handle.query<{ readonly id: Id; readonly name: string }>(
    'select id, name from team where id = any ($1)',
    [ids],
  )
  return new Map([
    ...rows.map(({ id, name }) => [id, name] as const),
    ...[...people].map(([id, { name }]) => [id, name] as const),
  ])
}
