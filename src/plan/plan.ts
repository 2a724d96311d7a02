import type { Doing } from '../decision/agreement-acts.ts'
import type { Who } from '../decision/agreement-people.ts'
import type { Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import type { Said } from '../shared/said.ts'
import { type AcceptFact, isTheirs, type PartInPlan, type PartPut } from './part.ts'
import { type ChangedFact, type Changes, changesAfter } from './things-changed.ts'

/** What kind of plan it is. To wait and look after oneself is one, and so is that nobody is asked for help now (R22). */
export const planWays = ['with-others', 'wait-and-look-after-myself', 'nobody-is-asked-now'] as const
export type PlanWay = (typeof planWays)[number]

/** Somebody to ring: who, on which number or how else, and when they answer. */
export interface ToRing {
  readonly who: Who
  readonly how: Said
  readonly when: Said
}

/** The next day in the plan, and who asks on it how things are. */
export interface NextDay {
  readonly on: Day
  readonly whoAsks: Id
}

/** One or more. */
export type Some<Each> = readonly [Each, ...Each[]]

/** A plan as it was made, all of it in one act. */
export interface PlanMade {
  readonly way: PlanWay
  readonly parts: Some<PartPut>
  readonly toRing: Some<ToRing>
  readonly next: NextDay
}

/** What happened to the plan of one need, in the order in which it did. */
export type PlanFact =
  | (Doing & { readonly is: 'made' } & PlanMade)
  | (Doing & { readonly is: 'part-added'; readonly put: PartPut })
  | AcceptFact
  | (Doing & { readonly is: 'part-left-out'; readonly part: Id; readonly why?: Said })
  | (Doing & { readonly is: 'to-ring-changed'; readonly toRing: Some<ToRing> })
  /** Somebody asked how things are, as was agreed, and the next day was set. */
  | (Doing & { readonly is: 'asked-after'; readonly how?: Said; readonly next: NextDay })
  | (Doing & { readonly is: 'next-day-changed'; readonly next: NextDay })
  | ChangedFact

/** On which day somebody asked, and how things were, where that was written down. */
export interface LastAsked {
  readonly on: Day
  readonly says?: Said
}

/**
 * What the plan is at one point, and what each person does in it. It holds at least one part, somebody to ring and a next day, for as long
 * as there is a plan.
 */
export interface Plan {
  readonly way: PlanWay
  readonly parts: Some<PartInPlan>
  readonly toRing: Some<ToRing>
  readonly next: NextDay
  readonly madeOn: Day
  /** Somebody last asked how things are. */
  readonly lastAsked?: LastAsked
  /** Things that have changed, and that nobody has looked at yet. */
  readonly changes: Changes
}

/** @returns undefined where nobody has made one yet. */
export const planOf = (facts: readonly PlanFact[], youngPerson: Id): Plan | undefined =>
  facts.reduce<Plan | undefined>((before, fact) => planAfter(before, fact, youngPerson), undefined)

export const lastAsked = (on: Day, says: Said | undefined): LastAsked => ({ on, ...(says ? { says } : {}) })

const notYet = (put: PartPut): PartInPlan => ({ ...put, accepted: { is: 'not-yet' } })

/** What a plan comes to with one more fact. */
export function planAfter(before: Plan | undefined, fact: PlanFact, youngPerson: Id): Plan | undefined {
  if (fact.is === 'made') return made(before, fact)
  if (!before) return undefined
  switch (fact.is) {
    case 'part-added':
      return before.parts.some(({ id }) => id === fact.put.id)
        ? before
        : { ...before, parts: [...before.parts, notYet(fact.put)] }
    case 'part-accepted':
    case 'part-taken-back':
      return { ...before, parts: changed(before.parts, (part) => accepted(part, fact, youngPerson)) }
    case 'part-left-out':
      return { ...before, parts: leftOut(before.parts, fact.part) }
    case 'to-ring-changed':
      return { ...before, toRing: fact.toRing }
    case 'next-day-changed':
      return { ...before, next: fact.next }
    case 'asked-after':
      return { ...before, next: fact.next, lastAsked: lastAsked(fact.on, fact.how) }
    case 'things-have-changed':
    case 'looked-at-what-changed':
      return { ...before, changes: changesAfter(before.changes, fact) }
  }
}

/** A plan that is made again takes the place of the one before; a part that stays the same stays accepted. */
function made(before: Plan | undefined, { way, parts, toRing, next, on }: Extract<PlanFact, { is: 'made' }>): Plan {
  const stays = (put: PartPut): PartInPlan => {
    const same = before?.parts.find(({ id }) => id === put.id)
    return same && isUnchanged(same, put) ? same : notYet(put)
  }
  return { way, parts: changed(parts, stays), toRing, next, madeOn: on, changes: before?.changes ?? [] }
}

const isUnchanged = ({ accepted: _, ...before }: PartInPlan, put: PartPut): boolean =>
  before.kind === put.kind &&
  before.what.said === put.what.said &&
  JSON.stringify([before.whose, before.when]) === JSON.stringify([put.whose, put.when])

function changed<From, To>([first, ...others]: Some<From>, change: (one: From) => To): Some<To> {
  return [change(first), ...others.map(change)]
}

function accepted(part: PartInPlan, { is, part: id, told, by, on }: AcceptFact, youngPerson: Id): PartInPlan {
  if (part.id !== id || !isTheirs(part, told, { by, youngPerson })) return part
  if (is === 'part-accepted') return { ...part, accepted: { is: 'accepted', told, by, on } }
  return part.accepted.is === 'accepted' ? { ...part, accepted: { is: 'taken-back', told, by, on } } : part
}

/** The last part stays. */
function leftOut(parts: Some<PartInPlan>, id: Id): Some<PartInPlan> {
  const [first, ...others] = parts.filter((part) => part.id !== id)
  return first ? [first, ...others] : parts
}

/** Whether the day has come on which somebody asks; the plan stays as it is until they did. */
export const isToBeAsked = ({ next }: Plan, today: Day): boolean => next.on <= today
