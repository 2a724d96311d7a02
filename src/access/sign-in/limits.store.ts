import type { Handle } from '../../store/second-lock.ts'
import type { Instant } from '../context.ts'
import { isSpent, type Limit, type LimitKind, type Limits, limitKinds, limits } from './limits.ts'

/** One try: when, and the keyed hash of each thing that it counts against. No name and no address is kept. */
export interface Try {
  readonly locality: string
  readonly now: Instant
  readonly by: Readonly<Record<LimitKind, Uint8Array>>
  readonly limits?: Limits
}

const countedIn = ({ limits: counted = limits }: Try): readonly LimitKind[] =>
  limitKinds.filter((kind) => counted[kind] !== undefined)

/**
 * Counts a try before anything is looked up, so that tries at the same moment cannot slip past together.
 * @returns false where there were too many; such a try is not counted.
 */
export async function mayTry(handle: Handle, tried: Try): Promise<boolean> {
  const counted: Limits = tried.limits ?? limits
  const hashes = countedIn(tried).map((kind) => tried.by[kind])
  await handle.query(
    `select pg_advisory_xact_lock(key) from (select distinct hashtextextended(encode(what, 'hex'), 7) as key
       from unnest($1::bytea[]) as what order by 1) as keys`,
    [hashes],
  )
  for (const kind of limitKinds) {
    const limit = counted[kind]
    if (!limit) continue
    const { rows } = await handle.query<{ many: number }>(
      'select count(*)::int as many from tried where locality = $1 and what = $2 and at > $3',
      [tried.locality, tried.by[kind], new Date(tried.now - limit.minutes * 60_000)],
    )
    if (isSpent(limit, rows[0]?.many ?? 0) && !(await wasQuiet(handle, tried, limit))) return false
  }
  await handle.query('insert into tried (locality, what, at) select $1, what, $2 from unnest($3::bytea[]) as what', [
    tried.locality,
    new Date(tried.now),
    hashes,
  ])
  return true
}

/** Were they quiet for long enough, from there and with that, to be let through where others have spent what all have? */
async function wasQuiet(handle: Handle, { locality, now, by }: Try, { quiet }: Limit): Promise<boolean> {
  if (quiet === undefined) return false
  const { rowCount } = await handle.query(
    'select from tried where locality = $1 and what = any ($2::bytea[]) and at > $3 limit 1',
    [locality, [by.account, by.address], new Date(now - quiet * 60_000)],
  )
  return rowCount === 0
}

/** A try that succeeded is taken back, and whatever was mistyped at this account before it. */
export async function forgiveTries(handle: Handle, tried: Try): Promise<void> {
  const { locality, now, by } = tried
  await handle.query('delete from tried where locality = $1 and what = $2', [locality, by.account])
  for (const kind of countedIn(tried).filter((each) => each !== 'account'))
    await handle.query(
      'delete from tried where ctid = (select ctid from tried where locality = $1 and what = $2 and at = $3 limit 1)',
      [locality, by[kind], new Date(now)],
    )
}

/** Tries and sign-ins that came back, older than a day, are of no use to anybody. @returns how many tries were deleted. */
export async function forgetOldTries(handle: Handle, now: Instant): Promise<number> {
  const dayAgo = new Date(now - 24 * 3_600_000)
  await handle.query('delete from came_back where at < $1', [dayAgo])
  const { rowCount } = await handle.query('delete from tried where at < $1', [dayAgo])
  return rowCount ?? 0
}
