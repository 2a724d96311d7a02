import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** What can be looked up by a keyed hash. Each has a key of its own, so that a hash of one is never found as another. */
export type Purpose =
  | 'password'
  | 'five-words'
  | 'contact'
  | 'link'
  | 'claim'
  | 'handed-code'
  | 'recovery-code'
  | 'passkey'
  | 'oidc'
  | 'begun'
  | 'session-link'
  | 'experience'
  | 'transition-gap'
  | 'limit'

/** Keys made from the installation's secret. Whoever has the database and not the secret can look nothing up. */
export interface SignInKeys {
  readonly hash: (purpose: Purpose, text: string) => Uint8Array
  /** @param boundTo an id: the sealed text opens beside no other. */
  readonly seal: (text: string, boundTo: string) => Uint8Array
  /** @returns undefined where it was sealed under another secret, for another id, or changed. */
  readonly open: (sealed: Uint8Array, boundTo: string) => string | undefined
}

export function signInKeys(secret: string): SignInKeys {
  const keyFor = (purpose: string): Buffer =>
    Buffer.from(hkdfSync('sha256', secret, 'rightdoor', `sign-in ${purpose}`, 32))
  const sealKey = keyFor('sealing')
  return {
    hash: (purpose, text) => createHmac('sha256', keyFor(purpose)).update(text).digest(),
    seal(text, boundTo) {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', sealKey, iv).setAAD(Buffer.from(boundTo))
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), sealed])
    },
    open(sealed, boundTo) {
      try {
        const bytes = Buffer.from(sealed)
        const plain = createDecipheriv('aes-256-gcm', sealKey, bytes.subarray(0, 12))
          .setAAD(Buffer.from(boundTo))
          .setAuthTag(bytes.subarray(12, 28))
        return Buffer.concat([plain.update(bytes.subarray(28)), plain.final()]).toString('utf8')
      } catch {
        return undefined
      }
    },
  }
}
