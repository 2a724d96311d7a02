import { z } from 'zod'
import { type Grouping, groupings } from '../language/grouping.ts'

/** How the five kinds of support are explained, in two voices. */
export interface GroupsExplained {
  readonly kinds: Readonly<Record<Grouping, KindExplained>>
  /** For young people: what holds for all five. */
  readonly promises: readonly string[]
  /** For people who help: how a grouping is to be read. */
  readonly howToRead: readonly string[]
  /** What the five were taken for elsewhere, and what they are instead. */
  readonly misreadings: readonly Misreading[]
}

/** One kind of support: first for young people, then in the words professionals use. */
export interface KindExplained {
  readonly short: string
  readonly more: string
  readonly couldLookLike: string
  readonly forThoseWhoHelp: ForThoseWhoHelp
}

/** What a professional wants to know of a grouping. */
export interface ForThoseWhoHelp {
  readonly need: string
  readonly choice: string
  readonly offered: string
  readonly moves: string
  readonly watchFor: string
}

export interface Misreading {
  readonly thought: string
  readonly instead: string
}

const text = z.string().trim().min(1)

const kindShape: z.ZodType<KindExplained> = z.strictObject({
  short: text,
  more: text,
  couldLookLike: text,
  forThoseWhoHelp: z.strictObject({ need: text, choice: text, offered: text, moves: text, watchFor: text }),
})

/** All five must be there: a file that leaves Thriving out is refused. */
export const groupsShape: z.ZodType<GroupsExplained> = z.strictObject({
  kinds: z.record(z.enum([...groupings]), kindShape),
  promises: z.array(text).min(1),
  howToRead: z.array(text).min(1),
  misreadings: z.array(z.strictObject({ thought: text, instead: text })).min(1),
})
