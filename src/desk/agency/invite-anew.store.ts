import { anewAlone } from '../../access/sign-in/anew.store.ts'
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

/** Days for which somebody whose job ended still counts as there: nobody is sent away first so that nobody is left to say yes. */
const stillThereDays = 7

/** The others of the agency who could say yes: administrators and privacy officers, without whoever asks and whoever it is for. */
async function othersWhoCould({ handle, agency, today, by }: SeeingTo, person: Id): Promise<readonly Id[]> {
  const { rows } = await handle.query<{ readonly id: Id }>(
    `select distinct person.id from person join job on job.person = person.id
     where person.agency = $1 and person.id <> all ($2::uuid[]) and job.is_a in ('administrator', 'privacy-officer')
       and job.from_day <= $3 and (job.until_day is null or job.until_day > $3::date - $4::int)
       and (person.left_on is null or person.left_on > $3::date - $4::int)`,
    [agency, [by, person], today, stillThereDays],
  )
  return rows.map(({ id }) => id)
}

/** A code for a colleague who has a way in already, and whether somebody else is there to say yes to it. */
export async function inviteAnew(
  seeing: SeeingTo,
  keys: Pick<SignInKeys, 'hash'>,
  { account, person }: Anew,
): Promise<{ readonly code: string; readonly others: readonly Id[] }> {
  const { handle, locality, by } = seeing
  const now = seeing.now.getTime()
  const others = await othersWhoCould(seeing, person)
  const anew = { by, ...(others.length === 0 ? { from: now + anewAlone } : {}) }
  return { code: await inviteByCode(handle, keys, { locality, account, now, anew }), others }
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
