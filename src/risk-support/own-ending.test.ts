import { describe, expect, test } from 'vitest'
import type { Naming } from '../needs/naming.ts'
import { type Day, parseDay } from '../shared/day.ts'
import { type Id, parseId } from '../shared/id.ts'
import { endSaid, wantsEndSaid } from './end-lines.ts'
import { ownReasons } from './own-ending.ts'
import { askForEnd, endAlone, isTheirsAlone, letItGoOn, type TypedOwnEnding } from './own-ending-typed.ts'
import { writePart } from './part-typed.ts'
import { riskSupportFacts } from './plan-kept.ts'
import { plainOfRiskSupport, tellRiskSupport } from './plan-told.ts'
import { beginAlone, beginPlan, type Read, sayHelped } from './plan-typed.ts'
import { hasRecord, type RiskSupportFact, type RiskSupportPlan, riskSupportPlanOf } from './risk-support-plan.ts'

const callum = parseId('00000000-0000-4000-8000-000000000001') as Id
const beth = parseId('00000000-0000-4000-8000-000000000002') as Id
const naming: Naming = { youngPerson: callum, names: new Map([[beth, 'Beth Lloyd']]) }
const today = parseDay('2026-11-23') as Day
const [his, hers] = [
  { by: callum, on: today },
  { by: beth, on: today, names: naming.names },
]

const kept = (read: Read<RiskSupportFact>): RiskSupportFact => {
  if (read.is === 'refused') throw new Error(read.because.map(({ is }) => is).join(', '))
  return read.value
}
const faults = (read: Read<RiskSupportFact>) => (read.is === 'refused' ? read.because.map(({ is }) => is) : [])
const planOf = (...facts: readonly RiskSupportFact[]): RiskSupportPlan => {
  const plan = riskSupportPlanOf(facts)
  if (!plan) throw new Error('no plan')
  return plan
}
const begun = (lead?: Id): RiskSupportFact =>
  kept(beginAlone(undefined, { reviewOn: '2026-12-14', ...(lead ? { lead } : {}) }, his))
const writes = (by: Id): RiskSupportFact => {
  const nobody = { people: [], names: [] }
  const part = { is: 'reasons', texts: { says: 'The dog' }, rows: [], lead: nobody, backUp: nobody } as const
  return kept(writePart(part, { ...hers, by }))
}
const led = kept(
  beginPlan(
    undefined,
    { lead: { people: [beth], names: [] }, backUp: { people: [], names: [] }, reviewOn: '2026-12-14' },
    hers,
  ),
)
const typed: TypedOwnEnding = { why: 'not-helping', says: 'Cards do nothing', remains: 'nobody-holds-it', heldBy: '' }
const ends = (plan: RiskSupportPlan, change: Partial<TypedOwnEnding> = {}) =>
  endAlone(plan, { ...typed, ...change }, his)
const asks = (plan: RiskSupportPlan, says = 'I am done with it') => askForEnd(plan, { says }, his)

describe('R33 Callum ends the plan in which nobody else stands', () => {
  test('with why, in his words if he likes, and who holds what remains; that nobody does is an answer', () => {
    const alone = planOf(begun(), writes(callum), kept(ends(planOf(begun(), writes(callum)))))
    expect(alone.ended && endSaid(alone.ended, { naming })).toEqual([
      '“I ended it myself.”',
      'Why: It doesn’t help',
      'Cards do nothing',
      'Nobody looks after what is left, and I know that.',
    ])
    const held = planOf(begun(), kept(ends(planOf(begun()), { remains: 'held', heldBy: 'Gran', says: '' })))
    expect(tellRiskSupport(held, naming).words).toContain('Who looks after what is left to do: Gran')
    expect(plainOfRiskSupport(alone)).toMatchObject({ endedOn: today, reviewOn: null, whoAsks: null, changedOn: null })
    expect(hasRecord(alone)).toBe(false)
    for (const why of ownReasons) expect(kept(ends(planOf(begun()), { why }))).toMatchObject({ why })
  })

  test.each([
    [{ why: '' }, ['why-is-missing']],
    [{ why: 'age' }, ['why-is-missing']],
    [{ why: '', remains: '' }, ['why-is-missing', 'remains-is-missing']],
    [{ remains: 'held', heldBy: ' ' }, ['holder-is-missing']],
  ] as const)('%j ends nothing, and says what is missing', (change, then) =>
    expect(faults(ends(planOf(begun()), change))).toEqual(then),
  )

  test('whoever leads, was asked to lead, wrote in it or took down what he said has a part in it', () => {
    expect(isTheirsAlone(planOf(begun(), writes(callum)), callum)).toBe(true)
    const took = kept(sayHelped({ is: 'helped', because: '', told: 'said-to-writer' }, hers))
    for (const plan of [planOf(led), planOf(begun(beth)), planOf(begun(), writes(beth)), planOf(begun(), took)])
      expect([isTheirsAlone(plan, callum), faults(ends(plan))]).toEqual([false, ['others-stand-in-it']])
    expect(faults(ends(planOf(begun(), writes(beth), writes(callum))))).toEqual(['others-stand-in-it'])
  })

  test('begun again it holds what was written; nothing ends twice', () => {
    const over = planOf(begun(), writes(callum), kept(ends(planOf(begun()))))
    expect(faults(ends(over))).toEqual(['has-ended'])
    const again = planOf(
      begun(),
      writes(callum),
      kept(ends(planOf(begun()))),
      kept(beginAlone(over, { reviewOn: '2026-12-20' }, his)),
    )
    expect([again.ended, again.parts.reasons?.part.says.said, isTheirsAlone(again, callum)]).toEqual([
      ...[undefined, 'The dog', true],
    ])
  })
})

