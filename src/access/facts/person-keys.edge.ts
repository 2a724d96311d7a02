import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { Sealing } from '../../people/sealing.ts'
import type { Id } from '../../shared/id.ts'

/** The key of one person. It seals each thing for the place where it stands: moved elsewhere, it does not open. */
export interface PersonKey {
  /** @param about what is sealed, the same each time: `record`, or an item's id. */
  readonly sealing: (about: string) => Sealing
}

/** Seals the keys of people. It is made from the installation's secret and is never in the database. */
export interface MasterKey {
  readonly make: (person: Id) => { readonly key: PersonKey; readonly sealed: Uint8Array }
  /** @returns undefined where it was sealed under another secret, for somebody else, or was changed. */
  readonly open: (person: Id, sealed: Uint8Array) => PersonKey | undefined
}

export function masterKey(secret: string): MasterKey {
  const master = new Uint8Array(hkdfSync('sha256', secret, 'rightdoor', 'person-keys', 32))
  const forPerson = (person: Id): Sealing => sealingUnder(master, `key of ${person}`)
  const keyOf = (person: Id, key: Uint8Array): PersonKey => ({
    sealing: (about) => sealingUnder(key, `${about} of ${person}`),
  })
  return {
    make(person) {
      const key = randomBytes(32)
      return { key: keyOf(person, key), sealed: forPerson(person).seal(key) }
    },
    open(person, sealed) {
      const key = forPerson(person).open(sealed)
      return key && keyOf(person, key)
    },
  }
}

/** AES-256-GCM: 12 bytes that are never used twice, 16 that prove it whole, then what was sealed (NIST SP 800-38D). */
function sealingUnder(key: Uint8Array, about: string): Sealing {
  const aad = Buffer.from(about)
  return {
    seal(bytes) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(aad)
      const sealed = Buffer.concat([cipher.update(bytes), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
    },
    open(sealed) {
      try {
        const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
        const opening = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 })
        opening.setAAD(aad).setAuthTag(bytes.subarray(12, 28))
        const opened = opening.update(bytes.subarray(28))
        // It proves the whole, and throws where it is not; in this mode all of the text has come before.
        opening.final()
        return opened
      } catch {
        return undefined
      }
    },
  }
}
