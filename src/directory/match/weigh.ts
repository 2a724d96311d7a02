import { forMen, forWomen } from '../for-whom-in-text.ts'
import type { FreshnessLimits } from '../freshness.ts'
import { fill, type InSteps } from './in-steps.ts'
import type { Measure } from './measure.ts'
import type { Shelf } from './shelf.ts'
import { youngAboveAll, youngNotAtAll } from './shelf-young.ts'
import { isForOthers, isForSomeLives } from './who-asks.ts'

/** What bears on the order beside what it is about. Every factor stays above nothing: an offer sinks, it does not vanish. */
export interface Bearing {
  readonly shelf: Shelf
  readonly latitudes: Float64Array
  readonly longitudes: Float64Array
  readonly limits: FreshnessLimits
  /** Ages read out of the text, on the sides where none is stated; 0 and 999 where none is read. */
  readonly youngestRead: Int16Array
  readonly oldestRead: Int16Array
  /** Stated ages; 0 and 999 where none is stated. */
  readonly youngest: Int16Array
  readonly oldest: Int16Array
  /** 1 for what can be had anywhere. */
  readonly anywhere: Uint8Array
  /** 1 for what is closed for now. */
  readonly closed: Uint8Array
  /** What bears on every question of a day alike, worked out when it is first asked; of other days nothing is kept. */
  readonly ofTheDay: Map<string, Float32Array>
}

const noOldest = 999
const leastBound = 99

/** Everything about the offers that bears on their order, worked out once. */
export function* bearingsOf(shelf: Shelf, limits: FreshnessLimits): InSteps<Bearing> {
  const { offers, agesRead } = shelf
  const size = offers.length
  const stated = (age: number | undefined, otherwise: number): number =>
    Math.min(noOldest, Math.max(0, age ?? otherwise))
  return {
    shelf,
    limits,
    latitudes: yield* fill(new Float64Array(size), offers, ({ at }) => at?.latitude ?? Number.NaN),
    longitudes: yield* fill(new Float64Array(size), offers, ({ at }) => at?.longitude ?? Number.NaN),
    youngestRead: yield* fill(new Int16Array(size), offers, ({ who }, at) =>
      (who.youngest ?? 0) > 0 ? 0 : (agesRead[at]?.youngest ?? 0),
    ),
    oldestRead: yield* fill(new Int16Array(size), offers, ({ who }, at) =>
      (who.oldest ?? leastBound) < leastBound ? noOldest : (agesRead[at]?.oldest ?? noOldest),
    ),
    youngest: yield* fill(new Int16Array(size), offers, ({ who }) => stated(who.youngest, 0)),
    oldest: yield* fill(new Int16Array(size), offers, ({ who }) =>
      (who.oldest ?? -1) < 0 ? noOldest : stated(who.oldest, noOldest),
    ),
    anywhere: yield* fill(new Uint8Array(size), offers, ({ reach }) => (reach === 'local' ? 0 : 1)),
    closed: yield* fill(new Uint8Array(size), offers, ({ temporarilyClosed }) => (temporarilyClosed ? 1 : 0)),
    ofTheDay: new Map(),
  }
}

const kmInADegree = 111.195
const oldEnoughForAChild = 13
const grownUp = 18

/** Kilometres, flat-earth: within 0.3 per cent up to 100 km. @returns undefined where either place is not known. */
export function kilometresFrom({ latitudes, longitudes }: Bearing, at: number, { near }: Measure): number | undefined {
  if (near === undefined) return undefined
  const north = (latitudes[at] ?? Number.NaN) - near.latitude
  const east = ((longitudes[at] ?? Number.NaN) - near.longitude) * near.east
  const km = kmInADegree * Math.sqrt(north * north + east * east)
  return Number.isNaN(km) ? undefined : km
}

const farthest = 20
const lostPerKm = 0.03
const placeNotKnown = 0.8
const anywhere = 0.85

/** From 0.4 far away to 1 where they are. */
export function nearness(bearing: Bearing, at: number, measure: Measure): number {
  if (measure.near === undefined) return 1
  if (bearing.anywhere[at] === 1) return anywhere
  const km = kilometresFrom(bearing, at, measure)
  return km === undefined ? placeNotKnown : 1 - lostPerKm * Math.min(km, farthest)
}

const freshAgeing = 0.94
const freshStale = 0.8

/** True where somebody has checked it within the time that a check counts. @param today days since 1970 */
export function isFreshOn({ shelf, limits }: Bearing, at: number, today: number): boolean {
  const checked = shelf.checked[at] ?? -1
  return checked >= 0 && today >= checked && today - checked <= limits.staleAfterDays
}

function freshness({ shelf, limits }: Bearing, at: number, { today }: Measure): number {
  const checked = shelf.checked[at] ?? -1
  const days = today - checked
  if (checked < 0 || days < 0 || days > limits.staleAfterDays) return freshStale
  return days > limits.currentForDays ? freshAgeing : 1
}

/** The ages that were read out of the text, where no field states them on the side that matters. */
export function agesReadOf(
  { shelf, youngestRead, oldestRead }: Bearing,
  at: number,
): { readonly youngest: number; readonly oldest: number; readonly quote: string } | undefined {
  const [youngest = 0, oldest = noOldest] = [youngestRead[at], oldestRead[at]]
  return youngest === 0 && oldest === noOldest
    ? undefined
    : { youngest, oldest, quote: shelf.agesRead[at]?.quote ?? '' }
}

const ofTheChild = 6

/**
 * True where an age that nobody has confirmed speaks against it: read out of the offer's text, or stated by the offer while
 * the age was only let fall in the question. Such an offer stays out of the first three.
 */
