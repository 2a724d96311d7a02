import { createHash, randomBytes } from 'node:crypto'
import { codeFrom } from './signpost.ts'

/** A new follow-up code that nobody can guess. */
export const newCode = (): string => codeFrom(randomBytes(16))

/** What is kept of a code: enough to know it again, not enough to use it. */
export const hashOfCode = (code: string): Uint8Array => createHash('sha256').update(code).digest()

/** A new key for sealing. */
export const newKey = (): Uint8Array => randomBytes(32)
