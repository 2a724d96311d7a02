import type { ListedService } from '../../../directory/listing.ts'
import { type Feed, type FeedOffer, type FeedService, plainWords } from '../feed.ts'
import { modifiedOf } from '../record/listing-records.ts'
import type { Question } from './question.ts'
import { isOpenThen } from './when.ts'
import { areasHold, isNear } from './where.ts'

/** Every word of the search must begin a word of the text. */
export function holdsWords(text: string, search: string | undefined): boolean {
  if (search === undefined) return true
  const words = plainWords(search).split(' ').slice(1)
  return words.length > 0 && words.every((word) => text.includes(` ${word}`))
}

/** `minimum_age` and `maximum_age` ask what the record itself states, as the standard says; `age` asks whom it is for, and lets pass what is not known. */
function agesFit({ minimum_age, maximum_age }: ListedService, { minimumAge, maximumAge, age }: Question): boolean {
  const from = minimumAge === undefined || (minimum_age !== undefined && minimum_age >= minimumAge)
  const to = maximumAge === undefined || (maximum_age !== undefined && maximum_age <= maximumAge)
  const holds =
    age === undefined || ((minimum_age ?? 0) <= age && Math.floor(age) <= (maximum_age ?? Number.POSITIVE_INFINITY))
  return from && to && holds
}

const holdsAny = (held: ReadonlySet<string>, asked: readonly string[]): boolean =>
  asked.length === 0 || asked.some((id) => held.has(id))

function fits(each: FeedService, question: Question, feed: Feed): boolean {
  const { service } = each
  return (
    agesFit(service, question) &&
    holdsAny(each.termIds, question.taxonomyTermIds) &&
    holdsAny(each.taxonomyIds, question.taxonomyIds) &&
    holdsAny(new Set([service.organization.id]), question.organizationIds) &&
    (question.modifiedAfter === undefined || Date.parse(modifiedOf(service, feed)) >= question.modifiedAfter) &&
    (question.near === undefined || areasHold(service.service_areas, question.near)) &&
    holdsWords(each.text, question.search)
  )
}

/** The services that fit; one of its places is enough for where and when. */
export const servicesThatFit = (feed: Feed, question: Question): readonly FeedService[] =>
  feed.services.filter((each) => {
    const { service } = each
    const schedules = [...service.schedules, ...service.service_at_locations.flatMap((offer) => offer.schedules)]
    return (
      fits(each, question, feed) &&
      isOpenThen(schedules, question) &&
      (question.metres === undefined ||
        service.service_at_locations.some((offer) => isNear(offer, question, feed.hidden)))
    )
  })

/** The offers that fit: each with its own place, its own times where it has any, and its own marks. */
export const offersThatFit = (feed: Feed, question: Question): readonly FeedOffer[] =>
  feed.offers.filter((each) => {
    const { service, offer } = each
    const schedules = offer.schedules.length > 0 ? offer.schedules : service.schedules
    return fits(each, question, feed) && isOpenThen(schedules, question) && isNear(offer, question, feed.hidden)
  })
