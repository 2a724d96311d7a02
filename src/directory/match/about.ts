import { type PhraseBook, phraseBookOf, phrasesAmong } from '../../language/phrase-book.ts'
import { plainWords } from '../../language/plain-words.ts'
import type { Topic } from '../../language/topic.ts'
import { meansAnother, meansNothingHere } from './means-another.ts'
import { asListed, generalHelp } from './offers-speak.ts'
import { rarity } from './word-index.ts'

/** What a listing's phrase speaks for. `subject`: a topic's place in the list, or past the topics a general kind of help. */
type Speaks =
  | { readonly is: 'for'; readonly subject: number; readonly weight: number; readonly phrase: number }
  | { readonly is: 'against'; readonly subject: number; readonly phrase: number }
  | { readonly is: 'nothing' }

/** Reads what listings are about. Made once from the topics. */
export interface Reader {
  readonly topics: readonly string[]
  readonly book: PhraseBook<Speaks>
  /** What each phrase speaks for, by its number. */
  readonly subjects: readonly number[]
  /** How well general help answers each topic: `answers[general][topic]`. */
  readonly answers: readonly (readonly number[])[]
}

/** What was read in offers, before it is known how common phrases are: one row of phrases and weights, offer after offer. */
export interface Readings {
  readonly phrases: number[]
  readonly weights: number[]
  /** Where the row of each offer ends. */
  readonly ends: number[]
  /** For each offer how much speaks against a topic; most have nothing. */
  readonly against: (ReadonlyMap<number, number> | undefined)[]
  readonly curated: (readonly string[])[]
}

export const noReadings = (): Readings => ({ phrases: [], weights: [], ends: [], against: [], curated: [] })

/** What one offer is about: for each topic from 0 to 1, and the general kinds of help that it gives. */
export interface About {
  readonly topics: Float32Array
  readonly general: Float32Array
  /** Topics whose words it holds while it means another. */
  readonly not: readonly number[]
}

const list = (phrases: string): readonly (readonly string[])[] => phrases.split(';').map(plainWords)

const saidByThemselves = 0.4
const perhapsCounts = 0.35
const shortestUnlisted = 5

type Unnumbered =
  | { readonly is: 'for'; readonly subject: number; readonly weight: number }
  | { readonly is: 'against'; readonly subject: number }
  | { readonly is: 'nothing' }

function* topicPhrases(topics: readonly Topic[]): Generator<readonly [readonly string[], Unnumbered]> {
  for (const [subject, { id, said }] of topics.entries()) {
    const listed = asListed[id]
    const taken = new Set(list(listed ?? '').map((words) => words.join(' ')))
    for (const words of list(listed ?? '')) yield [words, { is: 'for', subject, weight: 1 }]
    for (const words of said.map(plainWords)) {
      const counts = words.length > 1 || (listed === undefined && (words[0] ?? '').length >= shortestUnlisted)
      if (counts && !taken.has(words.join(' '))) yield [words, { is: 'for', subject, weight: saidByThemselves }]
    }
  }
}

function* phrasesOf(topics: readonly Topic[]): Generator<readonly [readonly string[], Unnumbered]> {
  const subjectOf = new Map(topics.map(({ id }, index) => [id, index]))
  yield* topicPhrases(topics)
  for (const [index, { listed, perhaps }] of generalHelp.entries()) {
    const subject = topics.length + index
    for (const words of list(listed)) yield [words, { is: 'for', subject, weight: 1 }]
    for (const words of list(perhaps ?? '')) yield [words, { is: 'for', subject, weight: perhapsCounts }]
  }
  for (const { topic, instead, phrases } of meansAnother) {
    const subject = subjectOf.get(topic)
    const other = subjectOf.get(instead)
    for (const words of list(phrases)) {
      if (subject !== undefined) yield [words, { is: 'against', subject }]
      if (other !== undefined) yield [words, { is: 'for', subject: other, weight: 1 }]
    }
  }
  for (const words of list(meansNothingHere)) yield [words, { is: 'nothing' }]
}

