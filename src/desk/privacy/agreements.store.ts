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
}

/** What an agency agreed with others: what counts today or later first. */
export async function readAgreements(handle: Handle, agency: Id): Promise<readonly AgreedWith[]> {
  const { rows } = await handle.query<AgreedWith>(
    `select agreed.id, agency.name as other, agreed.kinds, agreed.from_day as from, agreed.until_day as until from agency_agreement agreed
     join agency on agency.id = case when agreed.one = $1 then agreed.other else agreed.one end
     where $1 in (agreed.one, agreed.other) order by agreed.until_day desc, agency.name, agreed.id`,
    [agency],
  )
  return rows
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

export async function makeAgreement(handle: Handle, { agency, other, ...agreed }: NewAgreement): Promise<Id> {
  const id = newId()
  await keepAgreed(handle, { id, ...agreed, parties: [agency, other] })
  return id
}

/** Ends at once: yesterday was its last day, or, where it began today, today is. @returns false where it is not theirs, or has ended. */
export async function endAgreement(handle: Handle, id: Id, today: Day): Promise<boolean> {
  const { rowCount } = await handle.query(
    `update agency_agreement set until_day = greatest(from_day, $2::date)
     where id = $1 and app_agency() in (one, other) and until_day > greatest(from_day, $2::date)`,
    [id, addDays(today, -1)],
  )
  return rowCount === 1
}
