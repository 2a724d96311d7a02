import { z } from 'zod'
import { type Day, dayIn, parseDay } from '../shared/day.ts'
import { type Id, parseId } from '../shared/id.ts'
import type { Database } from '../store/database.ts'
import type { Handle } from '../store/second-lock.ts'
import { writtenQuestions } from './choice.ts'
import { figureFile } from './choices-file.ts'
import { nothingPublic, type PublicOfPlace, publicOf } from './place-public.ts'
import type { BecameOfIt, PlaceVersion, Written, WrittenByPlace } from './place-version.ts'

const text = z.string()

const thingShape: z.ZodType<WrittenByPlace> = z.strictObject({
  ...{ name: text, outsideTheNhs: z.boolean(), isMedicine: z.boolean(), isWaiting: z.boolean().exactOptional() },
  ...{ writtenBy: text, conflicts: text, reviewedOn: text, reviewBy: text },
  sources: z.array(
    z.strictObject({ id: text, title: text, address: text, read: z.enum(['whole', 'part', 'summary']), readOn: text }),
  ),
  cells: z.record(
    z.enum(writtenQuestions),
    z.union([
      z.strictObject({ own: text }),
      z.strictObject({
        ...{ found: text, grade: z.enum(['strong', 'some', 'expert-view']), from: z.array(text) },
        figure: figureFile.options[0].exactOptional(),
      }),
      z.strictObject({ notKnown: z.union([text, z.literal(true)]) }),
    ]),
  ),
})

const writtenShape = z.union([thingShape, z.strictObject({ name: text, whoFor: text })])

interface Row {
  readonly id: string
  readonly point: string
  readonly choice: string
  readonly n: number
  readonly written: unknown
  readonly by_person: string
  readonly by_name: string | null
  readonly at: Date
  readonly at_once: boolean
  readonly checked_at: Date | null
  readonly checked_name: string | null
  readonly signed_by: string | null
  readonly signed_day: string | null
  readonly sent_back_at: Date | null
  readonly sent_back_name: string | null
  readonly sent_back_because: string | null
}

const columns = `v.id, v.point, v.choice, v.n, v.written, v.by_person, writer.name as by_name, v.at, v.at_once, v.checked_at, checker.name as checked_name, v.signed_by,
  v.signed_on::text as signed_day, v.sent_back_at, back.name as sent_back_name, v.sent_back_because from choice_version v
  left join person writer on writer.id = v.by_person left join person checker on checker.id = v.checked_by
  left join person back on back.id = v.sent_back_by`

function becameIn(row: Row): BecameOfIt {
  if (row.at_once) return { is: 'away', on: dayIn(row.at) }
  if (row.checked_at && row.written === null)
    return { is: 'away', by: row.checked_name ?? '', on: dayIn(row.checked_at) }
  const signedOn = row.signed_day === null ? undefined : parseDay(row.signed_day)
  if (row.checked_at && row.signed_by !== null && signedOn)
    return {
      ...{ is: 'checked', by: row.checked_name ?? '', on: dayIn(row.checked_at) },
      ...{ signedBy: row.signed_by, signedOn },
    }
  return row.sent_back_at
    ? {
        is: 'sent-back',
        by: row.sent_back_name ?? '',
        on: dayIn(row.sent_back_at),
        because: row.sent_back_because ?? '',
      }
    : { is: 'waits' }
}

function versionIn(row: Row): readonly PlaceVersion[] {
  const [id, by] = [parseId(row.id), parseId(row.by_person)]
  const written = row.written === null ? undefined : writtenShape.safeParse(row.written)
  if (!id || !by || written?.success === false) return []
  return [
    {
      ...{ id, point: row.point, choice: row.choice, n: row.n, on: dayIn(row.at), became: becameIn(row) },
      by: { id: by, name: row.by_name ?? '' },
      ...(written ? { written: written.data } : {}),
    },
  ]
}

/** Every version of everything that the place wrote, or of one thing, the latest first. */
export async function readVersions(
  handle: Handle,
  locality: string,
  choice?: string,
): Promise<readonly PlaceVersion[]> {
  const { rows } = await handle.query<Row>(
    `select ${columns} where v.locality = $1 and ($2::text is null or v.choice = $2) order by v.choice, v.n desc`,
    [locality, choice ?? null],
  )
  return rows.flatMap(versionIn)
}

interface Keeps {
  readonly id: Id
  readonly locality: string
  readonly point: string
  readonly choice: string
  /** What it rests on: the number of the version that stood there, 0 where none did. */
  readonly after: number
  readonly written: Written | undefined
  readonly by: Id
  readonly at: Date
}

/** Keeps one more version. @returns false where somebody was quicker: then nothing is kept. */
export async function keepVersion(handle: Handle, keeps: Keeps): Promise<boolean> {
  const { id, locality, point, choice, after, written, by, at } = keeps
  await holdChoice(handle, locality, choice)
  const [last] = await readVersions(handle, locality, choice)
  if ((last?.n ?? 0) !== after) return false
  await handle.query(
    'insert into choice_version (id, locality, point, choice, n, written, by_person, at) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [id, locality, point, choice, after + 1, written === undefined ? null : JSON.stringify(written), by, at],
  )
  return true
}

/** Until the transaction ends nobody else changes it. */
export const holdChoice = (handle: Handle, locality: string, choice: string) =>
  handle.query('select pg_advisory_xact_lock(hashtextextended($1, 32))', [JSON.stringify([locality, choice])])

interface Settles {
  readonly id: Id
  readonly by: Id
  readonly at: Date
}

/** Lets a version through; who signed it is said of what people come to read, and of nothing that is taken away. @returns false where it does not wait any more, or where it is theirs. */
export async function checkVersion(
  handle: Handle,
  { id, by, at, signed }: Settles & { readonly signed: { readonly by: string; readonly on: Day } | undefined },
): Promise<boolean> {
  const { rows } = await handle.query(
    `update choice_version set checked_by = $2, checked_at = $3, signed_by = $4, signed_on = $5
     where id = $1 and checked_at is null and sent_back_at is null and by_person <> $2 returning id`,
    [id, by, at, signed?.by ?? null, signed?.on ?? null],
  )
  return rows.length === 1
}

export async function sendBackVersion(
  handle: Handle,
  { id, by, at, because }: Settles & { readonly because: string },
): Promise<boolean> {
  const { rows } = await handle.query(
    `update choice_version set sent_back_by = $2, sent_back_at = $3, sent_back_because = $4
     where id = $1 and checked_at is null and sent_back_at is null and by_person <> $2 returning id`,
    [id, by, at, because],
  )
  return rows.length === 1
}

/** What places wrote and somebody else let through, held in memory: it is there while the database is not. */
export interface PlaceChoicesHeld {
  readonly of: (locality: string) => PublicOfPlace
  /** Reads anew what is public. Throws while the database does not answer; what was held stays. */
  readonly refresh: () => Promise<void>
}

export async function holdPlaceChoices(database: Database): Promise<PlaceChoicesHeld> {
  let held: ReadonlyMap<string, PublicOfPlace> = new Map()
  const refresh = async (): Promise<void> => {
    const { rows } = await database.pool.query<Row & { readonly locality: string }>(`select v.locality, ${columns}`)
    const places = new Set(rows.map(({ locality }) => locality))
    held = new Map(
      [...places].map((place) => [
        place,
        publicOf(rows.filter(({ locality }) => locality === place).flatMap(versionIn)),
      ]),
    )
  }
  await refresh()
  return { of: (locality) => held.get(locality) ?? nothingPublic, refresh }
}
