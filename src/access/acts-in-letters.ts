import type { Act } from './object.ts'

const letterOf: Readonly<Record<Act, string>> = {
  know: 'K',
  read: 'R',
  print: 'P',
  export: 'E',
  write: 'W',
  share: 'S',
  narrow: 'N',
  approve: 'A',
}

/** @param letters `'K R P'`, as the page of the law writes acts; undefined where nothing may be done. */
export const standsIn = (letters: string | undefined, act: Act): boolean => letters?.includes(letterOf[act]) ?? false
