import { directionOf } from './own-words.ts'

/** Scripts by their code (ISO 15924), with what one of their letters is; a script that is not here is taken for none. */
const scripts: readonly (readonly [code: string, letter: RegExp])[] = [
  ['Latn', /\p{Script=Latin}/gu],
  ['Arab', /\p{Script=Arabic}/gu],
  ['Hebr', /\p{Script=Hebrew}/gu],
  ['Thaa', /\p{Script=Thaana}/gu],
  ['Syrc', /\p{Script=Syriac}/gu],
  ['Nkoo', /\p{Script=Nko}/gu],
  ['Adlm', /\p{Script=Adlam}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Grek', /\p{Script=Greek}/gu],
  ['Armn', /\p{Script=Armenian}/gu],
  ['Geor', /\p{Script=Georgian}/gu],
  ['Ethi', /\p{Script=Ethiopic}/gu],
  ['Deva', /\p{Script=Devanagari}/gu],
  ['Beng', /\p{Script=Bengali}/gu],
  ['Guru', /\p{Script=Gurmukhi}/gu],
  ['Gujr', /\p{Script=Gujarati}/gu],
  ['Taml', /\p{Script=Tamil}/gu],
  ['Telu', /\p{Script=Telugu}/gu],
  ['Sinh', /\p{Script=Sinhala}/gu],
  ['Thai', /\p{Script=Thai}/gu],
  ['Khmr', /\p{Script=Khmer}/gu],
  ['Mymr', /\p{Script=Myanmar}/gu],
  ['Hani', /\p{Script=Han}/gu],
  ['Jpan', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Kore', /\p{Script=Hangul}/gu],
]

/** A text tells by how it begins; nobody waits for all of a long one. */
const looked = 4_000

/** The script in which most of a text is written; the Latin one where it has no letters. */
function scriptOf(said: string): string {
  const text = said.slice(0, looked)
  const counted = scripts.map(([code, letter]) => ({ code, many: text.match(letter)?.length ?? 0 }))
  return counted.reduce((most, each) => (each.many > most.many ? each : most)).code
}

/**
 * What can be said of the language of something that was typed without naming one: English where it is in the script of these pages,
 * otherwise no language, and its script. @returns a BCP 47 tag: `en`, `und-Arab`.
 */
export function languageOf(said: string): string {
  const script = scriptOf(said)
  return script === 'Latn' ? 'en' : `und-${script}`
}

const fromTheRight =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}\p{Script=Nko}\p{Script=Adlam}]/gu

/** Nearly all that is written here has no such letter, and is then not counted letter by letter. */
const anyFromTheRight = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1eeff}]/u

function lettersOf(said: string) {
  const letters = said.slice(0, looked).match(/\p{L}/gu)?.length ?? 0
  const right = said.slice(0, looked).match(fromTheRight)?.length ?? 0
  return { right, left: Math.max(0, letters - right) }
}

/** How words are set: in which direction, and in which language as far as that is known. */
export interface Setting {
  readonly lang: string
  readonly dir: 'ltr' | 'rtl' | 'auto'
}

/** As the tag says, which somebody chose; where no letter of the words can be of it, or hardly one, as the words say themselves. */
export function settingOf(said: string, tag: string): Setting {
  const dir = directionOf(tag)
  if (dir === 'ltr' && !anyFromTheRight.test(said)) return { lang: tag, dir }
  const { left, right } = lettersOf(said)
  const isOther = dir === 'rtl' ? right === 0 && left > 0 : dir === 'ltr' && right > left
  return isOther ? { lang: languageOf(said), dir: dir === 'rtl' ? 'ltr' : 'rtl' } : { lang: tag, dir }
}

/** The same of one line among others; nothing where it is as they are. */
export function settingOfLine(line: string, { dir }: Setting): Setting | undefined {
  if (dir === 'ltr' && !anyFromTheRight.test(line)) return undefined
  const { left, right } = lettersOf(line)
  if (dir === 'rtl' && right === 0 && left > 0) return { lang: languageOf(line), dir: 'ltr' }
  if (dir === 'ltr' && left === 0 && right > 0) return { lang: languageOf(line), dir: 'rtl' }
  return undefined
}
