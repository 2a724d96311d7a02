import { type Day, parseDay } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { Handle } from '../../store/second-lock.ts'
import type { ListedService } from '../listing.ts'
import type { KeptService } from './standing.ts'

interface Row {
  readonly id: string
  readonly feed: string
  readonly organisation: string | null
  readonly approved: ListedService | null
  readonly approved_hash: string | null
  readonly proposed: ListedService | null
  readonly proposed_hash: string | null
  readonly proposed_at: Date | null
  readonly proposed_by: string | null
  readonly proposer: string | null
  readonly needs_person: readonly string[]
  readonly sent_back_at: Date | null
  readonly sender: string | null
  readonly sent_back_because: string | null
  readonly paused_until: string | null
  readonly kept_here: boolean
}

const columns = `kept.id, kept.feed, kept.organisation, kept.approved, kept.approved_hash, kept.proposed, kept.proposed_hash, kept.proposed_at,
  kept.proposed_by, proposer.name as proposer, kept.needs_person, kept.sent_back_at, sender.name as sender, kept.sent_back_because,
  kept.paused_until, kept.kept_here_at is not null as kept_here`
const from = `from listed_service kept left join person proposer on proposer.id = kept.proposed_by
  left join person sender on sender.id = kept.sent_back_by`

const proposalOf = (row: Row): NonNullable<KeptService['proposal']> | undefined =>
  row.proposed && row.proposed_hash && row.proposed_at
    ? {
        ...{ service: row.proposed, hash: row.proposed_hash, at: row.proposed_at, needsAPerson: row.needs_person },
        ...(row.proposed_by ? { by: { id: row.proposed_by, name: row.proposer ?? '' } } : {}),
        ...(row.sent_back_at
          ? { sentBack: { at: row.sent_back_at, by: row.sender ?? '', because: row.sent_back_because ?? '' } }
          : {}),
      }
    : undefined

function keptOf(row: Row): KeptService {
  const proposal = proposalOf(row)
  const pausedUntil = row.paused_until ? parseDay(row.paused_until) : undefined
  return {
    ...{ id: row.id, feed: row.feed, organisation: row.organisation ?? '', isKeptHere: row.kept_here },
    ...(row.approved ? { approved: row.approved } : {}),
    ...(row.approved_hash ? { approvedHash: row.approved_hash } : {}),
    ...(proposal ? { proposal } : {}),
    ...(pausedUntil ? { pausedUntil } : {}),
  }
}

async function read(handle: Handle, rest: string, values: readonly unknown[]): Promise<readonly KeptService[]> {
  const { rows } = await handle.query<Row>(`select ${columns} ${from} where kept.locality = $1 ${rest}`, [...values])
  return rows.map(keptOf)
}

/** Which part of a list: 50 at a time. */
export interface Part {
  readonly locality: string
  /** Counts from 0. */
  readonly page: number
}

export const atATime = 50
const part = `limit ${atATime} offset`

/** Whose offers, and since when a check still counts. */
export interface Own {
  readonly organisation: string
  readonly since: Day
}

/** What an organisation runs: first what was sent back, then what was not checked for long, then by name. */
export const listOwn = (handle: Handle, { locality, page }: Part, { organisation, since }: Own) =>
  read(
    handle,
    `and kept.organisation = $2 order by kept.sent_back_at is null,
       (kept.approved ->> 'status' in ('active', 'temporarily closed') and coalesce(kept.approved ->> 'assured_date', '') < $4) is not true,
       lower(coalesce(kept.approved, kept.proposed) ->> 'name'), kept.id ${part} $3`,
    [locality, organisation, page * atATime, since],
  )

/** What waits for somebody to approve it: first what a person has to look at, then what has waited longest. */
export const listToApprove = (handle: Handle, { locality, page }: Part) =>
  read(
    handle,
    `and kept.proposed is not null and kept.sent_back_at is null
     order by kept.proposed_by is null, cardinality(kept.needs_person) = 0, kept.proposed_at, kept.id ${part} $2`,
    [locality, page * atATime],
  )

export interface StaleSince {
  /** The last day on which a check still counts. */
  readonly since: Day
  readonly today: Day
}

/** What is public and was not checked since a day, or nobody knows when; that which was checked longest ago first. */
export const listStale = (handle: Handle, { locality, page }: Part, { since, today }: StaleSince) =>
  read(
    handle,
    `and kept.approved ->> 'status' in ('active', 'temporarily closed')
     and (kept.approved ->> 'assured_date' is null or kept.approved ->> 'assured_date' < $2 or kept.approved ->> 'assured_date' > $3)
     order by kept.approved ->> 'assured_date' nulls first, kept.id ${part} $4`,
    [locality, since, today, page * atATime],
  )

/** @returns how many there are of what a list shows in parts, as whoever acts can know them. */
export async function countKept(handle: Handle, locality: string, since: Day): Promise<Counts> {
  const { rows } = await handle.query<Counts>(
    `select count(*) as many, count(*) filter (where proposed is not null and sent_back_at is null) as waiting,
       count(*) filter (where sent_back_at is not null) as "sentBack",
       count(*) filter (where approved ->> 'status' in ('active', 'temporarily closed')
         and (approved ->> 'assured_date' is null or approved ->> 'assured_date' < $2)) as stale
     from listed_service where locality = $1`,
    [locality, since],
  )
  return rows[0] ?? { many: 0, waiting: 0, sentBack: 0, stale: 0 }
}

export interface Counts {
  readonly many: number
  readonly waiting: number
  readonly sentBack: number
  readonly stale: number
}

/** @returns undefined where there is none, or none for whoever acts. */
export async function readKept(handle: Handle, locality: string, id: Id): Promise<KeptService | undefined> {
  const [found] = await read(handle, 'and kept.id = $2', [locality, id])
  return found
}

/** The same by one of its offers, in what an organisation runs. It waits for whoever changes it at the same moment. */
export async function readKeptByOffer(
  handle: Handle,
  { locality, organisation, offer }: { readonly locality: string; readonly organisation: string; readonly offer: Id },
): Promise<KeptService | undefined> {
  const holds = JSON.stringify({ service_at_locations: [{ id: offer }] })
  const [found] = await read(
    handle,
    'and kept.organisation = $2 and (kept.approved @> $3::jsonb or kept.proposed @> $3::jsonb) order by kept.id limit 1',
    [locality, organisation, holds],
  )
  return found
}

/** What an organisation is called in the directory, and from which feeds its offers come. */
export async function readOrganisation(
  handle: Handle,
  locality: string,
  organisation: string,
): Promise<{ readonly name: string; readonly feeds: readonly string[] } | undefined> {
  const { rows } = await handle.query<{ readonly name: string | null; readonly feeds: readonly string[] }>(
    `select max(coalesce(approved, proposed) #>> '{organization,name}') as name, array_agg(distinct feed) as feeds
     from listed_service where locality = $1 and organisation = $2 having count(*) > 0`,
    [locality, organisation],
  )
  const [row] = rows
  return row?.name ? { name: row.name, feeds: row.feeds } : undefined
}
