import { appendAudit } from '../access/audit/audit.store.ts'
import { keepAnswered } from '../measures/answered/answered.store.ts'
import { answer, enter, notToday } from '../measures/answered/answered.ts'
import { nothingTyped } from '../measures/norm-table/norm-table.ts'
import type { Pack } from '../measures/pack/pack.ts'
import { decideOn } from '../measures/switch/decision.ts'
import { switchMeasure } from '../measures/switch/decisions.store.ts'
import { addDays } from '../shared/day.ts'
import { newId } from '../shared/new-id.edge.ts'
import { asOperator } from '../store/second-lock.ts'
import { type Acting, asAtDesk, type Became, idOf, type PlantingNeeds, personOf } from './invented-acting.store.ts'
import type { ActOf } from './invented-acts.ts'
import { asTheNeed } from './invented-said.store.ts'

/** What the place decided about sets of questions, as whoever runs it wrote it down. One that is on already stays as it is. */
export const plantMeasures = (planting: PlantingNeeds): Promise<void> =>
  asOperator(planting.database, planting.locality, async (handle) => {
    const { locality, measures, packs, today, now, keys } = planting
    for (const { measure, agency, decidedDaysAgo, reviewInDays, ...said } of measures) {
      const pack = packs.get(measure)
      if (!pack) throw new Error(`there is no measure ${measure}`)
      const [on, reviewOn] = [addDays(today, -decidedDaysAgo), addDays(today, reviewInDays)]
      const id = newId()
      const switched = await switchMeasure(handle, {
        ...{ id, locality, measure, agency, at: new Date(now) },
        decide: (before, name) =>
          decideOn({ ...said, on, reviewOn, licence: '' }, { pack, agency: name, today, before }),
      })
      if (switched.is !== 'kept') continue
      const whose = { locality, record: switched.agency, agency: switched.agency, part: 'operator' } as const
      const did = { did: 'settings', kind: 'settings', outcome: 'allowed', because: '', showThem: false } as const
      await appendAudit(handle, [{ ...did, ...whose, item: id, at: now }], keys.hashOf)
    }
  })

const packOf = ({ planting: { packs } }: Acting, measure: string): Pack => {
  const pack = packs.get(measure)
  if (!pack) throw new Error(`there is no measure ${measure}`)
  return pack
}

/** They answered a set of questions on their own page, or said that it is not for that day. */
export async function answersSet(acting: Acting, { by, measure, answers }: ActOf<'answered-set'>): Promise<Became> {
  const pack = packOf(acting, measure)
  const doing = { by: personOf(acting, by), today: acting.on }
  const sent = Object.fromEntries(pack.measure.items.map(({ id }, at) => [id, String(answers[at] ?? '')]))
  const answered =
    answers.length === 0
      ? ({ is: 'ok', value: notToday(pack.measure, doing) } as const)
      : answer(pack.measure, { answers: sent, forNorms: { typed: nothingTyped } }, doing)
  if (answered.is === 'refused') return answered
  const begins = await asTheNeed(acting)
  return keepAnswered(acting.turn, { key: acting.key, need: idOf(acting), pack, answered: answered.value, begins })
}

/** Somebody at work wrote in what was filled in on paper. */
export async function writesScore(acting: Acting, act: ActOf<'wrote-score'>): Promise<Became> {
  const pack = packOf(acting, act.measure)
  const scales = Object.fromEntries(Object.entries(act.scales).map(([scale, score]) => [scale, String(score)]))
  const doing = { by: personOf(acting, act.by), today: acting.on }
  const entered = enter(pack.measure, { rater: act.rater, on: acting.on, scales }, doing)
  if (entered.is === 'refused') return entered
  const kept = { key: acting.key, need: idOf(acting), pack, answered: entered.value, begins: asAtDesk }
  return keepAnswered(acting.turn, kept)
}
