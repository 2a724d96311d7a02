import { agreedWith, type PartCode } from './part.ts'
import type { TypedPart } from './part-typed.ts'

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
  'people-to-tell': inWords,
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

/** What the young person writes alone as well: what others do, who leads, who has a copy and the day are agreed with others. */
export const ownParts = [
  'my-signs',
  'helps-on-my-own',
  'reasons',
  'places-and-people',
  'people-to-tell',
  'safer',
  'makes-it-worse',
  'agreed-with',
  'tried',
  'try-again',
] as const
export type OwnPart = (typeof ownParts)[number]

/** More than that is no plan that anybody can hold in mind. */
export const mostRows = 12

/** The name of a box on the page, unlike every other. */
export const boxName = (part: PartCode, field: string, row?: number): string =>
  row === undefined ? `${part}-${field}` : `${part}-${field}-${row}`

/** One part, as its form sent it; a row in which nothing was typed is none. @param text what was typed in a box, by its name. */
export function textsTyped(
  is: PartCode,
  text: (name: string, field: string) => string,
): Pick<TypedPart, 'texts' | 'rows'> {
  const { once, rows } = boxesOf[is]
  const typed = (fields: readonly string[], row?: number) =>
    Object.fromEntries(fields.map((field) => [field, text(boxName(is, field, row), field)]))
  return {
    texts: typed(once),
    rows: Array.from({ length: mostRows }, (_, at) => ({ at, texts: typed(rows, at) })).filter(({ texts }) =>
      Object.values(texts).some((each) => each !== ''),
    ),
  }
}

/** Every row that holds something, and two more. @param names of the boxes in which something stands. */
export function rowNumbers(part: PartCode, names: readonly string[]): readonly number[] {
  const filled = names.flatMap((name) => {
    const at = new RegExp(`^${part}-[a-zA-Z]+-(\\d+)`).exec(name)?.[1]
    return at === undefined ? [] : [Number(at) + 1]
  })
  return Array.from({ length: Math.min(mostRows, Math.max(0, ...filled) + 2) }, (_, at) => at)
}
