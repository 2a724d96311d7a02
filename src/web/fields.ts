import type { Fields } from './route.ts'

const longest = 2_000

/** Makes any text safe to keep and show: no lone surrogates, no NUL, trimmed, at most 2,000 characters. */
export const plainText = (text: string): string =>
  text.slice(0, longest).toWellFormed().replaceAll('\0', '\uFFFD').trim()

/** Names and values as an address or a form brings them; empty values count as absent. */
export function fieldsOf(entries: Iterable<readonly [string, string]>): Fields {
  const values = new Map<string, string[]>()
  for (const [name, value] of entries) {
    const plain = plainText(value)
    if (plain === '') continue
    const held = values.get(name)
    if (held && held.length < 100) held.push(plain)
    else if (!held && values.size < 200) values.set(name, [plain])
  }
  return {
    first: (name) => values.get(name)?.[0],
    all: (name) => values.get(name) ?? [],
    names: [...values.keys()],
  }
}

export const noFields: Fields = fieldsOf([])
