import type { Id } from '../shared/id.ts'
import type { Handle } from '../store/second-lock.ts'

interface Hashes {
  readonly hash: (purpose: 'experience', text: string) => Uint8Array
}

/** Under which mark what a young person said of a meeting waits for a team: from it nobody reads who it is. */
export const experienceMark = (keys: Hashes, team: Id, youngPerson: Id): Uint8Array =>
  keys.hash('experience', `${team} ${youngPerson}`)

/** Ends the wait of these answers: they were counted, or go with whose they are. @returns how many there were. */
export async function endWaiting(handle: Handle, marks: readonly Uint8Array[]): Promise<number> {
  const { rows } = await handle.query<{ readonly ended: number }>('select app_end_experience($1) as ended', [marks])
  return rows[0]?.ended ?? 0
}

/** Deletes what somebody said of meetings and was not counted yet. What was counted holds nobody. */
export async function eraseWaiting(handle: Handle, keys: Hashes, youngPerson: Id): Promise<number> {
  const { rows } = await handle.query<{ readonly team: Id }>('select app_experience_waits() as team')
  const marks = rows.map(({ team }) => experienceMark(keys, team, youngPerson))
  return marks.length === 0 ? 0 : endWaiting(handle, marks)
}
