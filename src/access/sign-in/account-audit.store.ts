import type { Id } from '../../shared/id.ts'
import type { Handle } from '../../store/second-lock.ts'
import { appendAudit } from '../audit/audit.store.ts'
import type { HashOf } from '../audit/audit.ts'
import type { Instant } from '../context.ts'
import type { ActingAs } from './session.ts'

/** Where a row about an account is written. */
export interface AccountDesk {
  readonly locality: string
  /** The keyed hash of the chains of who did what. */
  readonly hashOf: HashOf
}

/** Somebody came in, or changed by what they can come in. */
export interface AccountAct {
  readonly account: Id
  readonly did: 'sign-in' | 'settings'
  /** What they act as, where that is settled; else the first that they hold. */
  readonly part?: ActingAs
  readonly now: Instant
}

interface HolderRow {
  readonly person: Id
  readonly agency: Id | null
  readonly part: ActingAs | 'nobody'
}

/**
 * Writes down, in the transaction in which it happens, that somebody came in or that a way in was added or taken away: in their own record,
 * or in that of their agency. Which way it was is not said.
 */
export async function noteAccount(handle: Handle, { locality, hashOf }: AccountDesk, act: AccountAct): Promise<void> {
  const { rows } = await handle.query<HolderRow>(
    `select person.id as person, person.agency, case when person.is_a <> 'professional' then person.is_a
       else coalesce((select is_a from job where job.person = person.id order by from_day, is_a limit 1), 'nobody') end as part
     from account join person on person.id = account.person where account.id = $1`,
    [act.account],
  )
  const [holder] = rows
  if (!holder) return
  const { person, agency } = holder
  const who = { by: person, part: act.part ?? holder.part, ...(agency ? { agency } : {}) }
  const said = { did: act.did, kind: 'account', item: act.account, outcome: 'allowed', because: '' } as const
  await appendAudit(
    handle,
    [{ ...who, ...said, locality, record: agency ?? person, at: act.now, showThem: true }],
    hashOf,
  )
}
