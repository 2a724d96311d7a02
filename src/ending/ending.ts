import type { Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import type { Said } from '../shared/said.ts'

/** Why something ends. That it does not help, and that we have no more to give, are ordinary reasons, and are said as they are. */
export const reasons = [
  'goal-met',
  'not-helping',
  'harm-outweighs-gain',
  'own-choice',
  'moved',
  'age',
  'limit-of-what-we-have',
] as const
export type Reason = (typeof reasons)[number]

/** What ends: all that is done about the need, for now; or one help in it, by what it is called, while the rest goes on. */
export type WhatEnds = { readonly is: 'need' } | { readonly is: 'one-of-it'; readonly help: Id; readonly called: Said }

/** Somebody with an account here, or somebody who is only named. */
export type Holder = { readonly is: 'person'; readonly id: Id } | { readonly is: 'named'; readonly name: Said }

/** Whether somebody may still come to harm, and who holds that from today on. There is nothing in between. */
export type RiskFromToday =
  | { readonly is: 'none-that-we-know' }
  | { readonly is: 'remains'; readonly what: Said; readonly heldBy: Holder }

/** What is still as it was when they came. */
export type Unmet = { readonly is: 'nothing' } | { readonly is: 'remains'; readonly what: Said }

/** What whoever ends it says of it: in the young person's words, or why they are not there to say it. */
export type InTheirWords =
  | { readonly is: 'said'; readonly helped?: Said; readonly didNot?: Said }
  | { readonly is: 'not-taking-part'; readonly why: Said }

/** What goes on to somebody else, and what does not, as the young person wants it. */
export type PassedOn =
  | { readonly is: 'nothing' }
  | { readonly is: 'some'; readonly what: Said; readonly to: Said; readonly not?: Said }

/** Somebody to turn to afterwards. @param until missing where it has no end. */
export interface ToTurnTo {
  readonly who: Said
  readonly how: Said
  readonly until?: Day
}

/** A goal as it stood at the start and as it stands now, 0 to 10; a number that nobody gave is missing, never 0. */
export interface GoalThenAndNow {
  readonly goal: Said
  readonly then?: number
  readonly now?: number
}

/** The record without which nothing ends (domain/framework.md, R27). */
export interface Ended {
  readonly what: WhatEnds
  readonly why: Reason
  /** Why, in a sentence that the young person can read. */
  readonly because: Said
  readonly goals: readonly GoalThenAndNow[]
  readonly theirs: InTheirWords
  /** What I do if it comes back. */
  readonly ifItComesBack: Said
  /** How one comes back, without beginning again: whom one rings, and that nothing has to be told twice. */
  readonly wayBack: Said
  readonly toTurnTo: readonly [ToTurnTo, ...ToTurnTo[]]
  readonly unmet: Unmet
  readonly risk: RiskFromToday
  readonly passedOn: PassedOn
}

/** How the ending was for them, by themselves alone; not to say is an answer. */
export const feelings = ['good', 'all-right', 'not-good', 'rather-not-say'] as const
export type Feeling = (typeof feelings)[number]

interface Doing {
  readonly by: Id
  readonly on: Day
}

/** What happened to an ending. */
export type EndingFact =
  | (Doing & { readonly is: 'ended' } & Ended)
  | (Doing & { readonly is: 'felt'; readonly how: Feeling; readonly says?: Said })
  | (Doing & { readonly is: 'came-back'; readonly says?: Said })
  /** Somebody who helps has seen that they are back. */
  | (Doing & { readonly is: 'seen-back' })

/** That something ended, with its whole record. */
export type EndedFact = Extract<EndingFact, { readonly is: 'ended' }>

/** An ending as it stands. Whoever came back is in the need that they left. */
export interface Ending extends Ended {
  readonly on: Day
  readonly by: Id
  readonly felt?: { readonly how: Feeling; readonly says?: Said; readonly on: Day }
  readonly cameBackOn?: Day
  /** Who helps has seen that they are back. */
  readonly seenBackOn?: Day
}

/** @returns undefined where nothing has ended. How it felt counts where the young person says it, and from nobody else. */
export const endingOf = (facts: readonly EndingFact[], youngPerson: Id): Ending | undefined =>
  facts.reduce<Ending | undefined>((before, fact) => endingAfter(before, fact, youngPerson), undefined)

/** An ending with one more fact. To end it again after somebody came back is an ending of its own. */
export function endingAfter(before: Ending | undefined, fact: EndingFact, youngPerson: Id): Ending | undefined {
  switch (fact.is) {
    case 'ended': {
      if (before && !before.cameBackOn) return before
      const { is: _, ...ended } = fact
      return ended
    }
    case 'felt': {
      if (!before || fact.by !== youngPerson) return before
      const { how, says, on } = fact
      return { ...before, felt: { how, on, ...(says ? { says } : {}) } }
    }
    case 'came-back':
      return before && !before.cameBackOn ? { ...before, cameBackOn: fact.on } : before
    case 'seen-back':
      return before?.cameBackOn && !before.seenBackOn ? { ...before, seenBackOn: fact.on } : before
  }
}

/** Whether it has ended, and nobody has come back since. */
export const isOver = (ending: Ending | undefined): boolean => ending !== undefined && !ending.cameBackOn
