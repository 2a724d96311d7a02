import type { KeptService, Proposal } from '../../directory/curation/standing.ts'
import type { Lead } from '../../directory/intake/compare.ts'
import type { Id } from '../../shared/id.ts'
import { type OfferWords, offersInEnglish } from './offer-words.ts'
import { type WaitingWords, waitingInEnglish } from './waiting-words.ts'

export interface ApprovingWords {
  readonly waiting: WaitingWords
  readonly offers: OfferWords
}

export const approvingInEnglish: ApprovingWords = { waiting: waitingInEnglish, offers: offersInEnglish }

/** Something that waits, with the agency that keeps it: that of the approver, where none does. */
export interface ToSettle {
  readonly kept: KeptService
  readonly proposal: Proposal
  readonly agency: Id
  readonly leads: readonly Lead[]
}

/** Why something could not be settled. */
export interface Refused {
  readonly is: 'own' | 'overtaken' | 'not-checked' | 'no-reason' | 'long-reason'
}

/** What somebody wrote and ticked, with what they saw when they did. */
export interface SettleTyped {
  readonly because: string
  readonly ticked: readonly string[]
  readonly seen: string
  readonly isDraft: boolean
}
