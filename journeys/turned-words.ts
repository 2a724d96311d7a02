/** Letters that are read from right to left, one for each Latin letter. */
const letters: ReadonlyMap<string, string> = new Map(
  [...'abcdefghijklmnopqrstuvwxyz'].map((letter, at) => [letter, 'ابتثجحخدذرزسشصضطظعغفقكلمنهو'.charAt(at)]),
)

/** Codes and ways of writing, which are the same in every language. */
const notWords = new Set(['topic', 'asker', 'id', 'lang', 'dir'])

/** One word in letters of the other direction, and four tenths longer: German and Welsh are longer than English too. */
function turnedWord(word: string): string {
  const turned = [...word.toLowerCase()].map((letter) => letters.get(letter) ?? letter).join('')
  return turned + turned.slice(0, Math.ceil(turned.length * 0.4))
}

/** A text in no language: figures, marks and what is written in Arabic letters already stay as they are. */
export const turned = (text: string): string => text.replaceAll(/[A-Za-z’]+/g, turnedWord)

function turnedValue(value: unknown, key: string): unknown {
  if (typeof value === 'string') return notWords.has(key) ? value : turned(value)
  if (typeof value === 'function') return (...given: readonly unknown[]) => turnedValue(value(...given), key)
  if (Array.isArray(value)) return value.map((each) => turnedValue(each, key))
  return typeof value === 'object' && value !== null ? turnedParts(value) : value
}

const turnedParts = (words: object): object =>
  Object.fromEntries(Object.entries(words).map(([key, value]) => [key, turnedValue(value, key)]))

/** A catalogue in which every word is turned, those included that depend on a value. */
export const turnedWords = <Words extends object>(words: Words): Words => ({ ...words, ...turnedParts(words) })
