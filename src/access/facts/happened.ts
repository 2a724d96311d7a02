import { z } from 'zod'
import type { Id } from '../../shared/id.ts'
import type { Keeping } from '../../shared/shapes.ts'
import type { Body } from './facts.ts'
import type { OpenItem } from './open-item.ts'

/** One thing that happened, as it is kept among the words of an item: codes, days and ids, and what somebody said. */
export interface KeptFact {
  readonly plain: Readonly<Record<string, unknown>>
  readonly words: readonly string[]
}

/** An item that is the sum of what happened, in the order in which it did: an agreement, a plan, a request for help. */
export interface Happened<Fact> {
  readonly id: Id
  readonly n: number
  readonly facts: readonly Fact[]
  /** As they are kept: what this program cannot read is kept on. */
  readonly kept: readonly KeptFact[]
  readonly read: OpenItem
}

const keptShape = z.array(z.object({ plain: z.record(z.string(), z.unknown()), words: z.array(z.string()) }))

/**
 * @param field where they are kept: what some may only add to stands by itself.
 * @returns undefined where an item was written otherwise: before there were facts in it, or by another version.
 */
export function happenedIn<Fact>(
  read: OpenItem,
  keeping: Keeping<Fact>,
  field: 'facts' | 'views' = 'facts',
): Happened<Fact> | undefined {
  const fields: Body = read.body.is === 'open' ? read.body.fields : {}
  const kept = keptShape.safeParse(fields[field]).data
  if (!kept) return undefined
  const facts = kept.flatMap(({ plain, words }) => keeping.read(plain, words) ?? [])
  return { id: read.id, n: read.n, facts, kept, read }
}

/** How a fact is kept. */
export const keptFact = <Fact>(keeping: Keeping<Fact>, fact: Fact): KeptFact => ({
  plain: keeping.plain(fact),
  words: keeping.words(fact),
})
