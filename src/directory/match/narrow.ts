import type { Grouping } from '../../language/grouping.ts'
import { groupings } from '../../language/grouping.ts'
import { isOpenAt, type Opening, type ReadMoment, readMoment, readOpening } from '../availability.ts'
import type { Delivery } from '../listing.ts'
import type { Offer } from '../offer.ts'
import type { Asking, Narrowing } from './asking.ts'
import type { InSteps } from './in-steps.ts'
import { deliveryOf } from './kind-of-help.ts'

/** What can be narrowed by, one bit each, and what takes a look at the offer itself. */
export interface Narrowable {
  readonly offers: readonly Offer[]
  readonly bits: Uint32Array
  readonly openings: readonly (readonly Opening[])[]
  /** One bit for each weekday on which the offer may be open at all. */
  readonly openDays: Uint8Array
  /** What is known of the minute that was last asked about: 0 not looked at yet, 1 open, 2 shut. */
  readonly minutes: Map<string, Uint8Array>
}

/** A question's filters, ready to be asked of many offers. */
export interface Narrowed {
  readonly all: number
  /** Each group needs one of its bits. */
  readonly oneOf: readonly number[]
  readonly language?: string
  readonly openNow: boolean
  readonly moment?: ReadMoment & { readonly said: string }
  readonly narrows: boolean
}

const free = 1
const askYourself = 2
const online = 4
const noWait = 8
const stepFree = 16
const youngCanAsk = 32
const deliveries: readonly Delivery[] = ['in-person', 'at-home', 'at-school', 'online', 'phone', 'text']
const supports: readonly Grouping[] = [...groupings]
const deliveryBit = (delivery: Delivery): number => 1 << (8 + deliveries.indexOf(delivery))
const groupingBit = (grouping: Grouping): number => 1 << (16 + supports.indexOf(grouping))

const isStepFree = /step[- ]?free|wheelchair|level access|level entrance|\bramp|\blift\b|ground floor|no steps/i
const isNotStepFree =
  /\bno (?:step[- ]?free|wheelchair|lift|ramp|level)|\bnot (?:step[- ]?free|wheelchair|accessible)|\bnot suitable for wheel/i

const hasStepFree = ({ access }: Offer): boolean =>
  access.some((said) => isStepFree.test(said) && !isNotStepFree.test(said))
const hasNoWait = ({ wait }: Offer): boolean =>
  wait !== undefined && (wait.days === 0 || (wait.days === undefined && /\bno wait/i.test(wait.said)))

function bitsOf(offer: Offer): number {
  const given = deliveryOf(offer)
  return [
    offer.cost.free === true ? free : 0,
    offer.selfReferral === 'yes' ? askYourself : 0,
    offer.whoCanAsk?.includes('young-person') === true ? youngCanAsk : 0,
    given.includes('online') ? online : 0,
    hasNoWait(offer) ? noWait : 0,
    hasStepFree(offer) ? stepFree : 0,
    ...given.map(deliveryBit),
    ...offer.groupings.map(groupingBit),
  ].reduce((all, bit) => all | bit, 0)
}

const everyDay = 0b1111111

/** Weekdays on which it may be open; hours past midnight reach into the next. */
const openDaysOf = (openings: readonly Opening[]): number =>
  openings.reduce((all, { days, monthDays, closed }) => {
    if (closed) return all
    return monthDays.length > 0
      ? everyDay
      : days.reduce((mask, { day }) => mask | (1 << day) | (1 << ((day + 1) % 7)), all)
  }, 0)

/** How many offers are read at a time. */
const atATime = 1_000

export function* narrowableOf(offers: readonly Offer[]): InSteps<Narrowable> {
  const openings: (readonly Opening[])[] = []
  const bits = new Uint32Array(offers.length)
  const openDays = new Uint8Array(offers.length)
  for (const [at, offer] of offers.entries()) {
    if (at % atATime === 0) yield
    const open = offer.open.flatMap((schedule) => readOpening(schedule) ?? [])
    openings.push(open)
    bits[at] = bitsOf(offer)
    openDays[at] = openDaysOf(open)
  }
  return { offers, openings, bits, openDays, minutes: new Map() }
}

const bitsAsked = ({ only }: Pick<Asking, 'only'>): number =>
  (only.free ? free : 0) | (only.online ? online : 0) | (only.noWait ? noWait : 0) | (only.stepFree ? stepFree : 0)

const anyOf = <Each>(chosen: readonly Each[] | undefined, bit: (each: Each) => number): readonly number[] =>
  chosen === undefined || chosen.length === 0 ? [] : [chosen.reduce((all, each) => all | bit(each), 0)]

const narrowsAnything = (only: Narrowing): boolean =>
  Object.values(only).some(
    (value) => value !== undefined && value !== false && value !== '' && !(Array.isArray(value) && value.length === 0),
  )

export function narrowedBy({ only, now, today }: Asking): Narrowed {
  const moment = now && readMoment({ today, ...now })
  return {
    all: bitsAsked({ only }),
    oneOf: [
      ...(only.canAskYourself ? [askYourself | youngCanAsk] : []),
      ...anyOf(only.delivery, deliveryBit),
      ...anyOf(only.groupings, groupingBit),
    ],
    ...(only.language !== undefined && only.language !== '' && { language: only.language.trim().toLowerCase() }),
    openNow: only.openNow === true,
    ...(moment && { moment: { ...moment, said: `${today} ${moment.day} ${moment.minute}` } }),
    narrows: narrowsAnything(only),
  }
}

const speaks = ({ languages, interpreting }: Offer, language: string): boolean =>
  languages.some(({ name, code }) => name.toLowerCase() === language || code?.toLowerCase() === language) ||
  (interpreting !== undefined &&
    (/\bany language|\ball languages/i.test(interpreting) || interpreting.toLowerCase().includes(language)))

const openNow = 1
const shutNow = 2

/** What is known of the minute that is asked about; of other minutes nothing is kept. */
function minuteOf({ minutes, offers }: Narrowable, said: string): Uint8Array {
  const known = minutes.get(said)
  if (known) return known
  minutes.clear()
  const fresh = new Uint8Array(offers.length)
  minutes.set(said, fresh)
  return fresh
}

/** Whether an offer is open at a moment; worked out once for all who ask in that minute. */
function isOpenNow(narrowable: Narrowable, at: number, moment: ReadMoment & { readonly said: string }): boolean {
  if (((narrowable.openDays[at] ?? 0) & (1 << moment.day)) === 0) return false
  const minute = minuteOf(narrowable, moment.said)
  const known = minute[at] ?? 0
  if (known !== 0) return known === openNow
  const open = isOpenAt(narrowable.openings[at] ?? [], moment)
  minute[at] = open ? openNow : shutNow
  return open
}

/** True where the offer is known to have all that was asked for; what is not known fails. */
export function passes(narrowable: Narrowable, at: number, asked: Narrowed): boolean {
  if (!asked.narrows) return true
  const here = narrowable.bits[at] ?? 0
  if ((here & asked.all) !== asked.all || asked.oneOf.some((mask) => (here & mask) === 0)) return false
  const offer = narrowable.offers[at]
  if (asked.language !== undefined && (offer === undefined || !speaks(offer, asked.language))) return false
  return !asked.openNow || (asked.moment !== undefined && isOpenNow(narrowable, at, asked.moment))
}
