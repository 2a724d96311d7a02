import type { InSteps } from './in-steps.ts'

/** Which offers hold which word, and how much it says about each: BM25 (Robertson and Zaragoza, 2009) worked out beforehand. */
export interface WordIndex {
  readonly size: number
  readonly terms: ReadonlyMap<string, number>
  /** Postings of term `t` are at `starts[t]` up to `starts[t + 1]` of the two arrays that follow, offers ascending. */
  readonly starts: Uint32Array
  readonly offers: Uint32Array
  readonly weights: Float32Array
}

/** Numbers in blocks, so that none is copied when there are more; only while an index is made. */
interface Growing {
  readonly blocks: Float32Array[]
  last: Float32Array
  length: number
}

const bitsOfABlock = 16
const inABlock = 1 << bitsOfABlock

function push(growing: Growing, value: number): void {
  const place = growing.length & (inABlock - 1)
  if (place === 0) {
    growing.last = new Float32Array(inABlock)
    growing.blocks.push(growing.last)
  }
  growing.last[place] = value
  growing.length += 1
}

const numberAt = ({ blocks }: Growing, at: number): number => blocks[at >> bitsOfABlock]?.[at & (inABlock - 1)] ?? 0

const saturation = 1.2
const gain = 2.2
const flatPart = 0.25

/** How rare a word is among `size` offers of which `having` hold it. */
export const rarity = (size: number, having: number): number => Math.log(1 + (size - having + 0.5) / (having + 0.5))

/** How many offers are settled at a time. */
const atATime = 500

/** Makes an index offer by offer: `add` the terms of each of its texts, then `finish` it; at the end `settle` them all. */
export function makingIndex() {
  const having: number[] = []
  const pairs: Growing = { blocks: [], last: new Float32Array(0), length: 0 }
  const [ends, lengths]: [number[], number[]] = [[], []]
  const here: number[] = []
  const counted: number[] = []
  let length = 0

  /** @param counts what one word of this text counts for */
  const add = (terms: Int32Array, counts: number): void => {
    for (let index = 0; index < terms.length; index += 1) {
      const term = terms[index] ?? 0
      while (counted.length <= term) {
        counted.push(0)
        having.push(0)
      }
      const before = counted[term] ?? 0
      if (before === 0) here.push(term)
      counted[term] = before + counts
    }
    length += terms.length
  }
  const finish = (): void => {
    for (const term of here) {
      push(pairs, term)
      push(pairs, counted[term] ?? 0)
      having[term] = (having[term] ?? 0) + 1
      counted[term] = 0
    }
    here.length = 0
    ends.push(pairs.length)
    lengths.push(length)
    length = 0
  }
  return {
    add,
    finish,
    settle: (terms: ReadonlyMap<string, number>): InSteps<WordIndex> => settle({ terms, having, pairs, ends, lengths }),
  }
}

interface Counted {
  readonly terms: ReadonlyMap<string, number>
  readonly having: readonly number[]
  /** Term, count, term, count … of one offer after another; `ends` says where each offer ends. */
  readonly pairs: Growing
  readonly ends: readonly number[]
  readonly lengths: readonly number[]
}

function* settle({ terms, having, pairs, ends, lengths }: Counted): InSteps<WordIndex> {
  const size = ends.length
  const starts = new Uint32Array(terms.size + 1)
  for (let term = 0; term < terms.size; term += 1) starts[term + 1] = (starts[term] ?? 0) + (having[term] ?? 0)
  const rare = Float64Array.from(having, (number) => rarity(size, number))
  const offers = new Uint32Array(pairs.length / 2)
  const weights = new Float32Array(pairs.length / 2)
  const next = starts.slice()
  const usual = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, size)
  let at = 0
  for (let offer = 0; offer < size; offer += 1) {
    if (offer % atATime === 0) yield
    const long = saturation * (flatPart + ((1 - flatPart) * (lengths[offer] ?? 0)) / Math.max(1, usual))
    for (; at < (ends[offer] ?? 0); at += 2) {
      const term = numberAt(pairs, at)
      const counted = numberAt(pairs, at + 1)
      const place = next[term] ?? 0
      next[term] = place + 1
      offers[place] = offer
      weights[place] = ((rare[term] ?? 0) * gain * counted) / (counted + long)
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
