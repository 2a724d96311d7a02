/** Ways of writing the same thing, read before anything is looked for: `do not` is `dont`, `wanna` is `want to`. */
export interface Wording {
  /** From one to three words, joined by a space, to the words they stand for. */
  readonly sameWords: ReadonlyMap<string, readonly string[]>
  /** Words that may stand inside any phrase without changing it: `just`, `really`. */
  readonly passedOver: ReadonlySet<string>
  /** Words that drawn-out letters may stand for: with `die` known, `dieeee` is `die`. */
  readonly known: ReadonlySet<string>
}

const longestWord = 40
const longestKey = 3
const apostrophes = /['’‘`´ʼ]/g
const marks = /[\p{M}\p{Cf}]/gu
const written = /[\p{L}\p{N}*#]+/gu
const letter = /^\p{L}$/u

/** Only the number signs `#` and `##` of our own lists keep a sign; a hashtag is the word in it. */
const withoutSigns = (word: string): string =>
  /^#+$/.test(word) ? word : word.replace(/^[*#]+/, '').replace(/[*#]+$/, '')

function withoutDrawingOut(word: string, known: ReadonlySet<string>): string {
  if (!/(\p{L})\1\1/u.test(word)) return word
  const doubled = word.replace(/(\p{L})\1{2,}/gu, '$1$1')
  return known.has(doubled) ? doubled : word.replace(/(\p{L})\1{2,}/gu, '$1')
}

/** `k m s` is `kms`: three or more letters that stand alone in a row are one word. */
function joinLoneLetters(words: readonly string[]): readonly string[] {
  const joined: string[] = []
  let lone: string[] = []
  const close = () => {
    joined.push(...(lone.length >= 3 ? [lone.join('').slice(0, longestWord)] : lone))
    lone = []
  }
  for (const word of words) {
    if (letter.test(word)) {
      lone.push(word)
    } else {
      close()
      joined.push(word)
    }
  }
  close()
  return joined
}

function inOneWording(words: readonly string[], sameWords: Wording['sameWords']): readonly string[] {
  const said: string[] = []
  for (let at = 0; at < words.length; ) {
    const size = [3, 2, 1].find(
      (many) => at + many <= words.length && sameWords.has(words.slice(at, at + many).join(' ')),
    )
    said.push(...((size && sameWords.get(words.slice(at, at + size).join(' '))) || words.slice(at, at + 1)))
    at += Math.min(size ?? 1, longestKey)
  }
  return said
}

/**
 * Reads any text as plain words: lower case, no accents, apostrophes dropped, other punctuation a space.
 * Takes time in proportion to the text, whatever stands in it; text that is not valid Unicode is read as far as it goes.
 */
export function spokenWords(text: string, wording: Wording): readonly string[] {
  const plain = text
    .replace(apostrophes, '')
    .normalize('NFKD')
    .replace(apostrophes, '')
    .replace(marks, '')
    .toLowerCase()
  const words = (plain.match(written) ?? [])
    .map((word) => withoutDrawingOut(withoutSigns(word.slice(0, longestWord)), wording.known))
    .filter((word) => word !== '' && !wording.passedOver.has(word))
  return inOneWording(joinLoneLetters(words), wording.sameWords)
}
