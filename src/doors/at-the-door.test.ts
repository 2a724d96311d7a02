import { expect, test } from 'vitest'
import { placeIndex } from '../places/place-index.ts'
import { parseDay } from '../shared/day.ts'
import { askingOf, helpAbove, labelFor, localTime, nearOf } from './at-the-door.ts'
import { readTopics, readUrgentWords } from './words.edge.ts'

const english = new URL('../../content/en/', import.meta.url)
const topics = readTopics(english)
const urgentWords = readUrgentWords(english)
const today = parseDay('2026-11-21')
if (!today) throw new Error('the day of this test is none')
const at = { latitude: 53.6, longitude: -0.65 }
const door = {
  topics,
  urgentWords,
  places: () =>
    placeIndex([
      { code: 'AS4 2', kind: 'sector', ...at, authority: 'E06000999', authorityShare: 0.95 },
      { code: 'AS9 1', kind: 'sector', ...at, authority: 'E06000998', authorityShare: 0.5 },
    ]),
}
const asked = { words: '', topicCodes: [], only: {} }

test('a sector leads to its middle; to its authority only where it lies in one', () => {
  expect(nearOf(door, 'AS4 2')).toEqual({ label: 'AS4 2', ...at, authority: 'E06000999' })
  expect(nearOf(door, 'AS9 1')).toEqual({ label: 'AS9 1', ...at })
  expect(nearOf(door, 'ZZ9 9')).toBeUndefined()
  expect(nearOf(door, undefined)).toBeUndefined()
})

test.each([
  { when: 'a winter afternoon', given: '2026-11-21T15:30:00Z', gives: { weekday: 'SA', time: '15:30' } },
  { when: 'a summer evening, an hour ahead', given: '2026-07-01T22:59:00Z', gives: { weekday: 'WE', time: '23:59' } },
  {
    when: 'a summer night that is tomorrow here',
    given: '2026-07-01T23:30:00Z',
    gives: { weekday: 'TH', time: '00:30' },
  },
  { when: 'midnight', given: '2026-11-22T00:00:00Z', gives: { weekday: 'SU', time: '00:00' } },
])('the time in England on $when', ({ given, gives }) => {
  expect(localTime(new Date(given))).toEqual(gives)
})

test('a question is put to the directory by ids; codes that nobody knows are passed over', () => {
  const asking = askingOf(
    door,
    { ...asked, words: 'sad', topicCodes: ['RN4', 'XXX'], age: 0, where: 'AS4 2' },
    { today },
  )
  expect(asking).toMatchObject({ words: 'sad', topics: ['sleep'], age: 0, near: { label: 'AS4 2' }, today })
  expect('now' in asking).toBe(false)
})

test.each([
  { when: 'somebody says they want to die', given: { ...asked, words: 'I want to die' }, gives: 'now' },
  { when: 'a topic that is never suggested was chosen', given: { ...asked, topicCodes: ['ZD8'] }, gives: 'ask' },
  { when: 'somebody cannot sleep', given: { ...asked, words: 'I can’t sleep', topicCodes: ['RN4'] }, gives: undefined },
])('help now stands above the answer, or not: $when', ({ given, gives }) => {
  expect(helpAbove(door, given)).toBe(gives)
})

test('a topic is named as the one who asks would say it', () => {
  const topic = topics.find(({ id }) => id === 'worry')
  if (!topic) throw new Error('no such topic')
  expect(labelFor(topic, 'young-person')).toBe('I worry all the time')
  expect(labelFor(topic, 'parent-carer')).toBe('My child worries a lot')
  expect(labelFor(topic, 'school')).toContain('Worry and anxiety')
})
