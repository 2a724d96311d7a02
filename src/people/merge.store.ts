import type { Id } from '../shared/id.ts'
import { ok, type Result, refused } from '../shared/result.ts'
import type { Handle } from '../store/second-lock.ts'
import { carryAllOver, type GoesWithJoined } from './carry-over.store.ts'
import { fieldsIn, type Joining, type Merge, type MergeRefusal, mayBeJoined, type OfTheTwo } from './merge.ts'
import { type Sealing, sealText } from './sealing.ts'

/**
 * Every id that is one young person now, the one that is kept first; only the id itself where nothing is joined, and for a carer, the holder
 * of a link, and whoever does not stand by them. For a young person it holds the other record once both sign-ins are known to be theirs.
 */
export async function oneAndTheSame(handle: Handle, person: Id): Promise<readonly Id[]> {
  const { rows } = await handle.query<{ readonly id: Id }>({ ...findOne, values: [person] })
  return rows.map(({ id }) => id)
}

/** Asked with each page about somebody: planned once on a connection. */
const findOne = { name: 'one-and-the-same', text: 'select id from app_one_and_the_same($1) as id' }

/** Who says it, where and when (a merge counts from the database's own time, as facts do); the row that it leaves for those who look later. */
export interface Saying {
  readonly locality: string
  readonly by: Id
  readonly at: Date
  /** Seals the reason: the key of the young person who is kept. */
  readonly sealing: Sealing
  /** Writes into the chains of these records, in the same transaction. */
  readonly note: (records: readonly Id[]) => Promise<void>
}

/** One change of who is one with whom at a time. */
const hold = (handle: Handle, locality: string): Promise<unknown> =>
  handle.query("select pg_advisory_xact_lock(hashtextextended('one and the same ' || $1, 0))", [locality])

/**
 * Reads `joined` with `kept` from now on, because somebody says that they are one.
 * @param id the form's own: sent again, it is joined once and gives the same answer.
 */
export async function joinRecords(
  handle: Handle,
  { id, ...joining }: Joining & { readonly id: Id },
  saying: Saying,
): Promise<Result<Id, MergeRefusal>> {
  await hold(handle, saying.locality)
  if (await isThere(handle, id, joining)) return ok(id)
  const may = mayBeJoined(joining, await readTheTwo(handle, joining))
  if (may.is === 'refused') return may
  const { rowCount } = await handle.query(
    `insert into merge (id, locality, kept, joined, by_person, sealed_reason, twins_asked) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict do nothing`,
    [
      ...[id, saying.locality, joining.kept, joining.joined, saying.by],
      ...[sealText(saying.sealing, joining.reason), joining.twinsAsked],
    ],
  )
  if (rowCount !== 1) return refused('is-part-of-another')
  await saying.note([joining.kept, joining.joined])
  return ok(id)
}

async function isThere(handle: Handle, id: Id, { kept, joined }: Joining): Promise<boolean> {
  const { rowCount } = await handle.query('select from merge where id = $1 and kept = $2 and joined = $3', [
    id,
    kept,
    joined,
  ])
  return rowCount === 1
}

/** What the database says of two records to whoever asks: whether they may join them, and what they have in common. */
export async function readTheTwo(
  handle: Handle,
  { kept, joined }: Pick<Joining, 'kept' | 'joined'>,
): Promise<OfTheTwo> {
  const { rows } = await handle.query<{ readonly may: boolean; readonly agrees: readonly string[] | null }>(
    'select app_may_join($1, $2) as may, app_agree_on($1, $2) as agrees',
    [kept, joined],
  )
  const keptIsOneWith = await oneAndTheSame(handle, kept)
  const joinedIsOneWith = await oneAndTheSame(handle, joined)
  return { mayJoin: rows[0]?.may ?? false, keptIsOneWith, joinedIsOneWith, agreesOn: fieldsIn(rows[0]?.agrees ?? []) }
}

/** Something that was begun in the kept record while two were one, and whose people wrote it. */
export interface Begun {
  readonly item: Id
  /** By the joined record's own sign-in. */
  readonly isTheirOwn: boolean
  /** By that, or by somebody who stands, or stood, by the joined record and never by the kept one. */
  readonly isOfJoined: boolean
}

