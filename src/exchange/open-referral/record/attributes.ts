import type { ListedOffer, ListedService, Signposting } from '../../../directory/listing.ts'
import type { Id } from '../../../shared/id.ts'
import type { NameId, OurTaxonomy, SignpostingTerm, Term, Vocabulary } from '../taxonomies.ts'
import { filled, type JsonRecord } from './filled.ts'
import { termRecord } from './taxonomy-record.ts'

/** A term that is said of a service or an offer, with words where the term asks for them. */
export interface Said {
  readonly term: Term
  readonly value?: string
}

function chosen({
  topics,
  groupings,
  who_can_ask,
  delivery,
  kind,
  sector,
}: Signposting): readonly (readonly [OurTaxonomy, string])[] {
  return [
    ...topics.map((code) => ['topic', code] as const),
    ...groupings.map((code) => ['grouping', code] as const),
    ...(who_can_ask ?? []).map((code) => ['who-can-ask', code] as const),
    ...delivery.map((code) => ['delivery', code] as const),
    ...(kind ? [['kind-of-step', kind] as const] : []),
    ...(sector ? [['sector', sector] as const] : []),
  ]
}

const spoken = (signposting: Signposting): Readonly<Record<SignpostingTerm, string | undefined>> => ({
  'plain-summary': signposting.plain_summary,
  'self-referral': signposting.self_referral,
  'how-to-start': signposting.how_to_start,
  'what-happens-next': signposting.what_happens_next,
  'likely-results': signposting.likely_results,
  limits: signposting.limits,
  confidentiality: signposting.confidentiality,
  'consent-age-note': signposting.consent_age_note,
  'out-of-area': signposting.out_of_area,
  reach: signposting.reach,
  'wait-said': signposting.wait?.said,
  'wait-days': signposting.wait?.days?.toString(),
  'wait-as-of': signposting.wait?.as_of,
})

/** What is said of one offer. A topic that the list of topics no longer holds is left out. Who checked it is kept back: it may be a person's name. */
export function saidOfOffer(offer: ListedOffer, vocabulary: Vocabulary): readonly Said[] {
  const found = (key: OurTaxonomy, code: string): Term | undefined => vocabulary.ours.get(`${key}:${code}`)
  const marks = chosen(offer.signposting).flatMap(([key, code]) => found(key, code) ?? [])
  const texts = Object.entries(spoken(offer.signposting)).flatMap(([code, value]) => {
    const term = found('signposting', code)
    return term && value !== undefined && value.trim() !== '' ? [{ term, value }] : []
  })
  return [...new Set(marks)].map((term): Said => ({ term })).concat(texts)
}

/** What is said of a service: the terms of its feed, and every mark that one of its offers has. Words stay with the offer. */
export function saidOfService(service: ListedService, vocabulary: Vocabulary): readonly Said[] {
  const marks = service.service_at_locations.flatMap((offer) => saidOfOffer(offer, vocabulary))
  const ours = new Map(marks.filter(({ value }) => value === undefined).map((said) => [said.term.id, said]))
  const brought = service.attributes.flatMap(({ term: { id }, value }): readonly Said[] => {
    const term = vocabulary.brought.get(id)
    return term ? [{ term, ...(value !== undefined && { value }) }] : []
  })
  return [...brought, ...ours.values()]
}

/** Attributes as HSDS writes them. Their ids follow from what they link, so that they stay the same. */
export const attributeRecords = (
  said: readonly Said[],
  link: { readonly id: Id; readonly entity: 'service' | 'service_at_location' },
  nameId: NameId,
): readonly JsonRecord[] =>
  said.map(({ term, value }, index) => {
    const repeated = said.slice(0, index).filter((earlier) => earlier.term.id === term.id).length
    return filled({
      id: nameId(`urn:rightdoor:attribute:${link.entity}:${link.id}:${term.id}:${repeated}`),
      link_id: link.id,
      link_type: term.taxonomy,
      link_entity: link.entity,
      taxonomy_term_id: term.id,
      value,
      taxonomy_term: termRecord(term),
    })
  })
