import { expect, test } from 'vitest'
import type { Question } from './question.ts'
import { ageBandOf, unmetOf } from './unmet.ts'

const asked: Question = {
  words: 'my brother Jay was arrested',
  topicCodes: ['JM5'],
  asker: 'friend',
  age: 13,
  where: 'AS4 2',
  only: { language: 'Polish' },
}
const missing = { topics: ['family-rows'], languages: ['Polish'], how: 'nothing-found' } as const

test('R7: of a search that found nothing are kept topic, first half of the postcode, ages and language, and no word', () => {
  expect(unmetOf(asked, missing)).toEqual({
    topics: ['family-rows'],
    area: 'AS4',
    ageBand: '11-15',
    language: 'Polish',
    how: 'nothing-found',
  })
})

test('R7: words that come in the place of a language are not kept either', () => {
  expect(unmetOf({ ...asked, only: { language: 'my brother Jay' } }, missing).language).toBe('')
})

test('somebody who said nothing but words is counted all the same, under nothing', () => {
  const unmet = unmetOf({ words: 'help', topicCodes: [], only: {} }, { ...missing, topics: [] })
  expect(unmet).toEqual({ topics: [], area: '', ageBand: '', language: '', how: 'nothing-found' })
})

test('three topics at most are counted for one search', () => {
  expect(unmetOf(asked, { ...missing, topics: ['a', 'b', 'c', 'd'] }).topics).toEqual(['a', 'b', 'c'])
})

test.each([
  [0, '0-4'],
  [4, '0-4'],
  [5, '5-10'],
  [10, '5-10'],
  [11, '11-15'],
  [15, '11-15'],
  [16, '16-17'],
  [17, '16-17'],
  [18, '18-25'],
  [25, '18-25'],
] as const)('somebody of %d is counted among those of %s', (age, gives) => {
  expect(ageBandOf(age)).toBe(gives)
})
