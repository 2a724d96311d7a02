import { expect, test } from 'vitest'
import type { PartPlayed } from '../../language/part-played.ts'
import { ownPart } from './whose.ts'

const own = (words: string, asker: PartPlayed = 'young-person', age = 12): string =>
  ownPart({ words, asker, age }).trim()

test.each([
  ['mums in a wheelchair and i do all the cooking', 'i do all the cooking'],
  ['my sister is disabled', ''],
  ['my dad drinks and i cant sleep', 'i cant sleep'],
])('what Ben, 12, says of himself: %s', (words, left) => {
  expect(own(words).replace(/^and /, '')).toBe(left)
})

test('what his mum says of him is said of him', () => {
  expect(own('my mum says i am depressed')).toBe('my mum says i am depressed')
})

test('a mother speaks of her son, his sister stands beside him, and her son stays', () => {
  expect(own('his sister has cerebral palsy, he feels left out', 'parent-carer')).toBe(', he feels left out')
  expect(own('my son has autism', 'parent-carer')).toBe('my son has autism')
})

test('a health visitor who asks about a baby asks about the mother too', () => {
  expect(own('mother is low after the birth', 'health', 0)).toBe('mother is low after the birth')
  expect(own('mother is low', 'health', 9)).toBe('')
})
