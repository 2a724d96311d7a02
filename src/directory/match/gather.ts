import type { Asked } from './asked.ts'
import type { Shelf } from './shelf.ts'
import type { WordIndex } from './word-index.ts'

/** Running sums of how well each offer fits; the same arrays for every question, emptied after each. */
export interface Sums {
  readonly of: Float32Array
  /** The most that one topic has given each offer, and what all topics have. */
  readonly most: Float32Array
  readonly all: Float32Array
  /** 1 where a word was found that says something by itself, 2 where it is something to do. */
  readonly plain: Uint8Array
  readonly touched: Uint32Array
  /** How high each touched offer may come, in the order in which they were touched. */
  readonly heights: Float32Array
  readonly step: Uint16Array
  /** Places in `touched`, the highest going first, roughly. */
  readonly order: Uint32Array
  /** One number: how many offers are touched. */
  readonly counted: Uint32Array
}

export const countOf = ({ counted }: Sums): number => counted[0] ?? 0

export const sumsFor = (size: number): Sums => ({
  of: new Float32Array(size),
  most: new Float32Array(size),
  all: new Float32Array(size),
  plain: new Uint8Array(size),
  touched: new Uint32Array(size),
  heights: new Float32Array(size),
  step: new Uint16Array(size),
  order: new Uint32Array(size),
  counted: new Uint32Array(1),
})

function touch(sums: Sums, offer: number): void {
  const count = countOf(sums)
  sums.touched[count] = offer
  sums.counted[0] = count + 1
}

/** Where so many are touched, to empty everything is quicker than to go from one to the next. */
const manyOf = 16

export function empty(sums: Sums): void {
  if (countOf(sums) * manyOf > sums.of.length)
    for (const each of [sums.of, sums.most, sums.all, sums.plain]) each.fill(0)
  else emptyTouched(sums)
  sums.counted[0] = 0
}

function emptyTouched(sums: Sums): void {
  for (let index = 0, count = countOf(sums); index < count; index += 1) {
    const offer = sums.touched[index] ?? 0
    sums.of[offer] = 0
    sums.most[offer] = 0
    sums.all[offer] = 0
    sums.plain[offer] = 0
  }
}

const topicCounts = 11
const otherTopicsCount = 0.35
const commonCounts = 0.3
const wordsCountAtMost = 14
const anotherMeaning = 0.12
const wordOfPhrase = 0.1
const wordsAlone = 0.5
const saidPlainly = 0.75
const [asWord, asActivity] = [1, 2]
/** What bears the word in its name is what was asked for by name, whatever else was said. */
const inItsName = 0.5
const leastInName = 0.6

interface Posting {
  readonly offers: Uint32Array
  readonly values: Float32Array
  readonly from: number
  readonly until: number
}

function add(sums: Sums, { offers, values, from, until }: Posting, weight: number): void {
  for (let index = from; index < until; index += 1) {
    const offer = offers[index] ?? 0
    const before = sums.of[offer] ?? 0
    if (before === 0) {
      touch(sums, offer)
    }
    sums.of[offer] = before + (values[index] ?? 0) * weight
  }
}

const markPlain = ({ plain }: Sums, { offers, from, until }: Posting, as: number): void => {
  for (let index = from; index < until; index += 1) {
    const offer = offers[index] ?? 0
    plain[offer] = Math.max(plain[offer] ?? 0, as)
  }
}

function addWhereTouched(sums: Sums, { offers, values, from, until }: Posting, weight: number): void {
  for (let index = from; index < until; index += 1) {
    const offer = offers[index] ?? 0
    const before = sums.of[offer] ?? 0
    if (before > 0) sums.of[offer] = before + (values[index] ?? 0) * weight
  }
}

const postingOf = (words: WordIndex, term: number): Posting => ({
  offers: words.offers,
  values: words.weights,
  from: words.starts[term] ?? 0,
  until: words.starts[term + 1] ?? 0,
})

