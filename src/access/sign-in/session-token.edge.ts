import { createHash, randomBytes } from 'node:crypto'

/** 256 bits of chance, as text for a cookie or a link. It says nothing of anybody. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is kept of a token. Chance of 256 bits needs no slow hash: nobody can try them out. */
export const hashOfToken = (token: string): Uint8Array => createHash('sha256').update(token).digest()
