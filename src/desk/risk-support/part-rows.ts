import { z } from 'zod'
import type { Who } from '../../decision/agreement-people.ts'
import type { PartCode, PartWritten } from '../../risk-support/part.ts'
import { boxesOf, boxName, textsTyped } from '../../risk-support/part-boxes.ts'
import type { TypedPart } from '../../risk-support/part-typed.ts'
import type { TypedLeading, TypedOne } from '../../risk-support/plan-typed.ts'
import { type Id, parseId } from '../../shared/id.ts'
import { dayText } from '../plan/plan-rows.ts'
import { allIn, dayValues, textIn, type Values } from '../young-people/form-values.ts'

const isDay = (field: string): boolean => field === 'on'

/** One part, as its form sent it; a row in which nothing was typed is none. */
export function partTyped(is: PartCode, values: Values, works: ReadonlySet<Id>): TypedPart {
  const text = (name: string, field: string): string =>
    emptyDay(isDay(field) ? dayText(values, name) : textIn(values, name))
  return { is, ...textsTyped(is, text), ...leadingTyped(values, works, `${is}-`) }
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
