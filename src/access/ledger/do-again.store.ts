import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { Database } from '../../store/database.ts'
import type { Handle } from '../../store/second-lock.ts'
import { appendAudit } from '../audit/audit.store.ts'
import type { HashOf } from '../audit/audit.ts'
import type { Instant } from '../context.ts'
import { keeping } from './ledger.store.ts'
import { type Choice, isOpen, isSame, type Mark, narrower, type UpTo } from './ledger.ts'

/** Everything of one kind of mark is done again in one statement. It names what it changed, by whose record it is. */
const again: Readonly<Record<Exclude<Mark['is'], 'choice' | 'parted'>, string>> = {
  erased: `with these as (select person.id, person.locality from jsonb_to_recordset($1::jsonb) as mark (id uuid) join person using (id)
      where person.locality = $2), keys as (insert into person_key (person, locality, sealed_key, destroyed_at)
      select id, locality, null, now() from these on conflict (person) do update set sealed_key = null,
        destroyed_at = coalesce(person_key.destroyed_at, excluded.destroyed_at) where person_key.sealed_key is not null returning person)
    update person set sealed_record = null from keys where person.id = keys.person returning person.id as record`,
  contact: `with these as (select distinct on (fact.item) fact.* from jsonb_to_recordset($1::jsonb) as mark (id uuid, n int)
      join fact on fact.item = mark.id where fact.locality = $2 order by fact.item, fact.n desc),
    older as (select these.* from these join jsonb_to_recordset($1::jsonb) as mark (id uuid, n int) on mark.id = these.item and these.n < mark.n),
    held as (update outbox set state = 'failed', sealed_to = null, sealed_body = null, done_at = now()
      where state = 'queued' and locality = $2 and about in (select young_person from older) returning 1)
    insert into fact (locality, item, n, young_person, agency, kind, version, sensitivity, named, shared_with, also, sealed_body, written_by, on_day, need,
      plain)
    select locality, item, n + 1, young_person, agency, kind, version, sensitivity, named, shared_with, also, null, written_by, on_day, need, plain
    from older returning young_person as record`,
  edge: `update edge set ends = least(edge.ends, mark.ends),
      stopped_at = coalesce(edge.stopped_at, mark."stoppedAt"), stopped_by = coalesce(edge.stopped_by, mark."stoppedBy"),
      opens = case when array_position(array['chosen', 'narrow', 'wide'], mark.opens) < array_position(array['chosen', 'narrow', 'wide'], edge.opens)
        then mark.opens else edge.opens end, reviewed_on = least(edge.reviewed_on, mark."reviewedOn")
    from jsonb_to_recordset($1::jsonb) as mark (id uuid, ends timestamptz, "stoppedAt" timestamptz, "stoppedBy" text, opens text, "reviewedOn" date)
    where edge.id = mark.id and edge.locality = $2 and ((edge.ends is null or edge.ends > mark.ends) and mark.ends > edge.starts
      or mark."stoppedAt" is not null and edge.stopped_at is null or mark.opens <> edge.opens or edge.reviewed_on > mark."reviewedOn") returning young_person as record`,
  competence: `update edge set opens = 'narrow' where kind = 'proxy' and opens = 'wide' and locality = $2 and young_person in
      (select mark."youngPerson" from jsonb_to_recordset($1::jsonb) as mark (id uuid, "youngPerson" uuid)
       where not exists (select from competence where competence.id = mark.id)) returning young_person as record`,
  account: `update account set state = 'closed', closed_at = mark."closedAt" from jsonb_to_recordset($1::jsonb) as mark (id uuid, "closedAt" timestamptz)
    where account.id = mark.id and account.locality = $2 and account.state = 'open' returning person as record`,
  way: `update credential set ends_at = least(credential.ends_at, mark."endsAt"), known_as = null, claims = null, secret = null
    from jsonb_to_recordset($1::jsonb) as mark (id uuid, "endsAt" timestamptz)
    where credential.id = mark.id and credential.locality = $2 and (credential.ends_at is null or credential.ends_at > mark."endsAt")
    returning account as record`,
  left: `update person set left_on = least(left_on, mark."on") from jsonb_to_recordset($1::jsonb) as mark (id uuid, "on" date)
    where person.id = mark.id and locality = $2 and (left_on is null or left_on > mark."on") returning agency as record`,
  job: `update job set until_day = least(until_day, mark.until) from jsonb_to_recordset($1::jsonb) as mark (id uuid, job text, "from" date, until date)
    where job.person = mark.id and is_a = mark.job and from_day = mark."from" and job.locality = $2 and (until_day is null or until_day > mark.until)
    returning job.person as record`,
  team: `update team_member set until_day = least(until_day, mark.until)
    from jsonb_to_recordset($1::jsonb) as mark (id uuid, team uuid, "from" date, until date)
    where person = mark.id and team_member.team = mark.team and from_day = mark."from" and locality = $2 and (until_day is null or until_day > mark.until)
    returning person as record`,
  agreement: `update agency_agreement set until_day = least(until_day, greatest(from_day, mark.until))
    from jsonb_to_recordset($1::jsonb) as mark (id uuid, until date) where agency_agreement.id = mark.id and locality = $2 and until_day > mark.until
    returning one as record`,
}

