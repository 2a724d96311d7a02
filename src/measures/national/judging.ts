import { type Change, changeBetween, rollUp } from '../change.ts'
import { tScore } from '../norms.ts'
import type { Counted, HelpGiven } from './help-given.ts'
import { type NationalFacts, type NationalRater, whoseNorm } from './national-scale.ts'
import type { Paired, ScalePair } from './pairing.ts'

/** The national way, with its slips, and ours. They pair alike and judge apart. */
export type Method = 'national' | 'ours'

/** One scale that was judged. */
export interface JudgedScale {
  readonly scale: string
  readonly rater: NationalRater
  /** Undefined where there is no pair; not judged where a threshold of T-scores stands and there is no norm for them. */
  readonly change: Change | 'not-judged' | undefined
}

/** All scales of one rater as one answer. */
export interface RaterOutcome {
  readonly assessment: boolean
  readonly paired: boolean
  readonly change: Change | undefined
  /** Pairs that could not be judged. They are counted, and in no share. */
  readonly notJudged: number
  /** Of how many scales the answer is made: with more of them, one that is worse becomes likelier. */
  readonly scales: number
}

/** Help that was given, by one method. */
export interface Judged {
  readonly isInFigure: boolean
  readonly scales: readonly JudgedScale[]
  readonly raters: ReadonlyMap<NationalRater, RaterOutcome>
}

const notInFigure: Judged = { isInFigure: false, scales: [], raters: new Map() }

/** Whether somebody is in a figure at all, by their age and by whether it has ended. */
const isInFigure = ({ age, endedOn }: HelpGiven, oldest: number): boolean =>
  endedOn !== null && age !== null && age >= 0 && age <= oldest

/** What is needed to judge it. */
export interface ToJudge {
  readonly facts: NationalFacts
  readonly given: HelpGiven
  readonly paired: Paired
}

export function judge(method: Method, { facts, given, paired }: ToJudge): Judged {
  if (!isInFigure(given, facts.oldest[method])) return notInFigure
  const scales: JudgedScale[] = []
  const byRater = new Map<NationalRater, JudgedScale[]>()
  for (const pair of paired.pairs) {
    const { rater } = pair.scale[method]
    const judged = { scale: pair.scale.name, rater, change: changeOf(method, pair, given) }
    scales.push(judged)
    const others = byRater.get(rater)
    if (others) others.push(judged)
    else byRater.set(rater, [judged])
  }
  const raters = new Map<NationalRater, RaterOutcome>()
  for (const [rater, judged] of byRater) raters.set(rater, outcomeOf(judged, given))
  return { isInFigure: true, scales, raters }
}

function outcomeOf(judged: readonly JudgedScale[], { secondContact }: HelpGiven): RaterOutcome {
  const told: Change[] = []
  let pairs = 0
  for (const { change } of judged) {
    if (change === undefined) continue
    pairs += 1
    if (change !== 'not-judged') told.push(change)
  }
  return {
    assessment: secondContact !== null,
    paired: pairs > 0,
    change: rollUp(told),
    notJudged: pairs - told.length,
    scales: judged.length,
  }
}

/** Both scores as T where there is a norm. Without one the national way holds raw points against a threshold in T; ours does not judge. */
function changeOf(method: Method, pair: ScalePair, { sex, age }: HelpGiven): JudgedScale['change'] {
  const { scale, first, last } = pair
  if (!last) return undefined
  const norm = scale.hasNorms && age !== null ? scale.norms.get(whoseNorm(sex, age)) : undefined
  if (scale.hasNorms && !norm && method === 'ours') return 'not-judged'
  const direction = scale[method].better === 'up' ? 'up-is-better' : 'down-is-better'
  const on = { threshold: scale.reliableBy, direction } as const
  return norm
    ? changeBetween(tScore(first.raw, norm), tScore(last.raw, norm), on)
    : changeBetween(first.raw, last.raw, on)
}

/** As the national figure writes it down. */
export const countedOf = ({ assessment, paired, change }: RaterOutcome): Counted => ({
  assessment,
  paired,
  improved: change === 'better' ? 1 : 0,
  noChange: change === 'no-reliable-change' ? 1 : 0,
  deteriorated: change === 'worse' ? 1 : 0,
})
