import type { Who } from '../../decision/agreement-people.ts'
import { agreedWith, type PartCode, type PartWritten } from '../../risk-support/part.ts'
import type { TypedPart } from '../../risk-support/part-typed.ts'
import type { TypedLeading, TypedOne } from '../../risk-support/plan-typed.ts'
import { type Id, parseId } from '../../shared/id.ts'
import type { Said } from '../../shared/said.ts'
import { dayText } from '../plan/plan-rows.ts'
import { allIn, dayValues, textIn, type Values } from '../young-people/form-values.ts'

/** The boxes of one part: those that stand once, and those of each row. A name that begins with `on` is a day. */
export interface Boxes {
  readonly once: readonly string[]
  readonly rows: readonly string[]
}

const inWords: Boxes = { once: ['says'], rows: [] }

export const boxesOf: Readonly<Record<PartCode, Boxes>> = {
  'my-signs': inWords,
  'helps-on-my-own': inWords,
  reasons: inWords,
  'places-and-people': inWords,
  'people-to-tell': { once: ['says', 'codeWord'], rows: [] },
  services: { once: [], rows: ['who', 'how', 'hours', 'does'] },
  safer: { once: [], rows: ['what', 'who'] },
  'makes-it-worse': inWords,
  'agreed-with': { once: agreedWith, rows: [] },
  'who-leads': { once: [], rows: ['who', 'role', 'outOfHours'] },
  tried: { once: [], rows: ['what', 'did'] },
  'try-again': inWords,
  copies: { once: ['notShared'], rows: ['who', 'on'] },
  review: { once: ['on', 'ending'], rows: [] },
}

/** More than that is no plan that anybody can hold in mind. */
export const mostRows = 12

/** The name of a box on the page, unlike every other. */
export const boxName = (part: PartCode, field: string, row?: number): string =>
  row === undefined ? `${part}-${field}` : `${part}-${field}-${row}`

const isDay = (field: string): boolean => field === 'on'
const numbers = (many: number): readonly number[] => Array.from({ length: many }, (_, at) => at)

/** One part, as its form sent it; a row in which nothing was typed is none. */
export function partTyped(is: PartCode, values: Values, works: ReadonlySet<Id>): TypedPart {
  const text = (field: string, row?: number): string => {
    const name = boxName(is, field, row)
    return isDay(field) ? dayText(values, name) : textIn(values, name)
  }
  const { once, rows } = boxesOf[is]
  const typed = (fields: readonly string[], row?: number) =>
    Object.fromEntries(fields.map((field) => [field, emptyDay(text(field, row))]))
  return {
    is,
    texts: typed(once),
    rows: numbers(mostRows)
      .map((at) => ({ at, texts: typed(rows, at) }))
      .filter(({ texts }) => Object.values(texts).some((each) => each !== '')),
    ...leadingTyped(values, works, `${is}-`),
  }
}

/** Three empty boxes of a day make nothing. */
const emptyDay = (text: string): string => (text === '--' ? '' : text)

/** Who leads and who stands in, as they were chosen and named. @param of what stands before the names of the boxes. */
export function leadingTyped(values: Values, works: ReadonlySet<Id>, of = ''): TypedLeading {
  const one = (field: string): TypedOne => ({
    people: allIn(values, of + field).flatMap((text) => {
      const id = parseId(text)
      return id && works.has(id) ? [id] : []
    }),
    names: [textIn(values, `${of}${field}Named`)],
  })
  return { lead: one('lead'), backUp: one('backUp') }
}

/** How a part that stands fills its form. */
export function partValues(part: PartWritten): Values {
  const said: Record<string, readonly string[]> = {}
  const put = (field: string, says: Said | undefined, row?: number): void => {
    if (says) said[boxName(part.is, field, row)] = [says.said]
  }
  const rowsOf = (rows: readonly object[]): void => {
    for (const [at, row] of rows.entries())
      for (const [field, value] of Object.entries(row)) {
        if (isDay(field)) Object.assign(said, dayValues(boxName(part.is, field, at), value))
        else put(field, value as Said, at)
      }
  }
  switch (part.is) {
    case 'services':
      rowsOf(part.services)
      break
    case 'safer':
      rowsOf(part.steps)
      break
    case 'tried':
      rowsOf(part.tried)
      break
    case 'copies':
      rowsOf(part.copies)
      put('notShared', part.notShared)
      break
    case 'who-leads':
      rowsOf(part.agencies)
      Object.assign(said, whoValues(part.lead, `${part.is}-lead`), whoValues(part.backUp, `${part.is}-backUp`))
      break
    case 'agreed-with':
      for (const where of agreedWith) put(where, part[where])
      break
    case 'review':
      Object.assign(said, dayValues(boxName(part.is, 'on'), part.on))
      put('ending', part.ending)
      break
    case 'people-to-tell':
      put('says', part.says)
      put('codeWord', part.codeWord)
      break
    default:
      put('says', part.says)
  }
  return said
}

const whoValues = (who: Who | undefined, field: string): Values => {
  if (!who) return {}
  return who.is === 'person' ? { [field]: [who.id] } : { [`${field}Named`]: [who.name.said] }
}
