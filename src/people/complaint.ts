import type { Id } from '../shared/id.ts'

/** How far a complaint has come. */
export type ComplaintState =
  | { readonly is: 'received' }
  | { readonly is: 'looked-into'; readonly since: Date }
  | { readonly is: 'answered'; readonly at: Date; readonly answer: string }

/** What whoever holds its code reads. */
export interface ComplaintByCode {
  readonly receivedAt: Date
  readonly state: ComplaintState
}

/** What a privacy officer reads in a list: no words. */
export interface ComplaintListed {
  readonly id: Id
  readonly receivedAt: Date
  readonly state: 'received' | 'looked-into' | 'answered'
  readonly answeredAt?: Date
}

/** One complaint, opened. */
export interface ComplaintOpened extends ComplaintListed {
  readonly words: string
  readonly answer?: string
  /** Where and with which code to say that there is an answer, sealed still. */
  readonly sealedContact?: Uint8Array
}

export const longestComplaint = 2_000
