import { expect, test } from 'vitest'
import type { Why } from '../directory/match/asking.ts'
import { sayAll, sayWhy } from './say-why.ts'

const topicLabel = (id: string): string => (id === 'sleep' ? 'I can’t sleep' : 'Worry and anxiety')
const saying = { topicLabel }

test.each([
  { given: { is: 'about', topic: 'sleep' }, gives: 'it is about “I can’t sleep”' },
  { given: { is: 'about', topic: 'worry' }, gives: 'it is about “worry and anxiety”' },
  { given: { is: 'says', words: ['sad', 'low', 'tearful', 'more'] }, gives: 'it says “sad”, “low”, “tearful”' },
  { given: { is: 'age-fits', age: 9 }, gives: 'it is for age 9' },
  { given: { is: 'age-not-known' }, gives: 'we don’t know which ages it is for: ask' },
  {
    given: { is: 'age-in-text', quote: '16 and over', fits: false },
    gives: 'it says “16 and over”, so check that the age is right',
  },
  { given: { is: 'age-in-text', quote: 'ages 11 to 18', fits: true }, gives: 'it says “ages 11 to 18”' },
  { given: { is: 'you-can-ask' }, gives: 'you can ask' },
  { given: { is: 'who-can-ask-not-known' }, gives: 'we don’t know who can ask: ring and see' },
  { given: { is: 'anywhere' }, gives: 'you can use it from anywhere' },
  { given: { is: 'always-one', kind: 'community' }, gives: 'something nearby is always shown' },
] as const)('why: $gives', ({ given, gives }) => {
  expect(sayWhy(given, saying)).toBe(gives)
})

test.each([
  { km: 0.2, gives: 'it is very near AS4 2' },
  { km: 0.9, gives: 'it is about half a mile away from AS4 2' },
  { km: 1.61, gives: 'it is about a mile away from AS4 2' },
  { km: 2.4, gives: 'it is about 1.5 miles away from AS4 2' },
  { km: 16.2, gives: 'it is about 10 miles away from AS4 2' },
])('$km km are said in miles: $gives', ({ km, gives }) => {
  expect(sayWhy({ is: 'near', km }, { topicLabel, near: 'AS4 2' })).toBe(gives)
})

test('without a place it is near "you", and a young person is spoken to', () => {
  expect(sayWhy({ is: 'near', km: 0.1 }, saying)).toBe('it is very near you')
  expect(sayWhy({ is: 'you-can-ask' }, { topicLabel, asker: 'young-person' })).toBe('you can ask yourself')
  expect(sayWhy({ is: 'age-fits', age: 9 }, { topicLabel, asker: 'school' })).toBe('it is for somebody of 9')
})

test('what the card says already is not said again', () => {
  expect(sayWhy({ is: 'closed-for-now' }, saying)).toBeUndefined()
  expect(sayWhy({ is: 'not-checked-lately' }, saying)).toBeUndefined()
})

test('four reasons at most are one sentence, and there is always one', () => {
  const all: readonly Why[] = [
    { is: 'about', topic: 'sleep' },
    { is: 'closed-for-now' },
    { is: 'age-fits', age: 9 },
    { is: 'anywhere' },
  ]
  expect(sayAll(all, saying)).toBe('it is about “I can’t sleep”, it is for age 9, and you can use it from anywhere.')
  expect(sayAll([{ is: 'anywhere' }], saying)).toBe('you can use it from anywhere.')
  expect(sayAll([{ is: 'closed-for-now' }], saying)).toBe('it may help.')
})
