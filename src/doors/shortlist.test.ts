import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mostKept, readShortlist, withOne, without } from './shortlist.ts'

/** Any text at all: lone surrogates, NUL and control characters among it. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 90 })
  .map((codes) => String.fromCharCode(...codes))

const short = fc.stringMatching(/^[0-9a-v]{10}$/)

test('a list that somebody carries in an address comes back as it was', () => {
  fc.assert(
    fc.property(fc.uniqueArray(short, { maxLength: mostKept }), (list) => {
      expect(readShortlist(list.join('.'))).toEqual(list)
    }),
  )
})

test('any other text is a list without what is not an offer, never longer than can be carried', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const each of readShortlist(text)) expect(each).toMatch(/^[0-9a-v]{10}$/)
      expect(readShortlist(text).length).toBeLessThanOrEqual(mostKept)
    }),
  )
  expect(readShortlist(undefined)).toEqual([])
  expect(readShortlist('0123456789.0123456789.<script>.ABCDEF0123')).toEqual(['0123456789'])
})

test('keeping one twice keeps it once, and taking it off leaves the others in their order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(short, { maxLength: mostKept - 1 }), short, (list, one) => {
      const kept = withOne(list, one)
      expect(withOne(kept, one)).toEqual(kept)
      expect(without(kept, one)).toEqual(list.filter((each) => each !== one))
    }),
  )
})

test('the thirteenth takes the place of the first', () => {
  const twelve = Array.from({ length: mostKept }, (_, index) => `000000000${index.toString(16)}`)
  expect(withOne(twelve, 'ffffffffff')).toEqual([...twelve.slice(1), 'ffffffffff'])
})
