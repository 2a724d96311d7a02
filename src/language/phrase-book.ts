import { rootOf } from './plain-words.ts'

/** Phrases to look for in a text, each with what it means. Words are compared by their roots, roots by their numbers. */
export interface PhraseBook<Meaning> {
  /** The roots that stand in phrases, numbered from 1; every other root is `inNoPhrase`. */
  readonly numbers: ReadonlyMap<string, number>
  /** By the number of their first root, longest first. */
  readonly entries: readonly (readonly Entry<Meaning>[])[]
  /** By number: 0 for a root that begins no phrase, 1 for one that is a phrase by itself, 2 for one that only begins longer ones. */
  readonly begins: Uint8Array
  /** One bit, shared by some, for every two roots that begin a phrase: what is not there begins none. */
  readonly beginnings: Uint8Array
}

interface Entry<Meaning> {
  readonly roots: readonly number[]
  readonly meanings: readonly Meaning[]
}

/** A phrase that was met: the words from `from` up to, but not with, `until`. */
export interface Met<Meaning> {
  readonly from: number
  readonly until: number
  readonly meanings: readonly Meaning[]
}

export const inNoPhrase = 0
const onlyLonger = 2

/** They have the first numbers. */
const neverSkipped = ['not', 'no', 'never', 'without', 'and', 'or']

const bits = 1 << 17
const bitOf = (first: number, second: number): number =>
  (Math.imul(first, 0x9e3b) ^ Math.imul(second, 0x85eb)) & (bits - 1)

const mayBegin = (beginnings: Uint8Array, first: number, second: number | undefined): boolean => {
  if (second === undefined || second === inNoPhrase) return false
  const bit = bitOf(first, second)
  return ((beginnings[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0
}

function beginningsOf(phrases: Iterable<{ readonly roots: readonly number[] }>): Uint8Array {
  const beginnings = new Uint8Array(bits >> 3)
  for (const {
    roots: [first = inNoPhrase, second],
  } of phrases) {
    if (second === undefined) continue
    const bit = bitOf(first, second)
    beginnings[bit >> 3] = (beginnings[bit >> 3] ?? 0) | (1 << (bit & 7))
  }
  return beginnings
}

/** @param phrases each a list of plain words and what it means; the same phrase may mean several things. */
export function phraseBookOf<Meaning>(
  phrases: Iterable<readonly [words: readonly string[], meaning: Meaning]>,
): PhraseBook<Meaning> {
  const numbers = new Map(neverSkipped.map((root, index) => [root, index + 1]))
  const numberOf = (word: string): number => {
    const root = rootOf(word)
    const number = numbers.get(root) ?? numbers.size + 1
    numbers.set(root, number)
    return number
  }
  const byPhrase = new Map<string, { readonly roots: readonly number[]; readonly meanings: Meaning[] }>()
  for (const [words, meaning] of phrases) {
    if (words.length === 0) continue
    const roots = words.map(numberOf)
    const key = roots.join(' ')
    const known = byPhrase.get(key) ?? { roots, meanings: [] }
    known.meanings.push(meaning)
    byPhrase.set(key, known)
  }
  const entries = Array.from({ length: numbers.size + 1 }, (): Entry<Meaning>[] => [])
  for (const entry of byPhrase.values()) entries[entry.roots[0] ?? inNoPhrase]?.push(entry)
  for (const list of entries) list.sort((one, other) => other.roots.length - one.roots.length)
  const begins = Uint8Array.from(entries, (list) =>
    list.length === 0 ? 0 : list.at(-1)?.roots.length === 1 ? 1 : onlyLonger,
  )
  return { numbers, entries, begins, beginnings: beginningsOf(byPhrase.values()) }
}

type Numbers = Int32Array

/** One word more may stand inside a phrase of three words and more: "looking after my poorly dad". */
function endOf(phrase: readonly number[], roots: Numbers, from: number): number | undefined {
  let skips = phrase.length >= 3 ? 1 : 0
  let at = from + 1
  for (let index = 1; index < phrase.length; index += 1) {
    if (roots[at] === phrase[index]) {
      at += 1
      continue
    }
    const skipped = roots[at]
    const mayBeSkipped = skipped !== undefined && (skipped === inNoPhrase || skipped > neverSkipped.length)
    if (skips === 0 || !mayBeSkipped || roots[at + 1] !== phrase[index]) return undefined
    skips -= 1
    at += 2
  }
  return at
}

/** The longest phrases first, none overlapping another; then in the order of the text. */
function withoutOverlap<Meaning>(all: readonly Met<Meaning>[], length: number): readonly Met<Meaning>[] {
  if (all.every(({ until }, at) => until <= (all[at + 1]?.from ?? length))) return all
  const taken = new Uint8Array(length)
  return all
    .toSorted((one, other) => other.until - other.from - (one.until - one.from) || one.from - other.from)
    .filter((met) => {
      for (let at = met.from; at < met.until; at += 1) if (taken[at] === 1) return false
      taken.fill(1, met.from, met.until)
      return true
    })
    .sort((one, other) => one.from - other.from)
}

/** The longest phrase that begins here. */
function phraseAt<Meaning>({ entries, begins, beginnings }: PhraseBook<Meaning>, roots: Numbers, from: number) {
  const first = roots[from] ?? inNoPhrase
  const beginning = entries[first] ?? []
  const longer = mayBegin(beginnings, first, roots[from + 1]) || mayBegin(beginnings, first, roots[from + 2])
  if (!longer && begins[first] === onlyLonger) return undefined
  for (let at = longer ? 0 : beginning.length - 1; at < beginning.length; at += 1) {
    const entry = beginning[at]
    const until = entry && endOf(entry.roots, roots, from)
    if (until !== undefined) return { from, until, meanings: entry?.meanings ?? [] }
  }
  return undefined
}

/** @param roots the numbers that the book gives the roots of a text, `inNoPhrase` for those it does not know */
export function phrasesAmong<Meaning>(book: PhraseBook<Meaning>, roots: Numbers): readonly Met<Meaning>[] {
  const all: Met<Meaning>[] = []
  for (let from = 0; from < roots.length; from += 1) {
    if (book.begins[roots[from] ?? inNoPhrase] === 0) continue
    const met = phraseAt(book, roots, from)
    if (met !== undefined) all.push(met)
  }
  return withoutOverlap(all, roots.length)
}

export const phrasesIn = <Meaning>(book: PhraseBook<Meaning>, roots: readonly string[]): readonly Met<Meaning>[] =>
  phrasesAmong(
    book,
    Int32Array.from(roots, (root) => book.numbers.get(root) ?? inNoPhrase),
  )
