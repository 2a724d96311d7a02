import { expect, test } from 'vitest'
import { type Day, parseDay } from '../../shared/day.ts'
import { dueOn, extendableUntil, monthsAfter, timesOfTheLaw } from './due.ts'

const day = (text: string): Day => {
  const parsed = parseDay(text)
  if (!parsed) throw new Error(`${text} is no day`)
  return parsed
}

test.each([
  ['2026-11-21', '2026-12-21'],
  ['2027-01-31', '2027-02-28'],
  ['2028-01-31', '2028-02-29'],
  ['2028-02-29', '2028-03-29'],
  ['2026-12-31', '2027-01-31'],
  ['2027-03-31', '2027-04-30'],
  ['2027-01-29', '2027-02-28'],
])('what came on %s is to be answered by %s: the same date, or the last of the month', (came, due) =>
  expect(dueOn(day(came), false)).toBe(due),
)

test.each([
  ['2026-11-30', '2027-02-28'],
  ['2027-11-30', '2028-02-29'],
  ['2026-10-31', '2027-01-31'],
  ['2028-02-29', '2028-05-29'],
])('with two months more, what came on %s is to be answered by %s, counted from the day it came', (came, due) =>
  expect(dueOn(day(came), true)).toBe(due),
)

test('a longer time is told of within the first month', () =>
  expect(extendableUntil(day('2027-01-31'))).toBe('2027-02-28'))

test('on every day of eight years it falls in the next month and never on a later date than it came', () => {
  for (let at = Date.UTC(2024, 0, 1); at < Date.UTC(2032, 0, 1); at += 86_400_000) {
    const came = day(new Date(at).toISOString().slice(0, 10))
    const due = monthsAfter(came, 1)
    expect(Number(due.slice(5, 7))).toBe((Number(came.slice(5, 7)) % 12) + 1)
    expect(Number(due.slice(8))).toBeLessThanOrEqual(Number(came.slice(8)))
  }
})

test('each time says where it stands, and that nobody has checked it yet', () => {
  for (const { from, checkedBy } of Object.values(timesOfTheLaw)) {
    expect(from).toMatch(/12\(3\).*ICO/)
    expect(checkedBy).toBe('not yet')
  }
})
