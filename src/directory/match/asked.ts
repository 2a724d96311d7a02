import type { Heard, Hearing } from '../../language/hear.ts'
import { nearSpellings, type Spellings } from '../../language/near-spelling.ts'
import { type PhraseBook, phraseBookOf, phrasesIn } from '../../language/phrase-book.ts'
import { plainWords, rootOf } from '../../language/plain-words.ts'
import { type AgeSaid, ageSaidIn } from '../age-said.ts'
import type { Asking } from './asking.ts'
import { formsSaid } from './kind-of-help.ts'
import { commonWords, emptyWords } from './little-words.ts'
import { generalHelp } from './offers-speak.ts'
import { offersWith, type WordIndex } from './word-index.ts'

/** A word of the question that stands in some offers. */
export interface AskedWord {
  readonly term: number
  /** As it was said. */
  readonly word: string
  /** How much it counts, 0 to 1. */
  readonly counts: number
  /** Orders what other words have found and finds nothing itself. */
  readonly common: boolean
}

/** The question as the finder understood it. */
export interface Asked {
  /** Places of topics in the shelf's list, chosen or heard. */
  readonly topics: readonly number[]
  readonly heard: readonly string[]
  readonly general: readonly number[]
  readonly words: readonly AskedWord[]
  /** True where words were said that say what it is about, whether or not an offer holds them. */
  readonly saysSomething: boolean
  readonly forms: number
  readonly saidAge?: AgeSaid
}

const generalSaid: PhraseBook<number> = phraseBookOf(
  generalHelp.flatMap(({ said }, index) => said.split(';').map((phrase) => [plainWords(phrase), index] as const)),
)

const mostWords = 24
const shortestRespelt = 5
const leastKnown = 3
const insidePhrase = 0.8
const besideTopics = 0.4
const inLongTelling = 0.22
const longTelling = 6

/** The term of a word; of the most usual word one wrong letter away where no offer holds it. */
function termOf(index: WordIndex, spellings: Spellings, word: string): number | undefined {
  const root = rootOf(word)
  const term = index.terms.get(root)
  if (term !== undefined || root.length < shortestRespelt) return term
  const near = nearSpellings(spellings, root)
    .flatMap((known) => index.terms.get(known) ?? [])
    .filter((known) => offersWith(index, known) >= leastKnown)
  return near.toSorted((one, other) => offersWith(index, other) - offersWith(index, one) || one - other)[0]
}

interface Vocabulary {
  readonly index: WordIndex
  readonly spellings: Spellings
}

function wordsOf(
  { index, spellings }: Vocabulary,
  { words, phrases }: Heard,
  hasTopics: boolean,
): { readonly words: readonly AskedWord[]; readonly says: boolean } {
  const inPhrase = new Set(
    phrases
      .filter(({ topics }) => topics.length > 0)
      .flatMap(({ from, until }) => Array.from({ length: until - from }, (_, at) => from + at)),
  )
  const telling = words
    .map((word, at) => ({ word, at, root: rootOf(word) }))
    .filter(({ root }) => !emptyWords.has(root) && !/^\d{1,2}$/.test(root) && root.length > 1)
  const outside = telling.filter(({ root, at }) => !inPhrase.has(at) && !commonWords.has(root)).length
  const beside = !hasTopics ? 1 : outside >= longTelling ? inLongTelling : besideTopics
  const seen = new Set<number>()
  const asked = telling.slice(0, mostWords).flatMap(({ word, at, root }) => {
    const term = termOf(index, spellings, word)
    if (term === undefined || seen.has(term)) return []
    seen.add(term)
    return [{ term, word, common: commonWords.has(root), counts: inPhrase.has(at) ? insidePhrase : beside }]
  })
  return { words: asked, says: telling.some(({ root }) => !commonWords.has(root)) }
}

/** What a question is understood to be; chosen topics and own words together. */
export function understand(
  asking: Asking,
  by: { readonly hearing: Hearing; readonly topics: readonly string[] } & Vocabulary,
): Asked {
  const heard = by.hearing.hear(asking.words)
  const topics = [...new Set([...asking.topics, ...heard.topics])]
    .map((id) => by.topics.indexOf(id))
    .filter((at) => at >= 0)
  const general = [...new Set(phrasesIn(generalSaid, heard.words.map(rootOf)).flatMap(({ meanings }) => meanings))]
  const { words, says } = wordsOf(by, heard, topics.length > 0)
  const saidAge = asking.age === undefined ? ageSaidIn(asking.words) : undefined
  return {
    topics: topics.sort((one, other) => one - other),
    heard: heard.topics,
    general,
    words,
    saysSomething: says || topics.length > 0 || general.length > 0,
    forms: formsSaid(asking.words),
    ...(saidAge && { saidAge }),
  }
}
