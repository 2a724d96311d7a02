import { nearSpellings, type Spellings, spellingsOf } from './near-spelling.ts'
import { type Met, type PhraseBook, phraseBookOf, phrasesIn } from './phrase-book.ts'
import { plainWords, rootOf } from './plain-words.ts'
import type { Topic } from './topic.ts'

/** Hears everyday topics in what somebody says. Made once from the topics, then asked often. */
export interface Hearing {
  readonly hear: (text: string) => Heard
}

/** What was heard: topic ids in the order of the topic list (not a ranking), and where in the words each was heard. */
export interface Heard {
  readonly topics: readonly string[]
  /** The plain words of the text, spelt as they were understood. */
  readonly words: readonly string[]
  readonly phrases: readonly { readonly topics: readonly string[]; readonly from: number; readonly until: number }[]
}

type Meaning =
  | { readonly is: 'means'; readonly topic: string }
  | { readonly is: 'does-not-mean'; readonly topic: string }

const shortestRespelt = 6
const longestText = 4_000

function* phrasesOf(topics: readonly Topic[]): Generator<readonly [readonly string[], Meaning]> {
  for (const { id, said, isNot } of topics) {
    for (const phrase of said) yield [plainWords(phrase), { is: 'means', topic: id }]
    for (const { phrase, instead } of isNot) {
      yield [plainWords(phrase), { is: 'does-not-mean', topic: id }]
      if (instead !== undefined) yield [plainWords(phrase), { is: 'means', topic: instead }]
    }
  }
}

const topicsMeant = (meanings: readonly Meaning[]): readonly string[] => {
  const not = new Set(meanings.filter(({ is }) => is === 'does-not-mean').map(({ topic }) => topic))
  return [...new Set(meanings.filter(({ is, topic }) => is === 'means' && !not.has(topic)).map(({ topic }) => topic))]
}

/** One-word phrases in the exact form in which they are listed: "voices" and "voice" may mean different things. */
function exactWordsOf(topics: readonly Topic[]): ReadonlyMap<string, readonly Meaning[]> {
  const exact = new Map<string, Meaning[]>()
  for (const [[word, ...more], meaning] of phrasesOf(topics))
    if (word !== undefined && more.length === 0) exact.set(word, [...(exact.get(word) ?? []), meaning])
  return exact
}

function respell(word: string, spellings: Spellings, known: ReadonlySet<string>): string {
  if (word.length < shortestRespelt || known.has(rootOf(word)) || known.has(word)) return word
  const [only, ...more] = nearSpellings(spellings, word)
  if (only === undefined) return word
  return (
    [only, ...more].toSorted(
      (one, other) =>
        Math.abs(one.length - word.length) - Math.abs(other.length - word.length) || (one < other ? -1 : 1),
    )[0] ?? word
  )
}

/**
 * Longest phrase wins; whole words only; apostrophes dropped; one wrong letter is understood in words of six letters and more
 * that nobody knows (`isAWord` says which words are spelt right although no topic lists them). `isNot` phrases win over
 * the words that they hold.
 */
export function hearingOf(topics: readonly Topic[], isAWord: (word: string) => boolean = () => false): Hearing {
  const book: PhraseBook<Meaning> = phraseBookOf(phrasesOf(topics))
  const exact = exactWordsOf(topics)
  const vocabulary = new Set([...phrasesOf(topics)].flatMap(([words]) => words))
  const known = new Set([...vocabulary, ...[...vocabulary].map(rootOf)])
  const spellings = spellingsOf([...vocabulary].filter((word) => word.length >= shortestRespelt - 1))
  const order = new Map(topics.map(({ id }, index) => [id, index]))

  const meaningsOf = (met: Met<Meaning>, words: readonly string[]): readonly Meaning[] =>
    (met.until - met.from === 1 ? exact.get(words[met.from] ?? '') : undefined) ?? met.meanings

  const hear = (text: string): Heard => {
    const words = plainWords(text.slice(0, longestText)).map((word) =>
      isAWord(word) ? word : respell(word, spellings, known),
    )
    const phrases = phrasesIn(book, words.map(rootOf)).map((met) => ({
      topics: topicsMeant(meaningsOf(met, words)),
      from: met.from,
      until: met.until,
    }))
    const heard = new Set(phrases.flatMap((phrase) => phrase.topics))
    const inOrder = [...heard].sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0))
    return { topics: inOrder, words, phrases }
  }
  return { hear }
}
