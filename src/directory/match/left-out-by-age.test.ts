import { expect, test } from 'vitest'
import { ordinaryTopic as topic } from '../../language/testing.ts'
import type { Offer } from '../offer.ts'
import type { Asking } from './asking.ts'
import { buildFinder } from './finder.ts'
import { leftOutByAge } from './left-out-by-age.ts'
import { askedToday, fiveRooms, offerSaying } from './testing.ts'

const topics = [topic('worry', ['anxiety', 'anxious'])]
const for16to17 = offerSaying('Anxiety talks', 'Help with anxiety.', { who: { youngest: 16, oldest: 17 } })
const for18to25 = offerSaying('Anxiety steps', 'Help with anxiety.', { who: { youngest: 18, oldest: 25 } })
const readFor16 = offerSaying('Anxiety walks', 'Help with anxiety for people aged 16 and over.')

function atAge(age: number | undefined, besides: Partial<Asking> = {}, offers: readonly Offer[] = []) {
  const finder = buildFinder([...fiveRooms, for16to17, for18to25, readFor16, ...offers], topics)
  const asking = askedToday({ words: 'anxiety', ...(age === undefined ? {} : { age }), ...besides })
  const { found } = finder.find(asking)
  return { shown: found.map((each) => each.offer.name), left: leftOutByAge(finder, asking, found) }
}
const namesLeft = (...asked: Parameters<typeof atAge>): readonly string[] =>
  atAge(...asked)
    .left.map(({ offer }) => offer.name)
    .toSorted()

test.each([
  [15, ['Anxiety steps', 'Anxiety talks']],
  [16, ['Anxiety steps']],
  [17, ['Anxiety steps']],
  [18, ['Anxiety talks']],
  [25, ['Anxiety talks']],
])('H16 at %d what states another age is left out, and is what one tap shows', (age, left) => {
  expect(namesLeft(age)).toEqual(left)
})

test('H16 what is shown for the age and what is left out are everything that there is without an age, and nothing twice', () => {
  const everything = atAge(undefined).shown
  for (const age of [0, 13, 17, 18, 25]) {
    const { shown, left } = atAge(age)
    const both = [...shown, ...left.map(({ offer }) => offer.name)]
    expect([...new Set(both)].toSorted()).toEqual(everything.toSorted())
    expect(new Set(both).size).toBe(both.length)
  }
})

test('H16 where no age was said nothing is left out, so nothing is offered', () => {
  expect(atAge(undefined).left).toEqual([])
})

test('H16 what somebody narrowed to holds for other ages as well', () => {
  const free = offerSaying('Anxiety free', 'Help with anxiety.', { who: { youngest: 18 }, cost: { free: true } })
  expect(namesLeft(13, { only: { free: true } }, [free])).toEqual(['Anxiety free'])
})

test('H16 why it was left out is said of each', () => {
  const { left } = atAge(13)
  for (const { why } of left) expect(why).toContainEqual({ is: 'for-another-age' })
  expect(left.length).toBeGreaterThan(0)
})
