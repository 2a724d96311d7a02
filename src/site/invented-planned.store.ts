import { acceptPart, type PartInPlan, takeBackPart } from '../plan/part.ts'
import { actOnPlan } from '../plan/plan.store.ts'
import { askAfter, makePlan } from '../plan/plan-acts.ts'
import { sayThingsHaveChanged } from '../plan/things-changed.ts'
import { actOnWait } from '../plan/waiting.store.ts'
import { nextCheckIn, type Waiting, type WaitingFact } from '../plan/waiting.ts'
import { beginWaiting, endWaiting, hear, keepCheckIn } from '../plan/waiting-acts.ts'
import { newId } from '../shared/new-id.edge.ts'
import { ok, type Result } from '../shared/result.ts'
import { type Acting, type Became, dayOf, idOf, isTheirs, personOf, whoIs } from './invented-acting.store.ts'
import type { ActOf } from './invented-acts.ts'
import { asTheNeed } from './invented-said.store.ts'

const doing = (acting: Acting, by: string) => ({ by: personOf(acting, by), on: acting.on })

/** A plan that a young person makes before anybody else sees the need is looked at again by themselves. */
const planning = (acting: Acting, { by, whoAsks }: { readonly by: string; readonly whoAsks: string }) => ({
  ...doing(acting, by),
  youngPerson: acting.turn.youngPerson,
  isOnlyTheirs: isTheirs(acting) && whoAsks === 'young-person',
})

const nextOf = (acting: Acting, { on, whoAsks }: Pick<ActOf<'planned'>, 'on' | 'whoAsks'>) => ({
  on: dayOf(acting, on),
  whoAsks: whoIs(acting, whoAsks),
})

interface Someone {
  readonly who?: string
  readonly name?: string
}

const typedWho = (acting: Acting, { who, name = '' }: Someone) =>
  who && who !== 'young-person' ? { person: personOf(acting, who), name: '' } : { name }

export async function plans(acting: Acting, act: ActOf<'planned'>): Promise<Became> {
  const typed = {
    way: act.way,
    parts: act.parts.map(({ what, often, ...whose }) => ({
      ...{ id: newId(), kind: whose.who === 'young-person' ? 'i-do' : 'others-do', what, often, by: '' },
      ...typedWho(acting, whose),
    })),
    toRing: act.toRing.map(({ how, when, ...who }) => ({ ...typedWho(acting, who), how, when })),
    next: nextOf(acting, act),
  }
  return actOnPlan(acting.turn, {
    ...{ key: acting.key, need: idOf(acting), begins: await asTheNeed(acting) },
    act: () => {
      const made = makePlan(typed, planning(acting, act))
      return made.is === 'ok' ? ok([made.value]) : made
    },
  })
}

/** Somebody accepts their part or can do it no longer; what somebody else said is written down as said. */
export const saysOfPart = (acting: Acting, { by, part: at, says }: ActOf<'said-of-part'>): Promise<Became> =>
  actOnPlan(acting.turn, {
    ...{ key: acting.key, need: idOf(acting) },
    act: (now, youngPerson) => {
      const part = now?.parts[at]
      if (!part) throw new Error(`there is no part ${at} in the plan`)
      const told = isOwn(acting, part, by) ? ({ is: 'themselves' } as const) : ({ is: 'said-to-writer' } as const)
      const say = says === 'yes' ? acceptPart : takeBackPart
      const said = say(part, { ...doing(acting, by), youngPerson, told })
      return said.is === 'ok' ? ok([said.value]) : said
    },
  })

const isOwn = (acting: Acting, { whose }: PartInPlan, by: string): boolean =>
  whose.is === 'young-person' ? isTheirs(acting) : whose.is === 'person' && whose.id === personOf(acting, by)

export const asksAfter = (acting: Acting, act: ActOf<'asked-after'>): Promise<Became> =>
  actOnPlan(acting.turn, {
    ...{ key: acting.key, need: idOf(acting) },
    act: () => {
      const asked = askAfter({ how: act.how, next: nextOf(acting, act) }, planning(acting, act))
      return asked.is === 'ok' ? ok([asked.value]) : asked
    },
  })

/** The young person’s side says that things have changed, where they read it: in their plan, or while they wait. */
export function saysThingsChanged(acting: Acting, act: ActOf<'things-changed'>): Promise<Became> {
  const changed = ok([sayThingsHaveChanged(act.words, doing(acting, act.by))])
  const acts = { key: acting.key, need: idOf(acting), act: () => changed }
  return act.in === 'plan' ? actOnPlan(acting.turn, acts) : actOnWait(acting.turn, acts)
}

export async function beginsToWait(acting: Acting, act: ActOf<'began-to-wait'>): Promise<Became> {
  const checkIns = act.checkIns.map((each) => ({ id: newId(), ...nextOf(acting, each) }))
  return actOnWait(acting.turn, {
    ...{ key: acting.key, need: idOf(acting), begins: await asTheNeed(acting) },
    act: () => oneFact(beginWaiting({ meanwhile: act.meanwhile, checkIns }, doing(acting, act.by))),
  })
}

const oneFact = <Fault>(made: Result<WaitingFact, Fault>): Result<readonly WaitingFact[], Fault> =>
  made.is === 'ok' ? ok([made.value]) : made

type DuringWait = ActOf<'checked-in' | 'heard' | 'wait-over'>

/** Something that happens while somebody waits, or ends it. */
export const goesOnWaiting = (acting: Acting, act: DuringWait): Promise<Became> =>
  actOnWait(acting.turn, {
    ...{ key: acting.key, need: idOf(acting) },
    act: (now) => {
      if (now?.is !== 'waiting') throw new Error('nobody waits here')
      return oneFact(during(acting, act, now.waiting))
    },
  })

function during(acting: Acting, act: DuringWait, waiting: Waiting) {
  const by = doing(acting, act.by)
  switch (act.is) {
    case 'heard':
      return hear(act.words, by)
    case 'wait-over':
      return endWaiting(act.why, by)
    case 'checked-in': {
      const next = { id: newId(), ...nextOf(acting, act) }
      return keepCheckIn(waiting, { checkIn: nextCheckIn(waiting).id, says: act.says, next }, by)
    }
  }
}