/** Everything that was begun in the kept record since the two became one, as far as it is there for whoever asks. */
export async function writtenSince(
  handle: Handle,
  { kept, joined, at }: Pick<Merge, 'kept' | 'joined' | 'at'>,
): Promise<readonly Begun[]> {
  const { rows } = await handle.query<{ readonly item: Id; readonly own: boolean; readonly of_joined: boolean }>(
    `select item, written_by = $2 as own, written_by = $2 or (written_by <> $1
       and exists (select from edge where subject = written_by and edge.young_person = $2)
       and not exists (select from edge where subject = written_by and edge.young_person = $1)) as of_joined
     from fact where young_person = $1 and n = 1 and recorded_at >= $3 order by recorded_at, item`,
    [kept, joined, at],
  )
  return rows.map(({ item, own, of_joined }) => ({ item, isTheirOwn: own, isOfJoined: of_joined }))
}

/** What is parted, why, and what goes with the joined record; whatever was written meanwhile and is not named stays with the kept one. */
export interface Parting {
  readonly merge: Id
  readonly reason: string
  readonly goesWithJoined: readonly GoesWithJoined[]
}

export type PartRefusal = 'not-there' | 'needs-a-reason' | 'cannot-go-with-them'

/**
 * Parts two records that were read as one. Both are again as they were, with what was written in each since; nothing is lost.
 * @throws where a thing named was not begun while they were one, so that the transaction is taken back whole.
 */
export async function partRecords(
  handle: Handle,
  { merge, reason, goesWithJoined }: Parting,
  saying: Saying,
): Promise<Result<'parted', PartRefusal>> {
  if (reason.trim() === '') return refused('needs-a-reason')
  await hold(handle, saying.locality)
  const [open] = (await readMerges(handle)).filter(({ id, state }) => id === merge && state.is === 'one')
  if (!open) return refused('not-there')
  await carryAllOver(handle, merge, goesWithJoined)
  const { rowCount } = await handle.query(
    'update merge set undone_at = $2, undone_by = $3, sealed_undone_reason = $4 where id = $1 and undone_at is null',
    [merge, saying.at, saying.by, sealText(saying.sealing, reason)],
  )
  if (rowCount !== 1) return refused('not-there')
  await saying.note([open.kept, open.joined])
  return ok('parted')
}

/** Records that both sign-ins are the young person's own: from now on each opens the whole. @returns whether there was one to join. */
export async function joinSignIns(
  handle: Handle,
  merge: Id,
  saying: Pick<Saying, 'by' | 'at' | 'note'>,
): Promise<boolean> {
  const [open] = (await readMerges(handle)).filter(({ id, state }) => id === merge && state.is === 'one')
  const { rowCount } = await handle.query(
    `update merge set sign_ins_joined_at = $2, sign_ins_joined_by = $3
     where id = $1 and undone_at is null and sign_ins_joined_at is null`,
    [merge, saying.at, saying.by],
  )
  if (rowCount === 1 && open) await saying.note([open.kept, open.joined])
  return rowCount === 1
}

interface MergeRow {
  readonly id: Id
  readonly kept: Id
  readonly joined: Id
  readonly by_person: Id
  readonly at: Date
  readonly twins_asked: boolean
  readonly sign_ins_joined_at: Date | null
  readonly sign_ins_joined_by: Id | null
  readonly undone_at: Date | null
  readonly undone_by: Id | null
}

/** Every merge that whoever acts may know of, of one person or of all, the latest first. */
export async function readMerges(handle: Handle, person?: Id): Promise<readonly Merge[]> {
  const { rows } = await handle.query<MergeRow>(
    `select id, kept, joined, by_person, at, twins_asked, sign_ins_joined_at, sign_ins_joined_by, undone_at, undone_by from merge
     where $1::uuid is null or $1 in (kept, joined) order by at desc, id`,
    [person ?? null],
  )
  return rows.map(mergeOf)
}

const mergeOf = (row: MergeRow): Merge => ({
  id: row.id,
  kept: row.kept,
  joined: row.joined,
  by: row.by_person,
  at: row.at,
  twinsAsked: row.twins_asked,
  signInsJoined:
    row.sign_ins_joined_at && row.sign_ins_joined_by
      ? { is: 'joined', at: row.sign_ins_joined_at, by: row.sign_ins_joined_by }
      : { is: 'not-yet' },
  state: row.undone_at && row.undone_by ? { is: 'parted', at: row.undone_at, by: row.undone_by } : { is: 'one' },
})
