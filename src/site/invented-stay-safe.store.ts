import { namesFor } from '../needs/kept-in-need.store.ts'
import { type Texts, type TypedPart, timesWritten, writeInto } from '../risk-support/part-typed.ts'
import { beginPlan, type Read, sayHelped, type TypedOne } from '../risk-support/plan-typed.ts'
import { actOnRiskSupport, addView } from '../risk-support/risk-support.store.ts'
import { backUpOf, leadOf, type RiskSupportFact, type RiskSupportPlan } from '../risk-support/risk-support-plan.ts'
import { sayView } from '../risk-support/views.ts'
import type { Id } from '../shared/id.ts'
import { ok } from '../shared/result.ts'
import { type Acting, asAtDesk, type Became, dayOf, idOf, isTheirs, personOf } from './invented-acting.store.ts'
import type { ActOf } from './invented-acts.ts'
import type { InventedDay } from './invented-shapes.ts'

const doing = (acting: Acting, by: string) => ({ by: personOf(acting, by), on: acting.on })

type Act = (now: RiskSupportPlan | undefined) => Read<RiskSupportFact>

const acts = (acting: Acting, act: Act, begins?: typeof asAtDesk): Promise<Became> =>
  actOnRiskSupport(acting.turn, {
    ...{ key: acting.key, need: idOf(acting), ...(begins ? { begins } : {}) },
    act: (now) => {
      const fact = act(now)
      return fact.is === 'ok' ? ok([fact.value]) : fact
    },
  })

/** A plan to stay safe begins: one leads, and there is a day to look again. */
export async function beginsStaySafe(acting: Acting, act: ActOf<'began-stay-safe'>): Promise<Became> {
  const lead = personOf(acting, act.lead)
  const backUp = act.backUp?.who ? personOf(acting, act.backUp.who) : undefined
  const names = await namesFor(acting.turn, [lead, ...(backUp ? [backUp] : [])])
  const typed = {
    lead: { people: [lead], names: [] },
    backUp: { people: backUp ? [backUp] : [], names: act.backUp?.name ? [act.backUp.name] : [] },
    reviewOn: dayOf(acting, act.lookAgain),
  }
  return acts(acting, (now) => beginPlan(now, typed, { ...doing(acting, act.by), names }), asAtDesk)
}

/** One part is written by itself; who leads stays as it is. */
export async function writesPart(acting: Acting, act: ActOf<'wrote-part'>): Promise<Became> {
  const names: ReadonlyMap<Id, string> = new Map()
  return acts(acting, (now) => {
    const seen = now ? timesWritten(now, act.part) : 0
    return writeInto(now, typedOf(acting, act, now), { ...doing(acting, act.by), names, seen })
  })
}

const typedOf = (acting: Acting, act: ActOf<'wrote-part'>, now: RiskSupportPlan | undefined): TypedPart => ({
  ...{ is: act.part, texts: textsOf(acting, act.texts) },
  rows: act.rows.map((row, at) => ({ at, texts: textsOf(acting, row) })),
  ...{ lead: oneOf(now && leadOf(now)), backUp: oneOf(now && backUpOf(now)) },
})

const oneOf = (who: ReturnType<typeof backUpOf>): TypedOne => ({
  people: who?.is === 'person' ? [who.id] : [],
  names: who?.is === 'named' ? [who.name.said] : [],
})

const textsOf = (acting: Acting, boxes: Readonly<Record<string, string | InventedDay>>): Texts =>
  Object.fromEntries(
    Object.entries(boxes).map(([name, said]) => [name, typeof said === 'string' ? said : dayOf(acting, said)]),
  )

/** “I helped write this”, by the young person. */
export const helpsToWrite = (acting: Acting, { by }: ActOf<'helped-write'>): Promise<Became> => {
  const told = isTheirs(acting) ? 'themselves' : 'said-to-writer'
  return acts(acting, () => sayHelped({ is: 'helped', because: '', told }, doing(acting, by)))
}

/** Somebody’s own view of the problem, its cause and the help, beside every other. */
export const seesStayingSafe = (acting: Acting, act: ActOf<'sees-staying-safe'>): Promise<Became> =>
  addView(acting.turn, {
    ...{ key: acting.key, need: idOf(acting) },
    says: () => {
      const { problem, cause, whatHelps } = act
      return sayView({ whose: 'themselves', name: '', problem, cause, whatHelps }, doing(acting, act.by))
    },
  })
