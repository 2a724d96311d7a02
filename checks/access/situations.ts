import type {
  AgencyAgreement,
  Breaking,
  ComingOfAge,
  Context,
  Edge,
  Override,
  ProxyEdge,
} from '../../src/access/context.ts'
import { itemKinds } from '../../src/access/object.ts'
import { addDays, type Day, parseDay } from '../../src/shared/day.ts'
import { ids } from './cast.ts'

export function dayOf(text: string): Day {
  const day = parseDay(text)
  if (day === undefined) throw new Error(`${text} is not a day`)
  return day
}

export const today = dayOf('2026-11-21')
export const now = Date.parse('2026-11-21T12:00:00Z')
const minute = 60_000
const hour = 60 * minute

const longAgo = dayOf('2024-02-01')
const farOff = dayOf('2036-05-01')

/** An ordinary child whose birthdays that matter are all to come. */
export const aChild: ComingOfAge = {
  isKnown: true,
  narrows: [farOff, addDays(farOff, 1826)],
  adult: dayOf('2043-05-01'),
}
export const unknownAge: ComingOfAge = { isKnown: false, narrows: [] }

export type Birthday = 'eleventh' | 'sixteenth' | 'eighteenth'
export const birthdays: readonly Birthday[] = ['eleventh', 'sixteenth', 'eighteenth']

const inYears = (day: Day, years: number): Day => dayOf(`${Number(day.slice(0, 4)) + years}${day.slice(4)}`)

/** Somebody who comes of that age on that day. */
export function comingOfAgeOn(birthday: Birthday, day: Day): ComingOfAge {
  if (birthday === 'eleventh') return { isKnown: true, narrows: [day, inYears(day, 5)], adult: inYears(day, 7) }
  if (birthday === 'sixteenth') return { isKnown: true, narrows: [inYears(day, -5), day], adult: inYears(day, 2) }
  return { isKnown: true, narrows: [inYears(day, -7), inYears(day, -2)], adult: day }
}

/** What some edges have that an ordinary one has not. */
interface Unusual {
  readonly start?: number
  readonly end?: number
  readonly selfClaimed?: boolean
}

const span = (unusual: Unusual) => ({ start: now - 1000 * hour, selfClaimed: false, ...unusual })

export const edge = (is: Exclude<Edge['is'], 'proxy'>, unusual: Unusual = {}): Edge => ({ is, ...span(unusual) })

export const proxy = (says: Partial<Omit<ProxyEdge, 'is'>> = {}, unusual: Unusual = {}): Edge => ({
  is: 'proxy',
  opens: 'wide',
  reviewedOn: longAgo,
  stopped: false,
  ...says,
  ...span(unusual),
})

/** One edge of every kind, and the edges of its time: ended this instant, still for a millisecond, begun this instant, not yet. */
export const relationships: readonly (readonly Edge[])[] = [
  [],
  [edge('self')],
  [proxy()],
  [proxy({ stopped: true })],
  [edge('link')],
  [edge('worker')],
  [edge('team')],
  [edge('in-plan')],
  [edge('asked', { end: now + hour })],
  [edge('worker', { end: now })],
  [edge('team', { end: now + 1 })],
  [edge('worker', { start: now })],
  [edge('worker', { start: now + 1 })],
  [edge('team', { selfClaimed: true })],
]

/** The same for those who are claimed by nobody but themselves, or late. */
export const oddRelationships: readonly (readonly Edge[])[] = [
  ...(['self', 'link', 'worker', 'in-plan', 'asked'] as const).map((is) => [edge(is, { selfClaimed: true })]),
  ...(['self', 'link', 'team', 'in-plan', 'asked'] as const).map((is) => [edge(is, { end: now })]),
  [proxy({}, { selfClaimed: true })],
  [proxy({}, { end: now })],
  [proxy({ opens: 'narrow' })],
  [proxy({ reviewedOn: today })],
  [proxy({ opens: 'chosen', reviewedOn: today })],
  [proxy({ opens: 'narrow', reviewedOn: today })],
  [proxy({ stopped: true }, { end: now })],
]

