import type { Doing } from '../decision/agreement-acts.ts'
import type { Who } from '../decision/agreement-people.ts'
import type { Day } from '../shared/day.ts'
import type { Said } from '../shared/said.ts'

/** Parts that are words and nothing else. */
export const partsInWords = [
  'my-signs',
  'helps-on-my-own',
  'reasons',
  'places-and-people',
  'makes-it-worse',
  'try-again',
] as const
export type PartInWords = (typeof partsInWords)[number]

/** The fourteen parts of a plan to stay safe, in the order in which they are read. */
export const partCodes = [
  'my-signs',
  'helps-on-my-own',
  'reasons',
  'places-and-people',
  'people-to-tell',
  'services',
  'safer',
  'makes-it-worse',
  'agreed-with',
  'who-leads',
  'tried',
  'try-again',
  'copies',
  'review',
] as const
export type PartCode = (typeof partCodes)[number]

/** One or more. */
export type Some<Each> = readonly [Each, ...Each[]]

/** Somebody who can be called: how, when they answer, and what they will actually do. */
export interface ServiceToCall {
  readonly who: Said
  readonly how?: Said
  readonly hours?: Said
  readonly does?: Said
}

/** One thing that makes things safer, and who does it. */
export interface SaferStep {
  readonly what: Said
  readonly who?: Said
}

/** What an agency does in the plan, and what it does at night and at weekends. */
export interface AgencyRole {
  readonly who: Said
  readonly role?: Said
  readonly outOfHours?: Said
}

/** Something that was tried, and what it did. */
export interface Tried {
  readonly what: Said
  readonly did?: Said
}

/** Who has a copy, since which day. */
export interface CopyHeld {
  readonly who: Said
  readonly on: Day
}

/** With whom it can be agreed beforehand what they do. */
export const agreedWith = ['emergency', 'police', 'school'] as const
export type AgreedWith = (typeof agreedWith)[number]

/** A part of the plan as it was written, each by itself. */
export type PartWritten =
  | { readonly is: PartInWords; readonly says: Said }
  /** @param codeWord as it was written before it was kept apart: whoever reads the plan reads it. */
  | { readonly is: 'people-to-tell'; readonly says: Said; readonly codeWord?: Said }
  | { readonly is: 'services'; readonly services: Some<ServiceToCall> }
  | { readonly is: 'safer'; readonly steps: Some<SaferStep> }
  | { readonly is: 'agreed-with'; readonly emergency?: Said; readonly police?: Said; readonly school?: Said }
  | {
      readonly is: 'who-leads'
      /** Nobody yet, where the young person began it alone. */
      readonly lead?: Who
      readonly backUp?: Who
      readonly agencies: readonly AgencyRole[]
    }
  | { readonly is: 'tried'; readonly tried: Some<Tried> }
  | { readonly is: 'copies'; readonly copies: readonly CopyHeld[]; readonly notShared?: Said }
  | { readonly is: 'review'; readonly on: Day; readonly ending?: Said }

export type PartOf<Code extends PartCode> = Code extends PartInWords
  ? Extract<PartWritten, { readonly is: PartInWords }>
  : Extract<PartWritten, { readonly is: Code }>

/** A part that somebody wrote, and when. */
export interface Stood<Part extends PartWritten = PartWritten> extends Doing {
  readonly part: Part
  /** Who said that it no longer holds, and when, before anything else was written. */
  readonly noLonger?: Doing
}

/** A part of which somebody said that what stood there no longer holds; it can be written anew. */
export interface Emptied extends Doing {
  readonly before: readonly Stood[]
}

/** A part as it stands, and what stood there before, the newest first. */
export interface Standing<Part extends PartWritten = PartWritten> extends Stood<Part> {
  readonly before: readonly Stood<Part>[]
}
