import type { Turn } from '../access/facts/facts-read.store.ts'
import type { OpenItem } from '../access/facts/open-item.ts'
import type { Item } from '../access/object.ts'
import { type Ending, type EndingFact, endingOf } from '../ending/ending.ts'
import { endingFacts } from '../ending/ending-kept.ts'
import { namedInEnding, plainOfEnding, tellEnding } from '../ending/ending-told.ts'
import { type Acted, type Acts, actOn, type KeptInNeed, type KindKept, keptIn } from '../needs/kept-in-need.store.ts'
import type { Id } from '../shared/id.ts'
import type { Handle } from '../store/second-lock.ts'
import { riskSupportKind } from './risk-support.store.ts'

/** The record of how a plan to stay safe ended: behind the same wall between agencies as the plan, and no plan itself. */
const endingOfPlan: KindKept<EndingFact, Ending> = {
  ...{ keptAs: riskSupportKind, is: 'ending-of-one', keeping: endingFacts, now: endingOf },
  ...{ named: namedInEnding, tell: (ending, { names }) => tellEnding(ending, names), plain: plainOfEnding },
}

/** How plans to stay safe ended, among things that were read. One that was kept before as a plan is found with the other endings. */
export const endingsOfPlansIn = (things: readonly OpenItem[]): readonly KeptInNeed<EndingFact, Ending>[] =>
  things.flatMap((thing) => keptIn(endingOfPlan, thing) ?? [])

/** @param acts `item`: which of them; an id of its own that nothing has yet, where it is to begin. */
export const actOnEndingOfPlan = <Fault>(
  turn: Turn,
  acts: Acts<EndingFact, Ending, Fault> & { readonly item: Id },
): Promise<Acted<Fault>> => actOn(turn, endingOfPlan, acts)

/** With whom the record is shared: those who help and can read the plan, and no parent or carer, until it is shown to them. */
export async function sharedAsRecord(
  handle: Handle,
  { sensitivity, named, sharing }: Item,
): Promise<Pick<Item, 'sensitivity' | 'named' | 'sharing'>> {
  const { rows } = await handle.query<{ readonly id: Id }>({
    name: 'who-helps-of',
    text: `select id from person where id = any ($1::uuid[]) and is_a = 'professional' union all select id from team where id = any ($1::uuid[])
      union all select id from agency where id = any ($1::uuid[])`,
    values: [[...named, ...sharing.also.map(({ who }) => who)]],
  })
  const help = new Set(rows.map(({ id }) => id))
  return {
    sensitivity,
    named: named.filter((id) => help.has(id)),
    sharing: { ...sharing, also: sharing.also.filter(({ who }) => help.has(who)) },
  }
}
