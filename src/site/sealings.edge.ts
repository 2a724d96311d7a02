import { createHmac } from 'node:crypto'
import { type Sealing, sealing } from '../messages/sealing.edge.ts'

/** What an installation seals with its secret, each purpose under a key of its own. */
export interface Sealings {
  /** Messages that wait to be sent. */
  readonly messages: Sealing
  /** Contacts that were left for a follow-up. */
  readonly contacts: Sealing
  /** What is written in complaints, and what is answered. */
  readonly complaints: Sealing
  /** A keyed hash of an address, for its limit. */
  readonly hash: (to: string) => string
}

export const sealingsOf = (secret: string): Sealings => ({
  messages: sealing(secret, 'outbox'),
  contacts: sealing(secret, 'follow-up'),
  complaints: sealing(secret, 'complaints'),
  hash: (to) => createHmac('sha256', secret).update(to.toLowerCase()).digest('base64url'),
})
