import type { OpenItem } from '../../access/facts/open-item.ts'
import { answerFor } from '../../access/facts/who-sees.store.ts'
import { isOver } from '../../ending/ending.ts'
import type { Naming } from '../../needs/naming.ts'
import { endingsIn } from '../../plan/ending.store.ts'
import { type KeptPlan, plansIn } from '../../plan/plan.store.ts'
import { type KeptWait, waitsIn } from '../../plan/waiting.store.ts'
import type { Id } from '../../shared/id.ts'
import { holdersOf, type MyNeed, namesOf, thoseWhoHelp } from './read-need.store.ts'

/** Somebody who can be the one who asks how things are. */
export interface WhoAsks {
  readonly id: Id
  readonly says: string
  readonly isMe?: true
}

/** What there is of plans and waits in a need of one’s own. */
export interface PlansOfMine {
  /** The newest first; a second is one that they keep for themselves, or that somebody began without knowing of it. */
  readonly plans: readonly KeptPlan[]
  readonly wait?: KeptWait
  readonly naming: Naming
  /** It has ended, and they have not come back: nobody asks on a day that stands in it, and nobody is told what changes. */
  readonly isOver: boolean
}

export function plansOfMine({ whole, names, duty, turn }: MyNeed): PlansOfMine {
  const [wait] = waitsIn(whole.things)
  const called = new Map([...names].map(([id, { name }]) => [id, name] as const))
  if (duty) called.set(duty.team, `${duty.name} (${duty.agency})`)
  return {
    plans: plansIn(whole.things),
    ...(wait ? { wait } : {}),
    isOver: isOver(endingsIn(whole.things)[0]?.now),
    naming: { youngPerson: whole.item.item.youngPerson ?? turn.youngPerson, names: called },
  }
}

/** Who of those who hold the need reads what is said of this thing, by name. */
export function readersOf(mine: MyNeed, item: OpenItem['item'], somebody: string): readonly string[] {
  const sees = new Set(namesOf(mine, item, somebody))
  return holdersOf(mine, mine.whole, somebody).filter((name) => sees.has(name))
}

/** Who can ask: those who work with them and see the need, or hold it; the young person themselves only where nobody else does. */
export function whoCanAsk(mine: MyNeed, words: { readonly somebody: string; readonly me: string }): readonly WhoAsks[] {
  const { item } = mine.whole.item
  const helping = thoseWhoHelp(mine)
    .filter((each) => answerFor(each, 'read', item) !== undefined)
    .map(({ person }): WhoAsks => ({ id: person, says: mine.names.get(person)?.name ?? words.somebody }))
  const { duty } = mine
  const isOnDuty = duty !== undefined && item.sharing.also.some(({ who }) => who === duty.team)
  const all = [...helping, ...(isOnDuty ? [{ id: duty.team, says: `${duty.name} (${duty.agency})` }] : [])]
  return all.length > 0 ? all : [{ id: item.youngPerson, says: words.me, isMe: true }]
}
