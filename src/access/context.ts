import type { Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import type { ItemKind } from './object.ts'

/** Milliseconds since 1970, as a clock gives them. */
export type Instant = number

/** What joins the subject of a question to the young person it is about, from `start` up to, not including, `end`. */
export type Edge =
  | (Span & { readonly is: 'self' | 'link' })
  | (Span & { readonly is: 'worker' | 'team' | 'in-plan' | 'asked' })
  | (Span & ProxyEdge)

interface Span {
  readonly start: Instant
  readonly end?: Instant
  /** Made by nobody but the one whom it helps; somebody has still to look at it. */
  readonly selfClaimed: boolean
}

export interface ProxyEdge {
  readonly is: 'proxy'
  readonly opens: 'wide' | 'narrow' | 'chosen'
  /** The day on which somebody last looked at whether it is still right. */
  readonly reviewedOn: Day
  /** By a court or by the young person. */
  readonly stopped: boolean
}

/** Two agencies agreed to let each other see what these kinds of item hold, up to and including the last day. */
export interface AgencyAgreement {
  readonly parties: readonly [Id, Id]
  readonly kinds: readonly ItemKind[]
  readonly from: Day
  readonly until: Day
}

/** Safeguarding outweighed a choice, and somebody said why. */
export interface Override {
  readonly by: Id
  readonly youngPerson: Id
  readonly start: Instant
  readonly end: Instant
  readonly reason: string
  readonly tellThem: 'yes' | 'unsafe'
}

export const grounds = ['they-agreed', 'danger-of-serious-harm', 'the-law-requires-it'] as const

export interface Breaking {
  readonly by: Id
  readonly youngPerson: Id
  readonly at: Instant
  readonly reason: string
  readonly ground: (typeof grounds)[number]
  readonly showThem: 'yes' | 'unsafe'
}

/** What is known of the young person's ages, where it is known: the days on which they come of these ages. */
export interface ComingOfAge {
  /** Birthdays after which a proxy's view narrows (the 11th and 16th, as the place's dated settings say). */
  readonly narrows: readonly Day[]
  /** The 18th birthday. */
  readonly adult?: Day
  readonly isKnown: boolean
}

/** Everything that an answer rests on, handed over; nothing is looked up and no clock is read. */
export interface Context {
  readonly now: Instant
  readonly today: Day
  /** Edges of this subject to this young person; empty for things of an agency. */
  readonly edges: readonly Edge[]
  readonly agreements: readonly AgencyAgreement[]
  readonly comingOfAge: ComingOfAge
  /** The last day on which somebody recorded that this young person can decide who sees their things. */
  readonly canDecideSince?: Day
  readonly overrides: readonly Override[]
  readonly breakings: readonly Breaking[]
}
