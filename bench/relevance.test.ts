import { expect, test } from 'vitest'
import { isThere, northLincolnshire, offersOfFeed, offersOfTrafford } from './lists.ts'
import { ask, type Judged, marksOf, readOthers, readOwn } from './relevance.ts'

const judged: Judged = {
  id: 'x',
  list: 'x',
  asker: 'friend',
  query: '',
  best: ['best'],
  good: ['good'],
  mustNotTop3: ['wrong'],
}

test('the best answer first and a good one second is a full mark', () => {
  expect(marksOf(['best', 'good'], judged)).toEqual({
    anyGoodIn5: true,
    bestIn3: true,
    ineligibleIn3: false,
    ndcg5: 1,
  })
})

test('a good answer in the sixth place does not count, and a wrong one in the third does', () => {
  const marks = marksOf(['a', 'b', 'wrong', 'c', 'd', 'good'], judged)
  expect(marks).toEqual({ anyGoodIn5: false, bestIn3: false, ineligibleIn3: true, ndcg5: 0 })
})

test('gain is 2^grade - 1 and the discount is by the logarithm of the place', () => {
  expect(marksOf(['good', 'best'], judged).ndcg5).toBeCloseTo((1 + 3 / Math.log2(3)) / (3 + 1 / Math.log2(3)), 10)
})

const there = isThere(northLincolnshire)
const shareOf = (queries: readonly Judged[]) => {
  const lists = new Map([
    ['north-lincolnshire', offersOfFeed(northLincolnshire, 'north-lincolnshire')],
    ['trafford', offersOfTrafford()],
  ])
  const marks = ask(queries, lists).map((each) => each.marks)
  const of = (is: (mark: (typeof marks)[number]) => boolean): number => marks.filter(is).length / marks.length
  return { good: of(({ anyGoodIn5 }) => anyGoodIn5), wrong: of(({ ineligibleIn3 }) => ineligibleIn3) }
}

test.skipIf(!there)(
  'eleven of twelve who asked find something good in five, none something that is not for them (needs ../shared/data)',
  () => {
    const { good, wrong } = shareOf(readOthers())
    expect(good).toBeGreaterThanOrEqual(11 / 12)
    expect(wrong).toBe(0)
  },
)

test.skipIf(!there)('so do nine of ten on the questions that we wrote ourselves (needs ../shared/data)', () => {
  expect(shareOf(readOwn()).good).toBeGreaterThanOrEqual(0.9)
})
