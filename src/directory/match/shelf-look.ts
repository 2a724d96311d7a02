import type { AgesInText } from '../adults-in-text.ts'
import { agesInText } from '../ages-in-text.ts'
import { forWhomInText } from '../for-whom-in-text.ts'
import type { KindOfStep } from '../listing.ts'
import type { Offer } from '../offer.ts'
import { formsListed, kindOf } from './kind-of-help.ts'
import type { May } from './shelf-words.ts'
import { smallOf, youngOf } from './shelf-young.ts'

/** What is told from the texts of offers as they stand. */
export interface Seen {
  readonly young: Uint8Array
  readonly small: Uint8Array
  readonly forms: Uint16Array
  readonly forWhom: Uint32Array
  readonly agesRead: readonly (AgesInText | undefined)[]
  readonly kinds: readonly KindOfStep[]
}

/** The text of an offer, with what the words of its parts leave possible. */
export interface TextToLookAt {
  readonly said: string
  readonly may: { readonly name: May; readonly organisation: May; readonly text: May }
}

const formsUntil = 400
const leastBound = 99

/** True where ages are stated at both ends: what its text says of ages then counts for nothing, and is not read. */
const statesAges = ({ who }: Offer): boolean => (who.youngest ?? 0) > 0 && (who.oldest ?? leastBound) < leastBound

function agesOf(offer: Offer, { said, may }: TextToLookAt): AgesInText | undefined {
  if (statesAges(offer)) return undefined
  return agesInText(`${offer.name}. ${said}`, (may.text.agesInWords | may.name.agesInWords) !== 0)
}

/** Looks at one offer after another, in their order. */
export function lookingAt(size: number) {
  const agesRead: (AgesInText | undefined)[] = []
  const kinds: KindOfStep[] = []
  const seen: Seen = {
    young: new Uint8Array(size),
    small: new Uint8Array(size),
    forms: new Uint16Array(size),
    forWhom: new Uint32Array(size),
    agesRead,
    kinds,
  }
  const look = (offer: Offer, text: TextToLookAt): void => {
    const at = kinds.length
    const { said, may } = text
    const whole = { text: said, may: may.text.young }
    const name = { text: `${offer.name} ${offer.organisation.name}`, may: may.name.young | may.organisation.young }
    seen.young[at] = youngOf(name, whole)
    seen.small[at] = smallOf({ text: offer.name, may: may.name.young }, whole)
    seen.forms[at] = formsListed(`${offer.name} ${said.slice(0, formsUntil)}`, may.text.forms | may.name.forms)
    agesRead.push(agesOf(offer, text))
    const kind = kindOf(offer, { name: may.name.signs, text: may.text.signs })
    kinds.push(kind)
    seen.forWhom[at] = forWhomInText(offer, kind === 'community')
  }
  return { seen, look }
}