/** Whatever is read by somebody, before who could read it. */
const order: readonly (keyof typeof again | 'choice')[] = [
  ...([
    'erased',
    'contact',
    'choice',
    'edge',
    'competence',
    'account',
    'way',
    'left',
    'job',
    'team',
    'agreement',
  ] as const),
]

interface Within {
  readonly handle: Handle
  readonly place: string
  readonly today: Day
}

async function sameAgain(
  { handle, place }: Within,
  is: keyof typeof again,
  these: readonly Mark[],
): Promise<readonly Id[]> {
  if (these.length === 0) return []
  const { rows } = await handle.query<{ readonly record: Id }>(again[is], [JSON.stringify(these), place])
  return rows.map(({ record }) => record)
}

interface ChoiceRow extends Choice {
  readonly item: Id
  readonly young_person: Id
}

/** The narrower of the choice that stands in the copy and the one that was made since; the words go with it as they are. */
async function chooseAgain({ handle, place, today }: Within, these: readonly Mark[]): Promise<readonly Id[]> {
  const choices = new Map(these.flatMap((mark) => (mark.is === 'choice' ? [[mark.id, mark] as const] : [])))
  const { rows } = await handle.query<ChoiceRow>(
    `select distinct on (item) item, n, young_person, sensitivity, named, shared_with as "with", also from fact
     where locality = $1 and item = any ($2) order by item, n desc`,
    [place, [...choices.keys()]],
  )
  const records: Id[] = []
  for (const { item, young_person, ...stands } of rows) {
    const made = choices.get(item)
    const chosen = made && narrower(stands, made)
    if (!chosen || isSame(chosen, stands)) continue
    await handle.query(narrowed, [
      item,
      stands.n,
      chosen.sensitivity,
      chosen.named,
      chosen.with,
      JSON.stringify(chosen.also),
      today,
    ])
    records.push(young_person)
  }
  return records
}

const narrowed = `insert into fact (locality, item, n, young_person, agency, kind, version, sensitivity, named, shared_with, also, sealed_body, written_by, on_day,
    need, plain)
  select locality, item, n + 1, young_person, agency, kind, version, $3, $4, $5, $6, sealed_body, written_by, $7, need, plain from fact where item = $1 and n = $2`

export interface Doing {
  readonly marks: readonly Mark[]
  /** The newest row of the audit that the ledger names: whatever the copy holds is older. */
  readonly since: UpTo
  readonly today: Day
  readonly at: Instant
  readonly hashOf: HashOf
}

/** What was done again in a place: how many things of each kind, and whose records they stand in. */
export interface DoneAgain {
  readonly counts: Readonly<Record<string, number>>
  readonly records: readonly Id[]
  /** Of how many that were parted since the copy holds the two as one: only somebody who looks at both can part them. */
  readonly toPart: number
}

const joinedStill = `select from merge where undone_at is null and locality = $1 and id = any ($2)`

/**
 * Does again in one transaction what was erased, ended or narrowed after the copy was made: nothing is ever wider for it. Whoever was signed in
 * when the copy was made signs in again. What the copy does not hold is passed over.
 */
export const doAgain = (
  database: Database,
  place: string,
  { marks, since, today, at, hashOf }: Doing,
): Promise<DoneAgain> =>
  keeping(database, place, async (handle) => {
    await handle.query('delete from session where locality = $1 and seen_at <= $2', [place, since.at])
    const within = { handle, place, today }
    const done: { readonly is: Mark['is']; readonly record: Id }[] = []
    for (const is of order) {
      const these = marks.filter((mark) => mark.is === is && !isOpen(mark))
      const records = is === 'choice' ? await chooseAgain(within, these) : await sameAgain(within, is, these)
      done.push(...records.map((record) => ({ is, record })))
    }
    const records = [...new Set(done.map(({ record }) => record))]
    const said = { did: 'narrow', kind: 'settings', outcome: 'allowed', because: '', showThem: true } as const
    await appendAudit(
      handle,
      records.map((record) => ({ ...said, locality: place, record, at, part: 'operator' })),
      hashOf,
    )
    const counts = Object.fromEntries(
      order.map((is) => [is, done.filter((each) => each.is === is).length] as const).filter(([, many]) => many > 0),
    )
    const parted = marks.flatMap((mark) => (mark.is === 'parted' ? [mark.id] : []))
    const { rowCount } = await handle.query(joinedStill, [place, parted])
    return { counts, records, toPart: rowCount ?? 0 }
  })
