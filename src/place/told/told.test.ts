import { expect, test } from 'vitest'
import { dayOf } from '../../directory/testing.ts'
import { monthOf, monthToLookAt, type ToldCount, toldByMonth } from './told.ts'

const november = dayOf('2026-11-01')
const counted = (times: Partial<Record<ToldCount['needed'], number>>): readonly ToldCount[] =>
  (['nothing', 'something', 'not-said'] as const).map((needed) => ({
    ...{ month: november, kind: 'override', needed, times: times[needed] ?? 0 },
  }))

test('H18 fewer than ten are a star, and nobody finds a star by taking the others from the whole', () => {
  const [few] = toldByMonth(counted({ nothing: 9 }), [november])
  expect([few?.of, few?.said.override.nothing]).toEqual([undefined, undefined])
  const [one] = toldByMonth(counted({ nothing: 31, something: 3 }), [november])
  expect([one?.of, one?.said.override]).toEqual([
    35,
    { nothing: undefined, something: undefined, 'not-said': undefined },
  ])
  const [many] = toldByMonth(counted({ nothing: 31, something: 6, 'not-said': 5 }), [november])
  expect(many?.said.override).toEqual({ nothing: 30, something: undefined, 'not-said': undefined })
})

test('H18 the last whole month is to be looked at, until it was', () => {
  expect(monthOf(dayOf('2026-01-31'), 1)).toBe('2025-12-01')
  expect(monthOf(dayOf('2026-11-30'))).toBe('2026-11-01')
  expect(monthToLookAt([], dayOf('2026-11-23'))).toBe('2026-10-01')
  expect(monthToLookAt([{ month: dayOf('2026-10-01') }], dayOf('2026-11-23'))).toBeUndefined()
  expect(monthToLookAt([{ month: dayOf('2026-10-01') }], dayOf('2026-12-01'))).toBe('2026-11-01')
})
