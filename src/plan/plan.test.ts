import { describe, expect, test } from 'vitest'
import { dayOf, numbered } from '../decision/testing.edge.ts'
import { addDays } from '../shared/day.ts'
import { type HandOver, handOversIn } from './hand-over.ts'
import { accept } from './hand-over-answer.ts'
import { askForHelp } from './hand-over-ask.ts'
import { acceptedByHandOver, acceptPart, takeBackPart } from './part.ts'
import { isToBeAsked, type Plan, type PlanFact, planOf } from './plan.ts'
import { addPart, askAfter, changeNextDay, changeToRing, leaveOut, makePlan, type TypedPlan } from './plan-acts.ts'
import type { TypedPart } from './plan-typed.ts'
import { planFaultInEnglish } from './plan-words.ts'
import { faultsIn, keptIn } from './testing.edge.ts'
import { sayThingsHaveChanged } from './things-changed.ts'

const on = dayOf('2026-11-22')
const [aisha, nurse, mum] = [numbered(1), numbered(2), numbered(3)]
const [counsellor, runs, asks, lift] = [numbered(20), numbered(30), numbered(31), numbered(32)]
const planning = { by: nurse, on, youngPerson: aisha, isOnlyTheirs: false }
const themselves = { is: 'themselves' } as const
const told = { is: 'said-to-writer' } as const

const part = (change: Partial<TypedPart> = {}): TypedPart => ({
  ...{ id: runs, kind: 'i-do', name: '', what: 'Run on Tuesdays', by: '', often: 'every Tuesday' },
  ...change,
})
const ordinary: TypedPlan = {
  way: 'with-others',
  parts: [
    part(),
    part({ id: asks, kind: 'others-do', person: nurse, what: 'Ask how it goes', often: '', by: '2026-12-04' }),
    part({ id: lift, kind: 'others-do', name: 'Mum', what: 'Give me a lift' }),
  ],
  toRing: [{ person: nurse, name: '', how: '01632 960 123', when: 'Monday to Friday, 9 to 3' }],
  next: { on: '2026-12-04', whoAsks: nurse },
}
const made = (change: Partial<TypedPlan> = {}): PlanFact => keptIn(makePlan({ ...ordinary, ...change }, planning))
const planAfter = (...facts: readonly PlanFact[]): Plan => {
  const plan = planOf(facts, aisha)
  if (!plan) throw new Error('there is no plan')
  return plan
}
const partOf = (plan: Plan, id: typeof runs) => {
  const found = plan.parts.find((one) => one.id === id)
  if (!found) throw new Error('there is no such part')
  return found
}
const names = (read: Parameters<typeof faultsIn>[0]) =>
  faultsIn(read).map((fault) => (fault as { is?: string }).is ?? fault)

describe('At any one point it is said what the plan is, and what each person does in it', () => {
  test('Aisha runs, the nurse asks, Mum drives; none of it is accepted before they say so', () => {
    const plan = planAfter(made())
    expect(plan.parts.map(({ kind, whose, accepted }) => [kind, whose.is, accepted.is])).toEqual([
      ['i-do', 'young-person', 'not-yet'],
      ['others-do', 'person', 'not-yet'],
      ['others-do', 'named', 'not-yet'],
    ])
    expect(plan.toRing[0].how).toEqual({ said: '01632 960 123' })
    expect(planOf([], aisha)).toBeUndefined()
  })

  test('a plan without anything is told all that is still to be said', () => {
    const empty = { way: '', parts: [], toRing: [], next: { on: '' } }
    expect(faultsIn(makePlan(empty, planning))).toEqual([
      { is: 'way-is-missing' },
      { is: 'nobody-does-anything' },
      { is: 'nobody-to-ring' },
      { is: 'next-day-is-no-day' },
      { is: 'nobody-asks' },
    ])
    const parts = [
      part(),
      part({ kind: 'risk-support', what: ' ', often: '', by: '' }),
      part({ often: '', by: '31 June' }),
    ]
    expect(faultsIn(makePlan({ ...ordinary, parts, toRing: [{ name: '', how: '', when: '' }] }, planning))).toEqual([
      { is: 'kind-of-part-is-missing', row: 1 },
      { is: 'name-is-missing', row: 1 },
      { is: 'what-is-missing', row: 1 },
      { is: 'when-is-missing', row: 1 },
      { is: 'by-is-no-day', row: 2 },
      { is: 'name-is-missing', row: 0 },
      { is: 'how-to-ring-is-missing', row: 0 },
      { is: 'when-to-ring-is-missing', row: 0 },
    ])
    for (const says of Object.values(planFaultInEnglish))
      expect(says).toMatch(/^(Enter|Select|Check|Ask|The day .* must)/)
  })

  test.each([
    ['today', '2026-11-22', 'next-day-is-not-ahead'],
    ['the last that is near enough', '2027-11-22', undefined],
    ['one too far', '2027-11-23', 'next-day-is-too-far-ahead'],
  ])('the next day, where it is %s', (_, day, fault) => {
    expect(names(makePlan({ ...ordinary, next: { on: day, whoAsks: nurse } }, planning))).toEqual(fault ? [fault] : [])
  })

  test('the last part, everybody to ring and the next day cannot be taken away; they can be changed', () => {
    const one = planAfter(made({ parts: [part()] }))
    expect(names(leaveOut(one, { part: runs, why: '' }, planning))).toEqual(['is-the-last-part'])
    expect(names(leaveOut(one, { part: lift, why: '' }, planning))).toEqual(['is-not-in-the-plan'])
    expect(names(changeToRing([], planning))).toEqual(['nobody-to-ring'])
    expect(names(changeNextDay({ on: '' }, planning))).toEqual(['next-day-is-no-day', 'nobody-asks'])
    const more = keptIn(addPart(part({ id: lift, kind: 'others-do', name: 'Gran' }), planning))
    const facts = [
      made({ parts: [part()] }),
      more,
      keptIn(leaveOut(planAfter(made({ parts: [part()] }), more), { part: runs, why: 'My knee' }, planning)),
    ]
    expect(planAfter(...facts).parts.map(({ id }) => id)).toEqual([lift])
    expect(planAfter(...facts, { is: 'part-left-out', part: lift, by: nurse, on }).parts.map((one) => one?.id)).toEqual(
      [lift],
    )
  })
})

