import { type Day, daysBetween } from '../../shared/day.ts'
import { type FreshnessLimits, freshnessOf, isNotCheckedLately } from '../freshness.ts'
import type { ListedService } from '../listing.ts'

/** A listed service with all that is known of its keeping. */
export interface KeptService {
  readonly id: string
  readonly feed: string
  readonly organisation: string
  readonly approved?: ListedService
  readonly approvedHash?: string
  readonly proposal?: Proposal
  readonly pausedUntil?: Day
  /** True where the service's own words are public. */
  readonly isKeptHere: boolean
}

/** What waits to become public, or was sent back. */
export interface Proposal {
  readonly service: ListedService
  readonly hash: string
  readonly at: Date
  /** Nobody where a feed proposed it. */
  readonly by?: { readonly id: string; readonly name: string }
  readonly needsAPerson: readonly string[]
  readonly sentBack?: { readonly at: Date; readonly by: string; readonly because: string }
}

/** How an offer stands with those who keep it. Several can be true at once; the first is the one to see to first. */
export type Standing =
  | { readonly is: 'sent-back'; readonly because: string }
  | { readonly is: 'pause-is-over'; readonly since: Day }
  | { readonly is: 'not-checked'; readonly days?: number }
  | { readonly is: 'waiting'; readonly of: 'person' | 'feed' }
  | { readonly is: 'paused'; readonly until?: Day }
  | { readonly is: 'closed' }
  | { readonly is: 'as-approved' }

/** Whoever keeps an offer works on this: their own proposal; else what is public; else what its feed proposed. */
export const beingKept = ({ approved, proposal }: KeptService): ListedService | undefined =>
  proposal?.by ? proposal.service : (approved ?? proposal?.service)

export function standingsOf(kept: KeptService, today: Day, limits: FreshnessLimits): readonly Standing[] {
  const { approved, proposal } = kept
  const found: Standing[] = []
  if (proposal?.sentBack) found.push({ is: 'sent-back', because: proposal.sentBack.because })
  else if (proposal) found.push({ is: 'waiting', of: proposal.by ? 'person' : 'feed' })
  if (approved) found.push(...ofPublic(approved, kept, { today, limits }))
  return found.length > 0 ? found : [{ is: 'as-approved' }]
}

interface When {
  readonly today: Day
  readonly limits: FreshnessLimits
}

function ofPublic(approved: ListedService, { pausedUntil }: KeptService, { today, limits }: When): readonly Standing[] {
  if (approved.status === 'inactive' || approved.status === 'defunct') return [{ is: 'closed' }]
  const checked = approved.assured_date
  const stale: readonly Standing[] = isNotCheckedLately(freshnessOf(checked, today, limits))
    ? [{ is: 'not-checked', ...(checked && checked <= today ? { days: daysBetween(checked, today) } : {}) }]
    : []
  if (approved.status !== 'temporarily closed') return stale
  if (pausedUntil !== undefined && pausedUntil <= today) return [{ is: 'pause-is-over', since: pausedUntil }, ...stale]
  return [{ is: 'paused', ...(pausedUntil === undefined ? {} : { until: pausedUntil }) }, ...stale]
}
