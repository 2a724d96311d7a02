import { ok, type Result, refused } from '../shared/result.ts'
import type { Answering } from './answers.ts'
import type { Measure, Scale } from './measure.ts'
import { type Scored, writerOf } from './scoring.ts'

/** Why a number that somebody wrote in is not taken. */
export type EntryFault = 'no-such-scale' | 'not-a-number' | 'out-of-range'

/** A number of one scale, as somebody typed it off a paper form or another system. */
export interface Entry {
  readonly scale: string
  readonly typed: string
}

const plainNumber = /^-?\d{1,6}(\.\d{1,6})?$/

/** Takes a score without the questions: for measures whose words may not stand here. It is raw, before any norm or table. */
export function enterScore(
  measure: Measure,
  { scale: id, typed }: Entry,
  answering: Answering,
): Result<Scored, EntryFault> {
  const scale = measure.scales.find((one) => one.id === id)
  if (!scale) return refused('no-such-scale')
  if (!plainNumber.test(typed.trim())) return refused('not-a-number')
  const raw = Number(typed)
  if (raw < scale.from || raw > scale.to) return refused('out-of-range')
  const { provenance, ...taken } = writerOf(measure, scale).down({ raw }, answering)
  return ok({ ...taken, provenance: `${provenance}; entered as a number` })
}

/** What to do, in plain words. */
export const entryFaultsInEnglish: Readonly<Record<EntryFault, (scale: Pick<Scale, 'from' | 'to'>) => string>> = {
  'no-such-scale': () => 'Choose one of the scales of this measure',
  'not-a-number': () => 'Enter the score as a number',
  'out-of-range': ({ from, to }) => `Enter a score from ${from} to ${to}`,
}
