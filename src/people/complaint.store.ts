import type { Id } from '../shared/id.ts'
import type { Handle } from '../store/second-lock.ts'
import type { ComplaintByCode, ComplaintListed, ComplaintOpened } from './complaint.ts'

/** Seals texts that belong to no person's key. */
export interface TextSealing {
  readonly seal: (text: string) => Uint8Array
  readonly open: (sealed: Uint8Array) => string | undefined
}

export interface NewComplaint {
  readonly id: Id
  readonly locality: string
  readonly codeHash: Uint8Array
  readonly at: Date
  readonly sealedWords: Uint8Array
  readonly sealedContact?: Uint8Array
}

/** Keeps what somebody sent; the same sent again is there already. */
export async function keepComplaint(handle: Handle, complaint: NewComplaint): Promise<void> {
  const { id, locality, codeHash, at, sealedWords, sealedContact } = complaint
  await handle.query(
    `insert into complaint (id, locality, code_hash, received_at, sealed_words, sealed_contact) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing`,
    [id, locality, codeHash, at, sealedWords, sealedContact ?? null],
  )
}

interface ByCodeRow {
  readonly received_at: Date
  readonly looked_at: Date | null
  readonly answered_at: Date | null
  readonly sealed_answer: Uint8Array | null
}

/** What whoever holds the code reads. @returns undefined where it opens nothing here. */
export async function findComplaint(
  handle: Handle,
  codeHash: Uint8Array,
  sealing: TextSealing,
): Promise<ComplaintByCode | undefined> {
  const { rows } = await handle.query<ByCodeRow>('select * from app_complaint_of($1)', [codeHash])
  const [row] = rows
  if (!row) return undefined
  const { received_at: receivedAt, looked_at, answered_at: at, sealed_answer } = row
  if (at && sealed_answer)
    return { receivedAt, state: { is: 'answered', at, answer: sealing.open(sealed_answer) ?? '' } }
  return { receivedAt, state: looked_at ? { is: 'looked-into', since: looked_at } : { is: 'received' } }
}

interface ListedRow {
  readonly id: Id
  readonly received_at: Date
  readonly looked_at: Date | null
  readonly answered_at: Date | null
}

const listedOf = ({ id, received_at, looked_at, answered_at }: ListedRow): ComplaintListed => ({
  id,
  receivedAt: received_at,
  state: answered_at ? 'answered' : looked_at ? 'looked-into' : 'received',
  ...(answered_at ? { answeredAt: answered_at } : {}),
})

/** Those that wait, the oldest first, then those that were answered, the newest first; for the privacy officer. */
export async function readComplaints(handle: Handle): Promise<readonly ComplaintListed[]> {
  const { rows } = await handle.query<ListedRow>(
    `select id, received_at, looked_at, answered_at from complaint
     order by answered_at is not null, answered_at desc, received_at, id limit 500`,
  )
  return rows.map(listedOf)
}

export async function countComplaints(handle: Handle): Promise<number> {
  const { rows } = await handle.query<{ readonly many: number }>(
    'select count(*)::int as many from complaint where answered_at is null',
  )
  return rows[0]?.many ?? 0
}

interface OpenedRow extends ListedRow {
  readonly sealed_words: Uint8Array
  readonly sealed_answer: Uint8Array | null
  readonly sealed_contact: Uint8Array | null
}

export async function readComplaint(
  handle: Handle,
  id: Id,
  sealing: TextSealing,
): Promise<ComplaintOpened | undefined> {
  const { rows } = await handle.query<OpenedRow>('select * from complaint where id = $1', [id])
  const [row] = rows
  if (!row) return undefined
  const answer = row.sealed_answer ? sealing.open(row.sealed_answer) : undefined
  return {
    ...listedOf(row),
    words: sealing.open(row.sealed_words) ?? '',
    ...(answer === undefined ? {} : { answer }),
    ...(row.sealed_contact ? { sealedContact: row.sealed_contact } : {}),
  }
}

export interface OnComplaint {
  readonly id: Id
  readonly by: Id
  readonly at: Date
}

/** Somebody looks into it from now on. @returns false where somebody does already. */
export async function lookInto(handle: Handle, { id, by, at }: OnComplaint): Promise<boolean> {
  const { rowCount } = await handle.query(
    'update complaint set looked_at = $2, looked_by = $3 where id = $1 and looked_at is null and answered_at is null',
    [id, at, by],
  )
  return rowCount === 1
}

/** Answers it, once, and forgets where to say so. @returns false where it was answered already. */
export async function answerComplaint(
  handle: Handle,
  { id, by, at, sealedAnswer }: OnComplaint & { readonly sealedAnswer: Uint8Array },
): Promise<boolean> {
  const { rowCount } = await handle.query(
    `update complaint set looked_at = coalesce(looked_at, $2), looked_by = coalesce(looked_by, $3), answered_at = $2, answered_by = $3,
       sealed_answer = $4, sealed_contact = null where id = $1 and answered_at is null`,
    [id, at, by, sealedAnswer],
  )
  return rowCount === 1
}
