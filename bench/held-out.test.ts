import { expect, test } from 'vitest'
import { anotherPlace, anotherPlaceQuestions, heldOut } from './held-out.ts'
import { isThere, northLincolnshire, offersOfFeed } from './lists.ts'
import { type Judged, readOwn } from './relevance.ts'

const judgedIds = (queries: readonly Judged[]): readonly string[] =>
  queries.flatMap(({ best, good, mustNotTop3 }) => [...best, ...good, ...mustNotTop3])

test('every service of another place is read in, and every judgement names one of them', () => {
  const there = offersOfFeed(anotherPlace, 'another-place').map(({ sourceId }) => sourceId)
  expect(there).toHaveLength(40)
  expect(judgedIds(readOwn(anotherPlaceQuestions)).filter((id) => !there.includes(id))).toEqual([])
})

test.skipIf(!isThere(northLincolnshire))(
  'every judgement that was held out names a record of the list (needs ../shared/data)',
  () => {
    const there = new Set(offersOfFeed(northLincolnshire, 'north-lincolnshire').map(({ sourceId }) => sourceId))
    const queries = readOwn(heldOut)
    expect(queries).toHaveLength(40)
    expect(judgedIds(queries).filter((id) => !there.has(id))).toEqual([])
  },
)
