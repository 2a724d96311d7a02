import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sharedStart } from './shelf-text.ts'

test('a summary is met again in a description that is broken into lines elsewhere', () => {
  expect(sharedStart('A group\n\n for  parents of teenagers', 'A group for parents.')).toBe(
    'A group for parents'.length,
  )
  expect(sharedStart('Another', 'A group')).toBe(1)
})

test('whatever stands in them, as much is shared as with all white space put right first', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\t', '\u00a0', '…'), maxLength: 12 })
  fc.assert(
    fc.property(text, text, (description, beginning) => {
      const plain = description.replaceAll(/\s+/g, ' ')
      const shared = sharedStart(description, beginning)
      expect(plain.startsWith(beginning.slice(0, shared))).toBe(true)
      if (shared < beginning.length) expect(plain.startsWith(beginning.slice(0, shared + 1))).toBe(false)
    }),
    { numRuns: 3_000 },
  )
})
