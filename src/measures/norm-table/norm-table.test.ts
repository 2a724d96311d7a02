import { describe, expect, test } from 'vitest'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { type Answered, answer, enter } from '../answered/answered.ts'
import { answeredShape } from '../answered/answered-kept.ts'
import { overTime } from '../answered/over-time.ts'
import { raters } from '../measure.ts'
import { endBefore } from '../norms.ts'
import { measureCalled, shipped, today } from '../testing.edge.ts'
import { askedByNorms } from './norm-table.ts'

const by = '00000000-0000-4000-8000-000000000001' as Id
const rcads = measureCalled('rcads-47')
const bornOn = '2014-03-02' as Day

/** Ellie is 12. Her RCADS, filled in on paper, is written in at the desk. */
const ellie = { rater: 'self', on: '2026-11-03' as Day, bornOn, forNorms: { table: 'girls', age: '' } }
const entered = (change: object, scales: Readonly<Record<string, string>> = { depression: '18' }) =>
  enter(rcads, { ...ellie, ...change, scales }, { by, today })

function kept(change: object, scales?: Readonly<Record<string, string>>): Answered {
  const done = entered(change, scales)
  if (done.is === 'refused') throw new Error(JSON.stringify(done.because))
  return answeredShape.parse(JSON.parse(JSON.stringify(done.value)))
}
const normIn = (answered: Answered) => {
  const [first] = answered.is === 'not-today' ? [] : answered.scored
  return first?.is === 'scored' ? first.norm : undefined
}

describe('R28 The score of a measure that has norms', () => {
  test('of Ellie, who is 12, is held against girls of 12, because her birthday is known and she chose that table', () => {
    const answered = kept({})
    expect(normIn(answered)).toMatchObject({ is: 't', set: 'rcads-national-self' })
    expect(normIn(answered)).toMatchObject({ t: expect.closeTo(75.86, 2) })
    expect(answered.forNorms).toEqual({ table: 'girls', age: 12 })
    expect(JSON.stringify(answered)).toContain('Hawaii, 1998')
    expect(JSON.stringify(answered)).toContain('; self; 2026-11-03; table for girls, age 12; entered as a number')
  })

  test.each([
    ['8 on the day before she is 9, whatever is typed', { bornOn: '2017-11-04' as Day, age: '15' }, 8],
    ['9 on her birthday', { bornOn: '2017-11-03' as Day, age: '' }, 9],
    ['as typed where nobody knows her birthday', { bornOn: undefined, age: '15' }, 15],
  ])('she is %s', (_, { bornOn: born, age }, is) => {
    expect(kept({ bornOn: born, forNorms: { table: 'girls', age } }).forNorms?.age).toBe(is)
  })

  test.each([
    ['neither table was chosen', { forNorms: { table: 'none', age: '' } }, 'sex-not-in-set'],
    ['nobody knows how old she was', { bornOn: undefined }, 'age-not-known'],
    ['she was 19', { bornOn: '2007-01-01' as Day }, 'age-not-in-set'],
  ])('has no norm where %s, and says why', (_, change, because) => {
    expect(normIn(kept(change))).toEqual({ is: 'no-norm', set: 'rcads-national-self', because })
  })

  test.each([
    [{ forNorms: { table: '', age: '' } }, [{ is: 'table-not-chosen' }]],
    [{ forNorms: { table: 'M', age: '' } }, [{ is: 'table-not-chosen' }]],
    [{ bornOn: undefined, forNorms: { table: 'boys', age: '12 and a half' } }, [{ is: 'age-is-no-number' }]],
    [
      { bornOn: undefined, forNorms: { table: '', age: '99' } },
      [{ is: 'table-not-chosen' }, { is: 'age-is-no-number' }],
    ],
  ])('is refused with %j, every fault at once', (change, because) => {
    expect(entered(change)).toEqual({ is: 'refused', because })
  })

  test('answered on her own page, with no table chosen, stands alone; nothing that she answered is lost', () => {
    const answers = Object.fromEntries(rcads.items.map(({ id }) => [id, '1']))
    const done = (table: string) =>
      answer(rcads, { answers, forNorms: { typed: { table, age: '' }, bornOn } }, { by, today })
    for (const [table, is] of [
      ['', 'no-norm'],
      ['girls', 't'],
    ] as const) {
      const answered = done(table)
      expect(answered.is === 'ok' && normIn(answered.value)?.is, table).toBe(is)
    }
  })

  test('beyond the end of its table it is kept as the formula gives it: by that it is held against another', () => {
    const pack = shipped.get('rcads-47')
    if (!pack) throw new Error('no RCADS')
    const set = rcads.norms.find(({ id }) => id === 'rcads-national-self')
    expect([endBefore(80, set), endBefore(80.01, set)]).toEqual([undefined, 80])
    const far = kept({ on: '2026-11-10' as Day }, { depression: '30' })
    const norm = normIn(far)
    expect(norm?.is === 't' && norm.t > 90).toBe(true)
    const [one] = overTime([far, kept({})], pack)
    expect(one?.compared?.is === 'told' && one.compared.by > 20).toBe(true)
    expect(one?.beyond?.end).toBe(80)
    expect(overTime([kept({ on: '2026-11-10' as Day }), kept({})], pack)[0]).not.toHaveProperty('beyond')
  })

  test('by the table for girls is not held against one by the table for boys', () => {
    const pack = shipped.get('rcads-47')
    if (!pack) throw new Error('no RCADS')
    const two = (table: string): readonly Answered[] => [
      kept({ on: '2026-11-10' as Day, forNorms: { table, age: '' } }),
      kept({}),
    ]
    expect(overTime(two('girls'), pack)[0]?.compared).toMatchObject({ is: 'told', of: 't', by: 0 })
    expect(overTime(two('boys'), pack)[0]?.compared).toEqual({ is: 'not-told', because: 'other-norms' })
  })
})

test('Of a measure without norms nothing is asked about anybody', () => {
  const asking = [...shipped.values()].flatMap(({ measure }) => {
    const { table, age } = askedByNorms(measure, raters)
    return table || age ? [[measure.id, table, age]] : []
  })
  expect(asking).toEqual([
    ['rcads-25', true, false],
    ['rcads-47', true, true],
  ])
  const gad = measureCalled('gad-7')
  const asked = enter(gad, { ...ellie, scales: { total: '4' } }, { by, today })
  expect(asked.is === 'ok' && 'forNorms' in asked.value).toBe(false)
})
