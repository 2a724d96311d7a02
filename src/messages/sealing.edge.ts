import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Seals small texts that must wait on disk, under a key made from the installation's secret. */
export interface Sealing {
  readonly seal: (text: string) => Uint8Array
  /** @returns undefined where it was sealed under another secret, or changed. */
  readonly open: (sealed: Uint8Array) => string | undefined
}

export function sealing(secret: string, purpose: string): Sealing {
  const key = new Uint8Array(hkdfSync('sha256', secret, 'rightdoor', purpose, 32))
  return {
    seal(text) {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, iv)
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), sealed])
    },
    open(sealed) {
      try {
        const bytes = Buffer.from(sealed)
        const plain = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAuthTag(bytes.subarray(12, 28))
        return Buffer.concat([plain.update(bytes.subarray(28)), plain.final()]).toString('utf8')
      } catch {
        return undefined
      }
    },
  }
}
