import { endBefore, type NormSet } from '../norms.ts'
import type { Pack } from '../pack/pack.ts'
import type { AgainstNorm } from '../scoring.ts'
import { answeredShape } from './answered-kept.ts'

/** A T-score for another program: beyond the end of its table that end, in place of a number that the table does not have. */
export type CopiedNorm = AgainstNorm | { readonly is: 't'; readonly above: number; readonly set: string }

/**
 * What was answered, as it leaves in somebody’s own copy: all of it as it is kept, but for T-scores beyond the end of their table.
 * @param facts of a thing that is kept as a measure. @param packs of the place.
 * @returns the same where it is something else, or its pack is not here any more.
 */
export function copiedAnswered(facts: unknown, packs: ReadonlyMap<string, Pack>): unknown {
  const answered = answeredShape.safeParse(facts).data
  const sets = answered && packs.get(answered.measure)?.measure.norms
  if (!answered || answered.is === 'not-today' || !sets) return facts
  return {
    ...answered,
    scored: answered.scored.map((each) =>
      each.is === 'scored' ? { ...each, norm: copiedNorm(each.norm, sets) } : each,
    ),
  }
}

function copiedNorm(norm: AgainstNorm, sets: readonly NormSet[]): CopiedNorm {
  if (norm.is !== 't') return norm
  const { is, t, set } = norm
  const above = endBefore(
    t,
    sets.find(({ id }) => id === set),
  )
  return above === undefined ? norm : { is, above, set }
}
