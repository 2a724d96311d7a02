import { holdsWords, offersThatFit, servicesThatFit } from './ask/filter.ts'
import type { Question } from './ask/question.ts'
import { type Feed, type FeedOrganization, plainWords } from './feed.ts'
import { type PageOf, pageOf } from './paging.ts'
import { filled, type JsonRecord } from './record/filled.ts'
import {
  modifiedOf,
  offerAloneRecord,
  offerListRecord,
  serviceListRecord,
  serviceRecord,
} from './record/listing-records.ts'
import { organizationRecord } from './record/organization-record.ts'
import { taxonomyRecord, termRecord } from './record/taxonomy-record.ts'
import type { Term } from './taxonomies.ts'

/** A list that can be asked for: its records, and one of them alone. */
export interface Listing {
  readonly name: 'services' | 'service_at_locations' | 'taxonomies' | 'taxonomy_terms' | 'organizations'
  /** Everything that fits, not yet written out. */
  readonly all: (feed: Feed, question: Question) => readonly (() => JsonRecord)[]
  readonly one: (feed: Feed, id: string, question: Question) => JsonRecord | undefined
}

const services: Listing = {
  name: 'services',
  all: (feed, question) =>
    servicesThatFit(feed, question).map(({ service }) => () => {
      if (question.minimal) return minimal(service.id, modifiedOf(service, feed))
      return question.full ? serviceRecord(service, feed) : serviceListRecord(service, feed)
    }),
  one: (feed, id) => {
    const found = feed.serviceById.get(id)
    return found && serviceRecord(found.service, feed)
  },
}

/** `modified_date` is the interface description's word for what the records call `last_modified`. */
const minimal = (id: string, modified: string): JsonRecord => ({ id, last_modified: modified, modified_date: modified })

const offers: Listing = {
  name: 'service_at_locations',
  all: (feed, question) =>
    offersThatFit(feed, question).map(({ service, offer }) => () => {
      if (question.minimal) return minimal(offer.id, modifiedOf(service, feed))
      return question.full ? offerAloneRecord(service, offer, feed) : offerListRecord(service, offer, feed)
    }),
  one: (feed, id) => {
    const found = feed.offerById.get(id)
    return found && offerAloneRecord(found.service, found.offer, feed)
  },
}

const says = (text: string, { search }: Question): boolean => holdsWords(plainWords(text), search)

const taxonomies: Listing = {
  name: 'taxonomies',
  all: (feed, question) =>
    feed.taxonomies
      .filter(({ name, description }) => says(`${name} ${description}`, question))
      .map((taxonomy) => () => taxonomyRecord(taxonomy, question.full)),
  one: (feed, id) => {
    const found = feed.taxonomies.find((taxonomy) => taxonomy.id === id)
    return found && taxonomyRecord(found, true)
  },
}

const termsOf = (feed: Feed): readonly Term[] => feed.taxonomies.flatMap(({ terms }) => terms)

/** No term of ours has a parent: all are at the top, and none is below another. */
const terms: Listing = {
  name: 'taxonomy_terms',
  all: (feed, question) =>
    termsOf(feed)
      .filter((term) => question.taxonomyIds.length === 0 || question.taxonomyIds.includes(term.taxonomyId))
      .filter((term) => question.parentId === undefined && says(`${term.name} ${term.description}`, question))
      .map((term) => () => termRecord(term)),
  one: (feed, id) => {
    const found = termsOf(feed).find((term) => term.id === id)
    return found && termRecord(found)
  },
}

const organizations: Listing = {
  name: 'organizations',
  all: (feed, question) =>
    [...feed.organizations.values()]
      .filter(({ organization: { name, description } }) => says(`${name} ${description ?? ''}`, question))
      .map(
        (each) => () =>
          question.full || question.fullService
            ? withServices(each, feed, question)
            : organizationRecord(each.organization),
      ),
  one: (feed, id, question) => {
    const found = feed.organizations.get(id)
    return found && withServices(found, feed, question)
  },
}

const withServices = (each: FeedOrganization, feed: Feed, question: Question): JsonRecord => ({
  ...organizationRecord(each.organization),
  ...filled({
    services: each.services.map((service) =>
      question.fullService
        ? serviceRecord(service, feed)
        : { id: service.id, name: service.name, status: service.status },
    ),
  }),
})

export const listings: readonly Listing[] = [services, offers, taxonomies, terms, organizations]

/** One page of a list. `minimal` is the whole list on one page, as the standard asks. */
export function listPage(listing: Listing, feed: Feed, question: Question): PageOf<JsonRecord> {
  const all = listing.all(feed, question)
  const isWhole = question.minimal && (listing === services || listing === offers)
  const asked = isWhole ? { page: question.page, perPage: Math.max(1, all.length) } : question
  const page = pageOf(all, asked)
  return { ...page, contents: page.contents.map((write) => write()) }
}

/** Says what this feed is. `address`: where it lives, without a slash at the end. */
export const aboutFeed = (feed: Feed, address: string): JsonRecord => ({
  version: 'HSDS-UK-3.0',
  profile: 'https://openreferraluk.org/specifications/3.0/openapi.json',
  openapi_url: `${address}/openapi.json`,
  publisher: feed.publisher,
  last_modified: feed.modified,
})
