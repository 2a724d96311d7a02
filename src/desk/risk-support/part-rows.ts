import { z } from 'zod'
import type { Who } from '../../decision/agreement-people.ts'
import { agreedWith, type PartCode, type PartWritten } from '../../risk-support/part.ts'
import type { TypedPart } from '../../risk-support/part-typed.ts'
import type { TypedLeading, TypedOne } from '../../risk-support/plan-typed.ts'
import { type Id, parseId } from '../../shared/id.ts'
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
  const boxes = boxesOf[part.is]
  const once = saidIn(part, { part: part.is, fields: boxes.once })
  const rows = rowsOf(part).flatMap((row, at) => saidIn(row, { part: part.is, fields: boxes.rows, row: at }))
  return {
    ...Object.fromEntries([...once, ...rows].flatMap((values) => Object.entries(values))),
    ...(part.is === 'who-leads'
      ? { ...whoValues(part.lead, `${part.is}-lead`), ...whoValues(part.backUp, `${part.is}-backUp`) }
      : {}),
  }
}

function rowsOf(part: PartWritten): readonly object[] {
  switch (part.is) {
    case 'services':
      return part.services
    case 'safer':
      return part.steps
    case 'tried':
      return part.tried
    case 'copies':
      return part.copies
    case 'who-leads':
      return part.agencies
    default:
      return []
  }
}

interface BoxesAt {
  readonly part: PartCode
  readonly fields: readonly string[]
  readonly row?: number
}

const saidShape = z.object({ said: z.string() })

/** The boxes of one part, or of one of its rows, as they were filled. */
const saidIn = (from: object, { part, fields, row }: BoxesAt): readonly Values[] =>
  Object.entries(from)
    .filter(([field]) => fields.includes(field))
    .map(([field, value]) => {
      const name = boxName(part, field, row)
      if (isDay(field)) return dayValues(name, value)
      const said = saidShape.safeParse(value).data?.said
      return said === undefined ? {} : { [name]: [said] }
    })

const whoValues = (who: Who | undefined, field: string): Values => {
  if (!who) return {}
  return who.is === 'person' ? { [field]: [who.id] } : { [`${field}Named`]: [who.name.said] }
}
