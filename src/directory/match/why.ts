import type { KindOfStep } from '../listing.ts'
import type { Asked } from './asked.ts'
import type { Asking, Found, Why } from './asking.ts'
import type { Measure } from './measure.ts'
import { canAsk, type OpenTo } from './open-to.ts'
import { agesReadOf, type Bearing, isFreshOn, kilometresFrom } from './weigh.ts'
import { holds } from './word-index.ts'

/** One question with all that was made of it. */
export interface Question {
  readonly asking: Asking
  readonly asked: Asked
  readonly measure: Measure
}

const leastAbout = 0.2
const mostTopics = 3
const mostWords = 5

function shareOf({ shelf }: Bearing, topic: number, offer: number): number {
  const answering = shelf.byTopic[topic]
  if (answering === undefined) return 0
  let low = 0
  let high = answering.offers.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const there = answering.offers[middle] ?? 0
    if (there === offer) return answering.shares[middle] ?? 0
    if (there < offer) low = middle + 1
    else high = middle - 1
  }
  return 0
}

function whatItFits(bearing: Bearing, offer: number, { asked }: Question): readonly Why[] {
  const { shelf } = bearing
  const topics = asked.topics
    .map(({ topic }) => ({ topic: shelf.topics[topic] ?? '', share: shareOf(bearing, topic, offer) }))
    .filter(({ share }) => share >= leastAbout)
    .toSorted((one, other) => other.share - one.share)
    .slice(0, mostTopics)
  const words = asked.words.filter(({ term }) => holds(shelf.words, term, offer)).slice(0, mostWords)
  return [
    ...topics.map(({ topic }): Why => ({ is: 'about', topic })),
    ...(words.length > 0 ? [{ is: 'says', words: words.map(({ word }) => word) } satisfies Why] : []),
  ]
}

function age(bearing: Bearing, at: number, { asking, measure }: Question): readonly Why[] {
  const offer = bearing.shelf.offers[at]
  if (offer === undefined || measure.age === undefined) return []
  const read = agesReadOf(bearing, at)
  const fits = read === undefined || (measure.age.to >= read.youngest && measure.age.from <= read.oldest)
  if (read !== undefined) return [{ is: 'age-in-text', quote: read.quote, fits }]
  const stated = offer.who.youngest !== undefined || offer.who.oldest !== undefined
  if (!stated) return [{ is: 'age-not-known' }]
  const { youngest = 0, oldest = measure.age.from } = offer.who
  if (measure.age.to < youngest || (oldest >= 0 && measure.age.from > oldest)) return [{ is: 'for-another-age' }]
  return asking.age === undefined ? [] : [{ is: 'age-fits', age: asking.age }]
}

function who(openTo: OpenTo, at: number, { asking }: Question): readonly Why[] {
  if ((openTo.whoCanAsk[at] ?? 0) === 0) return [{ is: 'who-can-ask-not-known' }]
  return canAsk(openTo, at, asking.asker) ? [{ is: 'you-can-ask' }] : []
}

/** An offer with why it is shown, the most useful reason first. `always`: it was put there so that each kind of step is. */
export function foundAs(
  by: { readonly bearing: Bearing; readonly openTo: OpenTo; readonly question: Question },
  at: number,
  always: KindOfStep | undefined,
): readonly Found[] {
  const { bearing, openTo, question } = by
  const offer = bearing.shelf.offers[at]
  if (offer === undefined) return []
  const km = kilometresFrom(bearing, at, question.measure)
  const place: readonly Why[] =
    offer.reach !== 'local'
      ? [{ is: 'anywhere' }]
      : km === undefined
        ? []
        : [{ is: 'near', km: Math.round(km * 10) / 10 }]
  const why: readonly Why[] = [
    ...whatItFits(bearing, at, question),
    ...(always === undefined ? [] : [{ is: 'always-one', kind: always } satisfies Why]),
    ...(offer.temporarilyClosed ? [{ is: 'closed-for-now' } satisfies Why] : []),
    ...age(bearing, at, question),
    ...who(openTo, at, question),
    ...place,
    ...(!isFreshOn(bearing, at, question.measure.today) ? [{ is: 'not-checked-lately' } satisfies Why] : []),
  ]
  const kind = bearing.shelf.kinds[at]
  const asOfItsKind: readonly Why[] = why.length === 0 && kind ? [{ is: 'always-one', kind }] : why
  return [{ offer, why: asOfItsKind, ...(km !== undefined && { km: Math.round(km * 10) / 10 }), ...(kind && { kind }) }]
}
