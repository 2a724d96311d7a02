import { ordinaryTopic as topic } from '../../language/testing.ts'
import type { Topic } from '../../language/topic.ts'
import type { Offer } from '../offer.ts'
import { dayOf, ordinaryOffers } from '../testing.ts'
import type { Answer, Asking } from './asking.ts'
import { buildFinder } from './finder.ts'

/** For tests: the day on which everybody asks. */
export const today = dayOf('2026-11-21')

export const askedToday = (changes: Partial<Asking> = {}): Asking => ({
  words: '',
  topics: [],
  only: {},
  today,
  ...changes,
})

export const namesOf = ({ found }: Answer): readonly string[] => found.map((each) => each.offer.name)

/** For tests: makes a finder of these topics anew for each question. */
export const findingBy =
  (topics: readonly Topic[]) =>
  (offers: readonly Offer[], asking: Partial<Asking>): Answer =>
    buildFinder(offers, topics).find(askedToday(asking))

/** For tests: a few topics that people speak of in their own words. */
export const spokenTopics: readonly Topic[] = [
  topic('bullying', ['picked on']),
  topic('panic', ['cant breathe']),
  topic('sleep', ['cant sleep']),
  topic('long-term-illness', ['disabled', 'wheelchair']),
  topic('young-carers', ['look after my dad']),
  topic('separation', ['separated']),
  topic('alcohol-drugs', ['drinks', 'weed', 'smoking weed', 'smoking']),
  topic('learning-disability', ['ehcp']),
  topic('worry', ['shy', 'worried']),
  topic('sexual-violence', ['made me have sex']),
  topic('relationships', ['boyfriend']),
]

const ordinaryOffer = ordinaryOffers()

/** For tests: an offer that says no more than this, and what else is changed. */
export const offerSaying = (name: string, description: string, changes: Partial<Offer> = {}): Offer =>
  ordinaryOffer({ name, description, ...changes })

/** For tests: what stands beside the offers that a test is about, so that there is something to go before or behind. */
export const fiveRooms: readonly Offer[] = ['One', 'Two', 'Three', 'Four', 'Five'].map((name) =>
  offerSaying(`Room ${name}`, 'A listening ear for young people.'),
)
