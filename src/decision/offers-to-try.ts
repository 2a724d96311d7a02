import type { Offer } from '../directory/offer.ts'
import type { Id } from '../shared/id.ts'

/** An offer of the directory as something to try, as it is called today. */
export interface OfferToTry {
  readonly id: Id
  readonly name: string
  /** Who offers it, and where. */
  readonly from: string
  readonly isClosedForNow: boolean
}

/** So many are shown at a time: whoever looks for more types more letters. */
export const mostOffersFound = 12

const toTry = ({ id, name, organisation, at, temporarilyClosed }: Offer): OfferToTry => ({
  id,
  name,
  from: [organisation.name, at?.name].filter((part) => part !== undefined && part !== '').join(', '),
  isClosedForNow: temporarilyClosed,
})

/** Letters for letters, in the name or in that of whoever offers it, in alphabetical order: nothing is guessed. */
export function offersFound(offers: Iterable<Offer>, letters: string, but: ReadonlySet<Id>): readonly OfferToTry[] {
  const wanted = letters.trim().toLocaleLowerCase('en-GB')
  if (wanted === '') return []
  return [...offers]
    .filter(({ id }) => !but.has(id))
    .filter(({ name, organisation }) => `${name}\n${organisation.name}`.toLocaleLowerCase('en-GB').includes(wanted))
    .map(toTry)
    .toSorted((one, other) => `${one.name}\n${one.from}`.localeCompare(`${other.name}\n${other.from}`, 'en-GB'))
    .slice(0, mostOffersFound)
}

/** Those that were chosen, by their ids. One that is in the directory no more is left out, and the form says so. */
export const offersChosen = (offers: ReadonlyMap<string, Offer>, ids: readonly string[]): readonly OfferToTry[] =>
  [...new Set(ids)].flatMap((id) => {
    const offer = offers.get(id)
    return offer ? [toTry(offer)] : []
  })

/** Offers on a form: those that were chosen already, and what was found by the letters that were typed. */
export interface OffersOnForm {
  readonly letters: string
  readonly chosen: readonly OfferToTry[]
  readonly found: readonly OfferToTry[]
}

interface SentOffers {
  readonly first: (name: string) => string | undefined
  readonly all: (name: string) => readonly string[]
}

/** The names of the fields: letters to look for, and what was ticked. */
export const offerFields = { letters: 'offer-letters', look: 'look', chosen: 'offer' } as const

export function offersOnForm(offers: ReadonlyMap<string, Offer>, sent: SentOffers): OffersOnForm {
  const letters = (sent.first(offerFields.letters) ?? '').trim()
  const chosen = offersChosen(offers, sent.all(offerFields.chosen))
  const isChosen = new Set(chosen.map(({ id }) => id))
  return { letters, chosen, found: offersFound(offers.values(), letters, isChosen) }
}
