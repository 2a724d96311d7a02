import { type PhraseBook, phraseBookOf, phrasesIn } from '../../language/phrase-book.ts'
import { plainWords } from '../../language/plain-words.ts'
import type { Topic } from '../../language/topic.ts'
import { asListed, generalHelp, meansAnother } from './offers-speak.ts'

/** What a listing's phrase speaks for. `subject`: a topic's place in the list, or past the topics a general kind of help. */
type Speaks =
  | { readonly is: 'for'; readonly subject: number; readonly weight: number }
  | { readonly is: 'against'; readonly subject: number }

/** Reads what listings are about. Made once from the topics. */
export interface Reader {
  readonly topics: readonly string[]
  readonly book: PhraseBook<Speaks>
  /** How well general help answers each topic: `answers[general][topic]`. */
  readonly answers: readonly (readonly number[])[]
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
const shortestUnlisted = 5

function* phrasesOf(topics: readonly Topic[]): Generator<readonly [readonly string[], Speaks]> {
  const subjectOf = new Map(topics.map(({ id }, index) => [id, index]))
  for (const [subject, { id, said }] of topics.entries()) {
    const listed = asListed[id]
    const taken = new Set(list(listed ?? '').map((words) => words.join(' ')))
    for (const words of list(listed ?? '')) yield [words, { is: 'for', subject, weight: 1 }]
    for (const words of said.map(plainWords)) {
      const counts = words.length > 1 || (listed === undefined && (words[0] ?? '').length >= shortestUnlisted)
      if (counts && !taken.has(words.join(' '))) yield [words, { is: 'for', subject, weight: saidByThemselves }]
    }
  }
  for (const [index, { listed }] of generalHelp.entries())
    for (const words of list(listed)) yield [words, { is: 'for', subject: topics.length + index, weight: 1 }]
  for (const { topic, instead, phrases } of meansAnother) {
    const subject = subjectOf.get(topic)
    const other = subjectOf.get(instead)
    for (const words of list(phrases)) {
      if (subject !== undefined) yield [words, { is: 'against', subject }]
      if (other !== undefined) yield [words, { is: 'for', subject: other, weight: 1 }]
    }
  }
}

export function readerOf(topics: readonly Topic[]): Reader {
  return {
    topics: topics.map(({ id }) => id),
    book: phraseBookOf(phrasesOf(topics)),
    answers: generalHelp.map(({ answers }) => topics.map(({ id }) => answers[id] ?? 0)),
  }
}

const inName = 3.5
const nearTheStart = 1.4
const startWords = 45
const half = 1.5
const leastTold = 0.04

/** Adds up what the roots of a text speak for and against; a phrase said again counts less each time. */
function tell(
  reader: Reader,
  roots: readonly string[],
  told: { readonly pro: Float32Array; readonly contra: Float32Array; readonly factorAt: (word: number) => number },
): void {
  const again = new Map<Speaks, number>()
  for (const { from, meanings } of phrasesIn(reader.book, roots)) {
    const against = new Set(meanings.flatMap((speaks) => (speaks.is === 'against' ? speaks.subject : [])))
    for (const speaks of meanings) {
      const times = (again.get(speaks) ?? 0) + 1
      again.set(speaks, times)
      const weight = told.factorAt(from) / times
      if (speaks.is === 'against') told.contra[speaks.subject] = (told.contra[speaks.subject] ?? 0) + weight
      else if (!against.has(speaks.subject))
        told.pro[speaks.subject] = (told.pro[speaks.subject] ?? 0) + weight * speaks.weight
    }
  }
}

const share = (weight: number): number => weight / (weight + half)

/**
 * @param curated topic ids that a person has put on the offer: the strongest sign
 * @param name, text roots of words
 */
export function whatItIsAbout(
  reader: Reader,
  offer: { readonly name: readonly string[]; readonly text: readonly string[]; readonly curated: readonly string[] },
): About {
  const count = reader.topics.length + generalHelp.length
  const pro = new Float32Array(count)
  const contra = new Float32Array(count)
  tell(reader, offer.name, { pro, contra, factorAt: () => inName })
  tell(reader, offer.text, { pro, contra, factorAt: (word) => (word < startWords ? nearTheStart : 1) })
  const general = Float32Array.from(generalHelp, (_, index) => share(pro[reader.topics.length + index] ?? 0))
  const not: number[] = []
  const topics = Float32Array.from(reader.topics, (id, topic) => {
    if (offer.curated.includes(id)) return 1
    const direct = Math.max(0, (pro[topic] ?? 0) - 1.5 * (contra[topic] ?? 0))
    if ((contra[topic] ?? 0) > 0 && direct === 0) {
      not.push(topic)
      return 0
    }
    const byGeneral = reader.answers.reduce(
      (most, answers, index) => Math.max(most, (answers[topic] ?? 0) * (general[index] ?? 0)),
      0,
    )
    const told = 1 - (1 - share(direct)) * (1 - byGeneral)
    return told < leastTold ? 0 : told * (offer.curated.length > 0 ? 0.7 : 1)
  })
  return { topics, general, not }
}
