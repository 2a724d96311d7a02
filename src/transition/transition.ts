import type { Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import type { Said } from '../shared/said.ts'

/** Somebody with an account here, or somebody who is only named. */
export type Somebody = { readonly is: 'person'; readonly id: Id } | { readonly is: 'named'; readonly name: Said }

/** What the service for adults says to it. */
export const adultAnswers = ['not-asked', 'asked', 'said-yes', 'said-no'] as const
export type AdultAnswer = (typeof adultAnswers)[number]

export type AdultService =
  | { readonly is: 'not-asked' }
  | { readonly is: Exclude<AdultAnswer, 'not-asked'>; readonly who: Said }

/** Both services meet, with the young person there. */
export const meetingStates = ['none', 'set', 'met', 'not-met'] as const
export type MeetingState = (typeof meetingStates)[number]

export type Meeting =
  | { readonly is: 'none' }
  | { readonly is: Exclude<MeetingState, 'none'>; readonly on: Day; readonly who: Said }

/** When somebody looks again at how it goes, and who asks. */
export interface Next {
  readonly on: Day
  readonly whoAsks: Id
}

/** What is arranged so that nobody falls between two services. What is not there yet is missing. */
export interface Arranged {
  /** The worker by name who sees to it, in both services. */
  readonly worker?: Somebody
  readonly adult: AdultService
  readonly meeting: Meeting
  /** What there is from 18 on, from whomever. */
  readonly offered?: Said
  readonly supportUntil: Day
  /** Who holds it after that day. */
  readonly holdsAfter?: Somebody
  /** Missing only once there was support to its last day, and somebody holds it from then on. */
  readonly next?: Next
}

/** What a young person takes with them, in their own words, in the order of the paper. */
export const folderParts = ['helps', 'does-not-help', 'whom-to-ring', 'to-know'] as const
export type FolderPart = (typeof folderParts)[number]

/** What is missing while somebody moves on: said in words where it stands, and counted for the place without whose it is. */
export const gapCodes = [
  'nobody-named',
  'adult-service-said-no',
  'no-meeting',
  'nothing-offered',
  'nobody-holds-it-then',
] as const
export type GapCode = (typeof gapCodes)[number]

interface Doing {
  readonly by: Id
  readonly on: Day
}

/** What happened while somebody moves on. */
export type TransitionFact =
  | (Doing & { readonly is: 'arranged' } & Arranged)
  | (Doing & { readonly is: 'folder-written'; readonly part: FolderPart; readonly says?: Said })
  /** A gap was counted for the place, once, without whose it is. */
  | (Doing & { readonly is: 'gap-recorded'; readonly gap: GapCode })

/** A part of the folder as it stands; emptied, it says nothing. */
export interface FolderWritten extends Doing {
  readonly says: Said
}

export type Folder = { readonly [Part in FolderPart]?: FolderWritten }

/** How somebody moves on, as it stands. No day that passes ends it. */
export interface Transition {
  readonly begunOn: Day
  readonly arranged?: Arranged & Doing
  readonly folder: Folder
  /** Gaps that were counted already, so that none is counted twice. */
  readonly recorded: readonly GapCode[]
}

/** @returns undefined where nothing has begun. */
export const transitionOf = (facts: readonly TransitionFact[]): Transition | undefined =>
  facts.reduce<Transition | undefined>(transitionAfter, undefined)

/** What it comes to with one more fact. */
export function transitionAfter(before: Transition | undefined, fact: TransitionFact): Transition {
  const stands = before ?? { begunOn: fact.on, folder: {}, recorded: [] }
  switch (fact.is) {
    case 'arranged': {
      const { is: _, ...arranged } = fact
      return { ...stands, arranged }
    }
    case 'folder-written': {
      const { [fact.part]: _, ...others } = stands.folder
      const { says, by, on } = fact
      return { ...stands, folder: says ? { ...others, [fact.part]: { says, by, on } } : others }
    }
    case 'gap-recorded':
      return { ...stands, recorded: [...new Set([...stands.recorded, fact.gap])] }
  }
}