export function readerOf(topics: readonly Topic[]): Reader {
  const all = [...phrasesOf(topics)].map(
    ([words, speaks], phrase) => [words, speaks.is === 'nothing' ? speaks : { ...speaks, phrase }] as const,
  )
  return {
    topics: topics.map(({ id }) => id),
    book: phraseBookOf<Speaks>(all),
    subjects: all.map(([, speaks]) => (speaks.is === 'nothing' ? -1 : speaks.subject)),
    answers: generalHelp.map(({ answers }) => topics.map(({ id }) => answers[id] ?? 0)),
  }
}

const inName = 3.5
const nearTheStart = 1.4
const startWords = 45

/** Sums for the offer that is being read, one place for each phrase; empty again when it has been read. */
interface Desk {
  readonly times: Uint16Array
  readonly weights: Float64Array
  readonly touched: number[]
}

const isDenied = (meanings: readonly Speaks[], subject: number): boolean =>
  meanings.some((speaks) => speaks.is === 'against' && speaks.subject === subject)

/** Makes the function that reads one offer after another into `readings`. */
export function readingInto(readings: Readings, { book, subjects }: Reader) {
  const desk: Desk = {
    times: new Uint16Array(subjects.length),
    weights: new Float64Array(subjects.length),
    touched: [],
  }
  let against: Map<number, number> | undefined
  const note = (speaks: Exclude<Speaks, { is: 'nothing' }>, weight: number): void => {
    const { phrase, subject } = speaks
    if (speaks.is === 'against') {
      against ??= new Map()
      against.set(subject, (against.get(subject) ?? 0) + weight)
      return
    }
    if (desk.weights[phrase] === 0) desk.touched.push(phrase)
    desk.weights[phrase] = (desk.weights[phrase] ?? 0) + weight * speaks.weight
  }
  /** @param roots the book's numbers for the roots of a text; a phrase that is said again counts less each time */
  const read = (roots: Int32Array, weightAt: (word: number) => number): void => {
    const all = phrasesAmong(book, roots)
    for (const { from, meanings } of all) {
      if (meanings.some(({ is }) => is === 'nothing')) continue
      for (const speaks of meanings) {
        if (speaks.is === 'nothing') continue
        const again = (desk.times[speaks.phrase] ?? 0) + 1
        desk.times[speaks.phrase] = again
        if (speaks.is === 'for' && isDenied(meanings, speaks.subject)) continue
        note(speaks, weightAt(from) / again)
      }
    }
    for (const { meanings } of all)
      for (const speaks of meanings) if (speaks.is !== 'nothing') desk.times[speaks.phrase] = 0
  }
  /** @param curated topic ids that a person has put on the offer: the strongest sign */
  const finish = (curated: readonly string[]): void => {
    for (const phrase of desk.touched) {
      readings.phrases.push(phrase)
      readings.weights.push(desk.weights[phrase] ?? 0)
      desk.weights[phrase] = 0
    }
    readings.ends.push(readings.phrases.length)
    readings.against.push(against)
    readings.curated.push(curated)
    desk.touched.length = 0
    against = undefined
  }
  return {
    readName: (roots: Int32Array): void => read(roots, () => inName),
    readText: (roots: Int32Array): void => read(roots, (word) => (word < startWords ? nearTheStart : 1)),
    finish,
  }
}

/** How telling each phrase is: 1 for one that few listings hold, less for what one in ten says. */
export function tellingOf({ subjects }: Reader, { phrases, ends }: Readings): Float32Array {
  const having = new Float32Array(subjects.length)
  for (const phrase of phrases) having[phrase] = (having[phrase] ?? 0) + 1
  const few = rarity(ends.length, Math.max(1, ends.length / fewOf))
  return having.map((number) => Math.max(leastTelling, Math.min(1, rarity(ends.length, number) / few)))
}

