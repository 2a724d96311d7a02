import { actOnGoal, setGoalIn } from '../goals/goal.store.ts'
import { endOrPause } from '../goals/goal-acts.ts'
import { actOnHelping } from '../goals/is-this-helping.store.ts'
import { check, talk } from '../goals/is-this-helping.ts'
import { type Answering, rate } from '../goals/rating.ts'
import { newId } from '../shared/new-id.edge.ts'
import { ok } from '../shared/result.ts'
import { type Acting, type Became, idOf, isTheirs, personOf } from './invented-acting.store.ts'
import type { ActOf } from './invented-acts.ts'
import { asTheNeed } from './invented-said.store.ts'

const doing = (acting: Acting, by: string) => ({ by: personOf(acting, by), on: acting.on })

/** A goal of the young person’s, in their words: set by themselves, or taken down by somebody who says yes to it. */
export async function setsGoal(acting: Acting, { by, says, shortName }: ActOf<'set-goal'>): Promise<Became> {
  return setGoalIn(acting.turn, {
    ...{ key: acting.key, need: idOf(acting), typed: { says, shortName }, owner: { is: 'young-person' } },
    agreedBy: isTheirs(acting) ? [] : [personOf(acting, by)],
    begins: await asTheNeed(acting),
    doing: doing(acting, by),
  })
}

/** They met: how far each goal has come, as each of them sees it, and whether it helps. @returns what the last of it became. */
export async function meets(acting: Acting, act: ActOf<'met'>): Promise<Became> {
  const became: Became[] = []
  for (const [goal, of] of Object.entries(act.rated))
    became.push(await rates(acting, act, { goal, of, ...asYoungPerson(acting) }))
  for (const [goal, of] of Object.entries(act.beside))
    became.push(await rates(acting, act, { goal, of, as: 'professional', told: 'themselves' }))
  if (act.helping) became.push(await saysWhetherItHelps(acting, act, act.helping))
  const last = became.find(({ is }) => is !== 'kept') ?? became.at(-1)
  if (!last) throw new Error('nobody answered anything when they met')
  return last
}

const asYoungPerson = (acting: Acting) =>
  ({ as: 'young-person', told: isTheirs(acting) ? 'themselves' : 'said-to-writer' }) as const

interface OneRating extends Pick<Answering, 'as' | 'told'> {
  readonly goal: string
  readonly of: number | 'not-today'
}

const rates = (acting: Acting, { by, how }: ActOf<'met'>, { goal, of, as, told }: OneRating): Promise<Became> =>
  actOnGoal(acting.turn, {
    ...{ key: `${acting.key} ${as} ${goal}`, need: idOf(acting), goal: idOf(acting, goal) },
    act: (now) => rate(now, { of: String(of), how }, { ...doing(acting, by), id: newId(), as, told }),
  })

const saysWhetherItHelps = async (
  acting: Acting,
  { by, words = '' }: ActOf<'met'>,
  answer: NonNullable<ActOf<'met'>['helping']>,
): Promise<Became> =>
  actOnHelping(acting.turn, {
    ...{ key: `${acting.key} helping`, need: idOf(acting), begins: await asTheNeed(acting) },
    act: (before) => {
      const answering = { ...doing(acting, by), id: newId(), ...asYoungPerson(acting) }
      const fact = check(before, { answer, says: words }, answering)
      return fact.is === 'ok' ? ok({ facts: [fact.value] }) : fact
    },
  })

/** They talked about whether it helps, and what they chose is kept. */
export const talks = async (acting: Acting, { by, wayOn, words }: ActOf<'talked'>): Promise<Became> =>
  actOnHelping(acting.turn, {
    ...{ key: acting.key, need: idOf(acting), begins: await asTheNeed(acting) },
    act: (before) => {
      const fact = talk(before, { wayOn, says: words }, doing(acting, by))
      return fact.is === 'ok' ? ok({ facts: [fact.value] }) : fact
    },
  })

/** They got there, let it go, or let it rest. */
export const becomes = (acting: Acting, { by, of, became, why }: ActOf<'goal-became'>): Promise<Became> =>
  actOnGoal(acting.turn, {
    ...{ key: acting.key, need: idOf(acting), goal: idOf(acting, of) },
    act: (goal, _, youngPerson) => {
      const told = asYoungPerson(acting).told
      return endOrPause(goal, { is: became, why }, { ...doing(acting, by), youngPerson, told })
    },
  })
