import { keepAgreed } from '../../people/agencies.store.ts'
import { addDays, type Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import type { Handle } from '../../store/second-lock.ts'

/** An agreement as one of the two sees it. */
export interface AgreedWith {
  readonly id: Id
  readonly other: string
  readonly kinds: readonly string[]
  readonly from: Day
  readonly until: Day
  /** Who has not said yes yet: until then it counts for nobody. */
  readonly waitsFor?: 'us' | 'them'
}

/** What an agency agreed with others: what counts today or later first. */
export async function readAgreements(handle: Handle, agency: Id): Promise<readonly AgreedWith[]> {
  const { rows } = await handle.query<Omit<AgreedWith, 'waitsFor'> & { readonly waits_for: Id | null }>(
    `select agreed.id, agency.name as other, agreed.kinds, agreed.from_day as from, agreed.until_day as until, agreed.waits_for
     from agency_agreement agreed join agency on agency.id = case when agreed.one = $1 then agreed.other else agreed.one end
     where $1 in (agreed.one, agreed.other)
     order by (agreed.waits_for = $1) desc nulls last, agreed.until_day desc, agency.name, agreed.id`,
    [agency],
  )
  return rows.map(({ waits_for, ...agreed }) => ({
    ...agreed,
    ...(waits_for ? { waitsFor: waits_for === agency ? ('us' as const) : ('them' as const) } : {}),
  }))
}

export interface OtherAgency {
  readonly id: Id
  readonly name: string
}

export async function readOtherAgencies(handle: Handle, agency: Id): Promise<readonly OtherAgency[]> {
  const { rows } = await handle.query<OtherAgency>('select id, name from agency where id <> $1 order by name', [agency])
  return rows
}

export interface NewAgreement {
  readonly locality: string
  readonly agency: Id
  readonly other: Id
  readonly kinds: readonly string[]
  readonly from: Day
  readonly until: Day
}

/** Proposes it to the other agency: it counts when that one has said yes. */
export async function makeAgreement(handle: Handle, { agency, other, ...agreed }: NewAgreement): Promise<Id> {
  const id = newId()
  await keepAgreed(handle, { id, ...agreed, parties: [agency, other], waitsFor: other })
  return id
}

/** The two agencies of an agreement. */
export type Parties = readonly [Id, Id]

/** Says yes for the second agency. @returns nothing where it does not wait for them, or its last day has passed. */
export async function agreeTo(
  handle: Handle,
  id: Id,
  { by, at, today }: { readonly by: Id; readonly at: Date; readonly today: Day },
): Promise<Parties | undefined> {
  const { rows } = await handle.query<{ readonly one: Id; readonly other: Id }>(
    `update agency_agreement set waits_for = null, agreed_by = $2, agreed_at = $3
     where id = $1 and waits_for = app_agency() and until_day >= $4 returning one, other`,
    [id, by, at, today],
  )
  return rows[0] && [rows[0].one, rows[0].other]
}

/** Says no to one that waits, or takes it back: it was never agreed, and goes. */
async function takeBack(handle: Handle, id: Id): Promise<Parties | undefined> {
  const { rows } = await handle.query<{ readonly one: Id; readonly other: Id }>(
    'delete from agency_agreement where id = $1 and waits_for is not null and app_agency() in (one, other) returning one, other',
    [id],
  )
  return rows[0] && [rows[0].one, rows[0].other]
}

/** Ends at once: yesterday was its last day, or, where it began today, today is. One that waits goes. @returns nothing where it is not theirs, or has ended. */
export async function endAgreement(handle: Handle, id: Id, today: Day): Promise<Parties | undefined> {
  const gone = await takeBack(handle, id)
  if (gone) return gone
  const { rows } = await handle.query<{ readonly one: Id; readonly other: Id }>(
    `update agency_agreement set until_day = greatest(from_day, $2::date)
     where id = $1 and app_agency() in (one, other) and until_day > greatest(from_day, $2::date) returning one, other`,
    [id, addDays(today, -1)],
  )
  return rows[0] && [rows[0].one, rows[0].other]
}
