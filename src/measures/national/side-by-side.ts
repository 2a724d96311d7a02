import type { HelpGiven } from './help-given.ts'
import { type Judged, judge } from './judging.ts'
import type { NationalFacts, NationalRater } from './national-scale.ts'
import { type LeftOut, type Paired, pairScores } from './pairing.ts'

/** Why help that was given, or one score of it, does not count nationally. */
export type WhyNot =
  | { readonly is: 'goes-on' }
  | { readonly is: 'age-not-known' }
  | { readonly is: 'too-old'; readonly oldest: number }
  | { readonly is: 'no-first-contact' }
  | { readonly is: 'no-second-contact' }
  | { readonly is: 'nothing-scored' }
  | { readonly is: 'only-one-score'; readonly scale: string }
  | { readonly is: 'last-before-second-contact'; readonly scale: string }
  | (Omit<LeftOut, 'because'> & { readonly is: LeftOut['because'] })

/** Why the two methods differ. */
export type Difference =
  | { readonly is: 'older-than-the-national-figure'; readonly oldest: number }
  | { readonly is: 'other-way-is-better'; readonly scale: string }
  | {
      readonly is: 'whose-answer'
      readonly scale: string
      readonly national: NationalRater
      readonly ours: NationalRater
    }
  | { readonly is: 'no-norm'; readonly scale: string }

/** Help that was given, by both methods, with a reason for all that does not count and for all that differs. */
export interface SideBySide {
  readonly id: string
  /** Whether it counts nationally as paired, by any rater. */
  readonly counts: boolean
  readonly whyNot: readonly WhyNot[]
  readonly national: Judged
  readonly ours: Judged
  readonly differences: readonly Difference[]
}

export function sideBySide(facts: NationalFacts, given: HelpGiven): SideBySide {
  const paired = pairScores(facts, given)
  const toJudge = { facts, given, paired }
  const national = judge('national', toJudge)
  const ours = judge('ours', toJudge)
  return {
    id: given.id,
    counts: [...national.raters.values()].some((one) => one.paired),
    whyNot: whyNot(facts, given, paired),
    national,
    ours,
    differences: differences(facts, national, ours),
  }
}

function whyNot({ oldest }: NationalFacts, given: HelpGiven, { pairs, leftOut }: Paired): readonly WhyNot[] {
  const { age, firstContact, secondContact, endedOn, scores } = given
  const alone = secondContact === null ? [] : pairs.filter(({ last }) => last === undefined)
  return [
    ...(endedOn === null ? [{ is: 'goes-on' } as const] : []),
    ...(age === null || age < 0 ? [{ is: 'age-not-known' } as const] : []),
    ...(age !== null && age > oldest.national ? [{ is: 'too-old', oldest: oldest.national } as const] : []),
    ...(firstContact === null ? [{ is: 'no-first-contact' } as const] : []),
    ...(secondContact === null ? [{ is: 'no-second-contact' } as const] : []),
    ...(scores.length === 0 ? [{ is: 'nothing-scored' } as const] : []),
    ...alone.map(({ scale, many }): WhyNot => {
      return { is: many === 1 ? 'only-one-score' : 'last-before-second-contact', scale: scale.name }
    }),
    ...leftOut.map(({ because, ...score }) => ({ is: because, ...score })),
  ]
}

function differences({ oldest }: NationalFacts, national: Judged, ours: Judged): readonly Difference[] {
  if (ours.isInFigure !== national.isInFigure)
    return [{ is: 'older-than-the-national-figure', oldest: oldest.national }]
  return ours.scales.flatMap((mine, at): readonly Difference[] => {
    const theirs = national.scales[at]
    if (!theirs) return []
    const { scale } = mine
    const how = mine.change === 'not-judged' ? 'no-norm' : 'other-way-is-better'
    return [
      ...(mine.rater === theirs.rater
        ? []
        : [{ is: 'whose-answer', scale, national: theirs.rater, ours: mine.rater } as const]),
      ...(mine.change === theirs.change ? [] : [{ is: how, scale } as const]),
    ]
  })
}
