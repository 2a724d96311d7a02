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

export function lexiconOf(book: { readonly numbers: ReadonlyMap<string, number> }): Lexicon {
  const { words, numbersOf } = wordNumbers(mostRead)
  const terms = new Map<string, number>()
  const known = {
    term: [] as number[],
    inBook: [] as number[],
    forms: [] as number[],
    signs: [] as number[],
    ages: [] as number[],
  }
  let room = { terms: new Int32Array(mostRead), inBook: new Int32Array(mostRead) }

  const learn = (word: string): void => {
    const root = rootOf(word)
    const term = terms.get(root) ?? terms.size
    terms.set(root, term)
    known.term.push(term)
    known.inBook.push(book.numbers.get(root) ?? inNoPhrase)
    known.forms.push(mayBeForms(word))
    known.signs.push(mayBeSigns(word))
    known.ages.push(mayBeAgesInWords(word))
  }
  const read = (text: string): ReadText => {
    const numbers = numbersOf(text)
    for (let word = known.term.length; word < words.length; word += 1) learn(words[word] ?? '')
    const length = numbers.length
    if (length > room.terms.length) room = { terms: new Int32Array(length), inBook: new Int32Array(length) }
    let forms = 0
    let signs = 0
    let agesInWords = 0
    for (let at = 0; at < length; at += 1) {
      const word = numbers[at] ?? 0
      room.terms[at] = known.term[word] ?? 0
      room.inBook[at] = known.inBook[word] ?? inNoPhrase
      forms |= known.forms[word] ?? 0
      signs |= known.signs[word] ?? 0
      agesInWords |= known.ages[word] ?? 0
    }
    const may = text.length > mostRead ? everything : { forms, signs, agesInWords }
    return { terms: room.terms.subarray(0, length), inBook: room.inBook.subarray(0, length), may }
  }
  return { terms, read }
}
