import { z } from 'zod'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import { openText, sealText } from '../../people/sealing.ts'
import { dayIn } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { Handle } from '../../store/second-lock.ts'

/** What was found when a lifting was looked at. */
export const findings = ['right', 'not-right', 'cannot-say'] as const
export type Finding = (typeof findings)[number]

export type KindOfLifting = 'break-glass' | 'override'

/** A denial that somebody of the agency lifted: who, when, on which ground, and whether it was looked at. Whose it was is its key alone. */
export interface Lifted {
  readonly id: Id
  readonly by: Id
  readonly byName: string
  readonly youngPerson: Id
  readonly starts: Date
  readonly ends: Date
  readonly ground?: 'they-agreed' | 'danger-of-serious-harm' | 'the-law-requires-it'
  readonly tell: 'yes' | 'unsafe'
  readonly reviewed?: { readonly at: Date; readonly by: string }
}

interface LiftedRow {
  readonly id: Id
  readonly by_person: Id
  readonly by_name: string
  readonly young_person: Id
  readonly starts: Date
  readonly ends: Date
  readonly ground: NonNullable<Lifted['ground']> | null
  readonly tell: 'yes' | 'unsafe'
  readonly reviewed_at: Date | null
  readonly reviewer: string | null
}

const liftings = `select lifting.id, lifting.by_person, whoever.name as by_name, lifting.young_person, lifting.starts, lifting.ends,
    lifting.ground, lifting.tell, lifting.reviewed_at, reviewer.name as reviewer
  from lifting join person whoever on whoever.id = lifting.by_person left join person reviewer on reviewer.id = lifting.reviewed_by
  where lifting.kind = $1 and whoever.agency = $2`

const liftedOf = (row: LiftedRow): Lifted => ({
  ...{ id: row.id, by: row.by_person, byName: row.by_name, youngPerson: row.young_person },
  ...{ starts: row.starts, ends: row.ends, tell: row.tell },
  ...(row.ground ? { ground: row.ground } : {}),
  ...(row.reviewed_at ? { reviewed: { at: row.reviewed_at, by: row.reviewer ?? '' } } : {}),
})

export interface WhichLiftings {
  readonly kind: KindOfLifting
  readonly agency: Id
}

/** Those that wait, the oldest first, then those that were looked at, the newest first. */
export async function readLiftings(handle: Handle, { kind, agency }: WhichLiftings): Promise<readonly Lifted[]> {
  const { rows } = await handle.query<LiftedRow>(
    `${liftings} order by lifting.reviewed_at is not null, lifting.reviewed_at desc, lifting.starts, lifting.id limit 500`,
    [kind, agency],
  )
  return rows.map(liftedOf)
}

export async function readLifting(handle: Handle, which: WhichLiftings, id: Id): Promise<Lifted | undefined> {
  const { rows } = await handle.query<LiftedRow>(`${liftings} and lifting.id = $3`, [which.kind, which.agency, id])
  return rows[0] && liftedOf(rows[0])
}

/** Whether anything had to be done about it. It is counted by month and kind, with nobody in the count. */
export const neededs = ['nothing', 'something'] as const
export type Needed = (typeof neededs)[number]

export interface Review {
  readonly found: Finding
  readonly needed?: Needed | undefined
  readonly words: string
}

const reviewShape = z.object({ found: z.enum(findings), needed: z.enum(neededs).optional(), words: z.string() })

/** Why it was done, and what was found: sealed with the key of the young person, each for its own place. */
export interface SealedWords {
  readonly reason?: string
  readonly review?: Review
}

export async function openWords({ handle, keys }: Inside, { id, youngPerson }: Lifted): Promise<SealedWords> {
  const { rows } = await handle.query<{
    readonly sealed_reason: Uint8Array
    readonly sealed_review: Uint8Array | null
  }>('select sealed_reason, sealed_review from lifting where id = $1', [id])
  const found = await keys.find(youngPerson)
  if (!rows[0] || found.is !== 'held') return {}
  const reason = openText(found.key.sealing('reasons'), rows[0].sealed_reason)
  const sealed = rows[0].sealed_review
  const text = sealed ? openText(found.key.sealing(`review of ${id}`), sealed) : undefined
  const review = text === undefined ? undefined : reviewShape.safeParse(JSON.parse(text)).data
  return { ...(reason === undefined ? {} : { reason }), ...(review ? { review } : {}) }
}

/** Keeps what was found, once. @returns false where it was looked at already, or its key is gone. */
export async function keepReview(
  { handle, keys, now }: Inside,
  { id, youngPerson }: Lifted,
  { kind, review, by }: { readonly kind: KindOfLifting; readonly review: Review; readonly by: Id },
): Promise<boolean> {
  const found = await keys.find(youngPerson)
  const sealed =
    found.is === 'held' ? sealText(found.key.sealing(`review of ${id}`), JSON.stringify(review)) : undefined
  const { rowCount } = await handle.query(
    'update lifting set reviewed_at = $2, reviewed_by = $3, sealed_review = $4 where id = $1 and reviewed_at is null',
    [id, new Date(now), by, sealed ?? null],
  )
  if (rowCount !== 1) return false
  await handle.query('select app_count_told($1, $2, $3)', [kind, review.needed ?? 'not-said', dayIn(new Date(now))])
  return true
}

/** What a lifting is called where nobody is named: `7F3A-22C1`. */
export const referenceOf = (id: Id): string => `${id.slice(0, 4)}-${id.slice(4, 8)}`.toUpperCase()
