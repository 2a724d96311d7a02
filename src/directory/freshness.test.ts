import { expect, test } from 'vitest'
import type { Day } from '../shared/day.ts'
import { freshnessOf, isNotCheckedLately } from './freshness.ts'

const today = '2026-11-21' as Day

test.each([
  ['2026-11-21', 'current', false],
  ['2026-08-21', 'current', false],
  ['2026-08-20', 'ageing', false],
  ['2025-11-21', 'ageing', false],
  ['2025-11-20', 'stale', true],
  ['2026-11-22', 'not-known', true],
  ['soon', 'not-known', true],
  [undefined, 'not-known', true],
] as const)('a record checked on %s is %s', (checked, is, tell) => {
  const freshness = freshnessOf(checked as Day | undefined, today)
  expect(freshness.is).toBe(is)
  expect(isNotCheckedLately(freshness)).toBe(tell)
})

test('a place sets its own limits', () => {
  expect(freshnessOf('2026-11-01' as Day, today, { currentForDays: 7, staleAfterDays: 14 }).is).toBe('stale')
})
