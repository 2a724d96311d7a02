import { demonstrationPerson } from '../access/sign-in/demonstration-accounts.store.ts'
import { readNeed } from '../needs/need.store.ts'
import { acceptPart } from '../plan/part.ts'
import { actOnPlan } from '../plan/plan.store.ts'
import { type PlanFact, planAfter } from '../plan/plan.ts'
import { makePlan } from '../plan/plan-acts.ts'
import { actOnWait } from '../plan/waiting.store.ts'
import { beginWaiting } from '../plan/waiting-acts.ts'
import { addDays, type Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { newId } from '../shared/new-id.edge.ts'
import { ok } from '../shared/result.ts'
import type { InventedPeople } from './invented-people.edge.ts'
import { demonstrationNeed, type Planting } from './invented-people.store.ts'
import { asInvented } from './invented-requests.store.ts'

type Invented = InventedPeople['plans'][number]

/** What the invented people planned, and how they wait, through the same doors as everybody else. */
export async function plantPlans(planting: Planting): Promise<void> {
  for (const [at, plan] of planting.people.plans.entries()) {
    await plantPlan(planting, plan, `demonstration plan ${at}`)
    if (plan.waits) await plantWait(planting, { plan, waits: plan.waits, key: `demonstration wait ${at}` })
  }
}

/** With whoever works with them, as at a desk. */
const asAtDesk = { sensitivity: 'open-to-team', named: [], sharing: { with: 'my-worker', also: [] } } as const

const plantPlan = ({ ...planting }: Planting, plan: Invented, key: string): Promise<void> =>
  asInvented(planting, {
    ...{ by: plan.by, daysAgo: plan.daysAgo },
    does: async (inside, on) => {
      const { locality, today } = planting
      const person = (who: string): Id => demonstrationPerson(locality, who)
      const turn = await inside.turn(person(plan.of))
      const need = demonstrationNeed(locality, plan.of, plan.need)
      // Whoever plans with them has opened first what they said.
      await readNeed(turn, need)
      const kept = await actOnPlan(turn, {
        ...{ key, need, begins: asAtDesk },
        act: (_, youngPerson) => planned(plan, { youngPerson, person, today, doing: { by: person(plan.by), on } }),
      })
      if (kept.is !== 'kept') throw new Error(`${key} was not kept: ${JSON.stringify(kept)}`)
    },
  })

interface At {
  readonly youngPerson: Id
  readonly person: (key: string) => Id
  readonly today: Day
  readonly doing: { readonly by: Id; readonly on: Day }
}

function planned({ way, parts, toRing, next }: Invented, { youngPerson, person, today, doing }: At) {
  const made = makePlan(
    {
      way,
      parts: parts.map(({ who, name = '', what, often }) => ({
        ...{ id: newId(), kind: who === 'young-person' ? 'i-do' : 'others-do', name, what, often, by: '' },
        ...(who && who !== 'young-person' ? { person: person(who) } : {}),
      })),
      toRing: toRing.map(({ who, how, when }) => ({ person: person(who), name: '', how, when })),
      next: { on: addDays(today, next.inDays), whoAsks: person(next.who) },
    },
    { ...doing, youngPerson, isOnlyTheirs: false },
  )
  if (made.is === 'refused') return made
  return ok([made.value, ...saidYes(made.value, parts, { youngPerson, doing })])
}

function saidYes(
  made: PlanFact,
  parts: Invented['parts'],
  { youngPerson, doing }: Pick<At, 'youngPerson' | 'doing'>,
): readonly PlanFact[] {
  return (planAfter(undefined, made, youngPerson)?.parts ?? []).flatMap((part, at): readonly PlanFact[] => {
    const isOwn = part.whose.is === 'person' && part.whose.id === doing.by
    const told = { is: isOwn ? 'themselves' : 'said-to-writer' } as const
    const yes = parts[at]?.saysYes ? acceptPart(part, { ...doing, youngPerson, told }) : undefined
    return yes?.is === 'ok' ? [yes.value] : []
  })
}

interface WaitOf {
  readonly plan: Invented
  readonly waits: NonNullable<Invented['waits']>
  readonly key: string
}

const plantWait = (planting: Planting, { plan, waits, key }: WaitOf): Promise<void> =>
  asInvented(planting, {
    ...{ by: plan.by, daysAgo: plan.daysAgo },
    does: async (inside, on) => {
      const { locality, today } = planting
      const by = demonstrationPerson(locality, plan.by)
      const turn = await inside.turn(demonstrationPerson(locality, plan.of))
      const checkIns = [{ id: newId(), on: addDays(today, waits.inDays), whoAsks: by }]
      const kept = await actOnWait(turn, {
        ...{ key, need: demonstrationNeed(locality, plan.of, plan.need), begins: asAtDesk },
        act: () => {
          const began = beginWaiting({ meanwhile: waits.meanwhile, checkIns }, { by, on })
          return began.is === 'ok' ? ok([began.value]) : began
        },
      })
      if (kept.is !== 'kept') throw new Error(`${key} was not kept: ${JSON.stringify(kept)}`)
    },
  })
