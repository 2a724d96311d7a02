/** Names in a sentence: `Mark`, `Mark and Ruth`, `Mark, Ruth and Sam`; empty where there is none. */
export const listInEnglish = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