export function ageSpeaksAgainst(bearing: Bearing, at: number, { age, ageIsStated, aboutSmall }: Measure): boolean {
  if (age === undefined) return false
  const oldestRead = bearing.oldestRead[at] ?? noOldest
  if (age.to < (bearing.youngestRead[at] ?? 0)) return true
  if (age.from > oldestRead) return !(aboutSmall && age.from >= oldEnoughForAChild && oldestRead < ofTheChild)
  return !ageIsStated && (age.to < (bearing.youngest[at] ?? 0) || age.from > (bearing.oldest[at] ?? noOldest))
}

/** True where an age speaks against it, stated or read, however the age came to be known. */
export const isForAnotherAge = (bearing: Bearing, at: number, measure: Measure): boolean =>
  ageSpeaksAgainst(bearing, at, { ...measure, ageIsStated: false })

const byName = 2

/** True where a text speaks against it: of another age, of others only, or of babies where nobody asks for one. */
export const speaksAgainst = (bearing: Bearing, at: number, measure: Measure): boolean =>
  ageSpeaksAgainst(bearing, at, measure) ||
  isForOthers(bearing.shelf.forWhom[at] ?? 0, measure.who) ||
  ((bearing.shelf.small[at] ?? 0) === byName && isPastSmall(measure))

const isPastSmall = ({ age, aboutSmall }: Measure): boolean => !aboutSmall && (age?.from ?? 0) >= smallUntil

const youngAges = { strong: 1.45, passing: 1.15, none: 0.8 }
const grownUpAges = { strong: 1.15, passing: 1.05, none: 0.95 }
const agesFit = 1.2
const usualEnd = 30

const speaksToGrownUps = ({ age, ofAnyAge }: Measure): boolean => ofAnyAge || (age !== undefined && age.from >= grownUp)

function youthPrior({ shelf }: Bearing, at: number, measure: Measure): number {
  const factors = speaksToGrownUps(measure) ? grownUpAges : youngAges
  const young = shelf.young[at] ?? youngNotAtAll
  return young === youngAboveAll ? factors.strong : young === youngNotAtAll ? factors.none : factors.passing
}

function youth(bearing: Bearing, at: number, measure: Measure): number {
  const { age } = measure
  const prior = youthPrior(bearing, at, measure)
  const oldest = Math.min(bearing.oldest[at] ?? noOldest, bearing.oldestRead[at] ?? noOldest)
  if (oldest >= usualEnd) return prior
  if (age === undefined) return prior * agesFit
  const youngest = Math.max(bearing.youngest[at] ?? 0, bearing.youngestRead[at] ?? 0)
  return age.from <= oldest && age.to >= youngest ? prior * agesFit : prior
}

const wrongAge = 0.45
const closed = 0.35
const forSmallOnes = 0.5
const asAskedFor = 1.3
const smallUntil = 7
const forOneLikeThem = 1.7
const forTheirSex = 1.15
const forOtherLives = 0.4
const forAnother = 0.6

const forms = (shelf: Shelf, at: number, asked: number): number =>
  asked !== 0 && ((shelf.forms[at] ?? 0) & asked) !== 0 ? asAskedFor : 1

/** What bears on an offer whoever asks and wherever, on the day of the question: whom it speaks to, how fresh it is. */
export function priorsOf(bearing: Bearing, measure: Measure): Float32Array {
  const { ofTheDay, shelf } = bearing
  const key = `${measure.today} ${speaksToGrownUps(measure)}`
  const known = ofTheDay.get(key)
  if (known) return known
  const priors = Float32Array.from(
    shelf.offers,
    (_, at) =>
      youthPrior(bearing, at, measure) * freshness(bearing, at, measure) * (bearing.closed[at] === 1 ? closed : 1),
  )
  for (const other of ofTheDay.keys()) if (!other.startsWith(`${measure.today} `)) ofTheDay.delete(other)
  ofTheDay.set(key, priors)
  return priors
}

const roundedUp = 1.0001

/** How many times its prior an offer's bearing can be at most. */
export const mostOfPrior = ({ forms, who }: Measure): number =>
  agesFit * (forms === 0 ? 1 : asAskedFor) * (who.for === 0 ? 1 : forOneLikeThem) * roundedUp

/** What is for fathers, brothers or whoever somebody said they are goes before what is for all. */
const likeThem = (audiences: number, { who }: Measure): number => {
  const shared = audiences & who.for
  if (isForSomeLives(audiences, who)) return forOtherLives
  return shared === 0 ? 1 : (shared & ~(forWomen | forMen)) === 0 ? forTheirSex : forOneLikeThem
}

/** True where its name says that it is about something else than what was asked. */
function isNamedForAnother({ named }: Shelf, at: number, { topics }: Measure): boolean {
  const here = named[at]
  return here !== undefined && topics !== undefined && here.every((topic) => !topics.has(topic))
}

/** Everything but what it is about, multiplied. */
export function bearingOf(bearing: Bearing, at: number, measure: Measure): number {
  const { shelf } = bearing
  const small = (shelf.small[at] ?? 0) > 0 && !measure.aboutSmall && (measure.age?.from ?? smallUntil) >= smallUntil
  return (
    youth(bearing, at, measure) *
    freshness(bearing, at, measure) *
    nearness(bearing, at, measure) *
    forms(shelf, at, measure.forms) *
    (small ? forSmallOnes : 1) *
    (bearing.closed[at] === 1 ? closed : 1) *
    (speaksAgainst(bearing, at, measure) ? wrongAge : 1) *
    likeThem(shelf.forWhom[at] ?? 0, measure) *
    (isNamedForAnother(shelf, at, measure) ? forAnother : 1)
  )
}
