import { inNoPhrase } from '../../language/phrase-book.ts'
import { rootOf } from '../../language/plain-words.ts'
import { wordNumbers } from '../../language/word-numbers.ts'
import { mayBeAgesInWords } from '../ages-in-text.ts'
import { mayBeForms, mayBeSigns } from './kind-of-help.ts'
import { mayBeYoung } from './shelf-young.ts'

/** Characters of a text that are read: one listing in fifty is longer, and what it says after two pages is small print. */
const mostRead = 3_600

/** What the words of a text leave possible: bits for patterns, of which those that cannot match need not be tried. */
export interface May {
  /** Forms of help, and signs of a kind of step, near the start. */
  readonly forms: number
  readonly signs: number
  /** Not 0 where a number may be written as a word. */
  readonly agesInWords: number
  /** From `mayBeYoung`. */
  readonly young: number
}

const everything: May = { forms: -1, signs: -1, agesInWords: -1, young: -1 }

/** A text as numbers. The arrays are used again by the next reading. */
export interface ReadText {
  /** Of each word the term of its root. */
  readonly terms: Int32Array
  /** Of each word the number of its root in the phrase book. */
  readonly inBook: Int32Array
  readonly may: May
}

/** All words that offers hold. Whatever is to be known of a word is worked out when it is met first. */
export interface Words {
  /** Roots in the order in which they were met. */
  readonly terms: ReadonlyMap<string, number>
  /** @param start how many characters count as the start; undefined where that cannot be said */
  readonly read: (text: string, start: number | undefined) => ReadText
}

/** What is known of each word, so many numbers a word. */
interface Known {
  count: number
  facts: Int32Array
}

const factsOfAWord = 6
const [aTerm, aBook, aForms, aSigns, anAge, aYoung] = [0, 1, 2, 3, 4, 5]

/** Notes what is to be known of a word; its root becomes a term where it is none yet. */
function learn(
  known: Known,
  word: string,
  by: { terms: Map<string, number>; book: ReadonlyMap<string, number> },
): void {
  const from = known.count * factsOfAWord
  if (from === known.facts.length) {
    const larger = new Int32Array(from * 2)
    larger.set(known.facts)
    known.facts = larger
  }
  const root = rootOf(word)
  const term = by.terms.get(root) ?? by.terms.size
  by.terms.set(root, term)
  known.facts[from + aTerm] = term
  known.facts[from + aBook] = by.book.get(root) ?? inNoPhrase
  known.facts[from + aForms] = mayBeForms(word)
  known.facts[from + aSigns] = mayBeSigns(word)
  known.facts[from + anAge] = mayBeAgesInWords(word)
  known.facts[from + aYoung] = mayBeYoung(word)
  known.count += 1
}

/** @param within how many of the words are near the start */
function mayOf(facts: Int32Array, numbers: Int32Array, within: number): May {
  let [forms, signs, agesInWords, young] = [0, 0, 0, 0]
  for (let at = 0; at < numbers.length; at += 1) {
    const word = (numbers[at] ?? 0) * factsOfAWord
    agesInWords |= facts[word + anAge] ?? 0
    young |= facts[word + aYoung] ?? 0
    if (at >= within) continue
    forms |= facts[word + aForms] ?? 0
    signs |= facts[word + aSigns] ?? 0
  }
  return { forms, signs, agesInWords, young }
}

const wordsAtFirst = 16_384

export function readingWords(book: ReadonlyMap<string, number>): Words {
  const { words, numbersOf, wordsWithin } = wordNumbers(mostRead)
  const terms = new Map<string, number>()
  const known: Known = { count: 0, facts: new Int32Array(wordsAtFirst * factsOfAWord) }
  let room = { terms: new Int32Array(mostRead), inBook: new Int32Array(mostRead) }

  const read = (text: string, start: number | undefined): ReadText => {
    const numbers = numbersOf(text)
    while (known.count < words.length) learn(known, words[known.count] ?? '', { terms, book })
    const { length } = numbers
    if (length > room.terms.length) room = { terms: new Int32Array(length), inBook: new Int32Array(length) }
    const { facts } = known
    const { terms: inTerms, inBook } = room
    for (let at = 0; at < length; at += 1) {
      const word = (numbers[at] ?? 0) * factsOfAWord
      inTerms[at] = facts[word + aTerm] ?? 0
      inBook[at] = facts[word + aBook] ?? 0
    }
    const isReadWhole = start !== undefined && text.length <= mostRead
    const may = isReadWhole ? mayOf(facts, numbers, wordsWithin(start)) : everything
    return { terms: inTerms.subarray(0, length), inBook: inBook.subarray(0, length), may }
  }
  return { terms, read }
}
