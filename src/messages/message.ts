import { ok, type Result, refused } from '../shared/result.ts'

/** Where one message goes. It is personal data: sealed while it waits, used once, then deleted. */
export type Contact =
  | { readonly channel: 'email'; readonly to: string }
  | { readonly channel: 'text'; readonly to: string }

/** One neutral line and a link: whoever sees the screen learns nothing (D21). */
export interface Message {
  readonly contact: Contact
  readonly subject: string
  readonly body: string
  /** What it is known by where it comes back; letters, digits, `-` and `_`. */
  readonly token?: string
}

export type ContactRefusal = 'not-a-contact'

const emailShape = /^[A-Za-z0-9.!#$'*+/^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,62}\.)+[a-z]{2,24}$/i
const mobileShape = /^(?:\+44|0044|0)7\d{9}$/

/** Reads an e-mail address or a UK mobile number, as people write them. */
export function parseContact(text: string): Result<Contact, ContactRefusal> {
  const plain = text.trim()
  if (emailShape.test(plain) && plain.length <= 254) return ok({ channel: 'email', to: plain })
  const digits = plain.replaceAll(/[\s().-]/g, '')
  return mobileShape.test(digits)
    ? ok({ channel: 'text', to: digits.replace(/^(\+44|0044)/, '0') })
    : refused('not-a-contact')
}

/** How far a message has come. After the last attempt it stays, visible, without its address. */
export type MessageState = 'queued' | 'sent' | 'failed' | 'came-back'

/** Sends one message. @throws where it could not be handed over; it is tried again. */
export type Transport = (message: Message) => Promise<void>

export const mostAttempts = 5

/** Minutes until the next attempt: 1, 4, 16, 64. */
export const minutesUntilNext = (attempts: number): number => 4 ** Math.max(0, attempts - 1)
