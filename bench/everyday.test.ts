import { expect, test } from 'vitest'
import { partsPlayed } from '../src/language/part-played.ts'
import type { Day } from '../src/shared/day.ts'
import { offersOfAshmere, readEveryday, readEverydayFile } from './everyday.ts'
import { marksOf } from './relevance.ts'

const offers = offersOfAshmere('2026-11-22' as Day)
const questions = readEveryday(offers)
const idsOf = ({ best, good, poor, mustNotTop3 }: (typeof questions)[number]): readonly string[] => [
  ...best,
  ...good,
  ...poor,
  ...mustNotTop3,
]

test('every judgement of an everyday question names an offer of Ashmere', () => {
  const there = new Set(offers.map(({ sourceId }) => sourceId))
  const { forOneGroup, closedForNow } = readEverydayFile()
  expect([...forOneGroup, ...closedForNow, ...questions.flatMap(idsOf)].filter((id) => !there.has(id))).toEqual([])
})

test('nobody is told of one offer both that it helps and that it is poor, or not for them', () => {
  const twice = questions.flatMap((each) => idsOf(each).filter((id, at, all) => all.indexOf(id) !== at))
  expect(twice).toEqual([])
})

test('ninety different questions come from all eight who ask and from those who do not say, and each has one to three best offers', () => {
  expect(new Set(questions.map(({ query }) => query)).size).toBe(90)
  expect(new Set(questions.map(({ asker }) => asker))).toEqual(new Set(['', ...partsPlayed]))
  expect(questions.filter(({ best }) => best.length < 1 || best.length > 3)).toEqual([])
})

test('what is closed for now is poor for everybody to whom it is not shut', () => {
  const closed = new Set(offers.filter(({ temporarilyClosed }) => temporarilyClosed).map(({ sourceId }) => sourceId))
  expect(new Set(readEverydayFile().closedForNow)).toEqual(closed)
  expect(questions.flatMap(({ best, good }) => [...best, ...good]).filter((id) => closed.has(id))).toEqual([])
})

test('a poor offer counts against an answer only where it stands first', () => {
  const judged = { id: 'x', list: 'x', asker: '', query: '', best: ['best'], good: [], mustNotTop3: [], poor: ['poor'] }
  expect(marksOf(['poor', 'best'], judged).poorFirst).toBe(true)
  expect(marksOf(['best', 'poor'], judged).poorFirst).toBe(false)
})
