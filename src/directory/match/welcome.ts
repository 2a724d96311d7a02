import type { KindOfStep } from '../listing.ts'
import type { Offer } from '../offer.ts'

/** Topics with which somebody comes who could not say what it is about. */
const openTopics: Readonly<Record<KindOfStep, readonly string[]>> = {
  'someone-to-talk-to': ['worry', 'low-mood'],
  'self-care': ['worry', 'low-mood'],
  team: ['worry', 'low-mood'],
  community: ['friends', 'loneliness', 'low-mood'],
}

/** Topics of some people's lives: an offer about them is seldom for whoever comes. */
const forSome = new Set(
  `learning-disability long-term-illness autism adhd refugee care-experience young-carers sexuality-gender faith-culture
  racism-discrimination pregnancy-new-parents hearing-seeing-things exploitation`.split(/\s+/),
)
const lostForSome = 0.2

const manyTopics = 8
const forManyTopics = 0.5
/** What an open topic counts for in the first, second and third place. */
const forItsPlace = [0.5, 0.2, 0.1]
const asReadInText = 0.6
const alsoInText = 0.6
const askedByThemselves = 0.1
const notByThemselves = -0.3

/**
 * How far an offer is for whoever comes, whatever it is about: many topics, open ones first; where nobody has put topics on
 * it, what its text says. About the offer alone.
 * @param generality from 0 to 1, how general the help is that its text tells of
 */
export function welcomeOf(offer: Offer, kind: KindOfStep, generality: number): number {
  const { topics, selfReferral } = offer
  const place = topics.findIndex((topic) => openTopics[kind].includes(topic))
  const many = forManyTopics * Math.min(1, topics.length / manyTopics)
  const forFew = topics.some((topic) => forSome.has(topic)) ? lostForSome : 0
  const isAPlace = kind === 'community' ? alsoInText * generality : 0
  const asCurated = many + (forItsPlace[place] ?? 0) + isAPlace - forFew
  const asks = selfReferral === 'yes' ? askedByThemselves : selfReferral === 'no' ? notByThemselves : 0
  return Math.max(0, (topics.length > 0 ? asCurated : asReadInText * generality) + asks)
}

const leastOfItself = 0.2

/**
 * True where an offer may stand for its kind although nobody's words led to it: a person has put it there, or its text speaks
 * of feelings. A walk through family history that was only taken for self-care is nobody's first thing to do.
 */
export const fillsASeat = (offer: Offer, kind: KindOfStep, generality: number): boolean =>
  kind !== 'self-care' || offer.kind === 'self-care' || generality >= leastOfItself
