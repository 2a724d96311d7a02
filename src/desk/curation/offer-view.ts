import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import type { OfferWords } from './offer-words.ts'
import type { OwnOffer } from './own-offer.ts'

/** What somebody typed for a pause, and why it could not be taken; without an error, what they had written before. */
export interface PauseTyped {
  readonly until: string
  readonly error?: string
}

/** All that the page of one own offer is made of. */
export interface View {
  readonly asked: AskedSignedIn
  readonly words: OfferWords
  readonly own: OwnOffer
  readonly typed?: PauseTyped
}
