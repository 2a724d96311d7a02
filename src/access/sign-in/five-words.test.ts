import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawFiveWords, readWordList } from './five-words.edge.ts'
import { isOneSlipFrom, readFiveWords } from './five-words.ts'

const list = readWordList(new URL('../../../content/en/', import.meta.url))
const words = [...list]

test('there are 2,048 words of four to eight plain letters: five of them are 55 bits', () => {
  expect(list.size).toBe(2048)
  expect(words.filter((word) => !/^[a-z]{4,8}$/.test(word))).toEqual([])
  expect(5 * Math.log2(list.size)).toBe(55)
})

test('no word begins another, so that nobody stops too early', () => {
  const begun = words.filter((word) => [4, 5, 6, 7].some((n) => n < word.length && list.has(word.slice(0, n))))
  expect(begun).toEqual([])
})

/** Words by what is left of them when one letter is left out at one place: two words of one key are one letter apart. */
const byGap = (all: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>()
  for (const word of all)
    for (let at = 0; at < word.length; at++) {
      const key = `${word.slice(0, at)}?${word.slice(at + 1)}`
      found.set(key, [...(found.get(key) ?? []), word])
    }
  return found
}

test('no word is one letter from another, so that a slip of the pen is not another word', () => {
  expect([...byGap(words).values()].filter((same) => same.length > 1)).toEqual([])
  expect(words.filter((word) => [...word].some((_, at) => list.has(word.slice(0, at) + word.slice(at + 1))))).toEqual(
    [],
  )
})

const soundsLikeAnother =
  'aisle bare bear beach blue board bore brake break bread cell cent cereal chord coarse course creak creek dear deer desert dew draft dual fair fare feet find flee flour flower fort four great groan hair hall heal heel hear here hole whole hour knight night knot know lain lane leak loan made maid mail male main meat meet mite might morning none one pail pain pair pear peace piece peal peel plain plane pole pore pour practice principal rain raise read reed real right write ring road role roll root route rose sail sale scene seen sea seam sell sight site soar sole some stair stare stake steak steal steel straight tail tale their there threw tide toad vain vein waist wait weak week weather whether which witch wood would'
const frightens =
  'blood knife kill dead death grave ghost monster scream poison razor blade needle pill rope noose cliff bridge ledge wrist drown burn bomb hurt harm pain fear hate ugly skinny diet prison police shame blame'
const names =
  'rose ruby lily daisy holly ivory amber jasmine hazel grace hope faith autumn summer jack robin martin frank grant harry penny april june'

test('no word sounds like another word, frightens, or is somebody’s name', () => {
  for (const each of `${soundsLikeAnother} ${frightens} ${names}`.split(' ')) expect(list.has(each)).toBe(false)
})

test('Callum writes them as people write', () => {
  const [a, b, c, d, e] = words
  const five = [a, b, c, d, e]
  for (const typed of [
    five.join(' '),
    five.join('\n'),
    five.join(', ').toUpperCase(),
    ` 1. ${five.map((word, at) => `${word} ${at + 2}.`).join(' ')}`,
    five.join('-'),
  ])
    expect(readFiveWords(typed, list)).toEqual(five)
})

test('one slip in a word is forgiven where one word alone can be meant', () => {
  const meant = ['elephant', 'penguin', 'unicorn', 'bicycle', 'lemon']
  expect(meant.filter((word) => !list.has(word))).toEqual([])
  expect(readFiveWords('elephnt penguim unicorn bicylce lemmon', list)).toEqual(meant)
  expect(readFiveWords('elefunt penguin unicorn bicycle lemon', list)).toBeUndefined()
})

test.each([
  ['meadow', 'meadow', false],
  ['meadow', 'medow', true],
  ['meadow', 'meaddow', true],
  ['meadow', 'maedow', true],
  ['meadow', 'meadov', true],
  ['meadow', 'medoww', false],
  ['meadow', 'shadow', false],
  ['', 'a', true],
])('from %j to %j is one slip: %j', (one, other, is) => {
  expect(isOneSlipFrom(one, other)).toBe(is)
  expect(isOneSlipFrom(other, one)).toBe(is)
})

test.each(['', 'acorn', 'acorn actor adapt address', 'acorn '.repeat(6), 'a '.repeat(100_000), '\u0000'.repeat(5)])(
  '%# too few, too many or too long is nothing',
  (typed) => expect(readFiveWords(typed, list)).toBeUndefined(),
)

test('whatever was drawn is read back, and any text whatever is read without a fault', () => {
  for (let n = 0; n < 500; n++) {
    const drawn = drawFiveWords(list)
    expect(readFiveWords(drawn.join(' '), list)).toEqual(drawn)
  }
  fc.assert(fc.property(fc.string(), (text) => void readFiveWords(text, list)))
})

test('every word comes up about as often as any other', () => {
  const counts = new Map<string, number>()
  for (let n = 0; n < 8192; n++) for (const word of drawFiveWords(list)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const squares = words.reduce((sum, word) => sum + ((counts.get(word) ?? 0) - 20) ** 2 / 20, 0)
  expect(squares).toBeGreaterThan(1600)
  expect(squares).toBeLessThan(2500)
})
