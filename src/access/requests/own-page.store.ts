import type { Handle } from '../../store/second-lock.ts'
import { whileAnswering } from './gather.store.ts'
import { type AccessRequest, isForCarer } from './request.ts'

/** Accounts of theirs that open the record which it is about: its own, and one whose sign-in opens both. */
const accounts = `select state from account where person = $1
  or person in (select kept from merge where joined = $1 and undone_at is null and sign_ins_joined_at is not null)
  or person in (select joined from merge where kept = $1 and undone_at is null and sign_ins_joined_at is not null)`

/**
 * Whether whoever asked can find an answer on a page of their own. A carer asks on theirs. It is known until it is answered, and only to who
 * answers. An agency that knows nothing of them knows of no account either: then it rests on where they asked.
 */
export async function hasOwnPage(handle: Handle, request: AccessRequest): Promise<boolean> {
  if (isForCarer(request)) return true
  return whileAnswering(handle, request.id, async () => {
    const { rows } = await handle.query<{ readonly state: 'open' | 'closed' }>(accounts, [request.youngPerson])
    return rows.length === 0 ? request.how === 'own-page' : rows.some(({ state }) => state === 'open')
  })
}
