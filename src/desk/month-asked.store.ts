import type { Day } from '../shared/day.ts'
import type { Handle } from '../store/second-lock.ts'

/** Whether those who look after safety in an agency have not yet kept what changes after the month before. */
export async function isMonthAsked(handle: Handle, today: Day): Promise<boolean> {
  const { rows } = await handle.query<{ readonly asked: boolean }>(
    `select not exists (select from app_told_months(month) where month_from = month) as asked
     from (select (date_trunc('month', $1::date) - interval '1 month')::date as month) as before`,
    [today],
  )
  return rows[0]?.asked ?? false
}
