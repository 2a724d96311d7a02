import { plainWords } from './plain-words.ts'

/**
 * The distinct words of many texts, each with a number from 0 in the order in which they were met. A text is then a row of
 * numbers, read in one pass, and nothing about a word is worked out twice.
 */
export interface WordNumbers {
  /** Grows as texts are read. */
  readonly words: readonly string[]
  /** The numbers of the words that `plainWords` would give. The array is used again by the next call. */
  readonly numbersOf: (text: string) => Int32Array
  /** How many words of the text that was numbered last begin within its first `characters`, or a few more. */
  readonly wordsWithin: (characters: number) => number
}

const partsWords = 1
const dropped = 2
const belongsToWord = 3
const takesPlainForm = 4

const isDropped = /^[\u0300-\u036f'’‘ʼ`]+$/
const isInAWord = /[\p{L}\p{N}]/u

/** What a character is in text as it stands. Letters past a to z, and what hides one, have to be put into their plain form. */
function sortOfCharacter(code: number): number {
  const plain = String.fromCharCode(code).normalize('NFKD').toLowerCase()
  const isHalf = code >= 0xd800 && code <= 0xdfff
  if (isHalf || (code > 127 && isInAWord.test(plain))) return takesPlainForm
  return isDropped.test(plain) ? dropped : isInAWord.test(plain) ? belongsToWord : partsWords
}

const sorts = new Uint8Array(65_536)
const sortOf = (code: number): number => {
  const known = sorts[code] ?? 0
  if (known !== 0) return known
  const sort = sortOfCharacter(code)
  sorts[code] = sort
  return sort
}

const smallLetters = Uint16Array.from({ length: 65_536 }, (_, code) => (code >= 65 && code <= 90 ? code + 32 : code))
const blank = 32

const hashStart = 0x811c9dc5 | 0
const hashWith = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193)

/** The letters of all words one after another, each as it stood in the first `length` places of `letters`. */
function spelling(letters: Uint16Array) {
  let spelt = new Uint16Array(65_536)
  const ends: number[] = []
  const isWord = (number: number, length: number): boolean => {
    const from = number === 0 ? 0 : (ends[number - 1] ?? 0)
    if ((ends[number] ?? 0) - from !== length) return false
    for (let at = 0; at < length; at += 1) if (spelt[from + at] !== letters[at]) return false
    return true
  }
  const spell = (length: number): void => {
    const from = ends.at(-1) ?? 0
    if (from + length > spelt.length) {
      const larger = new Uint16Array((from + length) * 2)
      larger.set(spelt)
      spelt = larger
    }
    spelt.set(letters.subarray(0, length), from)
    ends.push(from + length)
  }
  return { isWord, spell }
}

/** Numbers for words that stand in the first `length` places of `letters`: a table of hashes (FNV-1a), tried place by place. */
function numbering(letters: Uint16Array) {
  const words: string[] = []
  const hashes: number[] = []
  const { isWord, spell } = spelling(letters)
  let table = new Int32Array(16_384)
  const put = (number: number): void => {
    const last = table.length - 1
    let place = (hashes[number] ?? 0) & last
    while (table[place] !== 0) place = (place + 1) & last
    table[place] = number + 1
  }
  const add = (length: number, hash: number): number => {
    words.push(String.fromCharCode(...letters.subarray(0, length)))
    hashes.push(hash)
    spell(length)
    if (words.length * 2 > table.length) {
      table = new Int32Array(table.length * 2)
      for (const number of words.keys()) put(number)
    } else put(words.length - 1)
    return words.length - 1
  }
  const numberOf = (length: number, hash: number): number => {
    const last = table.length - 1
    for (let place = hash & last; ; place = (place + 1) & last) {
      const number = (table[place] ?? 0) - 1
      if (number < 0) return add(length, hash)
      if (hashes[number] === hash && isWord(number, length)) return number
    }
  }
  return { words, numberOf }
}

/** The plain form of one character may be as many (U+FDFA). */
const longestPlainForm = 18

interface Desk extends ReturnType<typeof numbering> {
  readonly letters: Uint16Array
  readonly numbers: Int32Array
  /** Where in the text each word ends. */
  readonly ends: Int32Array
}

/** @returns how many words there are, or -1 where the text has to be put into its plain form first. */
function scan({ letters, numbers, ends, numberOf }: Desk, text: string, end: number): number {
  let count = 0
  let length = 0
  let hash = hashStart
  for (let at = 0; at <= end; at += 1) {
    const code = at < end ? (smallLetters[text.charCodeAt(at)] ?? blank) : blank
    const sort = sorts[code] || sortOf(code)
    if (sort === belongsToWord) {
      letters[length] = code
      length += 1
      hash = hashWith(hash, code)
    } else if (sort === takesPlainForm) return -1
    else if (sort === partsWords && length > 0) {
      numbers[count] = numberOf(length, hash)
      ends[count] = at
      count += 1
      length = 0
      hash = hashStart
    }
  }
  return count
}

function inPlainForm({ letters, numbers, ends, numberOf }: Desk, text: string): number {
  const plain = plainWords(text)
  for (const [count, word] of plain.entries()) {
    let hash = hashStart
    for (let at = 0; at < word.length; at += 1) {
      letters[at] = word.charCodeAt(at)
      hash = hashWith(hash, word.charCodeAt(at))
    }
    numbers[count] = numberOf(word.length, hash)
    ends[count] = 0
  }
  return plain.length
}

/** @param most how many characters of a text are read */
export function wordNumbers(most: number): WordNumbers {
  const letters = new Uint16Array(most * longestPlainForm)
  const [numbers, ends] = [new Int32Array(most * longestPlainForm), new Int32Array(most * longestPlainForm)]
  const desk: Desk = { letters, numbers, ends, ...numbering(letters) }
  let count = 0
  const numbersOf = (text: string): Int32Array => {
    const end = Math.min(text.length, most)
    const scanned = scan(desk, text, end)
    count = scanned >= 0 ? scanned : inPlainForm(desk, text.slice(0, end))
    return numbers.subarray(0, count)
  }
  const wordsWithin = (characters: number): number => {
    let within = 0
    while (within < count && (within === 0 || (ends[within - 1] ?? 0) < characters)) within += 1
    return within
  }
  return { words: desk.words, numbersOf, wordsWithin }
}
