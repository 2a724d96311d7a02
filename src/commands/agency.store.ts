import { appendAudit } from '../access/audit/audit.store.ts'
import type { HashOf } from '../access/audit/audit.ts'
import { inviteByCode } from '../access/sign-in/invitation.store.ts'
import { openAccount } from '../access/sign-in/sign-in-account.store.ts'
import type { SignInKeys } from '../access/sign-in/sign-in-keys.edge.ts'
import { addAgency, addProfessional, addTeam, startJob } from '../people/agencies.store.ts'
import type { Agency, Sector } from '../people/agency.ts'
import { dayIn } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { newId } from '../shared/new-id.edge.ts'
import type { Database } from '../store/database.ts'
import { asOperator, type Handle } from '../store/second-lock.ts'

/** Whoever runs a place, at work on its agencies. */
export interface Operating {
  readonly database: Database
  readonly locality: string
  readonly keys: Pick<SignInKeys, 'hash'>
  readonly hashOf: HashOf
  readonly now: Date
}

/** An agency that is to be there, with whom its first administrator is. */
export interface Beginning extends Pick<Agency, 'name' | 'sector'> {
  readonly team: string
  readonly administrator: string
}

export type Begun = { readonly is: 'begun'; readonly code: string } | { readonly is: 'there'; readonly sector: Sector }

/** Makes an agency with its first team and its first administrator, who is asked in; one that is there by its name stays as it is. */
export const beginAgency = (operating: Operating, beginning: Beginning): Promise<Begun> =>
  asOperator(operating.database, operating.locality, async (handle) => {
    const { locality } = operating
    const { name, sector, team, administrator } = beginning
    const there = await findAgency(handle, { locality, name })
    if (there) return { is: 'there', sector: there.sector }
    const [agency, person] = [newId(), newId()]
    await addAgency(handle, { id: agency, locality, name, sector })
    await addTeam(handle, { id: newId(), locality, agency, name: team })
    await addProfessional(handle, { id: person, locality, agency, name: administrator })
    await startJob(handle, {
      ...{ person, locality, is: 'administrator', mayBreakGlass: false },
      from: dayIn(operating.now),
    })
    const account = await openAccount(handle, { locality, person, now: operating.now.getTime() })
    return { is: 'begun', code: await invite(handle, operating, { agency, person, account }) }
  })

interface Asked {
  readonly agency: Id
  readonly person: Id
  readonly account: Id
}

/** Makes the code of an invitation, and leaves a row in the chain of the agency: the operator's, and nobody's by name. */
async function invite(handle: Handle, operating: Operating, { agency, person, account }: Asked): Promise<string> {
  const { locality, keys, hashOf } = operating
  const now = operating.now.getTime()
  const did = { did: 'settings', kind: 'people-of-agency', outcome: 'allowed', because: '', showThem: false } as const
  await appendAudit(
    handle,
    [{ ...did, locality, record: agency, agency, item: person, at: now, part: 'operator' }],
    hashOf,
  )
  return inviteByCode(handle, keys, { locality, account, now })
}

/** Held until the transaction is over, so that one name is begun once. Capitals and spaces make no other name. */
async function findAgency(
  handle: Handle,
  { locality, name }: { readonly locality: string; readonly name: string },
): Promise<{ readonly id: Id; readonly sector: Sector } | undefined> {
  await handle.query('select pg_advisory_xact_lock(hashtextextended($1, 12))', [`agency ${locality}`])
  const { rows } = await handle.query<{ readonly id: Id; readonly sector: Sector }>(
    'select id, sector from agency where locality = $1 and lower(name) = lower($2) order by made_at limit 1',
    [locality, name],
  )
  return rows[0]
}

/** How far an agency has come. */
export interface HowFar {
  readonly name: string
  readonly sector: Sector
  /** Somebody who works there has a way in, or had one. */
  readonly cameIn: boolean
  /** Until when the newest code opens something, where nobody has come in yet. */
  readonly until: Date | null
}

const howFar = `select agency.name, agency.sector,
    coalesce(bool_or(credential.kind <> 'handed-code' or credential.used_at is not null), false) as "cameIn",
    max(credential.ends_at) filter (where credential.kind = 'handed-code' and credential.used_at is null
      and credential.known_as is not null) as until
  from agency left join person on person.agency = agency.id left join account on account.person = person.id
    left join credential on credential.account = account.id
  where agency.locality = $1 and ($2::uuid is null or agency.id = $2) group by agency.id order by lower(agency.name)`

/** Every agency of a place. */
export const listAgencies = ({ database, locality }: Operating): Promise<readonly HowFar[]> =>
  asOperator(database, locality, async (handle) => (await handle.query<HowFar>(howFar, [locality, null])).rows)

export type InvitedAgain =
  | { readonly is: 'invited'; readonly code: string }
  | { readonly is: 'no-agency' }
  | { readonly is: 'came-in' }
  | { readonly is: 'still-open'; readonly until: Date }
  | { readonly is: 'nobody-to-invite' }

/** Another code for the first administrator: only where the one before has run out and nobody of the agency has come in. */
export const inviteAgain = (operating: Operating, name: string): Promise<InvitedAgain> =>
  asOperator(operating.database, operating.locality, async (handle) => {
    const { locality, now } = operating
    const agency = (await findAgency(handle, { locality, name }))?.id
    if (!agency) return { is: 'no-agency' }
    const [found] = (await handle.query<HowFar>(howFar, [locality, agency])).rows
    if (found?.cameIn) return { is: 'came-in' }
    if (found?.until && found.until > now) return { is: 'still-open', until: found.until }
    const { rows } = await handle.query<Pick<Asked, 'person' | 'account'>>(
      `select person.id as person, account.id as account from person join account on account.person = person.id and account.state = 'open'
       join job on job.person = person.id and job.is_a = 'administrator' where person.agency = $1 order by person.made_at limit 1`,
      [agency],
    )
    const [first] = rows
    if (!first) return { is: 'nobody-to-invite' }
    return { is: 'invited', code: await invite(handle, operating, { agency, ...first }) }
  })
