import { describe, expect, test } from 'vitest'
import { usualAges } from '../locality/locality.ts'
import { addDays, type Day, dayIn, parseDay } from '../shared/day.ts'
import { ageInForce, birthdaysOf, hasComeTo, looksAgainOn } from './ages.ts'

const day = (text: string): Day => {
  const parsed = parseDay(text)
  if (!parsed) throw new Error(`${text} is no day`)
  return parsed
}
const today = day('2026-11-21')

describe('The ages of the law, as every place has them', () => {
  test.each([
    ['digital-consent', 13],
    ['adult', 18],
    ['oldest', 25],
  ])('%s is %i today, and nothing is unknown before it', (name, years) => {
    expect(ageInForce(name, usualAges, today)).toBe(years)
    expect(ageInForce(name, usualAges, day('1989-12-31'))).toBeUndefined()
  })

  test('consent online was asked for from 25 May 2018', () => {
    expect(ageInForce('digital-consent', usualAges, day('2018-05-24'))).toBeUndefined()
    expect(ageInForce('digital-consent', usualAges, day('2018-05-25'))).toBe(13)
  })

  test('a later age takes the place of the earlier one from its day on; of two of one day the younger counts', () => {
    const later = [...usualAges, { name: 'digital-consent', years: 16, from: day('2027-01-01') }]
    expect(ageInForce('digital-consent', later, day('2026-12-31'))).toBe(13)
    expect(ageInForce('digital-consent', later, day('2027-01-01'))).toBe(16)
    expect(ageInForce('proxy-narrows', usualAges, today)).toBe(11)
  })
})

describe('The very day of a birthday', () => {
  const bornOn = day('2012-02-29')

  test.each([
    ['a child of 10, on the day before', '2023-02-27', []],
    ['a child who is 11 today, on 28 February', '2023-02-28', ['2023-02-28']],
    ['somebody of 15, on the day before', '2028-02-28', ['2023-02-28']],
    ['somebody who is 16 today, on 29 February', '2028-02-29', ['2023-02-28', '2028-02-29']],
  ])('narrows what a carer sees: %s', (_, on, came) => {
    const { narrows, adult, isKnown } = birthdaysOf(bornOn, usualAges, day(on))
    expect(narrows.filter((each) => each <= day(on))).toEqual(came)
    expect([adult, isKnown]).toEqual(['2030-02-28', true])
  })

  test.each([
    ['2030-02-27', false],
    ['2030-02-28', true],
    ['2030-03-01', true],
  ])('childhood ends on the 18th: %s, %s', (on, is) => {
    expect(hasComeTo('adult', { bornOn, ages: usualAges, today: day(on) })).toBe(is)
  })

  test('where no birthday is known nothing is guessed', () => {
    expect(hasComeTo('adult', { bornOn: undefined, ages: usualAges, today })).toBeUndefined()
    expect(hasComeTo('adult', { bornOn, ages: [], today })).toBeUndefined()
    expect(birthdaysOf(bornOn, [], today).isKnown).toBe(false)
  })

  test.each([
    { when: 'in winter', birthday: '2026-01-15', before: '2026-01-14T23:59:59Z', first: '2026-01-15T00:00:00Z' },
    {
      when: 'in summer, an hour before midnight in Greenwich',
      birthday: '2026-07-15',
      before: '2026-07-14T22:59:59Z',
      first: '2026-07-14T23:00:00Z',
    },
    {
      when: 'on the day on which clocks go forward',
      birthday: '2026-03-29',
      before: '2026-03-28T23:59:59Z',
      first: '2026-03-29T00:00:00Z',
    },
    {
      when: 'on the day on which clocks go back',
      birthday: '2026-10-25',
      before: '2026-10-24T22:59:59Z',
      first: '2026-10-24T23:00:00Z',
    },
    { when: 'on the day after', birthday: '2026-10-26', before: '2026-10-25T23:59:59Z', first: '2026-10-26T00:00:00Z' },
  ])('it begins at midnight in England: $when', ({ birthday, before, first }) => {
    const at11 = day(`2015${birthday.slice(4)}`)
    const has = (instant: string, name: string, born: Day): boolean => {
      const on = dayIn(new Date(instant))
      const came = birthdaysOf(born, usualAges, on).narrows.filter((each) => each <= on)
      return name === 'adult' ? hasComeTo(name, { bornOn: born, ages: usualAges, today: on }) === true : came.length > 0
    }
    expect([has(before, 'proxy-narrows', at11), has(first, 'proxy-narrows', at11)]).toEqual([false, true])
    const at18 = day(`2008${birthday.slice(4)}`)
    expect([has(before, 'adult', at18), has(first, 'adult', at18)]).toEqual([false, true])
  })

  test('no day of a life is both before and after', () => {
    for (const born of [day('2004-02-29'), day('2005-12-31'), day('2006-03-26')]) {
      const days = Array.from({ length: 19 * 366 }, (_, index) => addDays(born, index))
      const turned = days.filter((on, index) => {
        const before = days[index - 1]
        const is = (on: Day) => hasComeTo('adult', { bornOn: born, ages: usualAges, today: on })
        return before !== undefined && is(before) !== is(on)
      })
      expect(turned).toHaveLength(1)
    }
  })
})

test('what a carer sees is looked at again at ten years and nine months, and at fifteen years and nine months', () => {
  const looks = (born: string) => looksAgainOn(birthdaysOf(day(born), usualAges, today))
  expect(looks('2012-06-15')).toEqual(['2023-03-15', '2028-03-15'])
  expect(looks('2012-02-29')).toEqual(['2022-11-28', '2027-11-29'])
  expect(looks('2012-05-31')).toEqual(['2023-02-28', '2028-02-29'])
})