/** Own words shall not outweigh what somebody said it is about, however many they are. */
const bounded = (sums: Sums): void => {
  for (let index = 0, count = countOf(sums); index < count; index += 1) {
    const offer = sums.touched[index] ?? 0
    sums.of[offer] = Math.min(wordsCountAtMost, sums.of[offer] ?? 0)
  }
}

/** An offer that is all about one topic goes before one that is a little about each: what is not the most counts in part. */
function addTopics(sums: Sums, shelf: Shelf, { topics, general }: Asked): void {
  const before = countOf(sums)
  const asked = [
    ...topics.map(({ topic, plainly }) => ({ answering: shelf.byTopic[topic], weight: topicCounts * plainly })),
    ...general.map((each) => ({ answering: shelf.byGeneral[each.general], weight: topicCounts * each.plainly })),
  ]
  for (const { answering, weight } of asked) {
    if (answering === undefined) continue
    for (let index = 0; index < answering.offers.length; index += 1) {
      const offer = answering.offers[index] ?? 0
      const share = answering.shares[index] ?? 0
      const given = weight * share * Math.sqrt(share)
      if ((sums.all[offer] ?? 0) === 0 && (sums.of[offer] ?? 0) === 0) {
        touch(sums, offer)
      }
      sums.all[offer] = (sums.all[offer] ?? 0) + given
      if (given > (sums.most[offer] ?? 0)) sums.most[offer] = given
    }
  }
  if (asked.length === 0 && before === countOf(sums)) return
  for (let index = 0, count = countOf(sums); index < count; index += 1) {
    const offer = sums.touched[index] ?? 0
    const most = sums.most[offer] ?? 0
    sums.of[offer] = (sums.of[offer] ?? 0) + most + otherTopicsCount * ((sums.all[offer] ?? 0) - most)
  }
}

/** What holds a word of a phrase that was heard, and has nothing to do with what the phrase means, comes after what has. */
function sinkWordsOfPhrases(sums: Sums): void {
  for (let index = 0, count = countOf(sums); index < count; index += 1) {
    const offer = sums.touched[index] ?? 0
    if (sums.plain[offer] === 0 && sums.all[offer] === 0) sums.of[offer] = (sums.of[offer] ?? 0) * wordOfPhrase
  }
}

/** Where it was said plainly what it is about, an offer that only holds words of it comes after those that are about it. */
function sinkWordsAlone(sums: Sums): void {
  for (let index = 0, count = countOf(sums); index < count; index += 1) {
    const offer = sums.touched[index] ?? 0
    if (sums.all[offer] === 0 && sums.plain[offer] !== asActivity) sums.of[offer] = (sums.of[offer] ?? 0) * wordsAlone
  }
}

/** Adds up, for every offer that has something to do with the question, how well it fits. */
export function gatherFitting(sums: Sums, shelf: Shelf, asked: Asked): void {
  const telling = asked.words.filter(({ common }) => !common)
  const common = asked.words.filter((word) => word.common)
  for (const { term, counts, inPhrase, activity } of telling) {
    add(sums, postingOf(shelf.words, term), counts)
    if (!inPhrase) markPlain(sums, postingOf(shelf.words, term), activity ? asActivity : asWord)
  }
  bounded(sums)
  for (const { term, counts, inPhrase } of telling)
    if (!inPhrase) add(sums, postingOf(shelf.names, term), inItsName * Math.max(leastInName, counts))
  addTopics(sums, shelf, asked)
  if (telling.some(({ inPhrase }) => inPhrase)) sinkWordsOfPhrases(sums)
  if (asked.topics.some(({ plainly }) => plainly >= saidPlainly)) sinkWordsAlone(sums)
  const nothingElse = !asked.saysSomething
  for (const { term, counts } of common)
    if (nothingElse) add(sums, postingOf(shelf.words, term), counts)
    else addWhereTouched(sums, postingOf(shelf.words, term), counts * commonCounts)
  for (const { topic } of asked.topics)
    for (const offer of shelf.notAbout[topic] ?? []) sums.of[offer] = (sums.of[offer] ?? 0) * anotherMeaning
}
