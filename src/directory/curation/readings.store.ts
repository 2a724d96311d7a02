import { z } from 'zod'
import type { Database } from '../../store/database.ts'

const countShape = z.number().int().min(0)
const reportShape = z
  .object({
    kept: countShape,
    new: countShape,
    changed: countShape,
    quarantined: countShape,
    waiting: countShape,
    approved: countShape,
    problems: z.array(z.string()),
    quarantineReasons: z.record(z.string(), countShape),
  })
  .partial()

/** One reading of a feed, as its report says. Readings from before reports were kept have none. */
export interface Reading {
  readonly feed: string
  readonly startedAt: Date
  readonly outcome: string
  readonly report?: z.infer<typeof reportShape>
}

/** The last three readings of each feed. */
export async function readReadings(database: Database, locality: string): Promise<readonly Reading[]> {
  const { rows } = await database.pool.query<{
    readonly feed: string
    readonly started_at: Date
    readonly outcome: string
    readonly report: unknown
  }>(
    `select feed, started_at, outcome, report from (
       select feed, started_at, outcome, report, row_number() over (partition by feed order by started_at desc) as nth
       from intake_run where locality = $1) as readings where nth <= 3 order by feed, started_at desc`,
    [locality],
  )
  return rows.map(({ feed, started_at: startedAt, outcome, report }) => {
    const read = reportShape.safeParse(report)
    return { feed, startedAt, outcome, ...(read.success ? { report: read.data } : {}) }
  })
}

/** A record that could not be kept, without its text. */
export interface SetAside {
  readonly feed: string
  readonly because: string
  readonly says: string
  readonly where: string
  readonly name: string | null
}

export interface WhichSetAside {
  readonly locality: string
  readonly page: number
  /** Only what names this organisation, and comes from a feed that holds offers of it. */
  readonly organisation?: { readonly name: string; readonly feeds: readonly string[] }
}

export const setAsideAtATime = 50

/** What could not be kept, 50 at a time, and how many there are of each reason. */
export async function readSetAside(
  database: Database,
  { locality, page, organisation }: WhichSetAside,
): Promise<{ readonly rows: readonly SetAside[]; readonly many: number }> {
  const values = [locality, organisation?.name.toLowerCase() ?? null, [...(organisation?.feeds ?? [])]]
  const which =
    'locality = $1 and ($2::text is null or (feed = any($3::text[]) and position($2::text in lower(raw)) > 0))'
  const counted = await database.pool.query<{ readonly many: number }>(
    `select count(*) as many from quarantined where ${which}`,
    values,
  )
  const { rows } = await database.pool.query<SetAside>(
    `select feed, because, says, place as "where", name from quarantined where ${which}
     order by feed, because, n limit ${setAsideAtATime} offset $4`,
    [...values, page * setAsideAtATime],
  )
  return { rows, many: counted.rows[0]?.many ?? 0 }
}
