import { hearingOf } from '../../language/hear.ts'
import { spellingsOf } from '../../language/near-spelling.ts'
import { rootOf } from '../../language/plain-words.ts'
import type { Topic } from '../../language/topic.ts'
import { type FreshnessLimits, usualLimits } from '../freshness.ts'
import type { KindOfStep } from '../listing.ts'
import type { Offer } from '../offer.ts'
import { alwaysOne, arrange, mostFound, type Placed } from './arrange.ts'
import { understand } from './asked.ts'
import type { Answer, Asking, Finder } from './asking.ts'
import { areHeld, bestOf, consider, inOrder, leastOf } from './best.ts'
import { countOf, empty, fromHighest, gatherFitting, type Sums, sumsFor } from './gather.ts'
import { atOnce, type InSteps, withPauses } from './in-steps.ts'
import { type Narrowable, type Narrowed, narrowableOf, narrowedBy, passes } from './narrow.ts'
import { alsoHeard } from './offers-speak.ts'
import { isOpenTo, type OpenTo, openToOf, type Seeker, seekerOf } from './open-to.ts'
import { type Shelf, shelve } from './shelf.ts'
import {
  ageSpeaksAgainst,
  type Bearing,
  bearingOf,
  bearingsOf,
  measureOf,
  mostOfPrior,
  nearness,
  priorsOf,
} from './weigh.ts'
import { foundAs, type Question } from './why.ts'
import { offersWith } from './word-index.ts'

/** What a locality sets: how long a check counts, and the ONS codes of its own area. */
export interface FinderOptions extends Partial<FreshnessLimits> {
  readonly authorities?: readonly string[]
}

interface Room {
  readonly shelf: Shelf
  readonly bearing: Bearing
  readonly openTo: OpenTo
  readonly narrowable: Narrowable
  readonly sums: Sums
  readonly byKind: ReadonlyMap<KindOfStep, OfOneKind>
}

interface OfOneKind {
  /** Those that answer most people first. */
  readonly offers: Uint32Array
  /** Of every offer of the directory. */
  readonly generality: Float32Array
}

/** A question, and who and what it leaves in. */
interface Search extends Question {
  readonly room: Room
  readonly seeker: Seeker
  readonly narrowed: Narrowed
}

const kinds: readonly KindOfStep[] = [...alwaysOne, 'team']
const weighed = 160
const lookEvery = 32
const tail = 0.07
const leastKept = 12
const lookedAtForSpare = 200
const humanRoute = 12
const isAWordFrom = 3

const isIn = ({ room, seeker, narrowed }: Search, offer: number): boolean =>
  isOpenTo(room.openTo, offer, seeker) && passes(room.narrowable, offer, narrowed)

const sinks = ({ room, measure, asked }: Search, offer: number): boolean =>
  room.shelf.offers[offer]?.temporarilyClosed === true ||
  ageSpeaksAgainst(room.bearing, offer, measure) ||
  asked.topics.some(({ topic }) => room.shelf.notAbout[topic]?.has(offer) === true)

/** The best offers of one kind that are open to the seeker, whether or not they fit the words. */
function ofKind(search: Search, kind: KindOfStep, most: number): readonly number[] {
  const { room, measure } = search
  const best = bestOf(most, room.shelf.rank)
  let seen = 0
  const { offers = [], generality = [] } = room.byKind.get(kind) ?? {}
  for (const offer of offers) {
    if (!isIn(search, offer)) continue
    const sunk = sinks(search, offer) ? 0.01 : 1
    consider(best, offer, sunk * (0.25 + (generality[offer] ?? 0)) * bearingOf(room.bearing, offer, measure))
    seen += 1
    if (seen >= lookedAtForSpare) break
  }
  return inOrder(best).map(({ offer }) => offer)
}

const generalitySubject: Readonly<Record<KindOfStep, number>> = {
  'someone-to-talk-to': 0,
  'self-care': 0,
  team: 0,
  community: 5,
}

/** How much each offer is for whoever comes: general help for feelings, or a place for young people. */
function generalityOf({ byGeneral, offers }: Shelf, kind: KindOfStep): Float32Array {
  const generality = new Float32Array(offers.length)
  const answering = byGeneral[generalitySubject[kind]]
  answering?.offers.forEach((offer, place) => {
    generality[offer] = answering.shares[place] ?? 0
  })
  return generality
}

function ofOneKind(shelf: Shelf, kind: KindOfStep): OfOneKind {
  const generality = generalityOf(shelf, kind)
  const prior = generality.map((general, offer) => (shelf.young[offer] ?? 0) * 0.3 + general)
  const offers = shelf.kinds
    .flatMap((each, offer) => (each === kind ? offer : []))
    .sort((one, other) => (prior[other] ?? 0) - (prior[one] ?? 0) || (shelf.rank[one] ?? 0) - (shelf.rank[other] ?? 0))
  return { offers: Uint32Array.from(offers), generality }
}

