import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sharedStart } from './shelf-text.ts'

test('a summary is met again in a description that is broken into lines elsewhere', () => {
  const [description, summary] = ['A group\n\n for  parents of teenagers', 'A group for parents.']
  expect(sharedStart(description, summary)).toEqual({ shared: 19, until: description.indexOf(' of') })
  expect(sharedStart('Another', 'A group')).toEqual({ shared: 1, until: 1 })
})

test('whatever stands in them, as much is shared as with all white space put right first', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\t', '\u00a0', '…'), maxLength: 12 })
  fc.assert(
    fc.property(text, text, (description, beginning) => {
      const plain = description.replaceAll(/\s+/g, ' ')
      const { shared, until } = sharedStart(description, beginning)
      expect(plain.startsWith(beginning.slice(0, shared))).toBe(true)
      expect(description.slice(0, until).replaceAll(/\s+/g, ' ')).toBe(beginning.slice(0, shared))
      if (shared < beginning.length) expect(plain.startsWith(beginning.slice(0, shared + 1))).toBe(false)
    }),
    { numRuns: 3_000 },
  )
})
