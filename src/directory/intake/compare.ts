import type { ListedService } from '../listing.ts'
import { callingCost } from './text/calling-cost.ts'

/** What of a service leads people to it, and so needs a person before it changes in public. */
export type Lead = 'phone' | 'link' | 'e-mail'

/** Which ways to a service differ between what is public and what a feed now proposes; numbers and links inside texts count too. */
export function changedLeads(approved: ListedService, proposed: ListedService): readonly Lead[] {
  const before = leadsOf(approved)
  const after = leadsOf(proposed)
  return (['phone', 'link', 'e-mail'] as const).filter((lead) => before[lead].join() !== after[lead].join())
}

/** Why a person has to look at a record before it becomes public, whatever flag was given. */
export type NeedsPerson = Lead | 'costly-phone' | 'like-a-public-one' | 'kept-here'

export interface Standing {
  /** The same record as it is public now. */
  readonly before: ListedService | undefined
  /** Other public records with its name and organisation: see `nameAndOrganisation`. */
  readonly alike: readonly ListedService[]
  /** True where the service's own words are public, or wait to be: they win over what its feed says. */
  readonly isKeptHere?: boolean
}

/**
 * A changed way to something public, a number that takes money or is nobody's own, and a record that takes the name of something
 * public but leads elsewhere: each of these is how people have been robbed in a trusted name.
 */
export function whyAPerson(proposed: ListedService, { before, alike, isKeptHere }: Standing): readonly NeedsPerson[] {
  const known = new Set(before ? doubtfulNumbers(before) : [])
  const isCostly = doubtfulNumbers(proposed).some((number) => !known.has(number))
  const isNewName = !before || nameAndOrganisation(before) !== nameAndOrganisation(proposed)
  const isLike = isNewName && alike.length > 0 && alike.every((other) => changedLeads(other, proposed).length > 0)
  return [
    ...(before ? changedLeads(before, proposed) : []),
    ...(isCostly ? (['costly-phone'] as const) : []),
    ...(isLike ? (['like-a-public-one'] as const) : []),
    ...(isKeptHere ? (['kept-here'] as const) : []),
  ]
}

/** Two names that people would read as one give the same key. */
export const nameAndOrganisation = ({ name, organization }: ListedService): string =>
  `${folded(name)}\n${folded(organization.name)}`

const folded = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

/** That 999 is named in a text is good advice; as the number of a service it is not. */
function doubtfulNumbers(service: ListedService): readonly string[] {
  const own = phonesOf(service).filter((number) => ['costly', 'emergency'].includes(callingCost(number)))
  const told = numbersIn(textsOf(service)).filter((number) => callingCost(number) === 'costly')
  return [...own, ...told].map((number) => number.replaceAll(/\D/g, ''))
}

const textsOf = (service: ListedService): string =>
  [
    service.description,
    service.application_process,
    service.alert,
    service.fees_description,
    service.eligibility_description,
    ...service.service_at_locations.map((offer) => offer.description),
  ].join('\n')

const numbersIn = (texts: string): readonly string[] => texts.match(/\+?\d[\d ()-]{7,}\d/g) ?? []

const phonesOf = (service: ListedService): readonly string[] =>
  [
    ...service.phones,
    ...service.contacts.flatMap((contact) => contact.phones),
    ...service.service_at_locations.flatMap((offer) => offer.phones),
  ].map((phone) => phone.number)

function leadsOf(service: ListedService): Readonly<Record<Lead, readonly string[]>> {
  const texts = textsOf(service)
  const emails = [service.email, service.organization.email, ...service.contacts.map((contact) => contact.email)]
  return {
    phone: inOrder([...phonesOf(service), ...numbersIn(texts)].map((each) => each.replaceAll(/\D/g, ''))),
    link: inOrder([
      service.url,
      service.organization.website,
      ...(texts.match(/(?:https?:\/\/|www\.)[^\s)]+/gi) ?? []),
    ]),
    'e-mail': inOrder([...emails, ...(texts.match(/[^\s@()<>]+@[^\s@()<>]+/g) ?? [])]),
  }
}

const inOrder = (values: readonly (string | undefined)[]): readonly string[] =>
  [...new Set(values.filter((value) => value !== undefined && value !== ''))].map(String).sort()

/** What is known of a record from earlier readings. */
export interface Earlier {
  readonly id: string
  readonly sourceId: string
  readonly rawHash: string
  readonly approvedHash: string | undefined
  readonly proposedHash: string | undefined
  /** Its own words are public here. */
  readonly isKeptHere?: boolean
  /** What a person proposed waits: a feed says nothing to it meanwhile. */
  readonly waitsHere?: boolean
}

/** How a record of this reading stands to what is known of it. */
export type Compared = 'new' | 'changed' | 'unchanged'

export function compare(hash: string, earlier: Earlier | undefined): Compared {
  if (!earlier) return 'new'
  return hash === (earlier.proposedHash ?? earlier.approvedHash) ? 'unchanged' : 'changed'
}
