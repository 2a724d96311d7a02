import { bestOf, consider, inOrder } from './best.ts'
import { canAsk } from './open-to.ts'
import { isIn, type Search, sinks } from './search.ts'
import { bearingOf } from './weigh.ts'
import { welcomeOf } from './welcome.ts'

export const humanRouteLength = 12
const weighed = 60
const toBeThere = 0.1
const canAskThemselves = 1.2
const sunk = 0.01
const general = 0.8
const nearbyGeneral = 0.5
const nationalLines = 2

/**
 * People to talk to when nothing fits what was said: the one nearby who is there for most, two general lines that anybody can
 * reach, then others; those for something particular come late.
 */
export function humanRoute(search: Search): readonly number[] {
  const { room, measure, asking } = search
  const { shelf, bearing, openTo } = room
  const { offers = [], generality = [] } = room.byKind.get('someone-to-talk-to') ?? {}
  const best = bestOf(weighed, shelf.rank)
  const welcome = (at: number): number => {
    const offer = shelf.offers[at]
    return offer === undefined ? 0 : welcomeOf(offer, 'someone-to-talk-to', generality[at] ?? 0)
  }
  const asked = (at: number): number => welcome(at) * (canAsk(openTo, at, asking.asker) ? canAskThemselves : 1)
  for (const offer of offers) {
    if (!isIn(search, offer)) continue
    const fit = (toBeThere + asked(offer)) * bearingOf(bearing, offer, measure)
    consider(best, offer, sinks(search, offer) ? fit * sunk : fit)
  }
  const ranked = inOrder(best).map(({ offer }) => offer)
  const above = ranked.filter((offer) => !sinks(search, offer))
  const nearby = above.find((offer) => bearing.anywhere[offer] === 0 && welcome(offer) >= nearbyGeneral)
  const lines = above
    .filter((offer) => bearing.anywhere[offer] === 1 && welcome(offer) >= general)
    .sort((one, other) => asked(other) - asked(one) || (shelf.rank[one] ?? 0) - (shelf.rank[other] ?? 0))
  const first = [...(nearby === undefined ? [] : [nearby]), ...lines.slice(0, nationalLines)]
  return [...first, ...ranked.filter((offer) => !first.includes(offer))].slice(0, humanRouteLength)
}