describe('A part is accepted by whose it is', () => {
  const plan = planAfter(made())
  const acceptedBy = (id: typeof runs, by: typeof runs, how: typeof themselves | typeof told) =>
    names(acceptPart(partOf(plan, id), { told: how, by, on, youngPerson: aisha }))

  test('by themselves, or by what they said to whoever writes it; by nobody for them', () => {
    expect(acceptedBy(runs, aisha, themselves)).toEqual([])
    expect(acceptedBy(runs, nurse, told)).toEqual([])
    expect(acceptedBy(runs, nurse, themselves)).toEqual(['is-not-theirs'])
    expect(acceptedBy(asks, aisha, themselves)).toEqual(['is-not-theirs'])
    expect(acceptedBy(asks, nurse, told)).toEqual(['is-not-theirs'])
    expect(acceptedBy(lift, mum, themselves)).toEqual(['is-not-theirs'])
    expect(acceptedBy(lift, nurse, told)).toEqual([])
  })

  test('it shows who said it and who wrote it, and is taken back in the same way', () => {
    const yes = keptIn(acceptPart(partOf(plan, lift), { told, by: nurse, on, youngPerson: aisha }))
    const now = planAfter(made(), yes)
    expect(partOf(now, lift).accepted).toEqual({ is: 'accepted', told, by: nurse, on })
    expect(names(acceptPart(partOf(now, lift), { told, by: nurse, on, youngPerson: aisha }))).toEqual([
      'is-accepted-already',
    ])
    expect(names(takeBackPart(partOf(now, lift), { told: themselves, by: nurse, on, youngPerson: aisha }))).toEqual([
      'is-not-theirs',
    ])
    const no = keptIn(takeBackPart(partOf(now, lift), { told, by: aisha, on: addDays(on, 2), youngPerson: aisha }))
    expect(partOf(planAfter(made(), yes, no), lift).accepted).toEqual({
      is: 'taken-back',
      told,
      by: aisha,
      on: addDays(on, 2),
    })
    expect(partOf(planAfter(made(), yes, no, yes), lift).accepted.is).toBe('accepted')
    expect(names(takeBackPart(partOf(plan, lift), { told, by: nurse, on, youngPerson: aisha }))).toEqual([
      'is-not-accepted-yet',
    ])
  })

  test('a fact that somebody else accepted changes nothing', () => {
    expect(
      partOf(planAfter(made(), { is: 'part-accepted', part: runs, told: themselves, by: nurse, on }), runs).accepted.is,
    ).toBe('not-yet')
  })

  test('“things have changed” stays until somebody has looked, also where the plan is made again', () => {
    const changed = sayThingsHaveChanged('We moved.', { by: aisha, on })
    expect(planAfter(made(), changed, made()).changes).toEqual([{ on, says: { said: 'We moved.' } }])
    expect(planAfter(made(), changed, { is: 'looked-at-what-changed', by: nurse, on }).changes).toEqual([])
    expect(planOf([changed], aisha)).toBeUndefined()
  })

  test('where the plan is made again, what stays as it was stays accepted, and what changed is asked anew', () => {
    const yes = keptIn(acceptPart(partOf(plan, runs), { told: themselves, by: aisha, on, youngPerson: aisha }))
    expect(partOf(planAfter(made(), yes, made()), runs).accepted.is).toBe('accepted')
    const longer = made({ parts: [part({ what: 'Run every day' })] })
    expect(partOf(planAfter(made(), yes, longer), runs).accepted.is).toBe('not-yet')
  })

  test('help is accepted when somebody there accepts, and in no other way', () => {
    const help = part({ kind: 'helpers-do', offer: counsellor, what: 'Six talks in school' })
    const withHelp = planAfter(made({ parts: [help] }))
    const ask = keptIn(
      askForHelp(
        {
          offer: counsellor,
          way: 'here',
          shares: [{ is: 'about-them', what: 'name' }],
          chosen: { whose: 'young-person', how: 'themselves' },
        },
        { handOver: numbered(50), by: nurse, on },
      ),
    )
    const state = (...facts: Parameters<typeof handOversIn>[0]): HandOver => {
      const [found] = handOversIn(facts)
      if (!found) throw new Error('nothing was asked')
      return found
    }
    const yes = state(ask, keptIn(accept(state(ask), { name: 'Jo' }, { is: 'asked', by: numbered(9), on })))
    const at = { told, by: nurse, on, youngPerson: aisha }
    expect(names(acceptPart(partOf(withHelp, runs), at))).toEqual(['is-accepted-by-hand-over'])
    expect(names(acceptedByHandOver(partOf(withHelp, runs), state(ask), nurse))).toEqual(['is-not-accepted-yet'])
    expect(names(acceptedByHandOver(partOf(plan, runs), yes, nurse))).toEqual(['is-not-theirs'])
    const fact = keptIn(acceptedByHandOver(partOf(withHelp, runs), yes, nurse))
    expect(partOf(planAfter(made({ parts: [help] }), fact), runs).accepted).toMatchObject({
      is: 'accepted',
      told: { handOver: numbered(50) },
    })
  })
})

