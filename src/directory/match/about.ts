import { type PhraseBook, phraseBookOf, phrasesIn } from '../../language/phrase-book.ts'
import { plainWords } from '../../language/plain-words.ts'
import type { Topic } from '../../language/topic.ts'
import { meansAnother, meansNothingHere } from './means-another.ts'
import { asListed, generalHelp } from './offers-speak.ts'
import { rarity } from './word-index.ts'

/** What a listing's phrase speaks for. `subject`: a topic's place in the list, or past the topics a general kind of help. */
type Speaks =
  | { readonly is: 'for'; readonly subject: number; readonly weight: number; readonly phrase: number }
  | { readonly is: 'against'; readonly subject: number }
  | { readonly is: 'nothing' }

/** Reads what listings are about. Made once from the topics. */
export interface Reader {
  readonly topics: readonly string[]
  readonly book: PhraseBook<Speaks>
  readonly phrases: number
  /** How well general help answers each topic: `answers[general][topic]`. */
  readonly answers: readonly (readonly number[])[]
}

/** What was read in one offer, before it is known how common its phrases are: phrase, subject, weight, and so on. */
export interface Reading {
  readonly said: readonly { readonly phrase: number; readonly subject: number; readonly weight: number }[]
  readonly against: ReadonlyMap<number, number>
  readonly curated: readonly string[]
}

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
  | Exclude<Speaks, { is: 'for' }>

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
    ([words, speaks], phrase) => [words, speaks.is === 'for' ? { ...speaks, phrase } : speaks] as const,
  )
  return {
    topics: topics.map(({ id }) => id),
    book: phraseBookOf<Speaks>(all),
    phrases: all.length,
    answers: generalHelp.map(({ answers }) => topics.map(({ id }) => answers[id] ?? 0)),
  }
}

const inName = 3.5
const nearTheStart = 1.4
const startWords = 45

/**
 * @param curated topic ids that a person has put on the offer: the strongest sign
 * @param name, text roots of words; a phrase that is said again counts less each time
 */
export function readOffer(
  { book }: Reader,
  offer: { readonly name: readonly string[]; readonly text: readonly string[]; readonly curated: readonly string[] },
): Reading {
  const weights = new Map<Extract<Speaks, { is: 'for' }>, number>()
  const against = new Map<number, number>()
  const read = (roots: readonly string[], weightAt: (word: number) => number): void => {
    const times = new Map<Speaks, number>()
    for (const { from, meanings } of phrasesIn(book, roots)) {
      if (meanings.some(({ is }) => is === 'nothing')) continue
      const denied = new Set(meanings.flatMap((speaks) => (speaks.is === 'against' ? speaks.subject : [])))
      for (const speaks of meanings) {
        const again = (times.get(speaks) ?? 0) + 1
        times.set(speaks, again)
        const weight = weightAt(from) / again
        if (speaks.is === 'against') against.set(speaks.subject, (against.get(speaks.subject) ?? 0) + weight)
        else if (speaks.is === 'for' && !denied.has(speaks.subject))
          weights.set(speaks, (weights.get(speaks) ?? 0) + weight * speaks.weight)
      }
    }
  }
  read(offer.name, () => inName)
  read(offer.text, (word) => (word < startWords ? nearTheStart : 1))
  const said = [...weights].map(([{ phrase, subject }, weight]) => ({ phrase, subject, weight }))
  return { said, against, curated: offer.curated }
}

/** How telling each phrase is: 1 for one that few listings hold, less for what one in ten says. */
export function tellingOf(reader: Reader, readings: readonly Reading[]): Float32Array {
  const having = new Float32Array(reader.phrases)
  for (const { said } of readings) for (const { phrase } of said) having[phrase] = (having[phrase] ?? 0) + 1
  const few = rarity(readings.length, Math.max(1, readings.length / fewOf))
  return having.map((number) => Math.max(leastTelling, Math.min(1, rarity(readings.length, number) / few)))
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

/** @param telling from `tellingOf`; general help is general, and is not weighed by it. */
export function whatItIsAbout(reader: Reader, { said, against, curated }: Reading, telling: Float32Array): About {
  const weights = new Float32Array(reader.topics.length + generalHelp.length)
  for (const { phrase, subject, weight } of said)
    weights[subject] = (weights[subject] ?? 0) + weight * (subject < reader.topics.length ? (telling[phrase] ?? 1) : 1)
  const general = Float32Array.from(generalHelp, (_, index) => share(weights[reader.topics.length + index] ?? 0))
  const named = said.reduce(
    (seen, { subject }) => (subject < reader.topics.length ? seen.add(subject) : seen),
    new Set<number>(),
  ).size
  const focus = 1 / (1 + lostPerTopic * Math.max(0, named - manyTopics))
  const not: number[] = []
  const topics = Float32Array.from(reader.topics, (id, topic) => {
    if (curated.includes(id)) return 1
    const denied = against.get(topic) ?? 0
    const direct = focus * Math.max(0, (weights[topic] ?? 0) - deniedCounts * denied)
    if (denied > 0 && direct === 0) {
      not.push(topic)
      return 0
    }
    const byGeneral = reader.answers.reduce(
      (most, answers, index) => Math.max(most, (answers[topic] ?? 0) * (general[index] ?? 0)),
      0,
    )
    const told = 1 - (1 - share(direct)) * (1 - byGeneral)
    return told < leastTold ? 0 : told * (curated.length > 0 ? besideCurated : 1)
  })
  return { topics, general, not }
}
