import type { Fields } from './route.ts'

const longest = 2_000

/** Sealed words are longer than the words: 2,000 characters of Arabic are 4,000 bytes, and a third more in an address. */
const longestSealed = 12_000
const sealed = 'q'

/** Makes any text safe to keep and show: each new line one character, no lone surrogates, no NUL, trimmed, at most 2,000 characters unless told. */
export const plainText = (text: string, most = longest): string =>
  text.replaceAll(/\r\n?/g, '\n').slice(0, most).toWellFormed().replaceAll('\0', '\uFFFD').trim()

/** Names and values as an address or a form brings them; empty values count as absent. @param most characters of one value. */
export function fieldsOf(entries: Iterable<readonly [string, string]>, most = longest): Fields {
  const values = new Map<string, string[]>()
  for (const [name, value] of entries) {
    const plain = plainText(value, name === sealed ? longestSealed : most)
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
