import { rootOf } from './plain-words.ts'

/** Phrases to look for in a text, each with what it means. Words are compared by their roots. */
export interface PhraseBook<Meaning> {
  readonly entries: ReadonlyMap<string, readonly Entry<Meaning>[]>
}

interface Entry<Meaning> {
  readonly roots: readonly string[]
  readonly meanings: readonly Meaning[]
}

/** A phrase that was met: the words from `from` up to, but not with, `until`. */
export interface Met<Meaning> {
  readonly from: number
  readonly until: number
  readonly meanings: readonly Meaning[]
}

/** @param phrases each a list of plain words and what it means; the same phrase may mean several things. */
export function phraseBookOf<Meaning>(
  phrases: Iterable<readonly [words: readonly string[], meaning: Meaning]>,
): PhraseBook<Meaning> {
  const byPhrase = new Map<string, { readonly roots: readonly string[]; readonly meanings: Meaning[] }>()
  for (const [words, meaning] of phrases) {
    if (words.length === 0) continue
    const roots = words.map(rootOf)
    const key = roots.join(' ')
    const known = byPhrase.get(key) ?? { roots, meanings: [] }
    known.meanings.push(meaning)
    byPhrase.set(key, known)
  }
  const entries = new Map<string, Entry<Meaning>[]>()
  for (const entry of byPhrase.values()) {
    const [first = ''] = entry.roots
    entries.set(first, [...(entries.get(first) ?? []), entry])
  }
  for (const list of entries.values()) list.sort((one, other) => other.roots.length - one.roots.length)
  return { entries }
}

const neverSkipped = new Set(['not', 'no', 'never', 'without', 'and', 'or'])

/** One word more may stand inside a phrase of three words and more: "looking after my poorly dad". */
function endOf(phrase: readonly string[], roots: readonly string[], from: number): number | undefined {
  let skips = phrase.length >= 3 ? 1 : 0
  let at = from + 1
  for (let index = 1; index < phrase.length; index += 1) {
    if (roots[at] === phrase[index]) {
      at += 1
      continue
    }
    const skipped = roots[at]
    if (skips === 0 || skipped === undefined || neverSkipped.has(skipped) || roots[at + 1] !== phrase[index])
      return undefined
    skips -= 1
    at += 2
  }
  return at
}

/** The longest phrases first, none overlapping another; then in the order of the text. */
export function phrasesIn<Meaning>(book: PhraseBook<Meaning>, roots: readonly string[]): readonly Met<Meaning>[] {
  const all: Met<Meaning>[] = []
  roots.forEach((root, from) => {
    for (const { roots: phrase, meanings } of book.entries.get(root) ?? []) {
      const until = endOf(phrase, roots, from)
      if (until === undefined) continue
      all.push({ from, until, meanings })
      break
    }
  })
  if (all.length < 2) return all
  const taken = new Uint8Array(roots.length)
  return all
    .toSorted((one, other) => other.until - other.from - (one.until - one.from) || one.from - other.from)
    .filter((met) => {
      for (let at = met.from; at < met.until; at += 1) if (taken[at] === 1) return false
      taken.fill(1, met.from, met.until)
      return true
    })
    .sort((one, other) => one.from - other.from)
}
