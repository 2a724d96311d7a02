import type { Day } from '../../shared/day.ts'
import { type Compared, compareScores } from '../comparing.ts'
import type { Rater, Scale } from '../measure.ts'
import type { NormTable } from '../norm-table/norm-table.ts'
import { endBefore, type NormSet } from '../norms.ts'
import type { Pack } from '../pack/pack.ts'
import { type AgainstNorm, type Scored, shownRange } from '../scoring.ts'
import type { Answered } from './answered.ts'

type ScoredNumber = Extract<Scored, { is: 'scored' }>

/** One number of one scale on one day. */
export interface OnADay {
  readonly on: Day
  readonly scored: ScoredNumber
}

/** One scale of one measure, filled in by the same person, each time it was. */
export interface ScaleOverTime {
  /** The range is that of the numbers as they are shown. */
  readonly scale: Pick<Scale, 'id' | 'name' | 'from' | 'to'>
  readonly rater: Rater
  /** In the order of the days. */
  readonly times: readonly OnADay[]
  /** The first beside the last; not told where there is but one, or they were scored by other rules. */
  readonly compared?: Compared
  /** Where what was compared are T-scores, and one or both lie beyond the end of their table. */
  readonly beyond?: Beyond
}

/** What can be said of a move between T-scores without a number that the table does not have. */
export interface Beyond {
  readonly end: number
  /** From the first to the last by so much at least; missing where both are above the end. */
  readonly atLeast?: number
}

/** Every time that one measure was filled in by one rater. @param all the newest first, as they are read: of two on one day the earlier stands first. */
export function overTime(all: readonly Answered[], pack: Pack): readonly ScaleOverTime[] {
  const { measure } = pack
  return measure.raters.flatMap((rater) => {
    const theirs = all
      .toReversed()
      .filter((each) => each.measure === measure.id && each.rater === rater)
      .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
    return measure.scales.flatMap((scale) => {
      const times = theirs.flatMap((each) => timesOf(each, scale.id))
      if (times.length === 0) return []
      const held = times.filter(({ version }) => version === measure.version)
      const compared = comparedOf(held, { scale, rater })
      const beyond = compared?.is === 'told' && compared.of === 't' ? beyondOf(held, measure.norms) : undefined
      const { id, name } = scale
      const said = { ...(compared ? { compared } : {}), ...(beyond ? { beyond } : {}) }
      return [{ scale: { id, name, ...shownRange(scale) }, rater, times, ...said }]
    })
  })
}

function timesOf(answered: Answered, scale: string) {
  if (answered.is === 'not-today') return []
  return answered.scored.flatMap((scored) =>
    scored.is === 'scored' && scored.scale === scale
      ? [{ on: answered.on, version: answered.version, table: answered.forNorms?.table, scored }]
      : [],
  )
}

interface ByATable extends OnADay {
  readonly table: NormTable | undefined
}

/** T-scores by the table for girls and by that for boys are not held against each other. */
function comparedOf(
  times: readonly ByATable[],
  of: { readonly scale: Scale; readonly rater: Rater },
): Compared | undefined {
  const [first, last] = [times[0], times.at(-1)]
  if (!first || !last || first === last) return undefined
  const compared = compareScores(first.scored, last.scored, of)
  const isOfOthers = compared.is === 'told' && compared.of === 't' && first.table !== last.table
  return isOfOthers ? { is: 'not-told', because: 'other-norms' } : compared
}

function beyondOf(times: readonly OnADay[], sets: readonly NormSet[]): Beyond | undefined {
  const [first, last] = [atTheEnd(times[0]?.scored.norm, sets), atTheEnd(times.at(-1)?.scored.norm, sets)]
  const end = first?.end ?? last?.end
  if (!first || !last || end === undefined) return undefined
  return first.end !== undefined && last.end !== undefined ? { end } : { end, atLeast: last.t - first.t }
}

/** A T-score as far as its table goes. */
function atTheEnd(norm: AgainstNorm | undefined, sets: readonly NormSet[]) {
  if (norm?.is !== 't') return undefined
  const end = endBefore(
    norm.t,
    sets.find(({ id }) => id === norm.set),
  )
  return { t: end ?? norm.t, end }
}
