import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDay } from '../shared/day.ts'
import { answerFaultsInEnglish, readAnswering, readAnswers } from './answers.ts'
import { enterScore, entryFaultsInEnglish } from './entry.ts'
import type { Measure } from './measure.ts'
import { toTalkAbout } from './safety-items.ts'
import { score } from './scoring.ts'
import { answered, answering, measureCalled, shipped, today } from './testing.edge.ts'

const phq = measureCalled('phq-9')
const all = (many: number, answer: number) =>
  Object.fromEntries(Array.from({ length: many }, (_, at) => [String(at + 1), answer]))

describe('Answers', () => {
  test.each([
    { when: 'a question that is not there', given: { 10: 1 }, then: [{ is: 'no-such-item', item: '10' }] },
    { when: 'an answer past the last one', given: { 1: 4 }, then: [{ is: 'no-such-answer', item: '1' }] },
    { when: 'half an answer', given: { 2: 1.5 }, then: [{ is: 'no-such-answer', item: '2' }] },
    {
      when: 'words, and a number that is none',
      given: { 1: '3', 2: Number.NaN },
      then: [
        { is: 'no-such-answer', item: '1' },
        { is: 'no-such-answer', item: '2' },
      ],
    },
  ])('with $when are refused, each by its question', ({ given, then }) => {
    expect(readAnswers(phq, given)).toEqual({ is: 'refused', because: then })
    for (const { is, item } of then)
      expect(answerFaultsInEnglish.answer[is as 'no-such-item'](item)).toContain(`question ${item}`)
  })

  test('between those of a measure are refused, where it knows only some', () => {
    const cries = measureCalled('cries-8')
    expect(readAnswers(cries, { 1: 2 })).toMatchObject({ is: 'refused' })
    expect(readAnswers(cries, { 1: 3, 2: 5 })).toMatchObject({ is: 'ok' })
  })

  test('on a line may be any number from one end to the other', () => {
    expect(readAnswers(measureCalled('ors'), { 1: 7.3 })).toMatchObject({ is: 'ok' })
    expect(readAnswers(measureCalled('ors'), { 1: 10.1 })).toMatchObject({ is: 'refused' })
  })
})

describe('Who answered, and when', () => {
  const day = (text: string) => parseDay(text) ?? today
  const given = { rater: 'self', on: today, today, bornOn: day('2012-11-24') }

  test('gives the age on that day', () => {
    expect(readAnswering(phq, given)).toMatchObject({ is: 'ok', value: { age: 13 } })
    expect(readAnswering(phq, { ...given, on: day('2026-11-24'), today: day('2026-11-24') })).toMatchObject({
      value: { age: 14 },
    })
    expect(readAnswering(phq, { ...given, bornOn: undefined })).toMatchObject({ is: 'ok', value: { age: undefined } })
  })

  test.each([
    { change: { on: day('2012-11-23') }, then: 'day-before-birth', says: 'The day must be after they were born' },
    { change: { on: day('2026-11-24') }, then: 'day-ahead', says: 'The day must be today or earlier' },
    {
      change: { rater: 'parent' },
      then: 'rater-not-of-this-measure',
      says: 'Choose one of those who can fill this measure in',
    },
  ] as const)('is refused as $then', ({ change, then, says }) => {
    expect(readAnswering(phq, { ...given, ...change })).toEqual({ is: 'refused', because: [then] })
    expect(answerFaultsInEnglish.answering[then]).toBe(says)
  })
})

