import type { Who } from '../decision/agreement-people.ts'
import type { Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { unreachable } from '../shared/result.ts'
import type { Said } from '../shared/said.ts'
import type { Some } from './plan.ts'

interface Made {
  readonly by: Id
  readonly on: Day
}

/** What happened to who holds a need, in the order in which it did. An owner is a person or a team. */
export type OwnerFact =
  /** The young person wrote alone: nobody reads it. */
  | (Made & { readonly is: 'opened-alone' })
  | (Made & { readonly is: 'opened-with'; readonly worker: Id })
  /** From the moment it is shared those hold it whom the young person chose of those who help, or the team on duty, unless somebody does. */
  | (Made & { readonly is: 'shared'; readonly heldBy: Some<Id> })
  /** Somebody takes over from a team or a person, by their own act. */
  | (Made & { readonly is: 'took-over'; readonly from: Id })
  | (Made & { readonly is: 'asked-to-take-over'; readonly from: Id; readonly to: Id })
  /** A hand-over was accepted. */
  | (Made & { readonly is: 'hand-over-accepted'; readonly sender: Id; readonly who: Who })
  | (Made & { readonly is: 'let-go' })
  /** Somebody left their agency: what nobody had accepted goes to the team on duty that day. */
  | (Made & { readonly is: 'left'; readonly leaver: Id; readonly onDuty: Id })

/** Somebody outside who accepted, and who cannot see what waits here: one who can stays with them. */
export interface Outside {
  readonly name: Said
  readonly since: Day
}

/** Who holds a need. The list has somebody in it wherever there is a list. */
export type Owners =
  | { readonly is: 'only-me' }
  | {
      readonly is: 'owned'
      readonly by: Some<Id>
      readonly outside: readonly Outside[]
      /** Who was asked to take over from whom, and has not accepted yet. */
      readonly asked: readonly { readonly from: Id; readonly to: Id }[]
    }

type Owned = Extract<Owners, { readonly is: 'owned' }>

/** Who holds a need now: only the young person where nobody who helps can see it, and from the moment it is shared at least one, always. */
export const owners = (facts: readonly OwnerFact[]): Owners => facts.reduce<Owners>(after, { is: 'only-me' })

const held = (by: Some<Id>): Owned => ({ is: 'owned', by, outside: [], asked: [] })

function after(before: Owners, fact: OwnerFact): Owners {
  if (before.is === 'only-me') return begun(fact)
  switch (fact.is) {
    case 'opened-alone':
    case 'opened-with':
    case 'shared':
      return before
    case 'asked-to-take-over':
      return asksOver(before, fact)
    case 'took-over':
      return passes(before, fact.from, fact.by)
    case 'hand-over-accepted':
      return fact.who.is === 'person'
        ? passes(before, fact.sender, fact.who.id)
        : { ...before, outside: [...before.outside, { name: fact.who.name, since: fact.on }] }
    case 'let-go':
      return without(before, fact.by)
    case 'left':
      return before.by.includes(fact.leaver) ? passes(before, fact.leaver, fact.onDuty) : before
    default:
      return unreachable(fact)
  }
}

function begun(fact: OwnerFact): Owners {
  if (fact.is === 'opened-with') return held([fact.worker])
  return fact.is === 'shared' ? held(fact.heldBy) : { is: 'only-me' }
}

function asksOver(before: Owned, { from, to }: { readonly from: Id; readonly to: Id }): Owned {
  const isAsked = before.asked.some((one) => one.from === from && one.to === to)
  const isNew = before.by.includes(from) && !before.by.includes(to) && !isAsked
  return isNew ? { ...before, asked: [...before.asked, { from, to }] } : before
}

/** One takes the place of another; where that other holds it no more, they hold it as well. */
function passes(before: Owned, from: Id, to: Id): Owned {
  const others = before.by.filter((one) => one !== from && one !== to)
  return { ...before, by: [to, ...others], asked: before.asked.filter((one) => one.from !== from && one.to !== to) }
}

/** The last stays. */
function without(before: Owned, leaving: Id): Owned {
  const [first, ...others] = before.by.filter((one) => one !== leaving)
  if (!first) return before
  return { ...before, by: [first, ...others], asked: before.asked.filter(({ from }) => from !== leaving) }
}
