/**
 * An NHS number: ten digits, of which the last proves the others, written with or without spaces.
 * Source: NHS Data Dictionary, "NHS NUMBER", the Modulus 11 algorithm (from memory; to be checked before it is relied on).
 * @returns the ten digits, or undefined where they do not fit.
 */
export function parseNhsNumber(text: string): string | undefined {
  const digits = text.replaceAll(/[\s-]/g, '')
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return undefined
  const sum = [...digits.slice(0, 9)].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0)
  const proof = (11 - (sum % 11)) % 11
  return proof === Number(digits[9]) ? digits : undefined
}

/**
 * Numbers that are nobody's, kept for trying things out: they begin with 999.
 * Source: NHS Digital, synthetic test data (from memory; to be checked before it is relied on).
 */
export const isForTrying = (nhsNumber: string): boolean => nhsNumber.startsWith('999')

/** A place of invented people takes numbers that are nobody's and no others; a real one never takes them. */
export const suitsThePlace = (nhsNumber: string, { demonstration }: { readonly demonstration: boolean }): boolean =>
  isForTrying(nhsNumber) === demonstration
