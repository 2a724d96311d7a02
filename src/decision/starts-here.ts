import { z } from 'zod'
import type { Offer } from '../directory/offer.ts'

/**
 * With which offers of the directory a thing can be begun in one place, by the id of the choice. Somebody of the place says so; nothing works it out.
 * An offer is named by its own id, as its address ends, or by the id that its list gives the service.
 */
export type StartsHere = ReadonlyMap<string, readonly string[]>

/** So many stand in one answer: more do not fit on paper. */
export const mostOffers = 4

const named = z.array(z.string().trim().min(1)).min(1).max(mostOffers)

/** `{ "talking-one-to-one": ["childrens-mind-team"] }` */
export const startsHereFile = z.record(z.string(), named).transform((read): StartsHere => new Map(Object.entries(read)))

const isNamed = ({ id, sourceId }: Offer, names: readonly string[]): boolean =>
  names.includes(id) || names.includes(sourceId)

/** @returns those that a choice can be begun with, as they are published now. One that is closed for now is none. */
export const offersToStart = (names: readonly string[], offers: Iterable<Offer>): readonly Offer[] =>
  [...offers].filter((offer) => !offer.temporarilyClosed && isNamed(offer, names))

/** @returns what is named for a choice and that the directory does not have, for the people of the place. */
export const namedInVain = (names: readonly string[], offers: Iterable<Offer>): readonly string[] => {
  const all = [...offers]
  return names.filter((name) => !all.some((offer) => isNamed(offer, [name])))
}