export const override = (unusual: Partial<Override> = {}): Override => ({
  by: ids.me,
  youngPerson: ids.them,
  start: now - hour,
  end: now + hour,
  reason: 'A bruise that she would not speak of',
  tellThem: 'yes',
  ...unusual,
})

export const breaking = (unusual: Partial<Breaking> = {}): Breaking => ({
  by: ids.me,
  youngPerson: ids.them,
  at: now - minute,
  reason: 'He is on the bridge',
  ground: 'danger-of-serious-harm',
  showThem: 'yes',
  ...unusual,
})

/** What could lift a denial. */
export interface Lifts {
  readonly overrides: readonly Override[]
  readonly breakings: readonly Breaking[]
}

export const nothingLifts: Lifts = { overrides: [], breakings: [] }
const overriding = (...overrides: readonly Override[]): Lifts => ({ overrides, breakings: [] })
const breakingIn = (...breakings: readonly Breaking[]): Lifts => ({ overrides: [], breakings })

const curious: string = 'curiosity'

export const lifts: readonly Lifts[] = [
  nothingLifts,
  overriding(override()),
  overriding(override({ tellThem: 'unsafe' })),
  overriding(override({ start: now })),
  overriding(override({ start: now + 1 })),
  overriding(override({ end: now + 1 })),
  overriding(override({ end: now })),
  overriding(override({ reason: '' })),
  overriding(override({ reason: ' \n' })),
  overriding(override({ by: ids.somebody })),
  overriding(override({ youngPerson: ids.another })),
  overriding(override({ tellThem: 'yes' }), override({ tellThem: 'unsafe' })),
  overriding(override({ end: now, tellThem: 'unsafe' }), override()),
  breakingIn(breaking()),
  breakingIn(breaking({ at: now, ground: 'they-agreed', showThem: 'unsafe' })),
  breakingIn(breaking({ at: now + 1 })),
  breakingIn(breaking({ at: now - hour + 1000, ground: 'the-law-requires-it' })),
  breakingIn(breaking({ at: now - hour })),
  breakingIn(breaking({ at: now - hour + 1 })),
  breakingIn(breaking({ reason: '' })),
  breakingIn(breaking({ reason: '\t ' })),
  breakingIn(breaking({ ground: curious as Breaking['ground'] })),
  breakingIn(breaking({ by: ids.somebody })),
  breakingIn(breaking({ youngPerson: ids.another })),
  breakingIn(breaking(), breaking({ showThem: 'unsafe' })),
  { overrides: [override()], breakings: [breaking({ showThem: 'unsafe' })] },
  { overrides: [override({ end: now })], breakings: [breaking()] },
]

const agreement = (unusual: Partial<AgencyAgreement> = {}): AgencyAgreement => ({
  parties: [ids.myAgency, ids.otherAgency],
  kinds: itemKinds,
  from: addDays(today, -30),
  until: addDays(today, 30),
  ...unusual,
})

/** Agreements that open the wall, on their first and last day too, and every way in which they do not. */
export const agreements: readonly (readonly AgencyAgreement[])[] = [
  [],
  [agreement()],
  [agreement({ parties: [ids.otherAgency, ids.myAgency] })],
  [agreement({ parties: [ids.otherAgency, ids.thirdAgency] })],
  [agreement({ parties: [ids.thirdAgency, ids.myAgency] })],
  [agreement({ kinds: ['plan', 'looked'] })],
  [agreement({ kinds: [] })],
  [agreement({ from: today })],
  [agreement({ from: addDays(today, 1) })],
  [agreement({ until: today })],
  [agreement({ until: addDays(today, -1) })],
  [agreement({ until: addDays(today, -1) }), agreement({ kinds: ['safeguarding'] })],
]

export const ordinary: Context = {
  now,
  today,
  edges: [],
  agreements: [],
  comingOfAge: aChild,
  ...nothingLifts,
}
