/** Which offers hold which word, and how much it says about each: BM25 (Robertson and Zaragoza, 2009) worked out beforehand. */
export interface WordIndex {
  readonly size: number
  readonly terms: ReadonlyMap<string, number>
  /** Postings of term `t` are at `starts[t]` up to `starts[t + 1]` of the two arrays that follow, offers ascending. */
  readonly starts: Uint32Array
  readonly offers: Uint32Array
  readonly weights: Float32Array
}

/** A text of an offer as roots of words, and what one word in it counts for. */
export interface Field {
  readonly roots: readonly string[]
  readonly counts: number
}

/** An array that grows; only while an index is made. */
interface Growing {
  values: Float32Array
  length: number
}

function push(growing: Growing, value: number): void {
  if (growing.length === growing.values.length) {
    const larger = new Float32Array(growing.values.length * 2)
    larger.set(growing.values)
    growing.values = larger
  }
  growing.values[growing.length] = value
  growing.length += 1
}

const saturation = 1.2
const gain = 2.2
const flatPart = 0.25

/** How rare a word is among `size` offers of which `having` hold it. */
export const rarity = (size: number, having: number): number => Math.log(1 + (size - having + 0.5) / (having + 0.5))

interface Counted {
  readonly terms: ReadonlyMap<string, number>
  readonly having: readonly number[]
  /** Term, count, term, count … of one offer after another; `ends` says where each offer ends. */
  readonly pairs: Growing
  readonly ends: Uint32Array
  readonly lengths: Float32Array
}

function count(fieldsOf: (offer: number) => readonly Field[], size: number): Counted {
  const terms = new Map<string, number>()
  const having: number[] = []
  const pairs: Growing = { values: new Float32Array(4096), length: 0 }
  const ends = new Uint32Array(size)
  const lengths = new Float32Array(size)
  const here = new Map<number, number>()
  for (let offer = 0; offer < size; offer += 1) {
    here.clear()
    let length = 0
    for (const { roots, counts } of fieldsOf(offer))
      for (const root of roots) {
        let term = terms.get(root)
        if (term === undefined) {
          term = terms.size
          terms.set(root, term)
          having.push(0)
        }
        here.set(term, (here.get(term) ?? 0) + counts)
        length += 1
      }
    for (const [term, counted] of here) {
      push(pairs, term)
      push(pairs, counted)
      having[term] = (having[term] ?? 0) + 1
    }
    ends[offer] = pairs.length
    lengths[offer] = length
  }
  return { terms, having, pairs, ends, lengths }
}

/** @param fieldsOf the texts of offer number `0` to `size - 1`; asked once each, in that order. */
export function wordIndexOf(fieldsOf: (offer: number) => readonly Field[], size: number): WordIndex {
  const { terms, having, pairs, ends, lengths } = count(fieldsOf, size)
  const starts = new Uint32Array(terms.size + 1)
  having.forEach((number, term) => {
    starts[term + 1] = (starts[term] ?? 0) + number
  })
  const offers = new Uint32Array(pairs.length / 2)
  const weights = new Float32Array(pairs.length / 2)
  const next = starts.slice()
  const usual = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, size)
  let at = 0
  for (let offer = 0; offer < size; offer += 1) {
    const long = saturation * (flatPart + ((1 - flatPart) * (lengths[offer] ?? 0)) / Math.max(1, usual))
    for (; at < (ends[offer] ?? 0); at += 2) {
      const term = pairs.values[at] ?? 0
      const counted = pairs.values[at + 1] ?? 0
      const place = next[term] ?? 0
      next[term] = place + 1
      offers[place] = offer
      weights[place] = (rarity(size, having[term] ?? 0) * gain * counted) / (counted + long)
    }
  }
  return { size, terms, starts, offers, weights }
}

/** How many offers hold the term. */
export const offersWith = ({ starts }: WordIndex, term: number): number => (starts[term + 1] ?? 0) - (starts[term] ?? 0)

/** True where the offer holds the term. */
export function holds({ starts, offers }: WordIndex, term: number, offer: number): boolean {
  let low = starts[term] ?? 0
  let high = (starts[term + 1] ?? 0) - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const there = offers[middle] ?? 0
    if (there === offer) return true
    if (there < offer) low = middle + 1
    else high = middle - 1
  }
  return false
}
