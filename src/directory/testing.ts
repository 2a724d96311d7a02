import { type Day, parseDay } from '../shared/day.ts'
import { type Id, parseId } from '../shared/id.ts'
import type { Offer } from './offer.ts'

/** For tests and benches: an offer of which nothing but its name is known, and what is said besides. */
export const bareOffer = (id: Id, name: string, besides: Partial<Offer> = {}): Offer => ({
  id,
  serviceId: id,
  sourceId: id,
  feed: 'test',
  name,
  organisation: { id, name },
  summary: '',
  description: '',
  who: {},
  topics: [],
  groupings: [],
  delivery: [],
  cost: {},
  languages: [],
  access: [],
  areas: [],
  open: [],
  phones: [],
  temporarilyClosed: false,
  reach: 'local',
  tags: [],
  ...besides,
})

/** For tests: the id that has this number, and is none of a real thing. */
export function ordinaryId(number: number): Id {
  const id = parseId(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`)
  if (id === undefined) throw new Error(`no id can be made of ${number}`)
  return id
}

/** For tests: a day that must be one. */
export function dayOf(text: string): Day {
  const day = parseDay(text)
  if (day === undefined) throw new Error(`${text} is not a day`)
  return day
}

export type OrdinaryOffer = (changes: Partial<Offer> & { readonly name: string }) => Offer

/** For tests: makes offers that were checked lately, each with an id and an organisation of its own, counted from 1. */
export function ordinaryOffers(): OrdinaryOffer {
  let made = 0
  return (changes) => {
    made += 1
    const id = ordinaryId(made)
    return bareOffer(id, changes.name, {
      sourceId: `s${made}`,
      organisation: { id, name: `Organisation ${made}` },
      summary: changes.description ?? '',
      checkedOn: dayOf('2026-11-01'),
      ...changes,
    })
  }
}
