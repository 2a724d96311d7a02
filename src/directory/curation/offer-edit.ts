import { type PartPlayed, partsPlayed } from '../../language/part-played.ts'
import { type Day, parseDay } from '../../shared/day.ts'
import type { ListedOffer, ListedPhone, ListedService, Signposting } from '../listing.ts'
import { known } from '../offer.ts'
import { readCost, readHours, readLanguage, readPhone } from '../short-forms.ts'
import { asLines, asOneLine, asTyped, dayTyped } from './as-typed.ts'
import type { AtPlace, NewId } from './at-place.ts'
import { type OfferField, phonesAt, schedulesAt, writtenPhone } from './offer-fields.ts'
import { writtenHours } from './written-hours.ts'

/** What cannot be taken, and why. */
export type WhyNot =
  | 'missing'
  | 'too-long'
  | 'no-number'
  | 'crossed'
  | 'no-phone'
  | 'no-link'
  | 'no-email'
  | 'no-hours'
  | 'no-day'
  | 'to-come'

export interface Writing {
  readonly today: Day
  readonly newId: NewId
}

/** What was changed, or why it could not be. */
export type Changed = { readonly is: 'changed'; readonly at: AtPlace } | { readonly is: WhyNot }

const changed = (at: AtPlace): Changed => ({ is: 'changed', at })

const ofService = ({ service, offer }: AtPlace, parts: Partial<Record<keyof ListedService, unknown>>): Changed =>
  changed({ service: known<ListedService>({ ...service, ...(parts as Partial<ListedService>) }), offer })

const ofProfile = ({ service, offer }: AtPlace, parts: Partial<Record<keyof Signposting, unknown>>): Changed =>
  changed({
    service,
    offer: { ...offer, signposting: known<Signposting>({ ...offer.signposting, ...(parts as Partial<Signposting>) }) },
  })

const orNothing = (text: string): string | undefined => (text === '' ? undefined : text)

/** What stood there already stays as it was, with its id; what is new is read. @returns undefined where a line cannot be read. */
function linesOf<Kept>(
  text: string,
  before: readonly { readonly says: string; readonly kept: Kept }[],
  read: (line: string) => Kept | undefined,
): readonly Kept[] | undefined {
  const all = asLines(text).map((line) => before.find(({ says }) => asOneLine(says) === line)?.kept ?? read(line))
  return all.some((each) => each === undefined) ? undefined : all.flatMap((each) => (each === undefined ? [] : [each]))
}

type Write = (at: AtPlace, text: string, writing: Writing) => Changed

const age =
  (field: 'minimum_age' | 'maximum_age'): Write =>
  (at, text) => {
    if (text === '') return ofService(at, { [field]: undefined })
    return /^\d{1,3}$/.test(text) && Number(text) <= 120
      ? ofService(at, { [field]: Number(text) })
      : { is: 'no-number' }
  }

const writePhones: Write = (at, text, { newId }) => {
  const before = phonesAt(at).map((kept) => ({ says: writtenPhone(kept), kept }))
  const phones = linesOf<ListedPhone>(text, before, (line) => {
    const plain = line
      .replace(/^(text )?\+44 ?(?:\(0\))? ?/i, '$10')
      .replaceAll(/[()]/g, '')
      .replaceAll(/(\d)-(?=\d)/g, '$1 ')
    const read = readPhone(plain.replace(/^Text /, 'text '))
    const digits = (read?.number ?? '').replaceAll(' ', '').length
    return read && digits >= 3 && digits <= 15 ? { id: newId(), ...read } : undefined
  })
  if (!phones) return { is: 'no-phone' }
  const contacts = at.service.contacts.map((contact) => ({ ...contact, phones: [] }))
  return changed({ service: { ...at.service, phones, contacts }, offer: { ...at.offer, phones: [] } })
}

const writeHours: Write = (at, text, { newId }) => {
  const before = schedulesAt(at).map((kept) => ({ says: writtenHours(kept), kept }))
  const schedules = linesOf(text, before, (line) => {
    const read = readHours(line.replaceAll(/[–—]/g, '-').replaceAll(/ ?- ?(?=\d)/g, '-'))
    return read && { id: newId(), ...read }
  })
  if (!schedules) return { is: 'no-hours' }
  const isShared = at.offer.schedules.length === 0 && at.service.schedules.length > 0
  return isShared ? ofService(at, { schedules }) : changed({ ...at, offer: { ...at.offer, schedules } })
}

