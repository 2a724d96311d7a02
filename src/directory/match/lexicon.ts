import { inNoPhrase } from '../../language/phrase-book.ts'
import { rootOf } from '../../language/plain-words.ts'
import { wordNumbers } from '../../language/word-numbers.ts'
import { mayBeAgesInWords } from '../ages-in-text.ts'
import { mayBeForms, mayBeSigns } from './kind-of-help.ts'

/** Characters of a text that are read: one listing in fifty is longer, and what it says after two pages is small print. */
const mostRead = 3_600

/** Which forms of help and which signs of a kind of step the words of a text leave possible. */
export interface May {
  readonly forms: number
  readonly signs: number
  /** Not 0 where a number may be written as a word. */
  readonly agesInWords: number
}

export const everything: May = { forms: -1, signs: -1, agesInWords: -1 }

/** A text as numbers. The arrays are used again by the next reading. */
export interface ReadText {
  /** Of each word the term of its root. */
  readonly terms: Int32Array
  /** Of each word the number of its root in the phrase book. */
  readonly inBook: Int32Array
  readonly may: May
}

/** All words that offers hold. Whatever is to be known of a word is worked out when it is met first. */
export interface Lexicon {
  /** Roots in the order in which they were met. */
  readonly terms: ReadonlyMap<string, number>
  readonly read: (text: string) => ReadText
}

interface Known extends May {
  readonly term: number
  readonly inBook: number
}

/** What is to be known of a word; its root becomes a term where it is none yet. */
function learn(word: string, terms: Map<string, number>, inBook: ReadonlyMap<string, number>): Known {
  const root = rootOf(word)
  const term = terms.get(root) ?? terms.size
  terms.set(root, term)
  return {
    term,
    inBook: inBook.get(root) ?? inNoPhrase,
    forms: mayBeForms(word),
    signs: mayBeSigns(word),
    agesInWords: mayBeAgesInWords(word),
  }
}

export function lexiconOf(book: { readonly numbers: ReadonlyMap<string, number> }): Lexicon {
  const { words, numbersOf } = wordNumbers(mostRead)
  const terms = new Map<string, number>()
  const known: Known[] = []
  let room = { terms: new Int32Array(mostRead), inBook: new Int32Array(mostRead) }

  const read = (text: string): ReadText => {
    const numbers = numbersOf(text)
    for (let word = known.length; word < words.length; word += 1)
      known.push(learn(words[word] ?? '', terms, book.numbers))
    const length = numbers.length
    if (length > room.terms.length) room = { terms: new Int32Array(length), inBook: new Int32Array(length) }
    let may = { forms: 0, signs: 0, agesInWords: 0 }
    for (let at = 0; at < length; at += 1) {
      const word = known[numbers[at] ?? 0]
      if (word === undefined) continue
      room.terms[at] = word.term
      room.inBook[at] = word.inBook
      may.forms |= word.forms
      may.signs |= word.signs
      may.agesInWords |= word.agesInWords
    }
    if (text.length > mostRead) may = { ...everything }
    return { terms: room.terms.subarray(0, length), inBook: room.inBook.subarray(0, length), may }
  }
  return { terms, read }
}
