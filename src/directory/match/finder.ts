import { hearingOf } from '../../language/hear.ts'
import { hintingOf } from '../../language/hint.ts'
import { spellingsOf } from '../../language/near-spelling.ts'
import { rootOf } from '../../language/plain-words.ts'
import type { Topic } from '../../language/topic.ts'
import type { KindOfStep } from '../listing.ts'
import type { Offer } from '../offer.ts'
import { arrange, mostFound, type Placed } from './arrange.ts'
import { understand } from './asked.ts'
import type { Answer, Asking, Finder } from './asking.ts'
import { humanRoute, humanRouteLength } from './human-route.ts'
import { atOnce, type InSteps, withPauses } from './in-steps.ts'
import { commonWords, emptyWords } from './little-words.ts'
import { measureOf } from './measure.ts'
import { narrowedBy } from './narrow.ts'
import { alsoHeard } from './offers-speak.ts'
import { seekerOf } from './open-to.ts'
import { type FinderOptions, givingWayOn, kinds, ofKind, roomFor, type Search, sinks } from './search.ts'
import { isInPassing, rankFitting } from './search-ranking.ts'
import { fillsASeat } from './welcome.ts'
import { foundAs } from './why.ts'
import { offersWith } from './word-index.ts'

const isAWordFrom = 3

/** Roots that speak of no topic by themselves. CAMHS is whom somebody waits for, was sent away by, or asks for, whatever it is about. */
const saysNothing: ReadonlySet<string> = new Set([...emptyWords, ...commonWords, rootOf('camhs')])

/** With no words and no topics: kinds in turn, in each the freshest, nearest and most for young people. */
function browse(search: Search): readonly number[] {
  const each = kinds.map((kind) => ofKind(search, kind, mostFound))
  return Array.from({ length: mostFound }, (_, turn) => each.flatMap((offers) => offers[turn] ?? [])).flat()
}

function arranged(search: Search, ranked: readonly number[]): readonly Placed[] {
  const { shelf } = search.room
  const spares = new Map<KindOfStep, readonly number[]>()
  const sameAs = (offer: number) => shelf.same[offer] ?? offer
  return arrange({
    ranked,
    kindOf: (offer) => shelf.kinds[offer] ?? 'team',
    sinks: (offer) => sinks(search, offer),
    sameAs,
    spare: (kind, taken) => {
      const here = spares.get(kind) ?? ofKind(search, kind, humanRouteLength)
      spares.set(kind, here)
      return here.find((offer) => !taken.has(sameAs(offer)) && standsFor(search, offer, kind))
    },
  })
}

function standsFor({ room }: Search, offer: number, kind: KindOfStep): boolean {
  const listed = room.shelf.offers[offer]
  return listed !== undefined && fillsASeat(listed, kind, room.byKind.get(kind)?.generality[offer] ?? 0)
}

const answerWith = (search: Search, placed: readonly Placed[], nothingFits: boolean): Answer => ({
  found: placed.flatMap(({ offer, always }) =>
    foundAs({ bearing: search.room.bearing, openTo: search.room.openTo, question: search }, offer, always),
  ),
  heard: search.asked.heard,
  nothingFits,
})

/**
 * Nothing fits: people to talk to, national ones included; else whatever is open to the seeker. Filters no longer hold.
 * @param sunk what would fit and speaks of another age: it comes after people
 */
function toPeople(narrow: Search, sunk: readonly number[]): Answer {
  const nothing = { all: 0, oneOf: [], openNow: false, narrows: false }
  const search: Search = { ...narrow, narrowed: nothing, inGeneral: true }
  const people = humanRoute(search)
  const ranked = people.length > 0 ? people : browse(search).slice(0, humanRouteLength)
  const placed = arranged(search, ranked)
  const shown = new Set(placed.map(({ offer }) => offer))
  const after = sunk.filter((offer) => !shown.has(offer)).map((offer) => ({ offer }))
  const always = placed.map(({ offer }) => ({ offer, always: search.room.shelf.kinds[offer] ?? 'team' }))
  return answerWith(search, [...always, ...after].slice(0, mostFound), true)
}

function* building(offers: readonly Offer[], topics: readonly Topic[], options: FinderOptions): InSteps<Finder> {
  const room = yield* roomFor(offers, topics, options)
  yield
  const { words } = room.shelf
  const spellings = spellingsOf(words.terms.keys())
  yield
  const isAWord = (word: string): boolean => {
    const term = words.terms.get(rootOf(word))
    return term !== undefined && offersWith(words, term) >= isAWordFrom
  }
  const hinting = hintingOf(topics, saysNothing)
  const hearing = hearingOf(
    topics.map((topic) => ({ ...topic, said: [...topic.said, ...alsoHeard(topic.id)] })),
    isAWord,
  )
  const find = (asking: Asking): Answer => {
    const asked = understand(asking, { hearing, hinting, topics: room.shelf.topics, index: words, spellings })
    const measure = measureOf({ asking, asked, topics: room.shelf.topics })
    const seeker = seekerOf(asking, options.authorities ?? [])
    const givesWay = givingWayOn(room, measure.today)
    const narrowed = narrowedBy(asking)
    const search: Search = { room, asking, asked, measure, seeker, narrowed, givesWay, inGeneral: false }
    const asksNothing =
      asked.words.length === 0 && !asked.saysSomething && asking.words.trim() === '' && asking.topics.length === 0
    const ranked = asksNothing ? browse(search) : rankFitting(search)
    const nothingFits = narrowed.narrows
      ? ranked.every((offer) => sinks(search, offer))
      : ranked.length === 0 || isInPassing(search, ranked)
    return nothingFits ? toPeople(search, ranked) : answerWith(search, arranged(search, ranked), false)
  }
  return { size: offers.length, find }
}

/**
 * Puts all offers of a locality into memory, ready to be asked: about 100 microseconds of a quiet processor and 2 kB an offer.
 * Hard rules first (stated age, area, who may ask), then fit, then freshness, nearness and variety (D18, D19).
 * The same question always gets the same answer; ties go by name, then id.
 */
export const buildFinder = (offers: readonly Offer[], topics: readonly Topic[], options: FinderOptions = {}): Finder =>
  atOnce(building(offers, topics, options))

/** The same, stopping every few milliseconds. @param pause lets whatever waits go first, and settles when it is our turn again */
export const buildFinderInSteps = (
  { offers, topics }: { readonly offers: readonly Offer[]; readonly topics: readonly Topic[] },
  options: FinderOptions,
  pause: () => Promise<void>,
): Promise<Finder> => withPauses(building(offers, topics, options), pause)
