/** Finds the known words that a misspelt word may have meant: one letter wrong, missing, added, or two swapped. */
export type Meant = (word: string) => readonly string[]

/** Words shorter than this must be spelt right: too many other words lie one letter away. */
export const shortestMisspelt = 6

const longest = 40

function* lettersTakenOut(word: string): Generator<string> {
  yield word
  for (let at = 0; at < word.length; at += 1) yield word.slice(0, at) + word.slice(at + 1)
}

/** True where one wrong, missing, added or swapped letter turns the one into the other. */
export function isOneLetterOut(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false
  let from = 0
  while (from < one.length && one[from] === other[from]) from += 1
  const [restOne, restOther] = [one.slice(from), other.slice(from)]
  const isSwapped =
    restOne[0] === restOther[1] && restOne[1] === restOther[0] && restOne.slice(2) === restOther.slice(2)
  return (
    (restOne.length === restOther.length && (restOne.slice(1) === restOther.slice(1) || isSwapped)) ||
    restOne.slice(1) === restOther ||
    restOne === restOther.slice(1)
  )
}

/**
 * @param words the words that may be meant; only those of six letters or more are looked for
 * @param realWords words that are never taken for a misspelling of another, such as `cooked` (for `choked`)
 * @returns a search whose time does not grow with the number of words. The first letter must be right.
 */
export function misspellingsOf(words: Iterable<string>, realWords: ReadonlySet<string>): Meant {
  const known = new Set(words)
  const near = new Map<string, Set<string>>()
  for (const word of known) {
    if (word.length < shortestMisspelt) continue
    for (const part of lettersTakenOut(word)) near.set(part, (near.get(part) ?? new Set()).add(word))
  }
  return (typed) => {
    if (known.has(typed)) return [typed]
    if (realWords.has(typed) || typed.length < shortestMisspelt - 1 || typed.length > longest) return []
    const found = new Set([...lettersTakenOut(typed)].flatMap((part) => [...(near.get(part) ?? [])]))
    return [...found].filter((word) => word[0] === typed[0] && isOneLetterOut(word, typed))
  }
}
