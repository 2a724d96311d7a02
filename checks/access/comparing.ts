import type { Answer } from '../../src/access/answer.ts'
import { blankSheet, fill, inWords, type Product, scattered, sizeOf } from './cells.ts'
import { oracleAnswer, type Question } from './oracle.ts'
import { isInSpread } from './spread.ts'

/** The function that is held against the tables. */
export type Decide = (question: Question) => Answer

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false
  return true
}

/** Field by field, every list in its order; no text is made of answers that are equal. */
export const isSame = (one: Answer, other: Answer): boolean =>
  one.allow === other.allow &&
  isSameList(one.fields, other.fields) &&
  isSameList(one.obligations, other.obligations) &&
  isSameList(one.reasons, other.reasons)

/** What a comparison saw: how many cells, what the tables answered, and where the function answered otherwise. */
export interface Seen {
  readonly cells: number
  readonly differences: number
  readonly shown: readonly string[]
  readonly counts: ReadonlyMap<string, number>
}

const mostShown = 5

/** Answers every cell of a product twice; or one in so many, from all over it. */
export function compared(decide: Decide, product: Product, step = 1): Seen {
  const counts = new Map<string, number>()
  const count = (word: string): void => {
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const shown: string[] = []
  const sheet = blankSheet()
  const size = sizeOf(product)
  let [cells, differences] = [0, 0]
  for (let number = 0; number < size; number += 1) {
    if (step > 1 && !isInSpread(product, number, step)) continue
    cells += 1
    fill(sheet, product, number)
    const expected = oracleAnswer(sheet)
    const given = decide(sheet)
    count(expected.allow ? 'allowed' : 'denied')
    expected.reasons.forEach(count)
    expected.obligations.forEach(count)
    if (isSame(expected, given)) continue
    differences += 1
    if (shown.length < mostShown) shown.push(sideBySide(inWords(sheet), expected, given))
  }
  return { cells, differences, shown, counts }
}

const sideBySide = (cell: string, expected: Answer, given: Answer): string =>
  `${cell}\n  the page  ${JSON.stringify(expected)}\n  decide()  ${JSON.stringify(given)}`

/** Which cells are tried: so many at most, and one in so many. */
export interface Tried {
  readonly most?: number
  readonly step?: number
}

/** Whether any cell of the product tells this function from the tables; cells are tried from all over it. */
export function isCaught(decide: Decide, product: Product, { most, step = 1 }: Tried = {}): boolean {
  const sheet = blankSheet()
  const size = sizeOf(product)
  for (let tried = 0; tried < Math.min(size, most ?? size); tried += 1) {
    const number = scattered(tried, size)
    if (step > 1 && !isInSpread(product, number, step)) continue
    fill(sheet, product, number)
    if (!isSame(oracleAnswer(sheet), decide(sheet))) return true
  }
  return false
}
