import { expect, test } from 'vitest'
import { listInEnglish } from './list-in-english.ts'

test.each([
  [[], ''],
  [['Mark'], 'Mark'],
  [['Mark', 'Ruth'], 'Mark and Ruth'],
  [['Mark', 'Ruth', 'Sam'], 'Mark, Ruth and Sam'],
])('%j are said as people say them: %s', (names, said) => {
  expect(listInEnglish(names)).toBe(said)
})
