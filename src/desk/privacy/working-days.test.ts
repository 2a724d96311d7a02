import { expect, test } from 'vitest'
import { type Day, parseDay } from '../../shared/day.ts'
import { dueIn, isWorkingDay, oneMonthAfter, waits, workingDaysAfter } from './working-days.ts'

const day = (text: string): Day => {
  const read = parseDay(text)
  if (!read) throw new Error(`${text} is no day`)
  return read
}

test.each([
  ['a Monday', '2026-11-23', '2026-11-25'],
  ['a Friday', '2026-11-20', '2026-11-24'],
  ['a Saturday', '2026-11-21', '2026-11-24'],
  ['Christmas Eve, over Christmas and its weekend', '2026-12-24', '2026-12-30'],
  ['the Thursday before Easter', '2027-03-25', '2027-03-31'],
])('two working days after %s', (_, from, on) => {
  expect(workingDaysAfter(day(from), 2)).toEqual({ on, areHolidaysKnown: true })
})

test('after the list ends it says that bank holidays are not known', () => {
  expect(workingDaysAfter(day('2028-01-03'), 2)).toEqual({ on: '2028-01-05', areHolidaysKnown: false })
  expect(isWorkingDay(day('2026-12-28'))).toBe(false)
})

test.each([
  ['2026-11-21', '2026-12-21'],
  ['2026-12-31', '2027-01-31'],
  ['2027-01-31', '2027-02-28'],
  ['2028-01-31', '2028-02-29'],
  ['2026-08-31', '2026-09-30'],
])('one month after %s is %s', (from, to) => expect(oneMonthAfter(day(from))).toBe(to))

test('how long something waits, and when it is due, is said in words', () => {
  const today = day('2026-11-21')
  expect(waits(today, today)).toBe('since today')
  expect(waits(day('2026-11-20'), today)).toBe('since yesterday')
  expect(waits(day('2026-11-01'), today)).toBe('for 20 days')
  expect(
    [day('2026-11-21'), day('2026-11-22'), day('2026-12-01'), day('2026-11-20'), day('2026-11-01')].map((due) =>
      dueIn(due, today),
    ),
  ).toEqual(['today', 'tomorrow', 'in 10 days', 'was due yesterday', 'was due 20 days ago'])
})
