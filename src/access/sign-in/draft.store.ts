import { openText, sealText } from '../../people/sealing.ts'
import type { Id } from '../../shared/id.ts'
import type { Handle } from '../../store/second-lock.ts'
import type { Instant } from '../context.ts'
import type { PersonKeys } from '../facts/person-keys.store.ts'

/** What stood in the fields of a form that could not be taken. */
export type DraftFields = Readonly<Record<string, readonly string[]>>

/** Whose draft it is, and of which page. */
export interface DraftOf {
  readonly locality: string
  readonly person: Id
  /** The page that the form stands on, inside the place. */
  readonly page: string
}

/** What was written, and where it was sent. */
export interface Drafted extends DraftOf {
  readonly fields: DraftFields
  readonly path: string
  readonly now: Instant
}

/** Nobody comes back to more than that. */
const mostDrafts = 40

/** No field of a form has a name with a space in it. */
const sentTo = 'sent to'

const about = ({ page }: DraftOf): string => `draft of ${page}`

/** Keeps what somebody wrote, in the place of an earlier draft of the same page. @returns false where their key was destroyed. */
export async function keepDraft(
  { handle, keys }: { readonly handle: Handle; readonly keys: PersonKeys },
  { path, fields, now, ...draft }: Drafted,
): Promise<boolean> {
  const found = await keys.need(draft.person)
  if (found.is !== 'held') return false
  await handle.query(
    `insert into draft (locality, person, page, sealed_fields, kept_at) values ($1, $2, $3, $4, $5)
     on conflict (person, page) do update set sealed_fields = excluded.sealed_fields, kept_at = excluded.kept_at`,
    [
      draft.locality,
      draft.person,
      draft.page,
      sealText(found.key.sealing(about(draft)), JSON.stringify({ ...fields, [sentTo]: [path] })),
      new Date(now),
    ],
  )
  await handle.query(
    `delete from draft where person = $1 and page not in
       (select page from draft where person = $1 order by kept_at desc limit ${mostDrafts})`,
    [draft.person],
  )
  return true
}

/** @returns what was kept, or undefined where nothing was or it can no longer be opened. */
export async function readDraft(
  { handle, keys }: { readonly handle: Handle; readonly keys: PersonKeys },
  of: DraftOf,
): Promise<DraftFields | undefined> {
  const { [sentTo]: _, ...fields } = (await openDraft({ handle, keys }, of)) ?? {}
  return Object.keys(fields).length > 0 ? fields : undefined
}

async function openDraft(
  { handle, keys }: { readonly handle: Handle; readonly keys: PersonKeys },
  of: DraftOf,
): Promise<DraftFields | undefined> {
  // Named, as it is asked with each page that has a form: planned once on a connection.
  const { rows } = await handle.query<{ readonly sealed_fields: Uint8Array }>({
    name: 'draft-of-page',
    text: 'select sealed_fields from draft where person = $1 and page = $2',
    values: [of.person, of.page],
  })
  const found = rows[0] && (await keys.find(of.person))
  const text =
    rows[0] && found?.is === 'held' ? openText(found.key.sealing(about(of)), rows[0].sealed_fields) : undefined
  // What opens was sealed here, by `keepDraft`, and proved whole.
  return text === undefined ? undefined : (JSON.parse(text) as DraftFields)
}

/** A form that was taken: where it was sent, and when it was made. */
export interface Taken {
  readonly path: string
  readonly madeAt: Instant
}

/**
 * Throws away the draft that a form was filled with, once that form has been taken. One that was made before the draft was kept did not show
 * it, and another form of the page is not about it: then it goes on waiting.
 */
export async function dropTaken(
  { handle, keys }: { readonly handle: Handle; readonly keys: PersonKeys },
  of: DraftOf,
  { path, madeAt }: Taken,
): Promise<void> {
  const { rowCount } = await handle.query('select from draft where person = $1 and page = $2 and kept_at <= $3', [
    ...[of.person, of.page, new Date(madeAt)],
  ])
  if (rowCount !== 1) return
  const to = (await openDraft({ handle, keys }, of))?.[sentTo]
  if (to === undefined || to.includes(path))
    await handle.query('delete from draft where person = $1 and page = $2', [of.person, of.page])
}

/** Days for which a draft waits. */
const draftDays = 7

/** Throws away drafts that nobody came back for. @returns how many. */
export async function forgetOldDrafts(handle: Handle, now: Instant): Promise<number> {
  const { rowCount } = await handle.query('delete from draft where kept_at < $1', [
    new Date(now - draftDays * 86_400_000),
  ])
  return rowCount ?? 0
}
