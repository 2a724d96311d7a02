import type { Id } from '../../shared/id.ts'
import { type Handle, withTheEnd } from '../../store/second-lock.ts'
import type { Kept, Written } from './facts.ts'

/** Which write it is: the key of a form, sent by one person. */
export interface Once {
  readonly locality: string
  readonly person: Id
  readonly key: string
}

/** Whether a write was answered already, and what it has to know, asked together. */
export interface AskedOnce<Known> {
  readonly before: Kept | undefined
  readonly known: Known
}

/**
 * Asks whether a write was answered already. Two that come at the same moment wait for each other.
 * @param ask sent before it is known, so that both travel together: it keeps nothing.
 */
export async function askOnce<Known>(
  handle: Handle,
  { locality, person, key }: Once,
  ask: () => Promise<Known>,
): Promise<AskedOnce<Known>> {
  const [, { rows }, known] = await Promise.all([
    handle.query({ ...hold, values: [JSON.stringify([locality, person, key])] }),
    handle.query<{ readonly answer: Kept }>({ ...find, values: [locality, person, key] }),
    ask(),
  ])
  return { before: rows[0]?.answer, known }
}

/** A write, and what was asked for it. */
export interface Writing<Known, Mine> {
  readonly asked: AskedOnce<Known>
  readonly write: (known: Known) => Promise<Written<Mine>>
}

/** The same, where nothing was asked before. */
export const once = async <Mine>(
  handle: Handle,
  which: Once,
  { write }: { readonly write: () => Promise<Written<Mine>> },
): Promise<Written<Mine>> =>
  onceAsked(handle, which, { asked: await askOnce(handle, which, async () => undefined), write })

/**
 * Answers a write that was answered already with the same answer, whatever it says this time, and does nothing again. Only what was kept is
 * remembered: a refusal holds words and left nothing behind.
 * @param handle of the transaction of the write: the answer is kept with it or not at all.
 */
export async function onceAsked<Known, Mine>(
  handle: Handle,
  { locality, person, key }: Once,
  { asked: { before, known }, write }: Writing<Known, Mine>,
): Promise<Written<Mine>> {
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
