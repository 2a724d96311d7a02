import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, parseDay } from '../shared/day.ts'
import { ageOn, birthday } from './coming-of-age.ts'

const day = (text: string): Day => {
  const parsed = parseDay(text)
  if (!parsed) throw new Error(`${text} is no day`)
  return parsed
}

describe('A birthday', () => {
  test.each([
    ['2010-03-09', 16, '2026-03-09'],
    ['2012-02-29', 11, '2023-02-28'],
    ['2012-02-29', 16, '2028-02-29'],
    ['2008-12-31', 18, '2026-12-31'],
  ])('somebody born on %s is %i from %s on', (born, years, from) => {
    expect(birthday(day(born), years)).toBe(from)
    expect(ageOn(day(born), day(from))).toBe(years)
    expect(ageOn(day(born), addDays(day(from), -1))).toBe(years - 1)
  })

  test('everybody grows by one year at a time, on one day a year, whenever they were born', () => {
    const born = fc.integer({ min: 0, max: 12_000 }).map((days) => addDays(day('1995-01-01'), days))
    fc.assert(
      fc.property(born, (bornOn) => {
        const lived = Array.from({ length: 26 * 366 }, (_, days) => ageOn(bornOn, addDays(bornOn, days)))
        expect(lived[0]).toBe(0)
        const steps = lived.flatMap((age, index) => (index === 0 ? [] : [age - (lived[index - 1] ?? age)]))
        expect(new Set(steps)).toEqual(new Set([0, 1]))
        expect(lived.at(-1)).toBeGreaterThanOrEqual(25)
      }),
      { numRuns: 20 },
    )
  })
})
