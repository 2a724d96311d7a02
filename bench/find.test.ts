import { expect, test } from 'vitest'
import { understand } from '../src/directory/match/asked.ts'
import type { Asking } from '../src/directory/match/asking.ts'
import { countOf, empty, gatherFitting } from '../src/directory/match/gather.ts'
import { atOnce } from '../src/directory/match/in-steps.ts'
import { measureOf } from '../src/directory/match/measure.ts'
import { narrowedBy } from '../src/directory/match/narrow.ts'
import { seekerOf } from '../src/directory/match/open-to.ts'
import { givingWayOn, isIn, type Room, roomFor, type Search } from '../src/directory/match/search.ts'
import { rankFitting } from '../src/directory/match/search-ranking.ts'
import { bearingOf } from '../src/directory/match/weigh.ts'
import { hearingOf } from '../src/language/hear.ts'
import { hintingOf } from '../src/language/hint.ts'
import { spellingsOf } from '../src/language/near-spelling.ts'
import { readTopics } from './lists.ts'
import { manyOffers, manyQuestions } from './many-offers.ts'

const topics = readTopics()
const hearing = hearingOf(topics)
const hinting = hintingOf(topics, new Set())

function searchFor(room: Room, asking: Asking): Search {
  const spellings = spellingsOf(room.shelf.words.terms.keys())
  const asked = understand(asking, { hearing, hinting, topics: room.shelf.topics, index: room.shelf.words, spellings })
  const measure = measureOf({ asking, asked, topics: room.shelf.topics })
  const givesWay = givingWayOn(room, measure.today)
  const [seeker, narrowed] = [seekerOf(asking, []), narrowedBy(asking)]
  return { room, asking, asked, measure, seeker, narrowed, givesWay, inGeneral: false }
}

/** Every offer that has to do with the question, weighed in full, then put in order. */
function rankPlainly(search: Search): readonly number[] {
  const { room, asked, measure } = search
  gatherFitting(room.sums, room.shelf, asked)
  const weighed = [...room.sums.touched.subarray(0, countOf(room.sums))]
    .filter((offer) => isIn(search, offer))
    .map((offer) => ({ offer, fit: (room.sums.of[offer] ?? 0) * bearingOf(room.bearing, offer, measure) }))
    .sort((a, b) => b.fit - a.fit || (room.shelf.rank[a.offer] ?? 0) - (room.shelf.rank[b.offer] ?? 0))
    .slice(0, 160)
  empty(room.sums)
  const least = (weighed[0]?.fit ?? 0) * 0.07
  return weighed.filter(({ fit }, at) => at < 12 || fit >= least).map(({ offer }) => offer)
}

test('to leave out early what cannot come among the best changes no place of any answer', { timeout: 60_000 }, () => {
  const room = atOnce(roomFor(manyOffers(3_000, topics), topics, {}))
  for (const [index, asking] of manyQuestions(400, topics).entries()) {
    const { near, age, ...rest } = asking
    const some: Asking = { ...rest, ...(index % 3 > 0 && near && { near }), ...(index % 4 > 0 && age && { age }) }
    const search = searchFor(room, some)
    expect(rankFitting(search)).toEqual(rankPlainly(search))
  }
})
