import type { Id } from '../../shared/id.ts'
import type { TakeNote } from './text/note.ts'

/** What a piece of text says about a telephone. */
export type PhoneRead =
  /** A number that exists in the numbering plan, as a person would dial it. */
  | { readonly is: 'number'; readonly number: string }
  /** 999, 116 123, 85258 and their like: shown as they are. */
  | { readonly is: 'short-code'; readonly number: string }
  /** Long enough to be a number, in no range that is known. */
  | { readonly is: 'not-checked'; readonly number: string }

/** What the reading of a feed needs from outside: reading telephone numbers and making ids that stay the same. */
export interface Tools {
  /** Every number that a field holds; empty where it holds none. */
  readonly readPhones: (text: string) => readonly PhoneRead[]
  /** A version 5 UUID of a name in the URL namespace. */
  readonly nameId: (name: string) => Id
}

/** Which feed is read, and how. */
export interface Reading {
  readonly feed: string
  /** Goes before ids that are no UUID: the feed's address, else its name. */
  readonly base: string
  readonly tools: Tools
}

/** The reading of one record. */
export interface RecordReading extends Reading {
  readonly note: TakeNote
}
