import type { Database } from '../../store/database.ts'
import { asOperator, type Handle } from '../../store/second-lock.ts'
import { type Mark, parseMark, type UpTo } from './ledger.ts'

/** Acts that change nothing that could be erased, ended or narrowed. */
const onlyLooking = ['read', 'know', 'search', 'print', 'export', 'send', 'in-touch', 'sealed']

/** A row of the audit can be kept later than it says: so far back is looked again. */
const lookedAgain = 60_000

/**
 * What was erased, ended or narrowed of whatever the audit names since then. What can be asked by its id is asked so: it costs by what was
 * done, not by how much is kept.
 */
const marks = `with touched as materialized (select distinct record, item, also, by_person from audit
    where locality = $1 and at >= $2 and outcome = 'allowed' and did <> all ($3)),
  it as materialized (select record as id from touched union select item from touched union select unnest(also) from touched
    union select by_person from touched),
  accounts as materialized (select id, closed_at from account where id in (select id from it)
    union select id, closed_at from account where person in (select id from it)),
  edges as materialized (select * from edge where id in (select id from it)
    union select * from edge where young_person in (select id from it) union select * from edge where subject in (select id from it))
select jsonb_build_object('is', 'erased', 'id', person) as says from person_key
  where person in (select id from it) and destroyed_at is not null
union all select jsonb_build_object('is', 'choice', 'id', item, 'n', n, 'sensitivity', sensitivity, 'named', named, 'with', shared_with,
    'also', also) from (select distinct on (item) fact.* from fact where item in (select id from it) order by item, n desc) as latest where n > 1
union all select jsonb_build_object('is', 'contact', 'id', item, 'n', n) from (select distinct on (item) fact.* from fact
    where item in (select id from it) and kind = 'safe-contact' order by item, n desc) as latest where n > 1
union all select jsonb_build_object('is', 'edge', 'id', id, 'ends', ends, 'stoppedAt', stopped_at, 'stoppedBy', stopped_by, 'opens', opens,
    'reviewedOn', reviewed_on) from edges
union all select jsonb_build_object('is', 'competence', 'id', id, 'youngPerson', young_person) from competence
  where id in (select id from it) or young_person in (select id from it)
union all select jsonb_build_object('is', 'account', 'id', id, 'closedAt', closed_at) from accounts
union all select jsonb_build_object('is', 'way', 'id', id, 'endsAt', case when ends_at <= now() then ends_at
    when kind in ('recovery-code', 'handed-code') then used_at end) from credential where account in (select id from accounts)
union all select jsonb_build_object('is', 'left', 'id', id, 'on', left_on) from person where id in (select id from it) and is_a = 'professional'
union all select jsonb_build_object('is', 'job', 'id', person, 'job', is_a, 'from', from_day, 'until', until_day) from job
  where person in (select id from it)
union all select jsonb_build_object('is', 'team', 'id', person, 'team', team, 'from', from_day, 'until', until_day) from team_member
  where person in (select id from it)
union all select jsonb_build_object('is', 'agreement', 'id', id, 'until', until_day) from agency_agreement where id in (select id from it)
union all select jsonb_build_object('is', 'parted', 'id', id) from merge
  where undone_at is not null and (id in (select id from it) or kept in (select id from it) or joined in (select id from it))`

/** In the transaction of whoever keeps the ledger. */
export const keeping = <Value>(
  database: Database,
  place: string,
  work: (handle: Handle) => Promise<Value>,
): Promise<Value> =>
  asOperator(database, place, async (handle) => {
    await handle.query("set local app.ledger = 'yes'")
    return work(handle)
  })

/** What is new of one place, and up to where it was looked. */
export interface Since {
  readonly marks: readonly Mark[]
  readonly upTo?: UpTo
}

const newest = `select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, encode(hash, 'hex') as hash
  from audit where locality = $1 order by at desc, record, n desc limit 1`

/** Reads off what was erased, ended or narrowed in a place since the ledger was last written; all of it where it never was. */
export const marksSince = (database: Database, place: string, last: UpTo | undefined): Promise<Since> =>
  keeping(database, place, async (handle) => {
    const { rows: ends } = await handle.query<{ readonly at: string; readonly hash: string }>(newest, [place])
    const [end] = ends
    if (!end || end.hash === last?.hash) return { marks: [] }
    const from = new Date(last ? Date.parse(last.at) - lookedAgain : 0)
    const { rows } = await handle.query<{ readonly says: unknown }>(marks, [place, from, onlyLooking])
    return { marks: rows.map(({ says }) => parseMark(says)), upTo: { is: 'up-to', ...end } }
  })

/** Whether a place is older than what its ledger says of it: a copy from before was put in its place. */
export const isOlder = (database: Database, place: string, { at, hash }: UpTo): Promise<boolean> =>
  keeping(database, place, async (handle) => {
    const { rowCount } = await handle.query(
      "select from audit where locality = $1 and at = $2 and hash = decode($3, 'hex')",
      [place, at, hash],
    )
    return rowCount === 0
  })
