import type { Database } from './database.ts'

/** So far, in milliseconds, the clock of the database may be from ours before a minute, a birthday or a day of review moves. */
export const clocksMayDiffer = 5000

/**
 * How far the clock of the database is ahead of ours, in milliseconds; less than nothing where it is behind. The half of the way there
 * and back is taken off, so that a slow network is no fault of a clock.
 */
export async function clockSkew({ pool }: Database, now: () => number): Promise<number> {
  const asked = now()
  const { rows } = await pool.query<{ at: number }>('select extract(epoch from clock_timestamp())::float8 * 1000 as at')
  const answered = now()
  return (rows[0]?.at ?? Number.NaN) - (asked + answered) / 2
}
