import type { Id } from '../shared/id.ts'
import type { Handle } from '../store/second-lock.ts'

/** Which form it is: its own key, sent by one person. */
export interface WhichForm {
  readonly locality: string
  readonly person: Id
  readonly key: string
}

/** Something was done, and leads here. `again`: it had been done before, and nothing was done now. */
export interface Done {
  readonly is: 'done'
  readonly to: string
  readonly again?: boolean
}

/**
 * Does what a form asks once: the same form again leads to the same place. What was not done is not remembered.
 * @param handle of the transaction in which it is done.
 */
export async function onceOnly<NotDone>(
  handle: Handle,
  { locality, person, key }: WhichForm,
  work: () => Promise<Done | NotDone>,
): Promise<Done | NotDone> {
  const values = [locality, person, key]
  await handle.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [JSON.stringify(values)])
  const { rows } = await handle.query<{ readonly answer: { readonly to: string } }>(
    'select answer from done_once where locality = $1 and person = $2 and key = $3',
    values,
  )
  const before = rows[0]?.answer
  if (before) return { is: 'done', to: before.to, again: true }
  const done = await work()
  if (isDone(done))
    await handle.query('insert into done_once (locality, person, key, answer) values ($1, $2, $3, $4)', [
      ...values,
      JSON.stringify({ to: done.to }),
    ])
  return done
}

const isDone = (done: unknown): done is Done =>
  typeof done === 'object' && done !== null && 'is' in done && done.is === 'done'
