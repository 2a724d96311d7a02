import type { MaybeTheSame } from './duplicates.ts'
import type { Form } from './forms/detect.ts'
import type { Quarantined, ReadFeed, WhyQuarantined } from './read-records.ts'
import type { NoteKind } from './text/note.ts'

/** What one reading of a feed did, for people and, as JSON, for programs. kept + quarantined + repeated = read. */
export interface IntakeReport {
  /** Records kept by this reading: new + changed + unchanged. */
  readonly kept: number
  readonly changed: number
  readonly unchanged: number
  readonly quarantined: number
  readonly new: number
  /** Records found in the feed. */
  readonly read: number
  /** The same record met twice, to the letter, and kept once. */
  readonly repeated: number
  /** Partial: not all of the feed could be read, so nothing was taken for missing. Failed: nothing was changed at all. */
  readonly outcome: 'complete' | 'partial' | 'failed'
  /** What went wrong with the feed as a whole, in plain words. */
  readonly problems: readonly string[]
  readonly locality: string
  readonly feed: string
  readonly form?: Form
  readonly from: string
  /** Waiting for approval in this feed, after this reading. */
  readonly waiting: number
  /** Made public by this reading. */
  readonly approved: number
  /** What no flag makes public: a person looks at it first. */
  readonly needsAPerson: readonly NeedsAPerson[]
  /** Not met in this reading, and not met in the last three complete ones. Nothing is deleted. */
  readonly notMet: number
  readonly missing: readonly { readonly id: string; readonly sourceId: string }[]
  readonly quarantineReasons: Readonly<Partial<Record<WhyQuarantined, number>>>
  /** The first fifty. */
  readonly quarantine: readonly Omit<Quarantined, 'raw'>[]
  /** How often something had to be mended or left out, by kind. */
  readonly quality: Readonly<Partial<Record<NoteKind | 'empty-values' | 'another-encoding', number>>>
  readonly maybeTheSame: readonly MaybeTheSame[]
  readonly milliseconds: number
}

export interface NeedsAPerson {
  readonly id: string
  readonly name: string
  /** 'phone', 'link', 'e-mail' where one of something public would change, 'costly-phone', 'like-a-public-one'. */
  readonly changed: readonly string[]
}

export const countBy = <Key extends string>(keys: readonly Key[]): Partial<Record<Key, number>> => {
  const counts: Partial<Record<Key, number>> = {}
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1
  return counts
}

/** The report of a feed of which nothing could be read: what is public stays as it was. */
export function failedReport(of: {
  readonly locality: string
  readonly feed: string
  readonly from: string
  readonly problems: readonly string[]
}): IntakeReport {
  return {
    kept: 0,
    changed: 0,
    unchanged: 0,
    quarantined: 0,
    new: 0,
    read: 0,
    repeated: 0,
    outcome: 'failed',
    problems: of.problems,
    locality: of.locality,
    feed: of.feed,
    from: of.from,
    waiting: 0,
    approved: 0,
    needsAPerson: [],
    notMet: 0,
    missing: [],
    quarantineReasons: {},
    quarantine: [],
    quality: {},
    maybeTheSame: [],
    milliseconds: 0,
  }
}

/** The counts of a reading's notes, beside how many values were empty. */
export function qualityOf(read: ReadFeed, encoding: string): IntakeReport['quality'] {
  const counts: IntakeReport['quality'] = countBy(read.kept.flatMap((record) => record.notes.map((note) => note.is)))
  return {
    ...(read.emptyValues > 0 ? { 'empty-values': read.emptyValues } : {}),
    ...counts,
    ...(encoding === 'utf-8' ? {} : { 'another-encoding': 1 }),
  }
}
