import type { Database } from '../store/database.ts'
import type { Quarter } from './quarters.ts'
import type { Cell } from './withholding.ts'

/** What was looked for and not found, counted in four ways. No words and nobody is in it. */
export interface NotFound {
  readonly need: readonly Cell[]
  readonly area: readonly Cell[]
  readonly age: readonly Cell[]
  readonly language: readonly Cell[]
}
export type CountedBy = keyof NotFound
export const countedBy: readonly CountedBy[] = ['need', 'area', 'age', 'language']

const columnOf: Readonly<Record<CountedBy, string>> = {
  need: 'topic',
  area: 'area',
  age: 'age_band',
  language: 'language',
}

async function countBy(
  database: Database,
  locality: string,
  at: { readonly by: CountedBy; readonly in: Quarter },
): Promise<readonly Cell[]> {
  const { rows } = await database.pool.query<Cell>(
    `select ${columnOf[at.by]} as key, sum(times)::int as many from unmet_search
     where locality = $1 and on_day between $2 and $3 group by 1`,
    [locality, at.in.from, at.in.until],
  )
  return rows
}

/** Exact counts, for nobody's eyes: what may be said of them is for `withhold`. */
export async function readNotFound(database: Database, locality: string, quarter: Quarter): Promise<NotFound> {
  const [need, area, age, language] = await Promise.all(
    countedBy.map((by) => countBy(database, locality, { by, in: quarter })),
  )
  return { need: need ?? [], area: area ?? [], age: age ?? [], language: language ?? [] }
}
