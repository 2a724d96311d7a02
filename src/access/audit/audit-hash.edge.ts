import { createHmac, hkdfSync } from 'node:crypto'
import type { HashOf } from './audit.ts'

/** HMAC-SHA256 under a key made from the installation's secret: who can write to the database alone cannot make a chain anew. */
export function auditHash(secret: string): HashOf {
  const key = new Uint8Array(hkdfSync('sha256', secret, 'rightdoor', 'audit', 32))
  return (text) => createHmac('sha256', key).update(text).digest('hex')
}
