import { createHash } from 'node:crypto'

/** The SHA-256 of a text, in hexadecimal: two texts with the same one are the same text. */
export const fingerprint = (text: string): string => createHash('sha256').update(text).digest('hex')