function writeLink(at: AtPlace, text: string): Changed {
  if (text === '') return ofService(at, { url: undefined })
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`
  const url = URL.canParse(whole) ? new URL(whole) : undefined
  const isLink = url && /^https?:$/.test(url.protocol) && url.hostname.includes('.') && url.username === ''
  return isLink ? ofService(at, { url: url.href }) : { is: 'no-link' }
}

const emailShape = /^[^\s@()<>,;:"[\]]{1,64}@[a-z0-9](?:[a-z0-9-]{0,62}\.)+[a-z]{2,24}$/i

const writePlaces: Write = (at, text, { today }) => {
  if (text === '') return ofProfile(at, { places_free: undefined })
  return /^\d{1,3}$/.test(text)
    ? ofProfile(at, { places_free: { many: Number(text), as_of: today } })
    : { is: 'no-number' }
}

const writeWhoCanAsk: Write = (at, text) => {
  const typed = new Set<string>(text.split(/\s+/))
  const who: readonly PartPlayed[] = partsPlayed.filter((part) => typed.has(part))
  if (who.length === 0) return ofProfile(at, { who_can_ask: undefined, self_referral: undefined })
  return ofProfile(at, { who_can_ask: who, self_referral: who.includes('young-person') ? 'yes' : 'no' })
}

const writeAccess: Write = (at, text, { newId }) => {
  const before = (at.offer.location?.accessibility ?? []).map((kept) => ({
    says: kept.description ?? kept.details ?? '',
    kept,
  }))
  const accessibility = linesOf(text, before, (description) => ({ id: newId(), description })) ?? []
  const nowhere = { id: newId(), location_type: 'virtual' as const, addresses: [] }
  const location: ListedOffer['location'] = { ...(at.offer.location ?? nowhere), accessibility }
  return changed({ ...at, offer: { ...at.offer, location } })
}

const profile =
  (field: 'plain_summary' | 'who_for' | 'how_to_start' | 'what_happens_next'): Write =>
  (at, text) =>
    ofProfile(at, { [field]: orNothing(text) })

/** How each field is written; the wait and its day belong together: see `writeWait`. */
export const writers: Readonly<Record<Exclude<OfferField, 'wait' | 'wait-on'>, Write>> = {
  name: (at, text) => {
    if (text === '') return { is: 'missing' }
    return text.length > 150 ? { is: 'too-long' } : ofService(at, { name: asOneLine(text) })
  },
  about: (at, text) => ofService(at, { description: orNothing(text) }),
  youngest: age('minimum_age'),
  oldest: age('maximum_age'),
  area: (at, text, { newId }) => {
    const before = at.service.service_areas.map((kept) => ({
      says: kept.name ?? kept.description ?? kept.extent ?? '',
      kept,
    }))
    return ofService(at, { service_areas: linesOf(text, before, (name) => ({ id: newId(), name })) })
  },
  phone: writePhones,
  link: writeLink,
  email: (at, text) =>
    text === '' || emailShape.test(text) ? ofService(at, { email: orNothing(text) }) : { is: 'no-email' },
  cost: (at, text, { newId }) =>
    ofService(at, {
      fees_description: orNothing(text),
      cost_options: text === '' ? [] : [{ id: newId(), ...readCost(text) }],
    }),
  languages: (at, text, { newId }) => {
    const before = at.service.languages.map((kept) => ({
      says: kept.note ? `${kept.name} (${kept.note})` : kept.name,
      kept,
    }))
    return ofService(at, { languages: linesOf(text, before, (line) => ({ id: newId(), ...readLanguage(line) })) })
  },
  summary: profile('plain_summary'),
  'who-for': profile('who_for'),
  'who-can-ask': writeWhoCanAsk,
  'how-to-start': profile('how_to_start'),
  next: profile('what_happens_next'),
  open: writeHours,
  'places-free': writePlaces,
  access: writeAccess,
}

export interface TypedWait {
  readonly said: string
  readonly on: string
  /** True where somebody wrote another day than stood there. */
  readonly isNewDay: boolean
}

/** A wait is true on a day: today, where nobody says another. */
export function writeWait(at: AtPlace, { said, on, isNewDay }: TypedWait, { today }: Writing): Changed {
  if (said === '') return ofProfile(at, { wait: undefined })
  const day = isNewDay && on !== '' ? parseDay(dayTyped(on)) : today
  if (!day) return { is: 'no-day' }
  return day > today ? { is: 'to-come' } : ofProfile(at, { wait: { said: asTyped(said), as_of: day } })
}
