import type { Id } from '../../shared/id.ts'
import { type Handle, withTheEnd } from '../../store/second-lock.ts'
import type { Kept, Written } from './facts.ts'

/** Which write it is: the key of a form, sent by one person. */
export interface Once {
  readonly locality: string
  readonly person: Id
  readonly key: string
}

/** A write, and what it has to know. */
export interface Writing<Known, Mine> {
  /** Asked before it is known whether the write was answered already, so that both travel together: it keeps nothing. */
  readonly ask: () => Promise<Known>
  readonly write: (known: Known) => Promise<Written<Mine>>
}

/**
 * Answers a write that was answered already with the same answer, whatever it says this time, and does nothing again. Two that come
 * at the same moment wait for each other. Only what was kept is remembered: a refusal holds words and left nothing behind.
 * @param handle of the transaction of the write: the answer is kept with it or not at all.
 */
export async function once<Known, Mine>(
  handle: Handle,
  { locality, person, key }: Once,
  { ask, write }: Writing<Known, Mine>,
): Promise<Written<Mine>> {
  const [, { rows }, known] = await Promise.all([
    handle.query({ ...hold, values: [JSON.stringify([locality, person, key])] }),
    handle.query<{ readonly answer: Kept }>({ ...find, values: [locality, person, key] }),
    ask(),
  ])
  const before = rows[0]?.answer
  if (before) return before
  const written = await write(known)
  if (written.is === 'kept')
    await withTheEnd(handle, handle.query({ ...keep, values: [locality, person, key, JSON.stringify(written)] }))
  return written
}

const hold = { name: 'once-hold', text: 'select pg_advisory_xact_lock(hashtextextended($1, 1))' }
const find = {
  name: 'once-find',
  text: 'select answer from done_once where locality = $1 and person = $2 and key = $3',
}
const keep = {
  name: 'once-keep',
  text: 'insert into done_once (locality, person, key, answer) values ($1, $2, $3, $4)',
}