const byKindOf = (shelf: Shelf): Room['byKind'] => new Map(kinds.map((kind) => [kind, ofOneKind(shelf, kind)]))

/** Best first, all open to the seeker, those far below the best left out. */
function rankFitting(search: Search): readonly number[] {
  const { room, asked, measure } = search
  gatherFitting(room.sums, room.shelf, asked)
  const best = bestOf(weighed, room.shelf.rank)
  const { offerAt, heightAt, mostFrom } = fromHighest(room.sums, priorsOf(room.bearing, measure))
  const most = mostOfPrior(measure)
  let highest = 0
  for (let index = 0, count = countOf(room.sums); index < count; index += 1) {
    const least = leastOf(best)
    if (index % lookEvery === 0) {
      const still = mostFrom(index) * most
      if (still < least || (still < highest * tail && areHeld(best, leastKept, highest * tail))) break
    }
    const offer = offerAt(index)
    if (heightAt(index) * most * nearness(room.bearing, offer, measure) < least || !isIn(search, offer)) continue
    const score = (room.sums.of[offer] ?? 0) * bearingOf(room.bearing, offer, measure)
    highest = Math.max(highest, score)
    consider(best, offer, score)
  }
  empty(room.sums)
  const ranked = inOrder(best)
  const least = (ranked[0]?.score ?? 0) * tail
  return ranked.filter(({ score }, index) => index < leastKept || score >= least).map(({ offer }) => offer)
}

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
      const here = spares.get(kind) ?? ofKind(search, kind, humanRoute)
      spares.set(kind, here)
      return here.find((offer) => !taken.has(sameAs(offer)))
    },
  })
}

const answerWith = (search: Search, placed: readonly Placed[], nothingFits: boolean): Answer => ({
  found: placed.flatMap(({ offer, always }) =>
    foundAs({ bearing: search.room.bearing, openTo: search.room.openTo, question: search }, offer, always),
  ),
  heard: search.asked.heard,
  nothingFits,
})

/** Nothing fits: people to talk to, national ones included; else whatever is open to the seeker. Filters no longer hold. */
function toPeople(narrow: Search): Answer {
  const search: Search = { ...narrow, narrowed: { all: 0, oneOf: [], openNow: false, narrows: false } }
  const people = ofKind(search, 'someone-to-talk-to', humanRoute)
  const ranked = people.length > 0 ? people : browse(search).slice(0, humanRoute)
  const placed = arranged(search, ranked).map(({ offer }) => ({
    offer,
    always: search.room.shelf.kinds[offer] ?? 'team',
  }))
  return answerWith(search, placed, true)
}

function* roomFor(offers: readonly Offer[], topics: readonly Topic[], options: FinderOptions): InSteps<Room> {
  const shelf = yield* shelve(offers, topics)
  yield
  const bearing = bearingsOf(shelf, {
    currentForDays: options.currentForDays ?? usualLimits.currentForDays,
    staleAfterDays: options.staleAfterDays ?? usualLimits.staleAfterDays,
  })
  yield
  const openTo = openToOf(offers)
  yield
  const narrowable = yield* narrowableOf(offers)
  yield
  return { shelf, bearing, openTo, narrowable, sums: sumsFor(offers.length), byKind: byKindOf(shelf) }
}

function* building(offers: readonly Offer[], topics: readonly Topic[], options: FinderOptions): InSteps<Finder> {
  const room = yield* roomFor(offers, topics, options)
  yield
  const { words } = room.shelf
  const spellings = spellingsOf(words.terms.keys())
  const isAWord = (word: string): boolean => {
    const term = words.terms.get(rootOf(word))
    return term !== undefined && offersWith(words, term) >= isAWordFrom
  }
  const hearing = hearingOf(
    topics.map((topic) => ({ ...topic, said: [...topic.said, ...alsoHeard(topic.id)] })),
    isAWord,
  )
  const find = (asking: Asking): Answer => {
    const asked = understand(asking, { hearing, topics: room.shelf.topics, index: words, spellings })
    const measure = measureOf({ asking, asked, topics: room.shelf.topics })
    const seeker = seekerOf(asking, options.authorities ?? [])
    const search: Search = { room, asking, asked, measure, seeker, narrowed: narrowedBy(asking) }
    const asksNothing =
      asked.words.length === 0 && !asked.saysSomething && asking.words.trim() === '' && asking.topics.length === 0
    const ranked = asksNothing ? browse(search) : rankFitting(search)
    return ranked.length === 0 ? toPeople(search) : answerWith(search, arranged(search, ranked), false)
  }
  return { size: offers.length, find }
}

/**
 * Puts all offers of a locality into memory, ready to be asked: about 60 microseconds and 2 kB an offer.
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
