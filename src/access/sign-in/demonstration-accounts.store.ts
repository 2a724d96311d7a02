import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { namedId } from '../../shared/named-id.edge.ts'
import type { Database } from '../../store/database.ts'
import type { Handle } from '../../store/second-lock.ts'
import {
  accountsOfNeeds,
  type DemonstrationAccount,
  demonstrationAccounts,
  demonstrationAgencies,
  everybodyInvented,
  whyNoOneTap,
} from './demonstration-accounts.ts'
import { inPlace } from './session.store.ts'
import { isJob, type OrCouldNot } from './sign-in.ts'
import { holderOf, openFor, refuse, type SignedIn, type SignInDesk, type Visit } from './sign-in-desk.store.ts'

const idOf = (locality: string, what: string): Id => namedId(`rightdoor demonstration ${locality} ${what}`)

/** Who an invented person is in the tables: always the same ids in one place, so that they can be found, and refused. */
export const demonstrationPerson = (locality: string, key: string): Id => idOf(locality, `person ${key}`)
export const demonstrationAccount = (locality: string, key: string): Id => idOf(locality, `account ${key}`)
export const demonstrationAgency = (locality: string, key: string): Id => idOf(locality, `agency ${key}`)

/** The id that the demonstration's directory gives to an organisation. */
export const demonstrationOrganisation = (locality: string, organisation: string): Id =>
  namedId(`urn:rightdoor:demonstration:${locality}:organisation:${organisation}`)

/** The id that the demonstration's directory gives to an offer, wherever it is held. */
export const demonstrationService = (locality: string, offer: string): Id =>
  namedId(`urn:rightdoor:demonstration:${locality}:service:${offer}`)

/**
 * Puts the invented people in, with their agencies, jobs and accounts; what is there already stays. In a place that is no demonstration
 * it does nothing.
 * @param handle of a transaction as the operator: the plain role makes no agency.
 */
export async function plantDemonstrationAccounts(
  handle: Handle,
  { locality, today }: { readonly locality: string; readonly today: Day },
): Promise<void> {
  if (!(await isDemonstration(handle, locality))) return
  await plantAgencies(handle, locality)
  await plantPeople(handle, locality)
  await handle.query(
    `insert into job (person, locality, is_a, may_break_glass, from_day)
     select person, $1, "isA", "mayBreakGlass", $3 from jsonb_to_recordset($2::jsonb) as row (person uuid, "isA" text, "mayBreakGlass" boolean)
     where not exists (select 1 from job where job.person = row.person)`,
    [locality, JSON.stringify(demonstrationAccounts.flatMap((who) => jobOf(locality, who))), today],
  )
  await plantAccounts(handle, locality, demonstrationAccounts)
}

/** The same for those of the forty needs, who were written down before. */
export const plantAccountsOfNeeds = (handle: Handle, locality: string): Promise<void> =>
  plantAccounts(handle, locality, accountsOfNeeds)

async function plantAccounts(
  handle: Handle,
  locality: string,
  accounts: readonly DemonstrationAccount[],
): Promise<void> {
  await handle.query(
    `insert into account (id, locality, person) select id, $1, person from jsonb_to_recordset($2::jsonb) as row (id uuid, person uuid)
     on conflict (id) do nothing`,
    [locality, JSON.stringify(accounts.map(({ key }) => accountOf(locality, key)))],
  )
}

/** Who of the forty needs can be tried in a place. */
export const accountsOfNeedsIn = (
  desk: Pick<SignInDesk, 'database' | 'locality'>,
): Promise<readonly DemonstrationAccount[]> =>
  inPlace(desk, async (handle) => {
    const idOfAccount = ({ key }: DemonstrationAccount): Id => demonstrationAccount(desk.locality, key)
    const { rows } = await handle.query<{ readonly id: Id }>('select id from account where id = any ($1::uuid[])', [
      accountsOfNeeds.map(idOfAccount),
    ])
    return accountsOfNeeds.filter((each) => rows.some(({ id }) => id === idOfAccount(each)))
  })

const accountOf = (locality: string, key: string) => ({
  id: demonstrationAccount(locality, key),
  person: demonstrationPerson(locality, key),
})

const jobOf = (locality: string, who: DemonstrationAccount) =>
  'agency' in who
    ? [{ person: demonstrationPerson(locality, who.key), isA: who.actsAs, mayBreakGlass: who.mayBreakGlass }]
    : []

async function plantAgencies(handle: Handle, locality: string): Promise<void> {
  const agencies = demonstrationAgencies.map(({ key, name, sector, organisation }) => ({
    ...{ id: demonstrationAgency(locality, key), name, sector },
    organisation: demonstrationOrganisation(locality, organisation),
  }))
  await handle.query(
    `insert into agency (id, locality, name, sector, organisation) select id, $1, name, sector, organisation
     from jsonb_to_recordset($2::jsonb) as row (id uuid, name text, sector text, organisation uuid)
     on conflict (id) do update set organisation = coalesce(agency.organisation, excluded.organisation)`,
    [locality, JSON.stringify(agencies)],
  )
}

async function plantPeople(handle: Handle, locality: string): Promise<void> {
  const people = demonstrationAccounts.map((who) => ({
    id: demonstrationPerson(locality, who.key),
    ...('agency' in who
      ? { isA: 'professional', agency: demonstrationAgency(locality, who.agency), name: who.name }
      : { isA: who.actsAs }),
  }))
  await handle.query(
    `insert into person (id, locality, is_a, agency, name) select id, $1, "isA", agency, name
     from jsonb_to_recordset($2::jsonb) as row (id uuid, "isA" text, agency uuid, name text) on conflict (id) do nothing`,
    [locality, JSON.stringify(people)],
  )
}

async function isDemonstration(handle: Handle, locality: string): Promise<boolean> {
  const { rowCount } = await handle.query('select 1 from locality where slug = $1 and demonstration', [locality])
  return rowCount === 1
}

/** One tap: signs a visitor in as somebody invented. Whether the place is a demonstration is read where it is kept. */
export const signInAsInvented = (
  desk: SignInDesk,
  asked: { readonly key: string; readonly mode: 'demonstration' | 'production' },
  visit: Visit,
): Promise<OrCouldNot<SignedIn>> =>
  inPlace(desk, async (handle) => {
    const demonstration = await isDemonstration(handle, desk.locality)
    if (whyNoOneTap({ mode: asked.mode, demonstration })) return refuse(desk, 'unknown')
    const who = everybodyInvented.find(({ key }) => key === asked.key)
    if (!who) return refuse(desk, 'unknown')
    const account = demonstrationAccount(desk.locality, who.key)
    const holder = await holderOf(handle, account, visit.now)
    if (!holder) return refuse(desk, 'unknown')
    const job = isJob(who.actsAs) ? { job: who.actsAs } : {}
    return openFor(handle, desk, { account, holder, visit: { ...visit, ...job } })
  })

/** In which places accounts of the demonstration stand, and how many: for the start in production, and for `doctor`. */
export async function findDemonstrationAccounts(
  database: Database,
  localities: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>()
  for (const locality of localities) {
    const ids = everybodyInvented.map(({ key }) => demonstrationAccount(locality, key))
    const many = await inPlace({ database, locality }, async (handle) => {
      const { rowCount } = await handle.query('select 1 from account where id = any($1::uuid[])', [ids])
      return rowCount ?? 0
    })
    if (many > 0) found.set(locality, many)
  }
  return found
}
