import { eachOf } from '../shared/all-of.ts'
import { type Id, parseId } from '../shared/id.ts'
import { ok, type Result, refused } from '../shared/result.ts'
import { parseSaid, type Said } from '../shared/said.ts'

/** The code or the id of something that could be tried: `talking-in-school`, `1f0c…`. */
export type ChoiceCode = string & { readonly choiceCode: unique symbol }

/** One thing that was talked about as something to try: to wait and look after oneself is one. */
export type OnTheTable =
  | { readonly is: 'waiting' }
  /** As it was called then: lists change, and what was agreed does not. */
  | { readonly is: 'choice'; readonly choice: ChoiceCode; readonly called?: Said }
  /** An offer of the directory, as it was called then. */
  | { readonly is: 'offer'; readonly offer: Id; readonly called: Said }
  | { readonly is: 'own'; readonly words: Said }

/** One row of what was on the table, as it was typed. */
export type TypedOnTheTable =
  | { readonly is: 'waiting' }
  | { readonly is: 'choice'; readonly choice: string; readonly called?: string }
  /** Without a name it is in the directory no more. */
  | { readonly is: 'offer'; readonly offer: string; readonly called: string }
  | { readonly is: 'own'; readonly words: string }

export type TableFault = 'nothing-is-on-the-table' | 'choice-is-unknown' | 'offer-is-unknown'

/** What lists call things today, and what waiting is called to whoever reads. */
interface CalledToday {
  readonly waiting: string
  readonly choice: (code: ChoiceCode) => string
}

/** What a thing on the table was called when it was agreed. Where that was not kept yet, as the list calls it today. */
export function calledThen(one: OnTheTable, { waiting, choice }: CalledToday): string {
  switch (one.is) {
    case 'waiting':
      return waiting
    case 'choice':
      return one.called?.said ?? choice(one.choice)
    case 'offer':
      return one.called.said
    case 'own':
      return one.words.said
  }
}

const shape = /^[a-z0-9]{1,40}(-[a-z0-9]{1,40}){0,12}$/
const isCode = (text: string): text is ChoiceCode => shape.test(text)

/** @returns undefined where the text is no code or id. */
export const parseChoiceCode = (text: string): ChoiceCode | undefined => (isCode(text) ? text : undefined)

/** Each thing once; an empty row is nothing. */
export function readTable(
  typed: readonly TypedOnTheTable[],
): Result<readonly OnTheTable[], { readonly is: TableFault; readonly row?: number }> {
  const read = eachOf(typed.map(readRow))
  if (read.is === 'refused') return read
  const each = new Map(read.value.flat().map((one) => [JSON.stringify(one), one]))
  return each.size > 0 ? ok([...each.values()]) : refused({ is: 'nothing-is-on-the-table' })
}

function readRow(
  typed: TypedOnTheTable,
  row: number,
): Result<readonly OnTheTable[], { readonly is: 'choice-is-unknown' | 'offer-is-unknown'; readonly row: number }> {
  if (typed.is === 'waiting') return ok([typed])
  if (typed.is === 'choice') {
    const [choice, called] = [parseChoiceCode(typed.choice), parseSaid(typed.called ?? '')]
    if (!choice) return refused({ is: 'choice-is-unknown', row })
    return ok([{ is: 'choice', choice, ...(called ? { called } : {}) }])
  }
  if (typed.is === 'offer') {
    const [offer, called] = [parseId(typed.offer), parseSaid(typed.called)]
    return offer && called ? ok([{ is: 'offer', offer, called }]) : refused({ is: 'offer-is-unknown', row })
  }
  const words = parseSaid(typed.words)
  return ok(words ? [{ is: 'own', words }] : [])
}
