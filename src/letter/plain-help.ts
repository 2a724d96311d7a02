import { cited } from '../shared/cited.ts'

/** Longer than this and a sentence is hard to hold in mind. */
const longSentence = cited(20, {
  from: 'Ours, beside the twenty-four words at most of our own pages for young people',
  seen: '2026-11-23',
})

/** What helps whoever writes to be understood. It keeps nothing from being kept. */
export interface PlainHelp {
  /** In years, rounded: the school grade of Flesch and Kincaid and five, as our own words are measured. Missing under fifty words. */
  readonly readingAge?: number
  /** Sentences that could be two, in the order of the letter. */
  readonly long: readonly string[]
}

const leastWords = 50

/** Reads a text as somebody of eleven would. */
export function plainHelp(text: string): PlainHelp {
  const sentences = text.split(/(?<=[.?!])\s+|\n+/).filter((sentence) => wordsIn(sentence).length > 0)
  const words = wordsIn(text)
  const long = sentences.filter((sentence) => wordsIn(sentence).length > longSentence.value)
  if (words.length < leastWords) return { long }
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0)
  // Kincaid and others (1975): 0.39 words a sentence, 11.8 syllables a word, less 15.59.
  const grade = (0.39 * words.length) / sentences.length + (11.8 * syllables) / words.length - 15.59
  return { readingAge: Math.max(5, Math.round(grade + 5)), long }
}

const wordsIn = (text: string): readonly string[] => text.match(/\p{L}[\p{L}’'-]*/gu) ?? []

/** Vowels that stand together are one; an e at the end is heard only after another consonant and an l. */
function syllablesIn(word: string): number {
  const bare = word.toLowerCase().replace(/(?:[^laeiouy]es|[^aeiouy]ed|[^laeiouy]e)$/, (end) => end.slice(0, 1))
  return Math.max(1, bare.match(/[aeiouy]+/g)?.length ?? 0)
}
