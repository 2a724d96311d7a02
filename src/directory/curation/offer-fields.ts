import { partsPlayed } from '../../language/part-played.ts'
import { inWords } from '../../shared/day.ts'
import type { ListedCost, ListedPhone, ListedSchedule, ListedService } from '../listing.ts'
import type { AtPlace } from './at-place.ts'
import { writtenHours } from './written-hours.ts'

/** What people who keep an offer can write, field by field. Each is text, lines or a list of words, as a form holds it. */
export const sharedFields = [
  ...(['name', 'about', 'youngest', 'oldest', 'area', 'phone', 'link', 'email', 'cost', 'languages'] as const),
] as const
export const placeFields = [
  ...(['summary', 'who-for', 'who-can-ask', 'how-to-start', 'next'] as const),
  ...(['open', 'wait', 'wait-on', 'places-free', 'access'] as const),
] as const
export type OfferField = (typeof sharedFields)[number] | (typeof placeFields)[number]
export const offerFields: readonly OfferField[] = [...sharedFields, ...placeFields]

const lines = (texts: readonly (string | undefined)[]): string =>
  texts.filter((text) => text !== undefined && text !== '').join('\n')

/** `text 07700 900145 Nurse Jo` */
export const writtenPhone = ({ number, type, description }: ListedPhone): string =>
  `${type === 'text' ? 'text ' : ''}${number}${description ? ` ${description}` : ''}`

/** Every number that an offer shows, wherever its feed put it. */
export const phonesAt = ({ service, offer }: AtPlace): readonly ListedPhone[] => [
  ...offer.phones,
  ...service.phones,
  ...service.contacts.flatMap((contact) => contact.phones),
]

export const schedulesAt = ({ service, offer }: AtPlace): readonly ListedSchedule[] =>
  offer.schedules.length > 0 ? offer.schedules : service.schedules

const costOf = ({ amount, amount_description, option }: ListedCost): string | undefined =>
  amount_description ?? option ?? (amount === undefined ? undefined : amount === 0 ? 'Free' : `£${amount}`)

const writtenCost = ({ fees_description, cost_options }: ListedService): string | undefined =>
  fees_description ?? cost_options.map(costOf).find((said) => said !== undefined)

const number = (value: number | undefined): string => (value === undefined ? '' : String(value))

const texts: Readonly<Record<OfferField, (at: AtPlace) => string | undefined>> = {
  name: ({ service }) => service.name,
  about: ({ service }) => service.description,
  youngest: ({ service }) => number(service.minimum_age),
  oldest: ({ service }) => number(service.maximum_age),
  area: ({ service }) => lines(service.service_areas.map((area) => area.name ?? area.description ?? area.extent)),
  phone: (at) => lines(phonesAt(at).map(writtenPhone)),
  link: ({ service }) => service.url,
  email: ({ service }) => service.email,
  cost: ({ service }) => writtenCost(service),
  languages: ({ service }) => lines(service.languages.map(({ name, note }) => (note ? `${name} (${note})` : name))),
  summary: ({ offer }) => offer.signposting.plain_summary,
  'who-for': ({ offer, service }) => offer.signposting.who_for ?? service.eligibility_description,
  'who-can-ask': ({ offer }) => partsPlayed.filter((part) => offer.signposting.who_can_ask?.includes(part)).join('\n'),
  'how-to-start': ({ offer, service }) => offer.signposting.how_to_start ?? service.application_process,
  next: ({ offer }) => offer.signposting.what_happens_next,
  open: (at) => lines(schedulesAt(at).map(writtenHours)),
  wait: ({ offer }) => offer.signposting.wait?.said,
  'wait-on': ({ offer }) => offer.signposting.wait && inWords(offer.signposting.wait.as_of),
  'places-free': ({ offer }) => number(offer.signposting.places_free?.many),
  access: ({ offer }) => lines((offer.location?.accessibility ?? []).map((each) => each.description ?? each.details)),
}

/** A field as it stands, the way a form shows it; empty where nothing is known. */
export const textOf = (field: OfferField, at: AtPlace): string => texts[field](at) ?? ''
