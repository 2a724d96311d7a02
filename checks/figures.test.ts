import { expect, test } from 'vitest'
import { planted } from './code.ts'
import { duplication, figuresOf, quantile } from './figures.ts'

const lines = (from: number, count: number): string =>
  Array.from({ length: count }, (_, index) => `const line${from + index} = ${from + index}`).join('\n')

test('the middle, nine of ten and the most', () => {
  const values = [5, 1, 3, 2, 4, 6, 7, 8, 9, 10]
  expect([0.5, 0.9, 1].map((share) => quantile(values, share))).toEqual([5, 9, 10])
  expect(quantile([], 0.5)).toBe(0)
})

test('six lines that stand in two files are found, five are not', () => {
  const first = planted('a.ts', lines(0, 12))
  expect(duplication([first, planted('b.ts', lines(6, 12))])).toBe(0.5)
  expect(duplication([first, planted('b.ts', lines(7, 12))])).toBe(0)
  expect(duplication([])).toBe(0)
})

test('tests are counted apart from what they test', () => {
  const figures = figuresOf([planted('src/a.ts', lines(0, 10)), planted('src/a.test.ts', lines(20, 15))])
  expect(figures.find(({ of }) => of.startsWith('lines of test'))?.is).toBe('1.50')
  expect(figures.find(({ of }) => of.endsWith('most'))?.is).toBe('10')
})
