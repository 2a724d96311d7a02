import type { Handle } from '../../store/second-lock.ts'
import { whileAnswering } from './gather.store.ts'
import { type AccessRequest, isForCarer } from './request.ts'

/** An account of theirs that opens the record which it is about: its own, or one whose sign-in opens both. */
const ownPage = `select from account where state = 'open' and (person = $1
  or person in (select kept from merge where joined = $1 and undone_at is null and sign_ins_joined_at is not null)
  or person in (select joined from merge where kept = $1 and undone_at is null and sign_ins_joined_at is not null))`

/** Whether whoever asked can find an answer on a page of their own. A carer asks on theirs. It is known until it is answered, and only to who answers. */
export async function hasOwnPage(handle: Handle, request: AccessRequest): Promise<boolean> {
  if (isForCarer(request)) return true
  return whileAnswering(handle, request.id, async () => {
    const { rowCount } = await handle.query(ownPage, [request.youngPerson])
    return (rowCount ?? 0) > 0
  })
}
