import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Instant } from '../context.ts'

const stepMs = 30_000

/** The code of one step of thirty seconds (RFC 6238 over RFC 4226, SHA-1 as authenticator apps have it). */
export function codeOfStep(secret: Uint8Array, step: number, digits: 6 | 8 = 6): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const hash = createHmac('sha1', secret).update(counter).digest()
  const number = hash.readUInt32BE(hash.readUInt8(19) & 0xf) & 0x7fffffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

export const stepAt = (now: Instant): number => Math.floor(now / stepMs)

/**
 * Which step a typed code belongs to: this one, the one before or the one after.
 * @param after the last step that was used: a code works once, and no code from before it works.
 * @returns undefined where it belongs to none.
 */
export function stepOfCode(typed: string, secret: Uint8Array, { now, after }: When): number | undefined {
  const code = typed.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(code)) return undefined
  const step = stepAt(now)
  return [step - 1, step, step + 1].find(
    (each) => each > after && timingSafeEqual(Buffer.from(codeOfStep(secret, each)), Buffer.from(code)),
  )
}

interface When {
  readonly now: Instant
  readonly after: number
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** 160 bits, as RFC 4226 recommends, in the letters of base 32 (RFC 4648) that people can type into an app. */
export const newTotpSecret = (): string => Array.from(randomBytes(32), (byte) => letters.charAt(byte & 31)).join('')

/** @returns undefined where it is not base 32. */
export function secretOf(text: string): Uint8Array | undefined {
  const plain = text.replaceAll(/\s/g, '').toUpperCase()
  if (!/^[A-Z2-7]{32}$/.test(plain)) return undefined
  const bits = [...plain].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (eight) => Number.parseInt(eight, 2))
}

/** What an authenticator app reads from a picture. */
export const totpAddress = (place: string, knownAs: string, secret: string): string =>
  `otpauth://totp/${encodeURIComponent(place)}:${encodeURIComponent(knownAs)}?secret=${secret}&issuer=${encodeURIComponent(place)}`