describe('Scoring', () => {
  test('every number says its rule, its norms, who answered and the day', () => {
    const rcads = measureCalled('rcads-47')
    const [first] = score(rcads, answered(rcads, all(47, 1)), answering({ rater: 'self', sex: 'F', age: 12 }))
    expect(first?.provenance).toMatch(
      /^RCADS-47, rule of 2026-11-23 \(.+\); norms RCADS.+ of 2025-09-18: schoolchildren in Hawaii, 1998, not in the United Kingdom; self; 2026-11-23; table for girls, age 12$/,
    )
    const [total] = score(phq, answered(phq, all(9, 1)), answering({ rater: 'self' }))
    expect(total?.provenance).toMatch(/^PHQ-9, rule of 2026-11-23 .+; no norms; self; 2026-11-23$/)
  })

  test('an answer that is one and counts as none is a gap for the scale', () => {
    const mean = {
      is: 'items',
      at: [0, 1, 2],
      by: 'mean',
      times: 1,
      mostMissing: 1,
      needs: [],
      isWhole: false,
    } as const
    const item = { from: 1, to: 3, isReversed: false, isLine: false, unscored: 0 }
    const measure: Measure = {
      ...phq,
      items: ['1', '2', '3'].map((id) => ({ ...item, id })),
      scales: [{ id: 'care', name: 'Care', how: mean, direction: 'up-is-better', from: 1, to: 3, norms: {} }],
    }
    const of = (answers: Readonly<Record<string, number>>) =>
      score(measure, answered(measure, answers), answering({ rater: 'self' }))
    expect(of({ 1: 3, 2: 0, 3: 2 })).toMatchObject([{ score: 2.5 }])
    expect(of({ 1: 3, 2: 0, 3: 0 })).toMatchObject([{ is: 'not-scored', answered: 1, of: 3 }])
  })

  test('a scale that rests on others comes after them, wherever it stands in the list', () => {
    const sdq = measureCalled('sdq')
    const turned = { ...sdq, scales: sdq.scales.toReversed() }
    const scores = (measure: Measure) =>
      new Map(
        score(measure, answered(measure, all(25, 1)), answering({ rater: 'parent' })).map((one) => [
          one.scale,
          one.is === 'scored' && one.score,
        ]),
      )
    expect(scores(turned).get('total')).toBe(20)
    expect([...scores(turned)].toSorted()).toEqual([...scores(sdq)].toSorted())
  })

  test('whatever is answered, every scale of every measure stays in its range', () => {
    const measures = [...shipped.values()].map(({ measure }) => measure).filter(({ items }) => items.length > 0)
    expect(measures.length).toBeGreaterThan(12)
    for (const measure of measures) {
      const answers = measure.items.map(({ from, to, only, isLine }) => {
        const some = only
          ? fc.constantFrom(...only)
          : isLine
            ? fc.double({ min: from, max: to, noNaN: true })
            : fc.integer({ min: from, max: to })
        return fc.option(some, { nil: undefined, freq: 9 })
      })
      fc.assert(
        fc.property(fc.tuple(...answers), (given) => {
          const scored = score(measure, given, answering({ rater: measure.raters[0] ?? 'self', sex: 'M', age: 11 }))
          for (const [at, scale] of measure.scales.entries()) {
            const one = scored[at]
            expect(one?.scale).toBe(scale.id)
            if (one?.is !== 'scored') continue
            expect(one.raw).toBeGreaterThanOrEqual(scale.from - 1e-9)
            expect(one.raw).toBeLessThanOrEqual(scale.to + 1e-9)
          }
        }),
        { numRuns: 60, seed: 5 },
      )
    }
  })
})

describe('An answer about not wanting to live', () => {
  test.each([
    { id: 'phq-9', item: '9' },
    { id: 'rcads-47', item: '37' },
    { id: 'rcads-25', item: '18' },
    { id: 'core-10', item: '6' },
  ])('to question $item of $id is to be talked about in the room, from the first answer above 0', ({ id, item }) => {
    const measure = measureCalled(id)
    expect(toTalkAbout(measure, answered(measure, { [item]: 1 }))).toEqual([{ item, above: 0 }])
    expect(toTalkAbout(measure, answered(measure, { [item]: 0 }))).toEqual([])
    expect(toTalkAbout(measure, answered(measure, {}))).toEqual([])
  })
})

describe('A score that is written in', () => {
  const on = answering({ rater: 'self' })
  test.each([
    { entry: { scale: 'total', typed: '28' }, then: 'out-of-range', says: 'Enter a score from 0 to 27' },
    { entry: { scale: 'total', typed: 'about 12' }, then: 'not-a-number', says: 'Enter the score as a number' },
    { entry: { scale: 'total', typed: '' }, then: 'not-a-number', says: 'Enter the score as a number' },
    { entry: { scale: 'sum', typed: '12' }, then: 'no-such-scale', says: 'Choose one of the scales of this measure' },
  ] as const)('as $entry.typed on $entry.scale is refused', ({ entry, then, says }) => {
    expect(enterScore(phq, entry, on)).toEqual({ is: 'refused', because: [then] })
    expect(entryFaultsInEnglish[then]({ from: 0, to: 27 })).toBe(says)
  })

  test('says that it was written in', () => {
    expect(enterScore(phq, { scale: 'total', typed: ' 12 ' }, on)).toMatchObject({
      is: 'ok',
      value: { score: 12, provenance: expect.stringMatching(/self; 2026-11-23; entered as a number$/) },
    })
  })
})
