import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainWords } from './plain-words.ts'
import { wordNumbers } from './word-numbers.ts'

const most = 60
const read = ({ words, numbersOf }: ReturnType<typeof wordNumbers>, text: string): readonly string[] =>
  [...numbersOf(text)].map((number) => words[number] ?? '')

test('a word that Amira writes twice has one number', () => {
  const numbers = wordNumbers(most)
  const [first, , again] = numbers.numbersOf("Can't sleep, CANT wake")
  expect(again).toBe(first)
  expect(numbers.words).toEqual(['cant', 'sleep', 'wake'])
})

test('whatever anybody writes, the words are those of the slow and plain way', () => {
  const numbers = wordNumbers(most)
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom('Café', 'don’t', 'ﬁne', '½', 'ŁÓDŹ', '´a', '…', 'Ǆ', 'ΣΑΣ', '𝒜b', 'K', 'ﷺ', ' – ', 'İi', '①'),
    fc.string({ maxLength: 8 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('')
      expect(read(numbers, text)).toEqual(plainWords(text.slice(0, most)))
    }),
    { numRuns: 3_000 },
  )
})

test('twenty thousand different words keep their own numbers', () => {
  const numbers = wordNumbers(most)
  const words = Array.from({ length: 20_000 }, (_, index) => `word${index}`)
  for (const word of words) numbers.numbersOf(word)
  expect(words.map((word) => numbers.numbersOf(word)[0])).toEqual(words.map((_, index) => index))
})
