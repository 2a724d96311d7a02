import type { Id } from '../../shared/id.ts'
import type { Answer, Reason } from '../answer.ts'
import type { Instant } from '../context.ts'
import { mayAtAll } from '../jobs-may.ts'
import type { Act, AgencyThingKind, Item, ItemKind } from '../object.ts'
import { isProfessional, type Subject } from '../subject.ts'

/** What can be done that leaves a row. `sealed` is the program's own: it closes a record's chain into that of the place. */
export type Did =
  | Act
  | 'search'
  | 'send'
  | 'override'
  | 'break-glass'
  | 'answer'
  | 'in-touch'
  | 'join'
  | 'part'
  | 'sign-in'
  | 'settings'
  | 'erase'
  | 'sealed'

/** Where a chain ended: its last number and the hash of that row. */
export interface End {
  readonly n: number
  readonly hash: string
}

export type SealedEnd = `${number} ${string}`

/** Who did what with which thing, and when. Ids and fixed words: the shape has no room for what somebody said. */
export interface Entry {
  readonly locality: string
  /** The young person whose record it is, or the agency where no young person is in it. */
  readonly record: Id
  readonly at: Instant
  readonly by?: Id
  readonly part: Subject['as'] | 'program' | 'operator'
  readonly agency?: Id
  readonly did: Did
  readonly kind: ItemKind | AgencyThingKind | 'people' | 'account' | 'chain'
  readonly item?: Id
  /** The further things of the same look, in the order in which they were read. */
  readonly also?: readonly Id[]
  readonly outcome: 'allowed' | 'refused'
  readonly because: Reason | SealedEnd | ''
  /** Whether the young person finds it among those who have looked. */
  readonly showThem: boolean
}

/** An entry as it stands in its chain. Every value is plain, as it was read: somebody may have changed it. */
export interface Row {
  readonly locality: string
  readonly record: string
  readonly n: number
  /** UTC to the microsecond, `2026-11-21T12:00:00.000000Z`. */
  readonly at: string
  readonly by: string | null
  readonly part: string
  readonly agency: string | null
  readonly did: string
  readonly kind: string
  readonly item: string | null
  readonly also: readonly string[]
  readonly outcome: string
  readonly because: string
  readonly showThem: boolean
  /** The hash of the row before, in hexadecimal digits; empty for the first. */
  readonly before: string
  readonly hash: string
}

/** A keyed hash of a text, in hexadecimal digits. */
export type HashOf = (text: string) => string

/** What is hashed of a row: everything but the hash, in an order that never changes. Further things stand last, and only where there are some. */
export const canonical = (row: Omit<Row, 'hash'>): string =>
  JSON.stringify([
    row.locality,
    row.record,
    row.n,
    row.at,
    row.by,
    row.part,
    row.agency,
    row.did,
    row.kind,
    row.item,
    row.outcome,
    row.because,
    row.showThem,
    row.before,
    ...(row.also.length > 0 ? [row.also] : []),
  ])

/** An instant as a row holds it. */
export const atText = (at: Instant): string => new Date(at).toISOString().replace('Z', '000Z')

/** Puts an entry behind the last of its chain; behind nothing where it is the first. */
export function chained(entry: Entry, last: End | undefined, hashOf: HashOf): Row {
  const row = {
    locality: entry.locality,
    record: entry.record,
    n: (last?.n ?? 0) + 1,
    at: atText(entry.at),
    by: entry.by ?? null,
    part: entry.part,
    agency: entry.agency ?? null,
    did: entry.did,
    kind: entry.kind,
    item: entry.item ?? null,
    also: entry.also ?? [],
    outcome: entry.outcome,
    because: entry.because,
    showThem: entry.showThem,
    before: last?.hash ?? '',
    hash: '',
  }
  row.hash = hashOf(canonical(row))
  return row
}

/** What was asked of `decide` about one item, and what it said. */
export interface Settled {
  readonly subject: Subject
  readonly act: Act
  readonly id: Id
  readonly item: Item
  readonly at: Instant
  readonly answer: Answer
}

/** The row that an answer about an item leaves, allowed or refused. */
export function entryOf({ subject, act, id, item, at, answer }: Settled): Entry {
  return {
    locality: item.locality,
    record: item.youngPerson,
    at,
    part: subject.as,
    ...(subject.as === 'nobody' ? {} : { by: subject.id }),
    ...(isProfessional(subject) ? { agency: subject.agency } : {}),
    did: act,
    kind: item.is,
    item: id,
    outcome: answer.allow ? 'allowed' : 'refused',
    because: answer.reasons[0] ?? '',
    showThem: canBeThereForThem(item) && !answer.obligations.includes('kept-from-them-and-why'),
  }
}

/** That somebody read it would tell that it is there: what is sealed is left out of their list as well. */
const canBeThereForThem = (item: Item): boolean =>
  mayAtAll('young-person', item.is, 'know') &&
  (item.writtenBy === item.youngPerson || (item.sensitivity !== 'sealed' && item.sensitivity !== 'private'))

const looks: ReadonlySet<Did> = new Set(['know', 'read', 'print', 'export'])

/**
 * What one act leaves: looks that are alike but for their thing are one entry with all of their things, in the order in which they come. What
 * was changed keeps an entry for each thing.
 */
export function together(entries: readonly Entry[]): readonly Entry[] {
  // There are hundreds of entries and a few groups: to compare is less work than to write down what each says.
  const groups: { readonly first: Entry; readonly also: Id[] }[] = []
  for (const entry of entries) {
    const isLook = entry.item !== undefined && looks.has(entry.did)
    const group = isLook ? groups.find(({ first }) => isAlike(first, entry)) : undefined
    if (!group) groups.push({ first: entry, also: [...(entry.also ?? [])] })
    else group.also.push(...(entry.item ? [entry.item] : []), ...(entry.also ?? []))
  }
  return groups.map(({ first, also }) => (also.length > 0 ? { ...first, also } : first))
}

const allButThings = [
  ...(['kind', 'record', 'because', 'showThem', 'did', 'outcome'] as const),
  ...(['locality', 'at', 'by', 'part', 'agency'] as const),
]

/** In everything but their things; one with no thing is like no other. */
const isAlike = (one: Entry, other: Entry): boolean =>
  one.item !== undefined && allButThings.every((key) => one[key] === other[key])