describe('Callum wants a plan to end in which others stand', () => {
  const wish = kept(asks(planOf(led)))

  test('it ends nothing and waits for who leads, with his words, until somebody answers', () => {
    const plan = planOf(led, wish)
    expect(plan.ended).toBeUndefined()
    expect(plainOfRiskSupport(plan)).toMatchObject({ endAskedOn: today, whoAsks: beth, endedOn: null })
    expect(wantsEndSaid(plan, { naming })).toEqual([
      ...['“I want this plan to end.” Said by the young person on 23 November 2026.', 'I am done with it'],
      'It has not ended yet.',
    ])
    expect(faults(asks(plan))).toEqual(['end-is-asked-already'])
    expect(faults(letItGoOn(plan, { says: ' ', wish: '1' }, hers))).toEqual(['agreed-is-missing'])
    expect(faults(letItGoOn(plan, { says: 'Shorter', wish: '' }, hers))).toEqual(['wish-was-said-anew'])
    const answered = planOf(led, wish, kept(letItGoOn(plan, { says: 'We try it until Easter', wish: '1' }, hers)))
    expect(plainOfRiskSupport(answered)).toMatchObject({ endAskedOn: null })
    expect(wantsEndSaid(answered, { naming })).toContain('It goes on. Beth Lloyd said so on 23 November 2026:')
    expect(faults(letItGoOn(answered, { says: 'again', wish: '1' }, hers))).toEqual(['nobody-asks-for-its-end'])
    expect(plainOfRiskSupport(planOf(led, wish, kept(asks(answered, ''))))).toMatchObject({ endAskedOn: today })
  })

  test('he takes it back without a word; once it ended or began again nothing of it waits', () => {
    const back = planOf(led, wish, kept(letItGoOn(planOf(led, wish), { says: '', wish: '1' }, his)))
    expect([plainOfRiskSupport(back)['endAskedOn'], wantsEndSaid(back, { naming })]).toEqual([null, []])
    const over: RiskSupportFact = { is: 'ended', ...his, why: { said: 'done' }, wayBack: { said: 'ring' } }
    expect(plainOfRiskSupport(planOf(led, wish, over))).toMatchObject({ endAskedOn: null })
    expect(planOf(led, wish, over, led).wantsEnd).toBeUndefined()
  })

  test('every fact comes back as it was kept, and no word of anybody lies open', () => {
    const all = [
      kept(ends(planOf(begun()))),
      kept(ends(planOf(begun()), { remains: 'held', heldBy: 'Gran' })),
      ...[wish, kept(letItGoOn(planOf(led, wish), { says: 'until Easter', wish: '1' }, hers))],
    ]
    for (const fact of all) {
      const plain = riskSupportFacts.plain(fact)
      expect(riskSupportFacts.read(plain, riskSupportFacts.words(fact))).toEqual(fact)
      expect(JSON.stringify(plain)).not.toMatch(/Cards|Gran|Easter|done with/)
    }
  })
})
