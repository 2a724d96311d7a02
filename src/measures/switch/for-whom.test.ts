import { describe, expect, test } from 'vitest'
import type { Born } from '../../people/person.ts'
import { type Day, parseDay } from '../../shared/day.ts'
import { isTooYoungFor } from './for-whom.ts'

const day = (text: string): Day => parseDay(text) as Day
const forSixteen = { usedFrom: { age: 16, source: { from: 'invented', seen: day('2026-11-23') } } }

describe('A set of questions that is made for people of 16 and over', () => {
  test.each<[string, Born, boolean]>([
    ['the day before the 16th birthday', { is: 'known', on: day('2010-11-24') }, true],
    ['on the 16th birthday', { is: 'known', on: day('2010-11-23') }, false],
    ['somebody known to be 11 to 15', { is: 'about', ageGroup: '11-to-15' }, true],
    ['somebody known to be 16 or 17', { is: 'about', ageGroup: '16-to-17' }, false],
    ['somebody whose age nobody wrote down', { is: 'not-known' }, false],
  ])('%s: too young is %s', (_, born, is) => {
    expect(isTooYoungFor(forSixteen, born, day('2026-11-23'))).toBe(is)
  })

  test('somebody born on 29 February comes to an age on 28 February of a year that has no such day, as everywhere here', () => {
    const born: Born = { is: 'known', on: day('2012-02-29') }
    expect(isTooYoungFor({ usedFrom: { ...forSixteen.usedFrom, age: 17 } }, born, day('2029-02-27'))).toBe(true)
    expect(isTooYoungFor({ usedFrom: { ...forSixteen.usedFrom, age: 17 } }, born, day('2029-02-28'))).toBe(false)
  })

  test('one for which no age is known is asked of everybody', () => {
    expect(isTooYoungFor({}, { is: 'about', ageGroup: 'under-11' }, day('2026-11-23'))).toBe(false)
  })
})
