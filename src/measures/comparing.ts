import { type Change, changeBetween } from './change.ts'
import type { Rater, Scale } from './measure.ts'
import type { Scored } from './scoring.ts'

/** What became of one scale of one rater between two days, or why that cannot be told. */
export type Compared =
  | {
      readonly is: 'told'
      readonly change: Change
      /** From the first to the last, in what was compared. */
      readonly by: number
      readonly of: 't' | 'score'
      readonly threshold: number
      readonly provenance: string
    }
  | { readonly is: 'not-told'; readonly because: WhyNotTold }

export type WhyNotTold =
  | 'other-scale'
  | 'not-scored'
  | 'no-threshold'
  | 'no-norm'
  | 'other-norms'
  | 'neither-way-is-better'

/** What is compared, and by what. */
export interface Comparing {
  readonly scale: Scale
  readonly rater: Rater
}

const notTold = (because: WhyNotTold): Compared => ({ is: 'not-told', because })

/** Two scores of one scale by one rater. Where the scale has norms its T-scores are compared, both from one set, and raw points never stand in for them. */
export function compareScores(first: Scored, last: Scored, { scale, rater }: Comparing): Compared {
  if (first.scale !== scale.id || last.scale !== scale.id) return notTold('other-scale')
  if (first.is !== 'scored' || last.is !== 'scored') return notTold('not-scored')
  const threshold = scale.reliable?.by[rater]
  if (threshold === undefined || !scale.reliable) return notTold('no-threshold')
  const pair = pairOf(first, last)
  if (typeof pair === 'string') return notTold(pair)
  const change = changeBetween(pair.first, pair.last, { threshold, direction: scale.direction })
  if (change === undefined) return notTold('neither-way-is-better')
  const provenance = `${first.provenance} to ${last.provenance}; reliable from ${threshold} on (${scale.reliable.source.from})`
  return { is: 'told', change, by: pair.last - pair.first, of: pair.of, threshold, provenance }
}

type Written = Extract<Scored, { is: 'scored' }>

function pairOf({ score, norm }: Written, last: Written) {
  if (norm.is === 'has-no-norms' && last.norm.is === 'has-no-norms')
    return { first: score, last: last.score, of: 'score' } as const
  if (norm.is !== 't' || last.norm.is !== 't') return 'no-norm'
  return norm.set === last.norm.set ? ({ first: norm.t, last: last.norm.t, of: 't' } as const) : 'other-norms'
}

/** Why nothing is said of a change, in plain words. */
export const whyNotToldInEnglish: Readonly<Record<WhyNotTold, string>> = {
  'other-scale': 'These are scores of different scales.',
  'not-scored': 'Too many answers are missing in one of them.',
  'no-threshold': 'Nobody has worked out by how much this scale must move before it is more than chance.',
  'no-norm': 'There are no norms for their sex and age, and the threshold is for scores made with norms.',
  'other-norms': 'The two were made with different norms.',
  'neither-way-is-better': 'It is not settled which way is better on this scale.',
}
