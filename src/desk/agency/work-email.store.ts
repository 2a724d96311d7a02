import { parseContact } from '../../messages/message.ts'
import type { Sealing } from '../../messages/sealing.edge.ts'
import type { Id } from '../../shared/id.ts'
import type { Handle } from '../../store/second-lock.ts'
import { notDone, type Refused } from './colleague.ts'
import type { SeeingTo } from './colleagues-write.store.ts'

/** Where a colleague is told at work. @returns undefined where nothing is written down, or it was sealed under another secret. */
export async function readWorkEmail(handle: Handle, sealed: Sealing, person: Id): Promise<string | undefined> {
  const { rows } = await handle.query<{ readonly sealed_email: Uint8Array }>(
    'select sealed_email from work_email where person = $1',
    [person],
  )
  return rows[0] && sealed.open(rows[0].sealed_email)
}

/** Writes down where a colleague is told at work; an empty line takes it away. */
export async function setWorkEmail(
  { handle, locality, by, now }: SeeingTo,
  sealed: Sealing,
  { person, typed }: { readonly person: Id; readonly typed: string },
): Promise<{ readonly is: 'done' } | Refused> {
  if (typed.trim() === '') {
    await handle.query('delete from work_email where person = $1', [person])
    return { is: 'done' }
  }
  const contact = parseContact(typed)
  if (contact.is !== 'ok' || contact.value.channel !== 'email') return notDone('needs-an-email')
  await handle.query(
    `insert into work_email (person, locality, sealed_email, set_by, set_at) values ($1, $2, $3, $4, $5)
     on conflict (person) do update set sealed_email = excluded.sealed_email, set_by = excluded.set_by, set_at = excluded.set_at`,
    [person, locality, sealed.seal(contact.value.to), by, now],
  )
  return { is: 'done' }
}
