import type { Day } from '../../shared/day.ts'
import { type Compared, compareScores } from '../comparing.ts'
import type { Rater, Scale } from '../measure.ts'
import type { NormTable } from '../norm-table/norm-table.ts'
import type { Pack } from '../pack/pack.ts'
import { type Scored, shownRange } from '../scoring.ts'
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
      const compared = comparedOf(
        times.filter(({ version }) => version === measure.version),
        { scale, rater },
      )
      const { id, name } = scale
      return [{ scale: { id, name, ...shownRange(scale) }, rater, times, ...(compared ? { compared } : {}) }]
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
