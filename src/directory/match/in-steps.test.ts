import fc from 'fast-check'
import { expect, test } from 'vitest'
import { atOnce, fill, sortInSteps } from './in-steps.ts'

test('sorting in steps gives what sorting at once gives, equals in their order, and lets others go first', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 999 }), (length, kinds) => {
      const values = Uint32Array.from({ length }, (_, at) => at)
      const keyOf = (value: number): number => (value * 7_919) % kinds
      const compare = (one: number, other: number): number => keyOf(one) - keyOf(other)
      const plainly = values.toSorted(compare)
      let steps = 0
      for (const _ of sortInSteps(values, compare)) steps += 1
      expect(values).toEqual(plainly)
      expect(steps).toBeGreaterThanOrEqual(Math.floor(length / 4_096))
    }),
    { numRuns: 40 },
  )
})

test('filling in gives each its own number', () => {
  const words = Array.from({ length: 10_000 }, (_, at) => `${at}`)
  expect(atOnce(fill(new Int32Array(words.length), words, Number))).toEqual(Int32Array.from(words.keys()))
})
