import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day, parseDay } from '../shared/day.ts'
import { parseId } from '../shared/id.ts'
import {
  answer,
  codeFrom,
  dayToAsk,
  isToBeAsked,
  parseAskIn,
  parseCode,
  parseWhatBecameOfIt,
  type Signpost,
  whatBecameOfIt,
} from './signpost.ts'

/** Any text at all: lone surrogates, NUL and control characters among it. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 90 })
  .map((codes) => String.fromCharCode(...codes))

const day = (text: string): Day => parseDay(text) ?? addDays(day('2000-01-01'), 0)
const today = day('2026-11-21')
const id = parseId('11111111-2222-4333-8444-555555555555')
if (!id) throw new Error('the id of this test is none')

/** Ruby, 15, was pointed to a drop-in a week ago and wants to be asked today. */
const rubys: Signpost = {
  id,
  locality: 'ashmere',
  offers: [id],
  madeOn: day('2026-11-14'),
  askOn: today,
  state: { is: 'open' },
}

test.each([
  { when: 'a week', given: 'a-week', gives: '2026-11-28' },
  { when: 'three weeks', given: 'three-weeks', gives: '2026-12-12' },
  { when: 'nothing was ticked: the usual days of the place', given: 'as-usual', gives: '2026-12-05' },
  { when: 'R22: "please do not ask" is a choice like any other', given: 'please-do-not', gives: undefined },
] as const)('when to ask: $when', ({ given, gives }) => {
  expect(dayToAsk(given, today, 14)).toBe(gives)
})

test.each([
  { when: 'the day has come', given: rubys, gives: true },
  { when: 'the day is past', given: { ...rubys, askOn: day('2026-11-01') }, gives: true },
  { when: 'the day is tomorrow', given: { ...rubys, askOn: addDays(today, 1) }, gives: false },
  {
    when: 'she was asked before: nobody is asked twice',
    given: { ...rubys, state: { is: 'asked', on: today } },
    gives: false,
  },
  { when: 'she has answered', given: answer(rubys, 'reached', today), gives: false },
] as const)('R9: asked, or not: $when', ({ given, gives }) => {
  expect(isToBeAsked(given, today)).toBe(gives)
})

test('somebody who asked not to be asked never is', () => {
  const { askOn: _, ...without } = rubys
  expect(isToBeAsked(without, addDays(today, 10_000))).toBe(false)
})

test('R9: an answer is one of four, and can be changed', () => {
  const first = answer(rubys, 'could-not-get-in', today)
  const second = answer(first, 'reached', addDays(today, 3))
  expect(second.state).toEqual({ is: 'answered', became: 'reached', on: '2026-11-24' })
  expect(rubys.state).toEqual({ is: 'open' })
  expect(whatBecameOfIt.map(parseWhatBecameOfIt)).toEqual(whatBecameOfIt)
  expect([undefined, '', 'REACHED', 'constructor'].map(parseWhatBecameOfIt)).toEqual(Array(4).fill(undefined))
  expect(['a-week', 'tomorrow', undefined].map(parseAskIn)).toEqual(['a-week', undefined, undefined])
})

test('a code is four fours without look-alikes, and is read as people copy it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 40 }), (bytes) => {
      const code = codeFrom(bytes)
      expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}(-[2-9A-HJKMNP-TV-Z]{4}){3}$/)
      for (const copied of [code, code.toLowerCase(), code.replaceAll('-', ' '), ` ${code.replaceAll('-', '')} `])
        expect(parseCode(copied)).toBe(code)
    }),
  )
})

test('any other text is no code, or one of the same form', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(parseCode(text) ?? 'ABCD-EFGH-2345-6789').toMatch(/^[A-Z0-9]{4}(-[A-Z0-9]{4}){3}$/)
    }),
  )
  expect(['', 'K7QF', 'K7QF-29MX-K7QF-29M', 'K7QF-29MX-K7QF-29MX-K'].map(parseCode)).toEqual(Array(4).fill(undefined))
})

test('two codes are never the same in ten thousand, and every letter is used', () => {
  const codes = Array.from({ length: 10_000 }, () => codeFrom(crypto.getRandomValues(new Uint8Array(16))))
  expect(new Set(codes).size).toBe(codes.length)
  expect(new Set(codes.join('').replaceAll('-', '')).size).toBe(30)
})
