import type { Delivery, KindOfStep, ListedAttribute, ListedService, Sector } from '../../directory/listing.ts'
import { type Grouping, inNoOrder, nameOf } from '../../language/grouping.ts'
import { type PartPlayed, partsPlayed } from '../../language/part-played.ts'
import type { Id } from '../../shared/id.ts'
import type { PublishedDirectory } from './published-directory.ts'

/** The same name always gives the same id (a version 5 UUID); handed in, because the domain computes no hashes. */
export type NameId = (name: string) => Id

export interface Taxonomy {
  readonly id: Id
  readonly name: string
  readonly description: string
  readonly terms: readonly Term[]
}

export interface Term {
  readonly id: Id
  readonly taxonomyId: Id
  readonly taxonomy: string
  readonly code?: string
  readonly name: string
  readonly description: string
}

/** The taxonomies that this program publishes, by their keys in ids. */
const ourKeys = ['topic', 'grouping', 'who-can-ask', 'delivery', 'kind-of-step', 'sector', 'signposting'] as const
export type OurTaxonomy = (typeof ourKeys)[number]

const taxonomyIdOf = (key: OurTaxonomy, nameId: NameId): Id => nameId(`urn:rightdoor:taxonomy:${key}`)
const termIdOf = (key: OurTaxonomy, code: string, nameId: NameId): Id => nameId(`urn:rightdoor:taxonomy:${key}:${code}`)

const delivery: Readonly<Record<Delivery, string>> = {
  'in-person': 'In person',
  'at-home': 'At home',
  'at-school': 'At school or college',
  online: 'Online',
  phone: 'By phone',
  text: 'By text or chat',
}

const kindOfStep: Readonly<Record<KindOfStep, string>> = {
  'self-care': 'Something to do yourself',
  community: 'Something in the community',
  'someone-to-talk-to': 'Someone to talk to',
  team: 'A team',
}

const sector: Readonly<Record<Sector, string>> = {
  health: 'Health',
  education: 'Education',
  'social-care': 'Social care',
  voluntary: 'Voluntary',
  community: 'Community',
}

const parts: Readonly<Record<PartPlayed, string>> = {
  'young-person': 'The young person',
  'parent-carer': 'A parent or carer',
  friend: 'A friend',
  school: 'School or college staff',
  health: 'Health staff',
  'social-care': 'Social care, police and youth justice staff',
  community: 'Club, faith and charity workers',
  'someone-else': 'Anyone else',
}

/** What signposting needs and HSDS has no field for: each is a term whose attribute holds the words. */
export const signpostingTerms = {
  'plain-summary': 'In short',
  'self-referral': 'Whether a young person can ask for themselves (yes or no)',
  'how-to-start': 'How to start',
  'what-happens-next': 'What happens next',
  'likely-results': 'What it is likely to help with',
  limits: 'What it cannot do',
  confidentiality: 'What stays private',
  'consent-age-note': 'Age and consent',
  'out-of-area': 'For people who live elsewhere',
  reach: 'How far it reaches (local, national or online)',
  'wait-said': 'The wait, in words',
  'wait-days': 'The wait, in days',
  'wait-as-of': 'The day on which the wait was true',
} as const
export type SignpostingTerm = keyof typeof signpostingTerms

/** Our own taxonomies. The five groupings are a set: their terms stand in an order that means nothing. */
export function ourTaxonomies(topics: PublishedDirectory['topics'], nameId: NameId): readonly Taxonomy[] {
  const make = (key: OurTaxonomy, about: { name: string; description: string }, terms: readonly Said[]): Taxonomy => {
    const id = taxonomyIdOf(key, nameId)
    const termOf = ({ code, name, description = name }: Said): Term => ({
      id: termIdOf(key, code, nameId),
      taxonomyId: id,
      taxonomy: about.name,
      code,
      name,
      description,
    })
    return { id, ...about, terms: terms.map(termOf) }
  }
  const said: Readonly<Record<OurTaxonomy, readonly Said[]>> = {
    topic: topics.map(({ id, label }) => ({ code: id, name: label.young, description: label.professional })),
    grouping: inNoOrder('open-referral').map((code: Grouping) => ({ code, name: nameOf[code] })),
    'who-can-ask': partsPlayed.map((code) => ({ code, name: parts[code] })),
    delivery: fromRecord(delivery),
    'kind-of-step': fromRecord(kindOfStep),
    sector: fromRecord(sector),
    signposting: fromRecord(signpostingTerms),
  }
  return ourKeys.map((key) => make(key, words[key], said[key]))
}
interface Said {
  readonly code: string
  readonly name: string
  readonly description?: string
}

const fromRecord = (names: Readonly<Record<string, string>>): readonly Said[] =>
  Object.entries(names).map(([code, name]) => ({ code, name }))

const words: Readonly<Record<OurTaxonomy, { readonly name: string; readonly description: string }>> = {
  topic: { name: 'What it is about', description: 'Everyday topics, in the words of young people. Never a diagnosis.' },
  grouping: {
    name: 'Kinds of support given',
    description:
      'Which kinds of support of the THRIVE Framework for system change (Wolpert et al., 2019) an offer gives. An unordered set, and never about a person.',
  },
  'who-can-ask': {
    name: 'Who can ask',
    description: 'Who may ask for this support. Where none is named, it is not known.',
  },
  delivery: { name: 'How help can be taken', description: 'In which ways somebody can take part.' },
  'kind-of-step': { name: 'Kind of step', description: 'What sort of step it is for the person who takes it.' },
  sector: { name: 'Sector', description: 'Which part of local life the offer belongs to.' },
  signposting: {
    name: 'Signposting',
    description: 'What somebody needs to know before they ask. The attribute’s value holds the words.',
  },
}

/** Every term that a record may name, at hand without computing an id again. */
export interface Vocabulary {
  /** By `topic:worry`. */
  readonly ours: ReadonlyMap<string, Term>
  readonly brought: ReadonlyMap<Id, Term>
}

export const vocabularyOf = (ours: readonly Taxonomy[], brought: readonly Taxonomy[]): Vocabulary => ({
  ours: new Map(
    ours.flatMap(({ terms }, index) => terms.map((term) => [`${ourKeys[index]}:${term.code}`, term] as const)),
  ),
  brought: new Map(brought.flatMap(({ terms }) => terms.map((term) => [term.id, term] as const))),
})

/** The taxonomies that the feeds brought along, with the terms that published services use. */
export function broughtTaxonomies(services: readonly ListedService[], nameId: NameId): readonly Taxonomy[] {
  const found = new Map<string, Map<Id, ListedAttribute['term']>>()
  for (const { attributes } of services) {
    for (const { term } of attributes) {
      const terms = found.get(term.taxonomy) ?? new Map<Id, ListedAttribute['term']>()
      found.set(term.taxonomy, terms)
      if (!terms.has(term.id)) terms.set(term.id, term)
    }
  }
  return [...found].map(([name, terms]) => {
    const id = nameId(`urn:rightdoor:feed-taxonomy:${name}`)
    const shown = name.trim() || 'A list that a feed did not name'
    const termOf = (term: ListedAttribute['term']): Term => {
      const said = term.name.trim() || term.code?.trim() || 'Not named'
      const code = term.code !== undefined && { code: term.code }
      return { id: term.id, taxonomyId: id, taxonomy: shown, ...code, name: said, description: said }
    }
    return { id, name: shown, description: shown, terms: [...terms.values()].map(termOf) }
  })
}
