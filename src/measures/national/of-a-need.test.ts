import { describe, expect, test } from 'vitest'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { type Answered, enter } from '../answered/answered.ts'
import { raters } from '../measure.ts'
import { measureCalled, measuresFolder, shipped, today } from '../testing.edge.ts'
import { readNationalFacts } from './facts.edge.ts'
import { nationalNameOf, type WhichScale } from './names-of-scales.ts'
import { canCount } from './of-a-need.ts'

const facts = readNationalFacts(measuresFolder)
const by = '00000000-0000-4000-8000-000000000001' as Id
const openedOn = '2026-09-01' as Day

interface Written {
  readonly rater?: string
  readonly scale: string
  readonly day: string
  readonly score: string
  readonly whose?: { readonly table: string; readonly bornOn: string }
}

/** A score that was written in on a day. */
function enteredOf(measure: string, { rater = 'self', scale, day, score, whose }: Written): Answered {
  const typed = { rater, on: day as Day, scales: { [scale]: score } }
  const against = whose ? { bornOn: whose.bornOn as Day, forNorms: { table: whose.table, age: '' } } : {}
  const entered = enter(measureCalled(measure), { ...typed, ...against }, { by, today })
  if (entered.is === 'refused') throw new Error(JSON.stringify(entered.because))
  return entered.value
}

const scoredOn = (day: string, score: string): Answered => enteredOf('phq-9', { scale: 'total', day, score })

const first = scoredOn('2026-09-02', '14')
const last = scoredOn('2026-10-02', '6')
const known = {
  openedOn,
  endedOn: '2026-11-01' as Day,
  bornOn: '2011-01-01' as Day,
  answered: [last, first],
  goals: [],
  called: ({ scale }: WhichScale) => `PHQ-9, ${scale}`,
}

describe('Will this count nationally, as far as a need knows', () => {
  test('help that ended, with the same scale twice, by somebody of 15, can count once the contacts fit', () => {
    expect(canCount(facts, known)).toEqual({
      can: true,
      whyNot: [],
      counted: 2,
      goalsLeftOut: [],
      table: undefined,
      differences: [],
    })
  })

  test.each([
    { when: 'it goes on', change: { endedOn: undefined }, because: ['goes-on'] },
    { when: 'nobody knows when they were born', change: { bornOn: undefined }, because: ['age-not-known'] },
    { when: 'they were 19 when it began', change: { bornOn: '2007-01-01' as Day }, because: ['too-old'] },
    { when: 'nothing was filled in', change: { answered: [] }, because: ['nothing-scored'] },
    { when: 'it was filled in once', change: { answered: [first] }, because: ['only-one-score'] },
    {
      when: 'the second is from after the day on which it ended',
      change: { endedOn: '2026-09-20' as Day },
      because: ['only-one-score', 'after-it-ended'],
    },
  ])('it does not while $when, and says so', ({ change, because }) => {
    const found = canCount(facts, { ...known, ...change })
    expect([found.can, found.whyNot.map(({ is }) => is)]).toEqual([false, because])
  })

  test.each([
    { who: '14 when it began, by the table for girls', table: 'girls', bornOn: '2012-03-02', differ: [] },
    { who: '14 when it began, with neither table', table: 'none', bornOn: '2012-03-02', differ: ['no-norm'] },
    { who: '7, for whom there is no norm', table: 'girls', bornOn: '2019-01-02', differ: ['no-norm'] },
  ] as const)(
    'an RCADS of somebody of $who: the table reaches the figure, and where there is no norm both ways of judging are told apart',
    ({ table, bornOn, differ }) => {
      const on = (day: string, score: string): Answered =>
        enteredOf('rcads-47', { scale: 'depression', day, score, whose: { table, bornOn } })
      const answered = [on('2026-09-02', '27'), on('2026-10-02', '5')]
      const found = canCount(facts, { ...known, bornOn: bornOn as Day, answered })
      expect([found.can, found.table, found.differences.map(({ is }) => is)]).toEqual([true, table, differ])
      const goesOn = canCount(facts, { ...known, bornOn: bornOn as Day, answered, endedOn: undefined })
      expect(goesOn.differences.map(({ is }) => is)).toEqual(differ)
    },
  )

  test('one score by the table for girls and one by that for boys have no table in the figure', () => {
    const one = { scale: 'panic', day: '2026-09-02', score: '9', whose: { table: 'girls', bornOn: '2012-03-02' } }
    const two = { ...one, day: '2026-10-02', whose: { ...one.whose, table: 'boys' } }
    const answered = [enteredOf('rcads-47', one), enteredOf('rcads-47', two)]
    expect(canCount(facts, { ...known, answered }).table).toBe('none')
  })

  test.each([
    ['self', 'scale-1', ['whose-answer']],
    ['self', 'scale-9', []],
    ['parent', 'scale-1', []],
    ['clinician', 'scale-13', []],
  ])(
    'HoNOSCA filled in by %s, %s, counts scale by scale; what the figure counts under somebody else is said',
    (rater, scale, differ) => {
      const on = (day: string, score: string) => enteredOf('honosca', { rater, scale, day, score })
      const found = canCount(facts, { ...known, answered: [on('2026-10-02', '1'), on('2026-09-02', '3')] })
      expect([found.can, found.counted, found.differences.map(({ is }) => is)]).toEqual([true, 2, differ])
    },
  )

  test('goals count with the number in which each was set, and a fourth has none', () => {
    const rated = (called: string, ...of: readonly number[]) => ({
      called,
      ratings: of.map((each, at) => ({ on: `2026-09-0${at + 2}` as Day, of: each })),
    })
    const goals = [rated('Sleep', 3, 7), rated('School', 4), rated('Choir'), rated('Dad', 2, 9), rated('Later')]
    const found = canCount(facts, { ...known, answered: [], goals })
    expect([found.can, found.counted, found.goalsLeftOut]).toEqual([true, 3, ['Dad']])
    expect(found.whyNot).toEqual([{ is: 'only-one-score', scale: 'School' }])
  })

  test('the code of each goal and of each scale of the HoNOSCA is in no other scale', () => {
    const codes = [...facts.scales.values()].flatMap((scale) => scale.codes)
    expect(new Set(codes).size).toBe(codes.length)
  })

  test('a scale is called what people call it', () => {
    expect(canCount(facts, { ...known, answered: [first] }).whyNot).toEqual([
      { is: 'only-one-score', scale: 'PHQ-9, total' },
    ])
  })

  test('every name by which a scale of ours is paired is one that the figure counts, under who fills it in', () => {
    const names = [...shipped.values()].flatMap(({ measure }) =>
      measure.scales.flatMap(({ id: scale }) =>
        raters.flatMap((rater) => {
          const name = nationalNameOf({ measure: measure.id, scale, rater }, facts)
          return name === undefined ? [] : [{ name, rater }]
        }),
      ),
    )
    expect(names.length).toBe(73)
    expect(names.filter(({ name, rater }) => facts.scales.get(name)?.ours.rater !== rater)).toEqual([])
  })
})
