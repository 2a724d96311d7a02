import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beginningsOf, mayMatch } from './may-match.ts'
import { plainWords } from './plain-words.ts'

test('a pattern is known by the letters that it begins with', () => {
  expect(beginningsOf(String.raw`\bhelp ?lines?\b|\b(?:counsell|art|cafes?)ing|caf[eé]|books? on`)).toEqual([
    'help',
    'counsell',
    'art',
    'cafe',
    'caf',
    'book',
  ])
})

test('where a beginning may be missing, nothing is ruled out', () => {
  expect(beginningsOf('(?:more )?help')).toEqual([''])
  expect(mayMatch([/(?:more )?help/])('zebra')).toBe(1)
})

const patterns = [/\bhelp ?lines?\b|\btext ?line\b/, /\btherap(?:y|ist)\b|\b1[:-]1\b/, /\b(?:club|caf[eé])s?\b/i]

test('what a pattern matches is never ruled out, however it is written', () => {
  const tell = mayMatch(patterns)
  const piece = fc.oneof(
    fc.constantFrom(
      'helpline',
      'help line',
      'Text line',
      "l'therapy",
      'therapist',
      '1:1',
      'CLUB',
      'Café',
      'cafés',
      "club's",
    ),
    fc.string({ maxLength: 5 }),
  )
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join(' ')
      const may = plainWords(text).reduce((bits, word) => bits | tell(word), 0)
      patterns.forEach((pattern, at) => {
        if (pattern.test(text)) expect(may & (1 << at)).not.toBe(0)
      })
    }),
    { numRuns: 2_000 },
  )
})
