import type { Asked } from './asked.ts'
import type { Shelf } from './shelf.ts'

/** Running sums of how well each offer fits; the same arrays for every question, emptied after each. */
export interface Sums {
  readonly of: Float32Array
  /** The most that one topic has given each offer, and what all topics have. */
  readonly most: Float32Array
  readonly all: Float32Array
  readonly touched: Uint32Array
  /** The touched offers again, those that fit best going first, roughly. */
  readonly order: Uint32Array
  /** One number: how many offers are touched. */
  readonly counted: Uint32Array
}

export const countOf = ({ counted }: Sums): number => counted[0] ?? 0

export const sumsFor = (size: number): Sums => ({
  of: new Float32Array(size),
  most: new Float32Array(size),
  all: new Float32Array(size),
  touched: new Uint32Array(size),
  order: new Uint32Array(size),
  counted: new Uint32Array(1),
})

function touch(sums: Sums, offer: number): void {
  const count = countOf(sums)
  sums.touched[count] = offer
  sums.counted[0] = count + 1
}

export function empty(sums: Sums): void {
  for (let index = 0, count = countOf(sums); index < count; index += 1) {
    const offer = sums.touched[index] ?? 0
    sums.of[offer] = 0
    sums.most[offer] = 0
    sums.all[offer] = 0
  }
  sums.counted[0] = 0
}

const topicCounts = 11
const otherTopicsCount = 0.35
const commonCounts = 0.3
const wordsCountAtMost = 14
const anotherMeaning = 0.12

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

function addWhereTouched(sums: Sums, { offers, values, from, until }: Posting, weight: number): void {
  for (let index = from; index < until; index += 1) {
    const offer = offers[index] ?? 0
    const before = sums.of[offer] ?? 0
    if (before > 0) sums.of[offer] = before + (values[index] ?? 0) * weight
  }
}

const postingOf = ({ words }: Shelf, term: number): Posting => ({
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

/** Adds up, for every offer that has something to do with the question, how well it fits. */
export function gatherFitting(sums: Sums, shelf: Shelf, asked: Asked): void {
  const telling = asked.words.filter(({ common }) => !common)
  const common = asked.words.filter((word) => word.common)
  for (const { term, counts } of telling) add(sums, postingOf(shelf, term), counts)
  bounded(sums)
  addTopics(sums, shelf, asked)
  const nothingElse = !asked.saysSomething
  for (const { term, counts } of common)
    if (nothingElse) add(sums, postingOf(shelf, term), counts)
    else addWhereTouched(sums, postingOf(shelf, term), counts * commonCounts)
  for (const { topic } of asked.topics)
    for (const offer of shelf.notAbout[topic] ?? []) sums.of[offer] = (sums.of[offer] ?? 0) * anotherMeaning
}

const steps = 256

/**
 * Sorts the touched offers into steps of fit, the best step first, so that weighing can stop early.
 * @returns how high a fit can be from each place of `order` on
 */
export function orderByFit(sums: Sums): (place: number) => number {
  let best = 0
  for (let index = 0, count = countOf(sums); index < count; index += 1)
    best = Math.max(best, sums.of[sums.touched[index] ?? 0] ?? 0)
  const stepOf = (offer: number): number =>
    best === 0 ? 0 : Math.max(0, steps - 1 - Math.floor(((sums.of[offer] ?? 0) / best) * (steps - 1)))
  const starts = new Uint32Array(steps + 1)
  for (let index = 0, count = countOf(sums); index < count; index += 1) {
    const step = stepOf(sums.touched[index] ?? 0) + 1
    starts[step] = (starts[step] ?? 0) + 1
  }
  for (let step = 1; step <= steps; step += 1) starts[step] = (starts[step] ?? 0) + (starts[step - 1] ?? 0)
  for (let index = 0, count = countOf(sums); index < count; index += 1) {
    const offer = sums.touched[index] ?? 0
    const step = stepOf(offer)
    sums.order[starts[step] ?? 0] = offer
    starts[step] = (starts[step] ?? 0) + 1
  }
  return (place) => (best * (steps - stepOf(sums.order[place] ?? 0))) / (steps - 1)
}
