/** Names in a sentence: `Mark`, `Mark and Ruth`, `Mark, Ruth and Sam`; empty where there is none. */
export const listInEnglish = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

/** The same as a line of its own, of names that begin with a capital each: `Plans, own words and goals`. */
export function lineInEnglish(names: readonly string[]): string {
  const line = listInEnglish(names.map((name) => name.slice(0, 1).toLowerCase() + name.slice(1)))
  return line.slice(0, 1).toUpperCase() + line.slice(1)
}
