import { expect, test } from 'vitest'
import { readNational } from '../src/directory/national.edge.ts'
import { anotherPlace, anotherPlaceQuestions, heldOut, heldOutSecond, judgedBeside } from './held-out.ts'
import { isThere, northLincolnshire, offersOfFeed } from './lists.ts'
import { type Judged, readOwn } from './relevance.ts'

const judgedIds = (queries: readonly Judged[]): readonly string[] =>
  queries.flatMap(({ best, good, mustNotTop3 }) => [...best, ...good, ...mustNotTop3])

/** The ids that stand more than once among the best, the good and those that are not for the asker. */
const twice = (ids: readonly string[]): readonly string[] => ids.filter((id, at) => ids.indexOf(id) !== at)

test('every service of another place is read in, and every judgement names one of them', () => {
  const there = offersOfFeed(anotherPlace, 'another-place').map(({ sourceId }) => sourceId)
  expect(there).toHaveLength(40)
  expect(judgedIds(readOwn(anotherPlaceQuestions)).filter((id) => !there.includes(id))).toEqual([])
})

test.skipIf(!isThere(northLincolnshire)).each([
  ['first', heldOut],
  ['second', heldOutSecond],
])('every judgement of the %s set that was held out names a record of the list (needs ../shared/data)', (_, file) => {
  const there = new Set(offersOfFeed(northLincolnshire, 'north-lincolnshire').map(({ sourceId }) => sourceId))
  const queries = readOwn(file)
  expect(queries).toHaveLength(40)
  expect(judgedIds(queries).filter((id) => !there.has(id))).toEqual([])
})

test.each([
  ['first', heldOut],
  ['second', heldOutSecond],
])('nobody in the %s set that was held out is told that one record is both for them and not for them', (_, file) => {
  expect(readOwn(file).flatMap((query) => twice(judgedIds([query])))).toEqual([])
})

test('nor of an entry of the national list, and every entry that the second set names is one of it', () => {
  const entries = readNational(new URL('../content/', import.meta.url)).entries.map(({ id }) => `national:${id}`)
  for (const file of [heldOut, heldOutSecond]) {
    const judged = [...judgedBeside(file).values()].map((each) => [...each.grade2, ...each.grade1, ...each.mustNotTop3])
    expect(judged).toHaveLength(40)
    expect(judged.flatMap(twice)).toEqual([])
    expect(judged.flat().filter((id) => !entries.includes(id))).toEqual([])
  }
})

test('no question of the second set was asked in the first', () => {
  const first = new Set(readOwn(heldOut).map(({ query }) => query))
  expect(readOwn(heldOutSecond).filter(({ query }) => first.has(query))).toEqual([])
})
