import { expect, test } from 'vitest'
import { parseDay } from '../shared/day.ts'
import { showableInEnglish } from './ask-words.ts'
import { namesOfThings } from './names-of-things.ts'

const on = (text: string) => {
  const day = parseDay(text)
  if (!day) throw new Error(text)
  return day
}
const own = showableInEnglish.own['what-is-going-on']
const names = (...things: Parameters<typeof namesOfThings>[0]) => namesOfThings(things, showableInEnglish.ofMany)

test('what there is one of is called as it is headed', () =>
  expect(names({ heading: 'Name' }, { heading: own, on: on('2026-11-20') })).toEqual(['Name', own]))

test('Aisha said what is going on twice: each box says on which day', () =>
  expect(
    names({ heading: own, on: on('2026-11-20') }, { heading: 'Name' }, { heading: own, on: on('2026-11-22') }),
  ).toEqual([`${own}, 20 November 2026`, 'Name', `${own}, 22 November 2026`]))

test('and where both are of one day, which of the two it is, in the order in which they stand', () =>
  expect(names({ heading: own, on: on('2026-11-22') }, { heading: own, on: on('2026-11-22') })).toEqual([
    `${own}, 22 November 2026 (1 of 2)`,
    `${own}, 22 November 2026 (2 of 2)`,
  ]))
