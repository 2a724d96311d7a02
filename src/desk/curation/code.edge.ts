import { randomBytes } from 'node:crypto'

/** The code of a link that nobody can guess: 192 bits. */
export const newLinkCode = (): string => randomBytes(24).toString('base64url')
