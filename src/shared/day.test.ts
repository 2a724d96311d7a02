import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day, dayIn, daysBetween, inWords, isAfter, parseDay } from './day.ts'

const day = (text: string): Day => {
  const read = parseDay(text)
  if (!read) throw new Error(`${text} is not a day`)
  return read
}
const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)))

test.each([
  '2026-02-30',
  '2025-02-29',
  '2026-13-01',
  '2026-00-10',
  '26-11-21',
  '2026-11-21T00:00',
  ' 2026-11-21',
  '',
  'today',
])('%j is not a day that exists', (text) => {
  expect(parseDay(text)).toBeUndefined()
})

test('every day of three centuries is read as it is written, leap days too', () => {
  expect(parseDay('2024-02-29')).toBe('2024-02-29')
  fc.assert(fc.property(days, (each) => void expect(parseDay(each)).toBe(each)))
  fc.assert(fc.property(fc.string(), (text) => void expect([undefined, text]).toContain(parseDay(text))))
})

test('so many days on and back again is the same day, whatever the clocks do', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -40_000, max: 40_000 }), (each, many) => {
      const other = addDays(each, many)
      expect(daysBetween(each, other)).toBe(many)
      expect(addDays(other, -many)).toBe(each)
      expect(isAfter(other, each)).toBe(many > 0)
    }),
  )
  expect(addDays(day('2026-03-28'), 2)).toBe('2026-03-30')
})

test.each([
  { when: 'a winter night', given: '2026-11-21T23:59:59Z', gives: '2026-11-21' },
  { when: 'a summer night, when it is tomorrow here already', given: '2026-07-01T23:30:00Z', gives: '2026-07-02' },
  { when: 'the night when clocks go back', given: '2026-10-25T00:30:00Z', gives: '2026-10-25' },
])('the day in England on $when', ({ given, gives }) => {
  expect(dayIn(new Date(given))).toBe(gives)
})

test('a day is said as people say it', () => {
  expect(inWords(day('2026-03-03'))).toBe('3 March 2026')
})
