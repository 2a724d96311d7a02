import type { Database } from '../../store/database.ts'
import { type GapCode, gapCodes } from '../../transition/transition.ts'
import type { Quarter } from '../quarters.ts'

export interface GapCount {
  readonly gap: GapCode
  readonly many: number
}

/** Exact counts of a quarter, for nobody's eyes: what may be said of them is for `withhold`. */
export async function readTransitionGaps(
  database: Pick<Database, 'pool'>,
  locality: string,
  { from }: Quarter,
): Promise<readonly GapCount[]> {
  const { rows } = await database.pool.query<{ readonly gap: string; readonly many: number }>(
    'select gap, times as many from transition_gap where locality = $1 and quarter_from = $2',
    [locality, from],
  )
  return rows.flatMap(({ gap, many }) => gapCodes.filter((each) => each === gap).map((each) => ({ gap: each, many })))
}
