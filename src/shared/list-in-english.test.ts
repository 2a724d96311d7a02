import { expect, test } from 'vitest'
import { lineInEnglish, listInEnglish } from './list-in-english.ts'

test.each([
  [[], ''],
  [['Mark'], 'Mark'],
  [['Mark', 'Ruth'], 'Mark and Ruth'],
  [['Mark', 'Ruth', 'Sam'], 'Mark, Ruth and Sam'],
])('%j are said as people say them: %s', (names, said) => {
  expect(listInEnglish(names)).toBe(said)
})

test('as a line of their own they begin with one capital, however each is written by itself', () => {
  expect(lineInEnglish(['Plans', 'Times to meet', 'Own words'])).toBe('Plans, times to meet and own words')
  expect(lineInEnglish(['the young person', 'a parent or carer'])).toBe('The young person and a parent or carer')
  expect(lineInEnglish([])).toBe('')
})
