import type { Day } from '../shared/day.ts'
import type { Handle } from '../store/second-lock.ts'

/** Where those who look after safety look at a month together. */
export const monthWay = '/desk/told'

/** The month before, by its first day, while those who look after safety in an agency have not yet kept what changes after it. */
export async function readMonthAsked(handle: Handle, today: Day): Promise<Day | undefined> {
  const { rows } = await handle.query<{ readonly month: Day }>(
    `select month from (select (date_trunc('month', $1::date) - interval '1 month')::date as month) as before
     where not exists (select from app_told_months(month) where month_from = month)`,
    [today],
  )
  return rows[0]?.month
}
