import { type PhraseBook, phraseBookOf } from '../../language/phrase-book.ts'
import { plainWords } from '../../language/plain-words.ts'
import type { Topic } from '../../language/topic.ts'
import { generalHelp } from './general-help.ts'
import { meansAnother, meansNothingHere } from './means-another.ts'
import { asListed } from './offers-speak.ts'

/** What a listing's phrase speaks for. `subject`: a topic's place in the list, or past the topics a general kind of help. */
export type Speaks =
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
