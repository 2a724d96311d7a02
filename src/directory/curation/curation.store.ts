import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { Handle } from '../../store/second-lock.ts'
import { approveWaiting, bumpVersion } from '../directory.store.ts'
import { directoryTablesWithin } from '../directory-tables.store.ts'
import { whyAPerson } from '../intake/compare.ts'
import { fingerprint } from '../intake/fingerprint.edge.ts'
import { canonical, keepable } from '../intake/raw.ts'
import type { ListedService } from '../listing.ts'
import type { KeptService } from './standing.ts'

/** Nobody else changes it until this transaction is over. */
export const hold = (handle: Handle, locality: string, id: string): Promise<unknown> =>
  handle.query('select 1 from listed_service where locality = $1 and id = $2 for update', [locality, id])

/** A record as it is known again: the same text has the same hash. */
export const hashOf = (service: ListedService): string => fingerprint(canonical(service))

export interface Proposing {
  readonly locality: string
  readonly kept: KeptService
  readonly service: ListedService
  readonly by: Id
  readonly at: Date
}

/** Keeps what a person proposes, in the place of what waited. No flag of the command line makes it public. */
export async function propose(handle: Handle, { locality, kept, service, by, at }: Proposing): Promise<void> {
  const reasons = whyAPerson(service, { before: kept.approved, alike: [], isKeptHere: true })
  await handle.query(
    `update listed_service set proposed = $3, proposed_hash = $4, proposed_at = $7, proposed_by = $5, needs_person = $6,
       sent_back_at = null, sent_back_by = null, sent_back_because = null where locality = $1 and id = $2`,
    [locality, kept.id, keepable(service), hashOf(service), by, [...reasons], at],
  )
}

/** Takes a person's proposal back; what is public stays. */
export async function takeBack(handle: Handle, locality: string, id: string): Promise<boolean> {
  const { rowCount } = await handle.query(
    `update listed_service set proposed = null, proposed_hash = null, proposed_at = null, proposed_by = null, needs_person = '{}',
       sent_back_at = null, sent_back_by = null, sent_back_because = null
     where locality = $1 and id = $2 and proposed_by is not null and approved is not null`,
    [locality, id],
  )
  return rowCount === 1
}

/** @param hash what the approver saw: something else in its place is not approved. @returns false where it is not there any more. */
export const approve = async (handle: Handle, locality: string, seen: { readonly id: string; readonly hash: string }) =>
  (await approveWaiting(directoryTablesWithin(handle), { locality, seen: [seen.id], hash: seen.hash })) === 1

export interface SendingBack {
  readonly locality: string
  readonly id: string
  readonly hash: string
  readonly by: Id
  readonly because: string
  readonly at: Date
}

export async function sendBack(handle: Handle, { locality, id, hash, by, because, at }: SendingBack): Promise<boolean> {
  const { rowCount } = await handle.query(
    `update listed_service set sent_back_at = $6, sent_back_by = $4, sent_back_because = $5
     where locality = $1 and id = $2 and proposed_hash = $3 and sent_back_at is null`,
    [locality, id, hash, by, because, at],
  )
  return rowCount === 1
}

export interface ChangingNow {
  readonly locality: string
  readonly kept: KeptService
  readonly change: (service: ListedService) => ListedService
  /** A pause and its end; undefined leaves it. */
  readonly pause?: { readonly until: Day | undefined }
}

/** Changes what is public at once: a check, a pause. What a person proposed keeps up with it. */
export async function changeNow(handle: Handle, { locality, kept, change, pause }: ChangingNow): Promise<void> {
  const { approved, proposal } = kept
  if (!approved) return
  await handle.query('update listed_service set approved = $3 where locality = $1 and id = $2', [
    ...[locality, kept.id],
    keepable(change(approved)),
  ])
  if (proposal?.by) {
    const service = change(proposal.service)
    await handle.query('update listed_service set proposed = $3, proposed_hash = $4 where locality = $1 and id = $2', [
      locality,
      kept.id,
      keepable(service),
      hashOf(service),
    ])
  }
  if (pause)
    await handle.query(
      'update listed_service set paused_until = $3, kept_here_at = now() where locality = $1 and id = $2',
      [locality, kept.id, pause.until ?? null],
    )
  await bumpVersion(directoryTablesWithin(handle), locality)
}
