import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, parseDay } from '../shared/day.ts'
import { type Id, parseId } from '../shared/id.ts'
import type { Result } from '../shared/result.ts'
import { comeBack, endIt, sayHowItFelt, type TypedEnding } from './end.ts'
import { type Ending, type EndingFact, endingOf, feelings, isOver, reasons } from './ending.ts'
import { endingFacts } from './ending-kept.ts'
import { tellEnding } from './ending-told.ts'
import { endingFaultInEnglish, feltFaultInEnglish, reasonInEnglish } from './ending-words.ts'

const on = parseDay('2026-11-23') as Day
const numbered = (n: number): Id => parseId(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`) as Id
const [jordan, mark, ruth] = [numbered(1), numbered(2), numbered(3)]
const doing = { by: mark, on }

const ordinary: TypedEnding = {
  what: { is: 'need' },
  why: 'not-helping',
  because: 'Eleven talks, and it is as it was. That is not your doing.',
  goals: [{ goal: 'Sleep till six', then: '3', now: '3' }],
  ...{ theirs: 'said', helped: 'walking there', didNot: 'the worksheets', whyNotTakingPart: '' },
  ifItComesBack: 'Ring Dee, or Shout at night.',
  wayBack: 'Ring Mark. You tell nothing twice.',
  toTurnTo: [{ who: 'Dee', how: '01632 960 156', until: '' }],
  ...{ unmet: 'remains', whatIsUnmet: 'the nights' },
  ...{ risk: 'remains', whatRisk: 'It can get dark at night.', heldBy: { person: ruth, name: '' } },
  ...{ passedOn: 'some', whatIsPassedOn: 'that mornings are hard', toWhom: 'Dee', notPassedOn: 'the rest' },
}
const end = (change: Partial<TypedEnding> = {}, before?: Ending) => endIt({ ...ordinary, ...change }, doing, before)
function kept<Value>(read: Result<Value, unknown>): Value {
  if (read.is !== 'ok') throw new Error(`refused: ${JSON.stringify(read.because)}`)
  return read.value
}
const faultsIn = (read: Result<unknown, unknown>): readonly unknown[] => (read.is === 'ok' ? [] : read.because)
const stands = (...facts: readonly EndingFact[]): Ending => endingOf(facts, jordan) as Ending

describe('R27 Jordan and Mark end it together, because it does not help', () => {
  test('the record holds why, what remains unmet, who holds what may still happen, and the way back', () => {
    const { words, standing } = tellEnding(stands(kept(end())), new Map([[ruth, 'Ruth Adeyemi']]))
    for (const line of [
      'It wasn’t helping.',
      'Sleep till six: 3 at the start, 3 now',
      'What helped: walking there',
      'What didn’t help: the worksheets',
      'If it comes back: Ring Dee, or Shout at night.',
      'How to come back: Ring Mark. You tell nothing twice.',
      'You can turn to Dee: 01632 960 156, with no last day',
      'What is still not as you wanted: the nights',
      'From today Ruth Adeyemi keeps an eye on it with you.',
      'Passed on to Dee: that mornings are hard',
      'Not passed on: the rest',
    ])
      expect(words).toContain(line)
    expect(standing).toBe('It ended on 23 November 2026.')
  })

  test('a goal that nobody rated at the start is not known, and not a nought', () => {
    const read = kept(end({ goals: [{ goal: 'Sleep till six', then: '', now: '7' }] }))
    expect(tellEnding(stands(read), new Map()).words).toContain('Sleep till six: not known at the start, 7 now')
  })

  test('that it does not help, and the limits of what we have, are reasons like every other', () => {
    for (const why of reasons) expect(kept(end({ why }))).toMatchObject({ why })
    expect(Object.keys(reasonInEnglish)).toEqual([...reasons])
  })

  test.each([
    [{ why: '' }, 'why-is-missing'],
    [{ because: ' ' }, 'because-is-missing'],
    [{ theirs: '' }, 'theirs-is-missing'],
    [{ theirs: 'not-taking-part' }, 'why-not-taking-part-is-missing'],
    [{ ifItComesBack: '' }, 'if-it-comes-back-is-missing'],
    [{ wayBack: '' }, 'way-back-is-missing'],
    [{ toTurnTo: [{ who: '', how: '', until: '' }] }, 'nobody-to-turn-to'],
    [{ toTurnTo: [{ who: 'Dee', how: '', until: '' }] }, 'how-to-turn-to-is-missing'],
    [{ toTurnTo: [{ who: 'Dee', how: 'ring', until: 'soon' }] }, 'until-is-no-day'],
    [{ toTurnTo: [{ who: 'Dee', how: 'ring', until: '2026-11-22' }] }, 'until-is-past'],
    [{ unmet: '' }, 'unmet-is-missing'],
    [{ whatIsUnmet: '' }, 'what-is-unmet-is-missing'],
    [{ risk: '' }, 'risk-is-missing'],
    [{ whatRisk: '' }, 'what-risk-is-missing'],
    [{ heldBy: { name: ' ' } }, 'nobody-holds-the-risk'],
    [{ passedOn: '' }, 'passed-on-is-missing'],
    [{ whatIsPassedOn: '' }, 'what-is-passed-on-is-missing'],
    [{ toWhom: '' }, 'to-whom-is-missing'],
    [{ goals: [{ goal: 'Sleep', then: '11', now: '' }] }, 'rating-is-out-of-range'],
    [{ goals: [{ goal: '', then: '3', now: '' }] }, 'goal-has-no-words'],
  ] as const)('%j is not kept, and says what is missing', (change, fault) => {
    expect(faultsIn(end(change))).toEqual([fault])
    expect(endingFaultInEnglish[fault]).toMatch(/^(Select|Enter|Check) /)
  })

  test('whatever is filled in: it ends with all of it, or not at all', () => {
    const text = fc.oneof(
      { weight: 1, arbitrary: fc.constantFrom('', ' ') },
      { weight: 9, arbitrary: fc.string().map((said) => `a${said}`) },
    )
    const typed = fc.record(
      {
        why: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...reasons) }, text),
        ...{ because: text, wayBack: text, ifItComesBack: text, whatIsUnmet: text, whatRisk: text },
        unmet: fc.constantFrom('nothing', 'remains', ''),
        risk: fc.constantFrom('none-that-we-know', 'remains', ''),
        heldBy: fc.record({ name: text }),
        toTurnTo: fc.array(fc.record({ who: text, how: text, until: fc.constantFrom('', '2027-01-01', 'soon') }), {
          maxLength: 2,
        }),
      },
      { requiredKeys: [] },
    )
    const became = { kept: 0, refused: 0 }
    fc.assert(
      fc.property(typed, (change) => {
        const read = end(change)
        if (read.is === 'refused') {
          became.refused += 1
          expect(read.because.length).toBeGreaterThan(0)
          return
        }
        became.kept += 1
        const { unmet, risk, toTurnTo, because, wayBack, ifItComesBack } = stands(read.value)
        for (const said of [because, wayBack, ifItComesBack, ...toTurnTo.flatMap(({ who, how }) => [who, how])])
          expect(said.said).not.toBe('')
        expect(toTurnTo.length).toBeGreaterThan(0)
        expect([unmet.is, risk.is]).not.toContain('')
        if (risk.is === 'remains') expect(risk.heldBy.is === 'named' ? risk.heldBy.name.said : ruth).not.toBe('')
      }),
      { numRuns: 500 },
    )
    expect(Math.min(became.kept, became.refused)).toBeGreaterThan(10)
  })
})

describe('What comes after it has ended', () => {
  const ended = kept(end())
  const felt = (how: string, by: Id) =>
    sayHowItFelt(stands(ended), { how, says: 'sad but ok', youngPerson: jordan }, { by, on })

  test('how it was, only Jordan says, and not to say is an answer', () => {
    for (const how of feelings) expect(stands(ended, kept(felt(how, jordan))).felt).toMatchObject({ how })
    expect(faultsIn(felt('good', mark))).toEqual(['is-theirs-to-say'])
    expect(faultsIn(felt('', jordan))).toEqual(['how-it-felt-is-missing'])
    expect(feltFaultInEnglish['is-theirs-to-say']).toContain('young person')
    const byMark: EndingFact = { is: 'felt', by: mark, on, how: 'good' }
    expect(stands(ended, byMark).felt).toBeUndefined()
  })

  test('nothing ends twice; Jordan comes back in one act, to the same need, and it can end again', () => {
    expect(faultsIn(end({}, stands(ended)))).toEqual(['has-ended-already'])
    expect(faultsIn(comeBack(undefined, { says: '' }, doing))).toEqual(['has-not-ended'])
    const back = kept(comeBack(stands(ended), { says: '' }, { by: jordan, on: addDays(on, 90) }))
    const open = stands(ended, back)
    expect([isOver(stands(ended)), isOver(open), open.cameBackOn]).toEqual([true, false, '2027-02-21'])
    expect(faultsIn(comeBack(open, { says: '' }, doing))).toEqual(['has-not-ended'])
    const again = kept(end({ why: 'goal-met' }, open))
    expect(isOver(stands(ended, back, again))).toBe(true)
  })

  test('is kept with no word of anybody in its open part, and read back as it was', () => {
    const facts: readonly EndingFact[] = [
      ended,
      kept(felt('not-good', jordan)),
      kept(comeBack(stands(ended), { says: 'it is back' }, { by: jordan, on })),
    ]
    for (const fact of facts) {
      const [plain, words] = [endingFacts.plain(fact), endingFacts.words(fact)]
      expect(endingFacts.read(JSON.parse(JSON.stringify(plain)), words)).toEqual(fact)
      for (const said of words) expect(JSON.stringify(plain)).not.toContain(said)
    }
    expect(endingFacts.words(ended)).toContain('the nights')
  })
})
