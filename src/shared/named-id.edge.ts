import { createHash } from 'node:crypto'
import type { Id } from './id.ts'

/** The URL namespace of RFC 4122, appendix C. */
export const urlNamespace = '6ba7b811-9dad-11d1-80b4-00c04fd430c8'

/** A version 5 UUID: the same name always gives the same id (RFC 4122, 4.3). */
export function namedId(name: string, namespace: string = urlNamespace): Id {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16)
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6)
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8)
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') as Id
}
