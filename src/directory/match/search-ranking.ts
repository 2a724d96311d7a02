import { areHeld, bestOf, consider, inOrder, leastOf } from './best.ts'
import { fromHighest } from './from-highest.ts'
import { countOf, empty, gatherFitting } from './gather.ts'
import { isIn, type Search } from './search.ts'
import { bearingOf, mostOfPrior, nearness, priorsOf } from './weigh.ts'
import { holds } from './word-index.ts'

const weighed = 160
const lookEvery = 32
const tail = 0.07
const leastKept = 12

/** Best first, all open to the seeker, those far below the best left out. */
export function rankFitting(search: Search): readonly number[] {
  const { room, asked, measure } = search
  gatherFitting(room.sums, room.shelf, asked)
  const best = bestOf(weighed, room.shelf.rank)
  const priors = priorsOf(room.bearing, measure)
  const mostOf = (offer: number): number => (priors[offer] ?? 0) * nearness(room.bearing, offer, measure)
  const { touchedAt, mostFrom } = fromHighest(room.sums, mostOf)
  const most = mostOfPrior(measure)
  let highest = 0
  for (let index = 0, count = countOf(room.sums); index < count; index += 1) {
    const least = leastOf(best)
    if (index % lookEvery === 0) {
      const still = mostFrom(index) * most
      if (still < least || (still < highest * tail && areHeld(best, leastKept, highest * tail))) break
    }
    const touched = touchedAt(index)
    const offer = room.sums.touched[touched] ?? 0
    if ((room.sums.heights[touched] ?? 0) * most < least || !isIn(search, offer)) continue
    const fit = (room.sums.of[offer] ?? 0) * bearingOf(room.bearing, offer, measure)
    highest = Math.max(highest, fit)
    consider(best, offer, fit)
  }
  empty(room.sums)
  const ranked = inOrder(best)
  const least = (ranked[0]?.fit ?? 0) * tail
  return ranked.filter(({ fit }, index) => index < leastKept || fit >= least).map(({ offer }) => offer)
}

const lookedAt = 3
const tellsMuch = 3
const heldAtLeast = 0.4

/**
 * True where nothing was understood of a question of several words, and the best offers hold few of them: "sat on the floor,
 * letters about fines" is not answered by a seated dance class. People then go first.
 */
export function isInPassing({ room, asked }: Search, ranked: readonly number[]): boolean {
  if (asked.topics.length > 0 || asked.general.length > 0 || asked.tells < tellsMuch) return false
  // "Football with my mates on Saturday": three words just make a question of several, and the best offers may hold the activity alone.
  if (asked.tells === tellsMuch && asked.words.some(({ activity }) => activity)) return false
  const telling = asked.words.filter(({ common }) => !common)
  const heldBy = (offer: number): number => telling.filter(({ term }) => holds(room.shelf.words, term, offer)).length
  return ranked.slice(0, lookedAt).every((offer) => heldBy(offer) < heldAtLeast * asked.tells)
}
