import { adderOf, inTurn, type WhyNotScored, whole } from './adding.ts'
import type { Answering, Answers } from './answers.ts'
import type { Conversion, Measure, Rater, Scale } from './measure.ts'
import { type NormSet, normFor, tScore, type WhyNoNorm } from './norms.ts'

/** One scale of one questionnaire. Every number carries where it comes from. */
export type Scored =
  | {
      readonly is: 'scored'
      readonly scale: string
      /** As it came out, before it is rounded or converted. */
      readonly raw: number
      /** What is compared with another day. */
      readonly score: number
      /** As it is written down for people: a sum that was filled up is shown whole. */
      readonly shown: number
      readonly norm: AgainstNorm
      readonly provenance: string
    }
  | {
      readonly is: 'not-scored'
      readonly scale: string
      readonly because: WhyNotScored
      readonly answered: number
      readonly of: number
      readonly provenance: string
    }

/** A T-score with its set, or why there is none. */
export type AgainstNorm =
  | { readonly is: 't'; readonly t: number; readonly set: string }
  | { readonly is: 'no-norm'; readonly set: string; readonly because: WhyNoNorm }
  | { readonly is: 'has-no-norms' }

/** A measure made ready for many questionnaires: from answers to every scale, in the order of the measure. */
export type Scorer = (answers: Answers, answering: Answering) => readonly Scored[]

/** @param measure one whose scales do not go round in a circle: a pack is looked at before it is used. */
export function scorerOf(measure: Measure): Scorer {
  const steps = inTurn(measure.scales).map((scale) => ({
    scale,
    add: adderOf(scale.how, measure.items),
    at: measure.scales.indexOf(scale),
  }))
  const write = writerOf(measure)
  return (answers, answering) => {
    const found = new Map<string, number>()
    const scored: Scored[] = new Array(steps.length)
    for (const { scale, add, at } of steps) {
      const added = add(answers, found)
      const provenance = write(scale, answering)
      if (added.raw === undefined) {
        const { because, answered, of } = added
        scored[at] = { is: 'not-scored', scale: scale.id, because, answered, of, provenance }
        continue
      }
      found.set(scale.id, added.raw)
      scored[at] = numberOf(measure, scale, { raw: added.raw, answering, provenance })
    }
    return scored
  }
}

/** One questionnaire of a measure. */
export const score = (measure: Measure, answers: Answers, answering: Answering): readonly Scored[] =>
  scorerOf(measure)(answers, answering)

interface Found {
  readonly raw: number
  readonly answering: Answering
  readonly provenance: string
}

/** A raw number as it is used, shown and held against norms. */
export function numberOf(measure: Measure, scale: Scale, { raw, answering, provenance }: Found): Scored {
  const score = scale.conversion ? converted(raw, scale.conversion) : raw
  const shown = scale.conversion ? score : shownOf(measure, scale, raw)
  const norm = againstNorm(measure, scale, { raw, answering })
  return { is: 'scored', scale: scale.id, raw, score, shown, norm, provenance }
}

/** A sum of whole answers is shown whole, also where gaps were filled; what is T comes from the number before that. */
function shownOf({ items }: Measure, { how }: Scale, raw: number): number {
  if (Number.isInteger(raw) || how.is !== 'items' || how.by === 'mean') return raw
  return how.at.some((place) => items[place]?.isLine) ? raw : whole(raw)
}

/** @param raw one that the scale can have; between two rows of a table the lower one holds. */
function converted(raw: number, conversion: Conversion): number {
  if (conversion.is === 'line') return ((raw - conversion.minus) / conversion.over) * conversion.times + conversion.plus
  return conversion.values[Math.floor(raw) - conversion.first] ?? raw
}

function againstNorm({ norms }: Measure, scale: Scale, { raw, answering }: Omit<Found, 'provenance'>): AgainstNorm {
  const set = normSetOf(norms, scale, answering.rater)
  if (!set) return { is: 'has-no-norms' }
  const found = normFor(set, scale.id, answering)
  if (found.is === 'no-norm') return { is: 'no-norm', set: set.id, because: found.because }
  const t = tScore(raw, found.norm)
  return { is: 't', t: set.isWhole ? whole(t) : t, set: set.id }
}

const normSetOf = (norms: readonly NormSet[], scale: Scale, rater: Rater): NormSet | undefined => {
  const named = scale.norms[rater]
  return named === undefined ? undefined : norms.find(({ id }) => id === named)
}

/** The sentence of where a number comes from: rule, set of norms, who answered, day. */
export function writerOf({ name, version, source, norms }: Measure): (scale: Scale, answering: Answering) => string {
  const rule = `${name}, rule of ${version} (${source.from})`
  return (scale, { rater, on }) => {
    const set = normSetOf(norms, scale, rater)
    return `${rule}; ${set ? `norms ${set.name} of ${set.version}: ${set.people}` : 'no norms'}; ${rater}; ${on}`
  }
}
