import { createHmac, hkdfSync } from 'node:crypto'
import type { KeyedHash } from './sealing.ts'

/** Hashes by which somebody who is here already is found again, under a key that is made from the installation's secret. */
export interface LikenessHashes {
  /** Of names, birthday, home. */
  readonly likeness: KeyedHash
  /** Of an NHS number. */
  readonly number: KeyedHash
}

export function likenessHashes(secret: string): LikenessHashes {
  const under = (purpose: string): KeyedHash => {
    const key = Buffer.from(hkdfSync('sha256', secret, 'rightdoor', purpose, 32))
    return (text) => createHmac('sha256', key).update(text).digest()
  }
  return { likeness: under('likeness'), number: under('likeness of numbers') }
}
