import type { Day } from '../../shared/day.ts'
import type { Handle } from '../../store/second-lock.ts'
import { type LookedTogether, type ToldCount, togethers } from './told.ts'

export async function readToldCounts(handle: Handle, since: Day): Promise<readonly ToldCount[]> {
  const { rows } = await handle.query<ToldCount>(
    'select month_from as month, kind, needed, times from app_told_counts($1)',
    [since],
  )
  return rows
}

interface MonthRow {
  readonly month_from: Day
  readonly looked: readonly string[]
  readonly changes: string
  readonly kept_on: Day
}

/** What those who looked at a month together want to change, of the agency of whoever asks; the newest first. */
export async function readTogether(handle: Handle, since: Day): Promise<readonly LookedTogether[]> {
  const { rows } = await handle.query<MonthRow>('select * from app_told_months($1) order by month_from desc', [since])
  return rows.map(({ month_from, looked, changes, kept_on }) => ({
    ...{ month: month_from, changes, on: kept_on },
    looked: togethers.filter((each) => looked.includes(each)),
  }))
}

/** @returns false where somebody kept it already. */
export async function keepTogether(handle: Handle, { month, looked, changes, on }: LookedTogether): Promise<boolean> {
  const { rows } = await handle.query<{ readonly kept: boolean }>(
    'select app_keep_told_month($1, $2, $3, $4) as kept',
    [month, looked, changes, on],
  )
  return rows[0]?.kept ?? false
}