describe('R22 to wait, and to ask nobody for help now, are plans', () => {
  const callum = { ...ordinary, parts: [part({ what: 'Use my safety plan', often: 'when it gets bad' })] }

  test.each(['wait-and-look-after-myself', 'nobody-is-asked-now'])(
    '%s is kept with a follow-up on a day, and who asks',
    (way) => {
      const plan = planAfter(keptIn(makePlan({ ...callum, way }, planning)))
      expect(plan).toMatchObject({ way, next: { on: '2026-12-04', whoAsks: nurse } })
      expect(names(makePlan({ ...callum, way, next: { on: '', whoAsks: nurse } }, planning))).toEqual([
        'next-day-is-no-day',
      ])
    },
  )

  test('somebody else asks; only where nobody else sees the need the young person asks themselves', () => {
    const next = { on: '2026-12-04', whoAsks: aisha }
    expect(names(makePlan({ ...callum, next }, planning))).toEqual(['nobody-asks'])
    expect(names(makePlan({ ...callum, next }, { ...planning, by: aisha, isOnlyTheirs: true }))).toEqual([])
  })

  test('the follow-up is kept when somebody asked, and only with another day; until then it stays to be done', () => {
    const plan = planAfter(made(callum))
    expect(isToBeAsked(plan, dayOf('2026-12-03'))).toBe(false)
    expect(isToBeAsked(plan, dayOf('2026-12-04'))).toBe(true)
    expect(isToBeAsked(plan, dayOf('2029-12-04'))).toBe(true)
    const later = { ...planning, on: dayOf('2026-12-04') }
    expect(names(askAfter({ how: 'Better', next: { on: '2026-12-04', whoAsks: nurse } }, later))).toEqual([
      'next-day-is-not-ahead',
    ])
    const next = { on: '2026-12-18', whoAsks: nurse }
    const asked = keptIn(askAfter({ how: '', next }, later))
    expect(planAfter(made(callum), asked)).toMatchObject({
      lastAsked: { on: '2026-12-04' },
      next: { on: '2026-12-18' },
    })
  })

  test('what was written down of how things are stays readable, until somebody asks again', () => {
    const better = keptIn(askAfter({ how: 'He slept.', next: { on: '2026-12-18', whoAsks: nurse } }, planning))
    expect(planAfter(made(callum), better).lastAsked).toEqual({ on: planning.on, says: { said: 'He slept.' } })
    const again = keptIn(askAfter({ how: '', next: { on: '2026-12-25', whoAsks: nurse } }, planning))
    expect(planAfter(made(callum), better, again).lastAsked).toEqual({ on: planning.on })
  })
})
