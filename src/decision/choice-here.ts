import type { Offer } from '../directory/offer.ts'
import type { Day } from '../shared/day.ts'
import { parseSaid } from '../shared/said.ts'
import { type Choice, type Statement, unknownCells } from './choice.ts'

/** How a choice can be begun here, and the wait with the day on which it was true. It is read from the directory each time. */
export interface OfferHere {
  readonly name: string
  readonly howToStart?: string
  readonly wait?: { readonly said: string; readonly asOf: Day }
}

export type HereNow =
  | { readonly is: 'nothing-to-wait-for' }
  | { readonly is: 'offers'; readonly offers: readonly OfferHere[] }
  | { readonly is: 'not-known' }

/** A choice as it lies before people, in one place on one day. */
export interface LaidChoice {
  readonly choice: Choice
  readonly here: HereNow
}

/** @param offers those of the place that this choice can be taken up with, as they are published now. */
export function layOut(choice: Choice, offers: readonly Offer[] = []): LaidChoice {
  if (choice.isWaiting) return { choice, here: { is: 'nothing-to-wait-for' } }
  return {
    choice,
    here: offers.length > 0 ? { is: 'offers', offers: offers.map(offerHere) } : { is: 'not-known' },
  }
}

const offerHere = ({ name, howToStart, wait }: Offer): OfferHere => ({
  name,
  ...(howToStart === undefined ? {} : { howToStart }),
  ...(wait === undefined ? {} : { wait: { said: wait.said, asOf: wait.asOf } }),
})

const told = (says: string | undefined): readonly Statement[] =>
  says === undefined || says.trim() === '' ? [{ is: 'not-known' }] : [{ is: 'told', says, by: 'offer' }]

const inOneLine = (parts: readonly (string | undefined)[]): string | undefined =>
  parts.filter((part) => part !== undefined && part !== '').join(', ') || undefined

/** Any offer of the directory as a choice: what it says of itself, and of its effects only that they are not known. */
export function choiceOf(offer: Offer, free: string): LaidChoice {
  const cost = offer.cost.said ?? (offer.cost.free ? free : undefined)
  const where = offer.at ? [offer.at.name, ...offer.at.lines, offer.at.postcode] : []
  const choice: Choice = {
    id: offer.id,
    name: offer.name,
    isWaiting: false,
    outsideTheNhs: offer.sector !== undefined && offer.sector !== 'health',
    isMedicine: false,
    cells: {
      ...unknownCells,
      'what-it-is': told(offer.summary),
      'who-with': told(inOneLine([offer.organisation.name, ...where, cost])),
      'who-would-know': told(offer.confidentiality),
    },
    origin: { is: 'offer', organisation: offer.organisation.name },
  }
  return layOut(choice, [offer])
}

/** @returns something of the young person's own, in their words; undefined where nothing was written. Nobody grades it. */
export function ownIdea(id: string, words: string): LaidChoice | undefined {
  const read = parseSaid(words)
  if (!read) return undefined
  const choice: Choice = {
    id,
    name: read.said,
    isWaiting: false,
    outsideTheNhs: false,
    isMedicine: false,
    cells: { ...unknownCells, 'what-it-is': [{ is: 'told', says: read.said, by: 'young-person' }] },
    origin: { is: 'own-idea' },
  }
  return { choice, here: { is: 'not-known' } }
}
