/**
 * Which patterns a text may match at all, told from its words: a pattern that begins with "counsell" matches nothing where no
 * word holds these letters. To look for letters in each distinct word once is far cheaper than to try every pattern on every text.
 */
const anything = ''

/** Parts of a pattern between the bars that stand in no bracket. */
function alternatives(source: string): readonly string[] {
  const parts: string[] = []
  let [depth, from] = [0, 0]
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at]
    if (sign === '\\') at += 1
    else if (sign === '(' || sign === '[') depth += 1
    else if (sign === ')' || sign === ']') depth -= 1
    else if (sign === '|' && depth === 0) {
      parts.push(source.slice(from, at))
      from = at + 1
    }
  }
  return [...parts, source.slice(from)]
}

/** Where the bracket that opens at the start closes. */
function closingOf(source: string): number {
  let depth = 0
  for (let at = 0; at < source.length; at += 1) {
    if (source[at] === '\\') at += 1
    else if (source[at] === '(') depth += 1
    else if (source[at] === ')') {
      depth -= 1
      if (depth === 0) return at
    }
  }
  return source.length
}

function beginningOf(alternative: string): readonly string[] {
  const source = alternative.replace(/^(?:\\b|\^)+/, '')
  if (source.startsWith('(?:')) {
    const end = closingOf(source)
    const mayBeMissing = /^[?*{]/.test(source.slice(end + 1))
    return mayBeMissing ? [anything] : beginningsOf(source.slice(3, end))
  }
  const letters = /^[a-z0-9]+/i.exec(source)?.[0] ?? anything
  const lastMayBeMissing = /^[?*{]/.test(source.slice(letters.length))
  return [(lastMayBeMissing ? letters.slice(0, -1) : letters).toLowerCase()]
}

/** Letters and numbers, one of which every match begins with; an empty one says that nothing is known of it. */
export const beginningsOf = (source: string): readonly string[] => alternatives(source).flatMap(beginningOf)

/** @param patterns at most 31 @returns one bit for each pattern that may match a text which holds the word */
export function mayMatch(patterns: readonly RegExp[]): (word: string) => number {
  const holding = patterns.map(({ source }) => {
    const beginnings = beginningsOf(source)
    return beginnings.includes(anything) ? undefined : new RegExp(beginnings.join('|'))
  })
  return (word) =>
    holding.reduce((bits, holds, at) => (holds === undefined || holds.test(word) ? bits | (1 << at) : bits), 0)
}
