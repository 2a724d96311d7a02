import type { Topic } from '../../language/topic.ts'
import { type FreshnessLimits, usualLimits } from '../freshness.ts'
import type { KindOfStep } from '../listing.ts'
import type { Offer } from '../offer.ts'
import { alwaysOne } from './arrange.ts'
import { bestOf, consider, inOrder } from './best.ts'
import { type Sums, sumsFor } from './gather.ts'
import { type InSteps, sortInSteps } from './in-steps.ts'
import { givingWay, type ListedTwice, listedTwice } from './listed-twice.ts'
import { type Narrowable, type Narrowed, narrowableOf, passes } from './narrow.ts'
import { isOpenTo, type OpenTo, openToOf, type Seeker } from './open-to.ts'
import { type Shelf, shelve } from './shelf.ts'
import { type Bearing, bearingOf, bearingsOf, isForAnotherAge, isFreshOn, speaksAgainst } from './weigh.ts'
import { welcomeOf } from './welcome.ts'
import type { Question } from './why.ts'

/** What a locality sets: how long a check counts, and the ONS codes of its own area. */
export interface FinderOptions extends Partial<FreshnessLimits> {
  readonly authorities?: readonly string[]
}

/** Everything about a directory's offers that searches need. */
export interface Room {
  readonly shelf: Shelf
  readonly bearing: Bearing
  readonly openTo: OpenTo
  readonly narrowable: Narrowable
  readonly sums: Sums
  readonly byKind: ReadonlyMap<KindOfStep, OfOneKind>
  readonly twice: readonly ListedTwice[]
  /** By day: 1 for a listing that gives way to another of the same line. Only the last day that was asked about is kept. */
  readonly givingWay: Map<number, Uint8Array>
}

interface OfOneKind {
  /** Those that answer most people first. */
  readonly offers: Uint32Array
  /** Of every offer of the directory. */
  readonly generality: Float32Array
}

/** A question, and who and what it leaves in. */
export interface Search extends Question {
  readonly room: Room
  readonly givesWay: Uint8Array
  /** True where nobody said what it is about, or nothing fits that: general offers then go first. */
  readonly inGeneral: boolean
  readonly seeker: Seeker
  readonly narrowed: Narrowed
}

export const kinds: readonly KindOfStep[] = [...alwaysOne, 'team']
const lookedAtForSpare = 200

/** True where nothing keeps the offer from the seeker. */
export const isIn = ({ room, asking, measure, seeker, narrowed, givesWay }: Search, offer: number): boolean =>
  givesWay[offer] !== 1 &&
  (asking.otherAges !== true || isForAnotherAge(room.bearing, offer, measure)) &&
  isOpenTo(room.openTo, offer, seeker) &&
  (!narrowed.narrows || passes(room.narrowable, offer, narrowed))

export function givingWayOn({ twice, givingWay: known, bearing, shelf }: Room, today: number): Uint8Array {
  const there = known.get(today)
  if (there) return there
  const here = givingWay(twice, { size: shelf.offers.length, isFresh: (offer) => isFreshOn(bearing, offer, today) })
  known.clear()
  known.set(today, here)
  return here
}

/** True for what may be shown but not among the first three. */
export const sinks = (search: Search, offer: number): boolean =>
  search.room.bearing.closed[offer] === 1 ||
  (search.asking.otherAges !== true && speaksAgainst(search.room.bearing, offer, search.measure)) ||
  isAboutAnother(search, offer)

function isAboutAnother({ room, asked }: Search, offer: number): boolean {
  for (const { topic } of asked.topics) if (room.shelf.notAbout[topic]?.has(offer) === true) return true
  return false
}

/** The best offers of one kind that are open to the seeker, whether or not they fit the words. */
export function ofKind(search: Search, kind: KindOfStep, most: number): readonly number[] {
  const { room, measure, inGeneral } = search
  const best = bestOf(most, room.shelf.rank)
  let seen = 0
  const { offers = [], generality = [] } = room.byKind.get(kind) ?? {}
  for (const offer of offers) {
    if (!isIn(search, offer)) continue
    const isSunk = sinks(search, offer)
    const listed = room.shelf.offers[offer]
    const welcome = inGeneral && listed ? welcomeOf(listed, kind, generality[offer] ?? 0) : (generality[offer] ?? 0)
    consider(best, offer, (isSunk ? 0.01 : 1) * (0.25 + welcome) * bearingOf(room.bearing, offer, measure))
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

function* ofOneKind(shelf: Shelf, kind: KindOfStep): InSteps<OfOneKind> {
  const generality = generalityOf(shelf, kind)
  const prior = generality.map((general, offer) => (shelf.young[offer] ?? 0) * 0.3 + general)
  const offers = Uint32Array.from(shelf.kinds.flatMap((each, offer) => (each === kind ? offer : [])))
  yield* sortInSteps(
    offers,
    (one, other) => (prior[other] ?? 0) - (prior[one] ?? 0) || (shelf.rank[one] ?? 0) - (shelf.rank[other] ?? 0),
  )
  return { offers, generality }
}

function* byKindOf(shelf: Shelf): InSteps<Room['byKind']> {
  const byKind = new Map<KindOfStep, OfOneKind>()
  for (const kind of kinds) {
    yield
    byKind.set(kind, yield* ofOneKind(shelf, kind))
  }
  return byKind
}

export function* roomFor(offers: readonly Offer[], topics: readonly Topic[], options: FinderOptions): InSteps<Room> {
  const shelf = yield* shelve(offers, topics)
  yield
  const bearing = yield* bearingsOf(shelf, {
    currentForDays: options.currentForDays ?? usualLimits.currentForDays,
    staleAfterDays: options.staleAfterDays ?? usualLimits.staleAfterDays,
  })
  yield
  const openTo = yield* openToOf(offers)
  yield
  const narrowable = yield* narrowableOf(offers)
  yield
  const twice = listedTwice(offers)
  yield
  const byKind = yield* byKindOf(shelf)
  return { shelf, bearing, openTo, narrowable, sums: sumsFor(offers.length), byKind, twice, givingWay: new Map() }
}
