import type { Id } from '../../shared/id.ts'
import type { Handle } from '../../store/second-lock.ts'
import type { Kept, Written } from './facts.ts'

/** Which write it is: the key of a form, sent by one person. */
export interface Once {
  readonly locality: string
  readonly person: Id
  readonly key: string
}

/**
 * Answers a write that was answered already with the same answer, whatever it says this time, and does nothing again. Two that come
 * at the same moment wait for each other. Only what was kept is remembered: a refusal holds words and left nothing behind.
 * @param handle of the transaction of the write: the answer is kept with it or not at all.
 */
export async function once<Mine>(
  handle: Handle,
  { locality, person, key }: Once,
  write: () => Promise<Written<Mine>>,
): Promise<Written<Mine>> {
  await handle.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [JSON.stringify([locality, person, key])])
  const { rows } = await handle.query<{ readonly answer: Kept }>(
    'select answer from done_once where locality = $1 and person = $2 and key = $3',
    [locality, person, key],
  )
  const before = rows[0]?.answer
  if (before) return before
  const written = await write()
  if (written.is === 'kept') {
    await handle.query('insert into done_once (locality, person, key, answer) values ($1, $2, $3, $4)', [
      ...[locality, person, key, JSON.stringify(written)],
    ])
  }
  return written
}
