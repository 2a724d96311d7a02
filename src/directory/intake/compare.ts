import type { ListedService } from '../listing.ts'

/** What of a service leads people to it, and so needs a person before it changes in public. */
export type Lead = 'phone' | 'link' | 'e-mail'

/** Which ways to a service differ between what is public and what a feed now proposes; numbers and links inside texts count too. */
export function changedLeads(approved: ListedService, proposed: ListedService): readonly Lead[] {
  const before = leadsOf(approved)
  const after = leadsOf(proposed)
  return (['phone', 'link', 'e-mail'] as const).filter((lead) => before[lead].join() !== after[lead].join())
}

function leadsOf(service: ListedService): Readonly<Record<Lead, readonly string[]>> {
  const texts = [
    service.description,
    service.application_process,
    service.alert,
    service.fees_description,
    service.eligibility_description,
    ...service.service_at_locations.map((offer) => offer.description),
  ].join('\n')
  const phones = [
    ...service.phones,
    ...service.contacts.flatMap((contact) => contact.phones),
    ...service.service_at_locations.flatMap((offer) => offer.phones),
  ].map((phone) => phone.number)
  const emails = [service.email, service.organization.email, ...service.contacts.map((contact) => contact.email)]
  return {
    phone: inOrder(
      [...phones, ...(texts.match(/\+?\d[\d ()-]{7,}\d/g) ?? [])].map((each) => each.replaceAll(/\D/g, '')),
    ),
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
}

/** How a record of this reading stands to what is known of it. */
export type Compared = 'new' | 'changed' | 'unchanged'

export function compare(hash: string, earlier: Earlier | undefined): Compared {
  if (!earlier) return 'new'
  return hash === (earlier.proposedHash ?? earlier.approvedHash) ? 'unchanged' : 'changed'
}
