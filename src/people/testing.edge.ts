import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'
import type { KeyedHash, Sealing } from './sealing.ts'

/** Seals as the program does, under a key made from a word: for tests and demonstrations, where a word is enough. */
export function sealingUnder(word: string): Sealing {
  const key = createHash('sha256').update(word).digest()
  return {
    seal(bytes) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      const sealed = Buffer.concat([cipher.update(bytes), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
    },
    open(sealed) {
      try {
        const bytes = Buffer.from(sealed)
        const opening = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAuthTag(bytes.subarray(12, 28))
        return Buffer.concat([opening.update(bytes.subarray(28)), opening.final()])
      } catch {
        return undefined
      }
    },
  }
}

export const hashUnder =
  (word: string): KeyedHash =>
  (text) =>
    createHmac('sha256', word).update(text).digest()
