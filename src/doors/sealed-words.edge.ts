import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'

/**
 * Own words in an address that nobody can read (D15): sealed by AES-256-GCM under a key that lives an hour or two and is then
 * forgotten. Nothing is stored; after the hour the page asks again.
 */
export interface WordsSeal {
  readonly seal: (words: string) => string
  /** @returns the words, or undefined where the hour is over or the text was not made here. */
  readonly open: (sealed: string) => string | undefined
}

/** Gives the key of an hour (whole hours since 1970), the same to every process; undefined once it is forgotten. */
export type HourKeys = (hour: number) => Uint8Array | undefined

const minute = 60_000
const livesMinutes = 60

export function wordsSeal(keys: HourKeys, now: () => number): WordsSeal {
  return {
    seal(words) {
      if (words === '') return ''
      const minutes = Math.floor(now() / minute)
      const key = keys(Math.floor(minutes / 60))
      if (!key) return ''
      const when = Buffer.alloc(4)
      when.writeUInt32BE(minutes)
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(when)
      const sealed = Buffer.concat([cipher.update(packed(words)), cipher.final()])
      return Buffer.concat([when, iv, cipher.getAuthTag(), sealed]).toString('base64url')
    },
    open(text) {
      const bytes = Buffer.from(text, 'base64url')
      if (bytes.length < 33) return undefined
      const minutes = bytes.readUInt32BE(0)
      const age = Math.floor(now() / minute) - minutes
      const key = age >= 0 && age < livesMinutes ? keys(Math.floor(minutes / 60)) : undefined
      if (!key) return undefined
      try {
        const plain = createDecipheriv('aes-256-gcm', key, bytes.subarray(4, 16))
          .setAAD(bytes.subarray(0, 4))
          .setAuthTag(bytes.subarray(16, 32))
        return unpacked(Buffer.concat([plain.update(bytes.subarray(32)), plain.final()]))
      } catch {
        return undefined
      }
    },
  }
}

const asWritten = 0
const madeSmall = 1

/** Long words are made smaller, so that an address can hold them; to make short ones smaller costs more than it saves. */
const packed = (words: string): Uint8Array =>
  words.length < 300
    ? Buffer.concat([Buffer.from([asWritten]), Buffer.from(words)])
    : Buffer.concat([Buffer.from([madeSmall]), deflateRawSync(words)])

function unpacked(bytes: Uint8Array): string {
  const rest = bytes.subarray(1)
  const plain = bytes[0] === madeSmall ? inflateRawSync(rest, { maxOutputLength: 64_000 }) : Buffer.from(rest)
  return plain.toString('utf8')
}

/** Keys for a program that runs alone: made when first needed, held in memory, forgotten after two hours. */
export function keysInMemory(): HourKeys {
  const held = new Map<number, Uint8Array>()
  return (hour) => {
    for (const old of held.keys()) if (old < hour - 1) held.delete(old)
    const newest = Math.max(hour, ...held.keys())
    if (!held.has(hour) && hour === newest) held.set(hour, randomBytes(32))
    return held.get(hour)
  }
}
