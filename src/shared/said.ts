import { ok, type Result, refused } from './result.ts'

/**
 * What somebody said or wrote, or what somebody is called. Wherever it stands in a fact it can be told from codes, days and ids, so that
 * it can be kept apart from them and sealed.
 */
export interface Said<Text extends string = string> {
  readonly said: Text
}

const showsSomething = /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u

/** @returns the words as they were typed, without the empty ends, or undefined where there is nothing to see. */
export const parseSaid = (text: string): Said | undefined =>
  showsSomething.test(text) ? { said: text.toWellFormed().trim() } : undefined

/** The words, or the fault where there are none. */
export function saidOr<const Fault extends string>(text: string, fault: Fault): Result<Said, Fault> {
  const said = parseSaid(text)
  return said ? ok(said) : refused(fault)
}

/** A fact in two: what may lie open, in which a number stands for each of the words, and the words. */
export interface Apart {
  readonly plain: Readonly<Record<string, unknown>>
  readonly words: readonly string[]
}

/** Takes the words out of a fact. */
export function apart(fact: object): Apart {
  const words: string[] = []
  const plain = rewriteParts(fact, (said) => (typeof said === 'string' ? words.push(said) - 1 : said))
  return { plain, words }
}

/** Puts the words back. What comes out is read by a shape: a number that leads to no words is no words. */
export const together = ({ plain, words }: Apart): unknown =>
  rewriteParts(plain, (said) => (typeof said === 'number' ? words[said] : undefined))

function rewrite(value: unknown, change: (said: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((part) => rewrite(part, change))
  return typeof value === 'object' && value !== null ? rewriteParts(value, change) : value
}

const rewriteParts = (value: object, change: (said: unknown) => unknown): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    // What stands below a field of that name is looked through like everything else: words in it are words.
    Object.entries(value).map(([name, part]) => [
      name,
      name === 'said' && (typeof part !== 'object' || part === null) ? change(part) : rewrite(part, change),
    ]),
  )

/** A shape in which all text is a code, a day, an id, or said by somebody; where it is not, a fact of it does not compile. */
export type WordsApart<Fact> = string extends Fact
  ? never
  : Fact extends string
    ? Fact
    : Fact extends { readonly said: string }
      ? Fact
      : Fact extends object
        ? { readonly [Part in keyof Fact]: WordsApart<Fact[Part]> }
        : Fact
