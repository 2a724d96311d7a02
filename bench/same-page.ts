/** What a page says and asks, read from its HTML, so that two pages can be held beside each other. */
export interface Said {
  /** The names of the offers, in their order. */
  readonly names: readonly string[]
  /** The names of every field of every form, hidden ones too, in alphabetical order; a button counts as one. */
  readonly fields: readonly string[]
  /** How often each word stands in the main part. */
  readonly words: ReadonlyMap<string, number>
}

const mainOf = (html: string): string => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''

const textOf = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll(/&#(39|x27);/g, "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim()

function count(words: readonly string[]): ReadonlyMap<string, number> {
  const counted = new Map<string, number>()
  for (const word of words) counted.set(word, (counted.get(word) ?? 0) + 1)
  return counted
}

export function saidOn(html: string): Said {
  const main = mainOf(html)
  const fields = [...main.matchAll(/<(input|select|textarea|button)\b([^>]*)/g)]
  return {
    names: [...main.matchAll(/<h3\b[^>]*>([\s\S]*?)<\/h3>/g)].map(([, inside = '']) => textOf(inside)),
    fields: fields
      .map(([, kind = '', attributes = '']) => /\bname="([^"]*)"/.exec(attributes)?.[1] ?? kind)
      .toSorted((one, other) => one.localeCompare(other)),
    words: count(textOf(main).split(/[^\p{L}\p{N}’']+/u)),
  }
}

const total = (words: ReadonlyMap<string, number>): number => [...words.values()].reduce((sum, many) => sum + many, 0)

/** The share of words, 0 to 1, that both pages say as often. */
export function shareOfWords(one: Said, other: Said): number {
  const both = [...one.words].reduce((sum, [word, many]) => sum + Math.min(many, other.words.get(word) ?? 0), 0)
  return both / Math.max(total(one.words), total(other.words), 1)
}

const least = 0.97

/**
 * @returns the share of words that both say, 0 to 1.
 * @throws where the two pages do not carry the same offers, fields and words: a comparison would say nothing.
 */
export function holdBeside(ours: Said, theirs: Said, offers: number): number {
  if (ours.names.length !== offers) throw new Error(`Our page shows ${ours.names.length} offers, not ${offers}.`)
  if (ours.names.join('\n') !== theirs.names.join('\n')) throw new Error('The two pages show other offers.')
  if (ours.fields.join() !== theirs.fields.join())
    throw new Error(`The two pages ask for other things: ${ours.fields.join(' ')} / ${theirs.fields.join(' ')}`)
  const share = shareOfWords(ours, theirs)
  if (share < least) throw new Error(`The two pages share only ${(share * 100).toFixed(1)}% of their words.`)
  return share
}
