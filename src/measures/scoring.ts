import { type Added, adderOf, inTurn, type WhyNotScored, whole } from './adding.ts'
import type { Answering, Answers } from './answers.ts'
import type { Conversion, Measure, Rater, Scale } from './measure.ts'
import { tableUsedInEnglish } from './norm-table/norm-table-words.ts'
import { normAmong, normsOf, tScore, type WhyNoNorm } from './norms.ts'

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
    add: adderOf(scale.how, measure),
    write: writerOf(measure, scale),
    at: measure.scales.indexOf(scale),
  }))
  return (answers, answering) => {
    const found: (number | undefined)[] = new Array(steps.length).fill(undefined)
    const scored: Scored[] = new Array(steps.length)
    for (const { add, write, at } of steps) {
      const added = add(answers, found)
      found[at] = added.raw
      scored[at] = write.down(added, answering)
    }
    return scored
  }
}

/** One questionnaire of a measure. */
export const score = (measure: Measure, answers: Answers, answering: Answering): readonly Scored[] =>
  scorerOf(measure)(answers, answering)

/** Writes the raw number of one scale down: as it is used, shown and held against norms, with where it comes from. */
export interface Writer {
  readonly scale: string
  readonly down: (added: Added, answering: Answering) => Scored
}

export function writerOf(measure: Measure, scale: Scale): Writer {
  const { id, conversion } = scale
  const against = (rater: Rater) => againstOf(measure, scale, rater)
  const by: Readonly<Record<Rater, Against>> = {
    self: against('self'),
    parent: against('parent'),
    teacher: against('teacher'),
    clinician: against('clinician'),
  }
  return {
    scale: id,
    down(added, answering) {
      const { says, norm: normOf, tables } = by[answering.rater]
      const provenance = says + answering.on
      if (added.raw === undefined) {
        const { because, answered, of } = added
        return { is: 'not-scored', scale: id, because, answered, of, provenance }
      }
      const { raw } = added
      const score = conversion ? converted(raw, conversion) : raw
      const shown = conversion ? score : shownOf(measure, scale, raw)
      const norm = normOf(raw, answering)
      const from = norm.is === 't' && tables ? provenance + tableUsed(tables, answering) : provenance
      return { is: 'scored', scale: id, raw, score, shown, norm, provenance: from }
    },
  }
}

/** How each table is named behind the rest of where a number comes from; the age follows. */
const tablesInEnglish = { F: `; ${tableUsedInEnglish('girls')}`, M: `; ${tableUsedInEnglish('boys')}` } as const

const tableUsed = (tables: typeof tablesInEnglish, { sex, age }: Answering): string =>
  (sex === 'F' ? tables.F : tables.M) + (age === undefined ? '' : `, age ${age}`)

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

/** Between which numbers a score can lie, as it is shown: after the table or the line of a scale, where it has one. */
export const shownRange = ({ from, to, conversion }: Scale): { readonly from: number; readonly to: number } =>
  conversion ? { from: converted(from, conversion), to: converted(to, conversion) } : { from, to }

const hasNoNorms: AgainstNorm = { is: 'has-no-norms' }

/** How one scale is held against the norms for one rater, and the sentence that says so: rule, set of norms and its version, and who answered; the day follows. */
interface Against {
  readonly says: string
  /** Where its authors made a table for girls and one for boys. */
  readonly tables: typeof tablesInEnglish | undefined
  readonly norm: (raw: number, answering: Answering) => AgainstNorm
}

function againstOf({ name, version, source, norms }: Measure, scale: Scale, rater: Rater): Against {
  const rule = `${name}, rule of ${version} (${source.from})`
  const named = scale.norms[rater]
  const set = norms.find(({ id }) => id === named)
  if (!set) return { says: `${rule}; no norms; ${rater}; `, tables: undefined, norm: () => hasNoNorms }
  const among = normsOf(set, scale.id)
  return {
    says: `${rule}; norms ${set.name} of ${set.version}: ${set.people}; ${rater}; `,
    tables: among.every(({ sex }) => sex !== undefined) ? tablesInEnglish : undefined,
    norm(raw, answering) {
      const found = normAmong(among, answering)
      if (found.is === 'no-norm') return { is: 'no-norm', set: set.id, because: found.because }
      const t = tScore(raw, found.norm)
      return { is: 't', t: set.isWhole ? whole(t) : t, set: set.id }
    },
  }
}
