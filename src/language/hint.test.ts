import { expect, test } from 'vitest'
import { hintingOf } from './hint.ts'
import { plainWords } from './plain-words.ts'
import type { Topic } from './topic.ts'

const topic = (id: string, ...said: readonly string[]): Topic => ({
  ...{ id, code: id, label: { young: id, parent: id, professional: id }, usualAges: { from: 0, to: 25 } },
  ...{ said, isNot: [], related: [], neverSuggest: false },
})

const topics = [
  topic('online-life', 'xbox all day', 'on roblox', 'gaming', 'nasty comments online'),
  topic('bullying', 'nasty to me', 'is bad and nasty', 'calls me names'),
  topic('gambling', 'football accumulator bets', 'slots', 'betting app'),
  topic('sleep', 'cant sleep', 'sleep is bad', 'wont sleep'),
  ...['anger', 'money', 'housing', 'exams', 'eating', 'worry'].map((id) => topic(id, id, `${id} again`)),
]
const hinting = hintingOf(
  topics,
  new Set(['all', 'day', 'on', 'to', 'me', 'again', 'cant', 'wont', 'is', 'bad', 'and', 'it']),
)
const hinted = (text: string): readonly string[] => hinting.hint(plainWords(text))

test('a mother who says "always on his xbox" is understood, though nobody wrote down those words', () => {
  expect(hinted('My son is always on his Xbox')).toEqual(['online-life'])
})

test('a word that stands under two topics hints at the one whose word it is more', () => {
  expect(hinted('somebody sends nasty messages')[0]).toBe('bullying')
})

test('little words say nothing, however many there are', () => {
  expect(hinted('all day on and on to me again, it is bad and it wont')).toEqual([])
  expect(hinted('')).toEqual([])
})

test('a word of one long phrase says less than a word by itself', () => {
  expect(hinted('football and sleep')).toEqual(['sleep'])
})

test('no more than two topics are hinted at', () => {
  expect(hinted('anger, money, housing, exams')).toHaveLength(2)
})
