import pg from 'pg'

const date = 1082
const int8 = 20

/** How answers are read: a `date` stays the text `2026-11-21`, an int8 is a number where it is exact, else refused. */
export const plainTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === date) return (value: string) => value
    if (oid === int8) return readWhole
    return pg.types.getTypeParser(oid, format as 'text')
  },
} as pg.CustomTypesConfig

function readWhole(value: string): number {
  const whole = Number(value)
  if (!Number.isSafeInteger(whole)) throw new Error('a whole number is too large to be exact')
  return whole
}
