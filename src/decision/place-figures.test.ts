import { describe, expect, test } from 'vitest'
import { writtenQuestions } from './choice.ts'
import { aDay } from './choice-testing.ts'
import { fieldsOf } from './place-fields.ts'
import type { SentChoice } from './place-sent.ts'
import { readPlaceChoice } from './place-typed.ts'
import { choiceWritten, faultsOfWritten } from './place-version.ts'

type Fields = Readonly<Record<string, string | readonly string[]>>

const today = aDay('2026-11-22')

const sending = (fields: Fields): SentChoice => {
  const all = (name: string): readonly string[] => [fields[name] ?? []].flat()
  return { all, first: (name) => all(name)[0] }
}

/** A walking group, with what a study found of a hundred people. */
const walking: Fields = {
  ...{ name: 'Walking on Sundays', writtenBy: 'Lena Nowak, The Yard', conflicts: 'None.', marks: 'outside' },
  ...{ 'reviewBy-day': '22', 'reviewBy-month': '11', 'reviewBy-year': '2027' },
  ...Object.fromEntries(writtenQuestions.map((question) => [`answer-${question}`, 'not-known'])),
  ...{ 'answer-how-soon': 'some', 'says-how-soon': 'Within weeks.', 'from-how-soon': '1' },
  ...{ 'source-1-title': 'A study', 'source-1-address': 'https://example.org/walking', 'source-1-read': 'whole' },
  ...{ 'source-1-readOn-day': '1', 'source-1-readOn-month': '11', 'source-1-readOn-year': '2026' },
  ...{ 'figure-1-question': 'how-soon', 'figure-1-of': '54', 'figure-1-least': '45', 'figure-1-most': '63' },
  ...{ 'figure-1-did': 'felt less low', 'figure-1-didNot': 'did not feel less low', 'figure-1-who': 'Walkers' },
  ...{ 'figure-1-studied': '1,234', 'figure-1-youngest': '11', 'figure-1-oldest': '18' },
  ...{ 'figure-1-whom': 'who waited', 'figure-1-whomOf': '30' },
}

const reads = (change: Fields) => readPlaceChoice(sending({ ...walking, ...change }), today)
const faultsIn = (change: Fields): readonly string[] => {
  const read = reads(change)
  return read.is === 'refused' ? read.because.map(({ is, at }) => `${is} at ${at}`) : []
}
const figureIn = (change: Fields) => {
  const read = reads(change)
  if (read.is === 'refused') throw new Error(JSON.stringify(read.because))
  const whose = { point: 'low-mood', choice: 'own-12345678', written: read.written }
  expect(faultsOfWritten(whose)).toEqual([])
  const [found] = choiceWritten(whose)?.cells['how-soon'] ?? []
  return found?.is === 'found' ? found.figure : undefined
}

describe('H19 R21 a place gives a figure for an answer', () => {
  test('of a hundred people, both sides of it, of how many people of which ages, and against whom', () => {
    expect(figureIn({})).toEqual({
      ...{ is: 'people', of: 54, range: [45, 63], did: 'felt less low', didNot: 'did not feel less low' },
      ...{ who: 'Walkers', ages: { from: 11, to: 18 }, studied: 1234, compared: [{ whom: 'who waited', of: 30 }] },
    })
  })

  test('what a study does not give is ticked, and so it is known that it is not known', () => {
    const none = { studied: '', youngest: '', oldest: '', whom: '', whomOf: '', least: '', most: '' }
    const empty = Object.fromEntries(Object.keys(none).map((part) => [`figure-1-${part}`, '']))
    expect(figureIn({ ...empty, 'figure-1-not': ['studied', 'ages', 'compared'] })).toEqual({
      ...{ is: 'people', of: 54, did: 'felt less low', didNot: 'did not feel less low', who: 'Walkers' },
      ...{ ages: 'not-given', studied: 'not-given', compared: 'nobody' },
    })
    expect(faultsIn(empty)).toEqual([
      'figure-says-not-how-many at figure-1-studied',
      'figure-says-not-which-ages at figure-1-youngest',
      'figure-says-not-against-what at figure-1-whom',
    ])
  })

  test.each<{ readonly when: string; readonly change: Fields; readonly then: readonly string[] }>([
    {
      when: 'no answer that it belongs to',
      change: { 'figure-1-question': '' },
      then: ['belongs-to-nothing/question'],
    },
    {
      when: 'an answer that is not known, so without a source and its day',
      change: { 'figure-1-question': 'downsides' },
      then: ['has-no-source/question'],
    },
    {
      when: 'an answer that is our own description',
      change: { 'figure-1-question': 'what-it-is', 'answer-what-it-is': 'own', 'says-what-it-is': 'We walk.' },
      then: ['has-no-source/question'],
    },
    {
      when: 'an answer that was found, and names no source',
      change: { 'figure-1-question': 'downsides', 'answer-downsides': 'some', 'says-downsides': 'Blisters.' },
      then: ['has-no-source/question', 'source-is-missing'],
    },
    { when: 'more than a hundred', change: { 'figure-1-of': '120' }, then: ['is-no-share/of'] },
    { when: 'words in place of a number', change: { 'figure-1-of': 'most' }, then: ['is-no-share/of'] },
    { when: 'half a range', change: { 'figure-1-most': '' }, then: ['range-is-half/least'] },
    { when: 'a range beside it', change: { 'figure-1-most': '50' }, then: ['range-does-not-hold-it/least'] },
    {
      when: 'one side only',
      change: { 'figure-1-didNot': '' },
      then: ['says-not-who-did-not/didNot'],
    },
    { when: 'both sides alike', change: { 'figure-1-didNot': 'felt less low' }, then: ['sides-are-alike/didNot'] },
    { when: 'nobody of whom it is', change: { 'figure-1-who': '' }, then: ['says-not-of-whom/who'] },
    { when: 'none who were studied', change: { 'figure-1-studied': '0' }, then: ['says-not-how-many/studied'] },
    { when: 'ages turned round', change: { 'figure-1-oldest': '9' }, then: ['says-not-which-ages/youngest'] },
    { when: 'others without a number', change: { 'figure-1-whomOf': '' }, then: ['compares-with-no-share/whomOf'] },
    {
      when: 'two figures for one answer',
      change: Object.fromEntries(
        Object.entries(walking).flatMap(([name, value]) =>
          name.startsWith('figure-1-') ? [[name.replace('figure-1-', 'figure-2-'), value]] : [],
        ),
      ),
      then: ['is-there-twice/question'],
    },
  ])('with $when it is refused, at its field', ({ change, then }) => {
    const row = Object.keys(change).some((name) => name.startsWith('figure-2')) ? '2' : '1'
    const expected = then.map((each) =>
      each.includes('/') ? `figure-${each.replace('/', ` at figure-${row}-`)}` : `${each} at from-downsides`,
    )
    expect(faultsIn(change).toSorted()).toEqual(expected.toSorted())
  })

  test('whoever changes it finds every part of the figure again', () => {
    const read = reads({})
    const again = read.is === 'ok' ? fieldsOf(read.written) : {}
    for (const [name, value] of Object.entries(walking).filter(([each]) => each.startsWith('figure-1-')))
      expect(again[name], name).toEqual([String(value).replace(',', '')])
  })
})
