/** So many words, in the order in which they were given: 2,048 words are 11 bits each, five are 55. */
export const howManyWords = 5

/** One text for the same five words. */
export const wordsAsText = (words: readonly string[]): string => words.join(' ')

/**
 * Reads five words as people write them: in any letters, with spaces, commas, full stops, dashes, numbers or line breaks between them, and one slip
 * in a word where only one word of the list can be meant.
 * @returns undefined where they are not five words of the list.
 */
export function readFiveWords(typed: string, list: ReadonlySet<string>): readonly string[] | undefined {
  if (typed.length > longestText) return undefined
  const written =
    typed
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  if (written.length !== howManyWords) return undefined
  const meant = written.flatMap((word) => meantBy(word, list) ?? [])
  return meant.length === howManyWords ? meant : undefined
}

const longestText = 200

/** No two words of the list are one slip apart, so that what was written right is never taken for another. */
function meantBy(word: string, list: ReadonlySet<string>): string | undefined {
  if (list.has(word)) return word
  const near = word.length > 12 ? [] : [...list].filter((each) => isOneSlipFrom(word, each))
  return near.length === 1 ? near[0] : undefined
}

/** One letter more, less or other, or two letters next to each other swapped. */
export function isOneSlipFrom(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  let end = 0
  const shorter = Math.min(one.length, other.length) - start
  while (end < shorter && one.at(-1 - end) === other.at(-1 - end)) end++
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)]
  return Math.max(left.length, right.length) === 1 || (left.length === 2 && left === [...right].reverse().join(''))
}
