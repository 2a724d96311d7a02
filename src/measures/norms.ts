import type { ReadIn } from './read-in.ts'

/** What a set of norms says of one scale for some people. Without a sex or ages it is for anybody. */
export interface Norm {
  readonly scale: string
  readonly sex?: 'F' | 'M'
  /** Both ends included. */
  readonly ages?: { readonly from: number; readonly to: number }
  readonly mean: number
  readonly sd: number
}

/** A named, versioned set of norms. Sets differ, so that a T-score without the name of its set says nothing. */
export interface NormSet {
  readonly id: string
  readonly name: string
  readonly version: string
  /** Whom they were made from, said beside every T-score. */
  readonly people: string
  readonly source: ReadIn
  /** Whether the set gives whole T-scores only. */
  readonly isWhole: boolean
  /** The last T-score for which its authors write a number; what is beyond it is shown as above it. */
  readonly shownTo?: { readonly t: number; readonly source: ReadIn }
  readonly rows: readonly Norm[]
}

/** Whoever a norm is looked for. */
export interface Whose {
  readonly sex?: string | undefined
  readonly age?: number | undefined
}

/** No norm is an answer: the raw number stands, with the reason. */
export const whyNoNorm = ['scale-not-in-set', 'sex-not-in-set', 'age-not-known', 'age-not-in-set'] as const
export type WhyNoNorm = (typeof whyNoNorm)[number]

export type FoundNorm =
  | { readonly is: 'norm'; readonly norm: Norm }
  | { readonly is: 'no-norm'; readonly because: WhyNoNorm }

/** What a set says of one scale, at all. */
export const normsOf = ({ rows }: NormSet, scale: string): readonly Norm[] => rows.filter((row) => row.scale === scale)

/** @param norms of one scale. @param whose sex as it is recorded; anything but F and M finds only what is for everybody. */
export function normAmong(norms: readonly Norm[], { sex, age }: Whose): FoundNorm {
  let isSexThere = false
  for (const norm of norms) {
    if (norm.sex !== undefined && norm.sex !== sex) continue
    isSexThere = true
    const { ages } = norm
    if (ages === undefined || (age !== undefined && age >= ages.from && age <= ages.to)) return { is: 'norm', norm }
  }
  if (norms.length === 0) return { is: 'no-norm', because: 'scale-not-in-set' }
  if (!isSexThere) return { is: 'no-norm', because: 'sex-not-in-set' }
  return { is: 'no-norm', because: age === undefined ? 'age-not-known' : 'age-not-in-set' }
}

export const normFor = (set: NormSet, scale: string, whose: Whose): FoundNorm => normAmong(normsOf(set, scale), whose)

/** T = 50 + 10 (raw - mean) / SD, of the raw number before it is rounded. */
export const tScore = (raw: number, { mean, sd }: Pick<Norm, 'mean' | 'sd'>): number => ((raw - mean) / sd) * 10 + 50

/** The end of the table of a set, where a T-score is beyond it: no number that the table does not have is shown. What is worked out rests on the T-score itself. */
export function endBefore(t: number, set: Pick<NormSet, 'shownTo'> | undefined): number | undefined {
  const end = set?.shownTo?.t
  return end !== undefined && t > end ? end : undefined
}
