import { anewAfterOthers, anewAlone } from '../../access/sign-in/anew.store.ts'
import { inviteByCode } from '../../access/sign-in/invitation.store.ts'
import type { SignInKeys } from '../../access/sign-in/sign-in-keys.edge.ts'
import type { Message } from '../../messages/message.ts'
import type { Sealing } from '../../messages/sealing.edge.ts'
import { tellAColleague } from '../../messages/to-others.store.ts'
import type { Id } from '../../shared/id.ts'
import type { SeeingTo } from './colleagues-write.store.ts'
import { readWorkEmail } from './work-email.store.ts'

interface Anew {
  readonly account: Id
  readonly person: Id
}

/** Days for which somebody whose job ended is remembered: who sends others away first, so that nobody is left to say yes, waits longer. */
const rememberedDays = 7

/** Somebody of the agency, neither whoever asks nor whoever it is for, who is or was there to say yes, or comes to be. */
interface Other {
  readonly id: Id
  /** They are there, and were before this day: who is made an administrator today says yes to nothing that is asked for today. */
  readonly could: boolean
}

async function othersOf({ handle, agency, today, by }: SeeingTo, person: Id): Promise<readonly Other[]> {
  const { rows } = await handle.query<Other>(
    `select person.id, bool_or(job.from_day < $3 and (job.until_day is null or job.until_day > $3)
         and (person.left_on is null or person.left_on > $3)) as could
     from person join job on job.person = person.id
     where person.agency = $1 and person.id <> all ($2::uuid[]) and job.is_a in ('administrator', 'privacy-officer')
       and job.from_day <= $3 and (job.until_day is null or job.until_day > $3::date - $4::int)
       and (person.left_on is null or person.left_on > $3::date - $4::int) group by person.id`,
    [agency, [by, person], today, rememberedDays],
  )
  return rows
}

/** What a code for somebody who has a way in already waits for, and who could say yes to it. */
export interface InvitedAnew {
  readonly code: string
  readonly waits: 'for-a-yes' | 'a-day' | 'two-days'
  readonly others: readonly Id[]
}

/** A code for a colleague who has a way in already. It never waits for nobody: where none is there to say yes, it opens by itself in the end. */
export async function inviteAnew(
  seeing: SeeingTo,
  keys: Pick<SignInKeys, 'hash'>,
  { account, person }: Anew,
): Promise<InvitedAnew> {
  const { handle, locality, by } = seeing
  const now = seeing.now.getTime()
  const all = await othersOf(seeing, person)
  const others = all.flatMap(({ id, could }) => (could ? [id] : []))
  const waits = others.length > 0 ? 'for-a-yes' : all.length > 0 ? 'two-days' : 'a-day'
  const opens = { 'for-a-yes': {}, 'a-day': { from: now + anewAlone }, 'two-days': { from: now + anewAfterOthers } }
  const code = await inviteByCode(handle, keys, { locality, account, now, anew: { by, ...opens[waits] } })
  return { code, waits, others }
}

/** Whom to tell, and with which words: none says who it is about. */
export interface TellingOfAnew {
  readonly sealed: Sealing
  readonly person: Id
  readonly others: readonly Id[]
  readonly words: { readonly subject: string; readonly toOfficers: string; readonly toColleague: string }
}

/** Tells the colleague and those who could say yes, where it is known where they are told at work. */
export async function tellOfAnew({ handle, locality }: SeeingTo, telling: TellingOfAnew): Promise<void> {
  const { sealed, person, others, words } = telling
  const told = [{ id: person, body: words.toColleague }, ...others.map((id) => ({ id, body: words.toOfficers }))]
  for (const { id, body } of told) {
    const to = await readWorkEmail(handle, sealed, id)
    if (to === undefined) continue
    const message = { contact: { channel: 'email', to }, subject: words.subject, body } as const satisfies Message
    await tellAColleague({ query: (sql, values) => handle.query(sql, [...values]), sealed, locality, message })
  }
}