const fewOf = 80
const leastTelling = 0.3
const half = 1.5
const leastTold = 0.08
const besideCurated = 0.7
const deniedCounts = 1.5
/** A listing that names many topics is less about each. */
const manyTopics = 4
const lostPerTopic = 0.08

const share = (weight: number): number => weight / (weight + half)

/** What all that was read says of the offers, one offer after another. */
interface Weighing {
  readonly reader: Reader
  readonly readings: Readings
  /** From `tellingOf`; general help is general, and is not weighed by it. */
  readonly telling: Float32Array
}

/** Adds up what an offer says for each topic and general kind of help. @returns how many topics it names. */
function addUp({ reader, readings, telling }: Weighing, at: number, weights: Float32Array): number {
  const topics = reader.topics.length
  weights.fill(0)
  let named = 0
  for (let index = readings.ends[at - 1] ?? 0; index < (readings.ends[at] ?? 0); index += 1) {
    const phrase = readings.phrases[index] ?? 0
    const subject = reader.subjects[phrase] ?? 0
    const before = weights[subject] ?? 0
    if (before === 0 && subject < topics) named += 1
    weights[subject] = before + (readings.weights[index] ?? 0) * (subject < topics ? (telling[phrase] ?? 1) : 1)
  }
  return named
}

const answeredBy = ({ answers }: Reader, general: Float32Array, topic: number): number => {
  let most = 0
  for (let index = 0; index < general.length; index += 1) {
    const here = general[index] ?? 0
    if (here > 0) most = Math.max(most, (answers[index]?.[topic] ?? 0) * here)
  }
  return most
}

const fewTopics = 2
const lostPerFurther = 0.025
const lostPerPlace = 0.02
const lostBehindTheFirst = 0.08
const leastCurated = 0.7

/** A person has put the topic on the offer: it counts most where it is one of few, stands first, and the text speaks of it. */
function asCurated(curated: readonly string[], topic: string, inText: number): number {
  const further = Math.max(0, curated.length - fewTopics)
  const place = curated.indexOf(topic)
  const lost = lostPerFurther * further + lostPerPlace * place + (place > 0 ? lostBehindTheFirst : 0)
  const alone = Math.max(leastCurated, 1 - lost)
  return alone + (1 - alone) * inText
}

/** Makes the function that tells what each offer is about; what it returns is used again by the next call. */
export function tellingWhat(weighing: Weighing): (at: number) => About {
  const { reader, readings } = weighing
  const count = reader.topics.length
  const weights = new Float32Array(count + generalHelp.length)
  const about = { topics: new Float32Array(count), general: new Float32Array(generalHelp.length), not: [] as number[] }
  return (at) => {
    const named = addUp(weighing, at, weights)
    const focus = 1 / (1 + lostPerTopic * Math.max(0, named - manyTopics))
    const [against, curated = []] = [readings.against[at], readings.curated[at]]
    for (let index = 0; index < generalHelp.length; index += 1)
      about.general[index] = share(weights[count + index] ?? 0)
    about.not.length = 0
    for (let topic = 0; topic < count; topic += 1) {
      const denied = against?.get(topic) ?? 0
      const direct = focus * Math.max(0, (weights[topic] ?? 0) - deniedCounts * denied)
      const isCurated = curated.length > 0 && curated.includes(reader.topics[topic] ?? '')
      if (denied > 0 && direct === 0 && !isCurated) about.not.push(topic)
      const told = 1 - (1 - share(direct)) * (1 - answeredBy(reader, about.general, topic))
      const counts = denied > 0 && direct === 0 ? 0 : told
      about.topics[topic] = isCurated
        ? asCurated(curated, reader.topics[topic] ?? '', share(direct))
        : counts < leastTold
          ? 0
          : counts * (curated.length > 0 ? besideCurated : 1)
    }
    return about
  }
}
