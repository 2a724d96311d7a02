import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { type Id, parseId } from '../../shared/id.ts'
import type { Instant } from '../context.ts'

/** What a form says of itself: whose it is, and which of all forms. */
export interface FormSeen {
  readonly account: Id
  /** Sent again with the same key, a form is done once. */
  readonly key: string
  /** When it was made. */
  readonly madeAt: Instant
}

/** Marks every form that somebody signed in is given. Another site, or somebody else, cannot make one. */
export interface FormTokens {
  readonly make: (account: Id, now: Instant) => string
  /** @returns undefined where it was made elsewhere, for nobody, or changed. */
  readonly read: (token: string | undefined) => FormSeen | undefined
}

const shape = /^([0-9a-z]{1,11}-[A-Za-z0-9_-]{22})\.([0-9a-f-]{36})\.([A-Za-z0-9_-]{43})$/

export function formTokens(secret: string): FormTokens {
  const key = Buffer.from(hkdfSync('sha256', secret, 'rightdoor', 'form tokens', 32))
  const mark = (one: string, account: string): Buffer => createHmac('sha256', key).update(`${one} ${account}`).digest()
  return {
    make(account, now) {
      const one = `${now.toString(36)}-${randomBytes(16).toString('base64url')}`
      return `${one}.${account}.${mark(one, account).toString('base64url')}`
    },
    read(token) {
      const [, one = '', of = '', marked = ''] = shape.exec(token ?? '') ?? []
      const account = parseId(of)
      const given = Buffer.from(marked, 'base64url')
      if (!account || given.length !== 32) return undefined
      return timingSafeEqual(given, mark(one, of)) ? { account, key: one, madeAt: Number.parseInt(one, 36) } : undefined
    },
  }
}
