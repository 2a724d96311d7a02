/** Words sorted by first letter and length, to look up what a misspelt word was meant to be. */
export type Spellings = ReadonlyMap<string, readonly string[]>

const place = (first: string, length: number): string => `${first}${length}`

export function spellingsOf(words: Iterable<string>): Spellings {
  const places = new Map<string, string[]>()
  for (const word of words) {
    const key = place(word.slice(0, 1), word.length)
    const there = places.get(key)
    if (there) there.push(word)
    else places.set(key, [word])
  }
  return places
}

/** True where one letter was left out, added, changed, or two neighbours changed places (Damerau, 1964). */
export function isOneLetterAway(one: string, other: string): boolean {
  if (one.length > other.length) return isOneLetterAway(other, one)
  if (other.length - one.length > 1 || one === other) return false
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  if (one.length < other.length) return one.slice(at) === other.slice(at + 1)
  if (one.slice(at + 1) === other.slice(at + 1)) return true
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2)
}

/** Known words one wrong letter away that begin with the same letter. */
export function nearSpellings(spellings: Spellings, word: string): readonly string[] {
  const first = word.slice(0, 1)
  return [word.length - 1, word.length, word.length + 1].flatMap((length) =>
    (spellings.get(place(first, length)) ?? []).filter((known) => isOneLetterAway(known, word)),
  )
}
