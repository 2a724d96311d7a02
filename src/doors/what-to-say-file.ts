import { z } from 'zod'
import { partsPlayed } from '../language/part-played.ts'

const text = z.string().trim().min(1)
const checks = { checkedBy: z.string().nullable(), checkedOn: z.iso.date().nullable() }

/** Where a line comes from: numbers of the list of sources, our own wording or rule, or memory, which nobody has checked. */
const source = z.union([z.array(z.int().positive()).min(1), z.literal('ours')])

const line = z.union([
  z.strictObject({ says: text, source }),
  z.strictObject({ says: text, source: z.literal('memory'), checked: z.null() }),
])
export type WrittenLine = z.infer<typeof line>

/** What stands on the results page comes from a source or is our own wording: never from memory. */
const shownFirst = z.strictObject({ says: text, source })

export const sectionKinds = [
  'good-to-know',
  'start',
  'what-matters',
  'what-should-change',
  'not-promise',
  'duty',
  'tell',
  'five-minutes',
  'today',
  'this-week',
] as const
export type SectionKind = (typeof sectionKinds)[number]

const sections = z.partialRecord(z.enum(sectionKinds), z.array(line).min(1))
export type WrittenSections = z.infer<typeof sections>

const say = z.array(shownFirst).min(1).max(2)
const toDo = z.array(shownFirst).min(2).max(4)

/** For one of the eight askers, whatever it is about. */
export const askerPiece = z.strictObject({
  asker: z.enum(partsPlayed),
  ...checks,
  say,
  do: toDo,
  notPromise: shownFirst,
  /** The asker's own duty in plain words; a young person has none. */
  duty: shownFirst.optional(),
  sections,
})

const first = z.strictObject({ say, do: toDo })

/** For one thing that somebody may have been told. Words for the young person themselves, for a friend, and for adults. */
export const situationPiece = z.strictObject({
  topic: text,
  ...checks,
  first: z.strictObject({
    'young-person': first,
    friend: first,
    adult: first,
    'parent-carer': first.optional(),
  }),
  forYou: sections,
  forHelpers: sections,
  instead: z.array(z.strictObject({ say: text, ratherThan: text, because: text, source })).min(1),
})

/** A short beginning for every other topic. `like` names a situation whose advice holds here too. */
export const openersFile = z.strictObject({
  ...checks,
  source: z.literal('ours'),
  openers: z.array(z.strictObject({ topic: text, say: text, start: text, avoid: text, like: z.string().optional() })),
})

const headings = z.record(z.enum([...sectionKinds, 'instead']), text)
export const headingsFile = z.strictObject({ helper: headings, 'young-person': headings })

export const sourcesFile = z.strictObject({
  readIn: text,
  note: text,
  sources: z.array(z.strictObject({ number: z.int().positive(), address: z.url(), quotes: text.optional() })),
})

/** All of it together: every asker has a piece, and every number of a source is in the list. */
export interface WhatToSay {
  readonly askers: readonly z.infer<typeof askerPiece>[]
  readonly situations: readonly z.infer<typeof situationPiece>[]
  readonly openers: z.infer<typeof openersFile>
  readonly headings: z.infer<typeof headingsFile>
  readonly sources: z.infer<typeof sourcesFile>
}
