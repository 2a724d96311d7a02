import { type Day, daysBetween } from '../shared/day.ts'

/** How lately a record was checked. What is not known, unreadable or in the future is treated as stale. */
export type Freshness =
  | { readonly is: 'current'; readonly days: number }
  | { readonly is: 'ageing'; readonly days: number }
  | { readonly is: 'stale'; readonly days: number }
  | { readonly is: 'not-known' }

export interface FreshnessLimits {
  /** Up to and with this many days since the check a record is current. */
  readonly currentForDays: number
  /** Past this many days it is stale. */
  readonly staleAfterDays: number
}

/** Open Referral UK asks for a check within three months; a year is ours. */
export const usualLimits: FreshnessLimits = { currentForDays: 92, staleAfterDays: 365 }

export function freshnessOf(
  checkedOn: Day | undefined,
  today: Day,
  { currentForDays, staleAfterDays }: FreshnessLimits = usualLimits,
): Freshness {
  const days = checkedOn === undefined ? Number.NaN : daysBetween(checkedOn, today)
  if (Number.isNaN(days) || days < 0) return { is: 'not-known' }
  if (days <= currentForDays) return { is: 'current', days }
  return days <= staleAfterDays ? { is: 'ageing', days } : { is: 'stale', days }
}

/** True where people must be told to ring first. */
export const isNotCheckedLately = (freshness: Freshness): boolean =>
  freshness.is === 'stale' || freshness.is === 'not-known'
