import type { Id } from '../shared/id.ts'
import type { Handle } from '../store/second-lock.ts'
import { saidUpTo, type WaitingWith, type WordsWaiting } from './unread.ts'

const waiting = {
  name: 'words-waiting',
  text: 'select need, young_person as "youngPerson", owners, since from app_words_waiting($1, $2) order by since, need',
}

/** Words that wait in the needs of all whom somebody reaches, the longest first. Whether they may know of a need is still to be asked of `decide`. */
export async function readWordsWaiting(handle: Handle, now: Date): Promise<readonly WordsWaiting[]> {
  const { rows } = await handle.query<WordsWaiting>({ ...waiting, values: [null, now] })
  return rows
}

/** The same of one need: since when, or nothing where all was opened. */
export async function readWaitingIn(handle: Handle, need: Id, now: Date): Promise<Date | undefined> {
  const { rows } = await handle.query<WordsWaiting>({ ...waiting, values: [need, now] })
  return rows[0]?.since
}

/** With whom of their agency words have waited for too long, for whoever leads a team; for anybody else nothing. */
export async function readWaitingWith(handle: Handle, now: Date): Promise<readonly WaitingWith[]> {
  const { rows } = await handle.query<WaitingWith>(
    `select holder, coalesce(person.name, team.name, '') as name, many as needs, since from app_words_waiting_with($1)
     left join person on person.id = holder left join team on team.id = holder order by since, holder`,
    [saidUpTo(now, 'lead')],
  )
  return rows
}
