import { randomBytes } from 'node:crypto'

/** Thirty-two signs that are not taken for one another: no 0 or O, no 1 or I. */
const signs = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** Ten signs, 50 bits, in two halves that can be read out: `7KQ2M-X9FPB`. For codes that work once. */
export const newSignInCode = (): string => codeOf(randomBytes(10))

/** The same of ten bytes of a keyed hash: who sends one form twice gets one code. */
export function codeOf(bytes: Uint8Array): string {
  const code = Array.from(bytes.subarray(0, 10), (byte) => signs.charAt(byte & 31)).join('')
  return `${code.slice(0, 5)}-${code.slice(5)}`
}

/** @returns the code as it was made, however it was typed; undefined where it is none. */
export function readSignInCode(typed: string): string | undefined {
  const plain = typed.toUpperCase().replaceAll(/[\s\u2010-\u2015-]/g, '')
  return /^[2-9A-HJ-NP-Z]{10}$/.test(plain) ? `${plain.slice(0, 5)}-${plain.slice(5)}` : undefined
}
