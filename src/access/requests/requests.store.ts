import { openText, sealText } from '../../people/sealing.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { Handle } from '../../store/second-lock.ts'
import type { PersonKeys } from '../facts/person-keys.store.ts'
import type { AccessRequest, AnswerGiven, HowAsked, WrittenDown } from './request.ts'

/** Where requests are kept, and what opens them. */
export interface Kept {
  readonly handle: Handle
  readonly keys: PersonKeys
}

/** A request as it comes. */
export interface NewRequest {
  readonly id: Id
  readonly locality: string
  readonly agency: Id
  readonly youngPerson: Id
  readonly forPerson: Id
  readonly ofRecords: readonly Id[]
  readonly how: HowAsked
  readonly receivedOn: Day
  readonly writtenDown?: WrittenDown & { readonly by: Id }
  /** When it was gathered by whoever asked: a carer, of what they may read. */
  readonly gatheredAt?: Date
}

/** @returns false where one runs already, or the key of the young person is destroyed. */
export async function keepRequest({ handle, keys }: Kept, request: NewRequest): Promise<boolean> {
  const { id, locality, agency, youngPerson, forPerson, writtenDown } = request
  const found = await keys.find(youngPerson)
  if (writtenDown && found.is !== 'held') return false
  const sealed =
    writtenDown && found.is === 'held'
      ? sealText(
          found.key.sealing(`asked ${id}`),
          JSON.stringify({ who: writtenDown.who, checked: writtenDown.checked }),
        )
      : null
  const { rowCount } = await handle.query(
    `insert into access_request (id, locality, agency, young_person, for_person, of_records, how, entered_by, sealed_asked, received_on,
       gathered_at, gathered_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing`,
    [
      ...[id, locality, agency, youngPerson, forPerson, request.ofRecords, request.how],
      ...[writtenDown?.by ?? null, sealed, request.receivedOn],
      ...[request.gatheredAt ?? null, request.gatheredAt ? forPerson : null],
    ],
  )
  return rowCount === 1
}

interface RequestRow {
  readonly id: Id
  readonly locality: string
  readonly agency: Id
  readonly agency_name: string | null
  readonly young_person: Id
  readonly for_person: Id
  readonly of_records: readonly Id[]
  readonly how: HowAsked
  readonly entered_by: Id | null
  readonly sealed_asked: Uint8Array | null
  readonly received_on: Day
  readonly extended_on: Day | null
  readonly sealed_extension: Uint8Array | null
  readonly complaint: Id | null
  readonly complaint_about: Id | null
  readonly asked_to_look: Id | null
  readonly confirmed_at: Date | null
  readonly confirmed_by: Id | null
  readonly gathered_at: Date | null
  readonly looked_through_at: Date | null
  readonly looked_through_by: Id | null
  readonly signed_at: Date | null
  readonly signed_by: Id | null
  readonly answered_at: Date | null
  readonly answer: 'given' | 'refused' | 'nothing-kept' | null
  readonly sealed_answer: Uint8Array | null
  readonly given: 'own-page' | 'paper' | null
  readonly until_day: Day | null
  readonly n: number
}

const selected = `select access_request.*, agency.name as agency_name from access_request left join agency on agency.id = access_request.agency`

/** One request; for whoever it is not there for, there is none. */
export async function readRequest(kept: Kept, id: Id): Promise<AccessRequest | undefined> {
  const { rows } = await kept.handle.query<RequestRow>(`${selected} where access_request.id = $1`, [id])
  return rows[0] && requestOf(kept, rows[0])
}

/** Every request that is there for whoever acts: those that wait, the oldest first, then those that were answered, the newest first. */
export async function readRequests(kept: Kept): Promise<readonly AccessRequest[]> {
  const { rows } = await kept.handle.query<RequestRow>(
    `${selected} order by answered_at is not null, answered_at desc, received_on, access_request.id limit 500`,
  )
  const requests: AccessRequest[] = []
  for (const row of rows) requests.push(await requestOf(kept, row))
  return requests
}

/** How many of an agency’s requests wait for it. */
export async function countRequests(handle: Handle): Promise<number> {
  const { rows } = await handle.query<{ readonly many: number }>(
    'select count(*)::int as many from access_request where answered_at is null',
  )
  return rows[0]?.many ?? 0
}

async function requestOf({ keys }: Kept, row: RequestRow): Promise<AccessRequest> {
  const isSealed = row.sealed_asked ?? row.sealed_extension ?? row.sealed_answer
  const found = isSealed ? await keys.find(row.young_person) : undefined
  const open = (what: string, sealed: Uint8Array | null): string | undefined =>
    sealed && found?.is === 'held' ? openText(found.key.sealing(`${what} ${row.id}`), sealed) : undefined
  const asked = open('asked', row.sealed_asked)
  return {
    ...{ id: row.id, locality: row.locality, agency: row.agency, agencyName: row.agency_name ?? '' },
    ...{ youngPerson: row.young_person, forPerson: row.for_person, ofRecords: row.of_records, how: row.how },
    ...{ receivedOn: row.received_on, answer: answerOf(row, open('answer', row.sealed_answer)), n: row.n },
    ...(row.entered_by ? { enteredBy: row.entered_by } : {}),
    // What opens was sealed here, by `keepRequest`, and proved whole.
    ...(asked ? { writtenDown: JSON.parse(asked) as WrittenDown } : {}),
    ...(row.extended_on
      ? { extended: { on: row.extended_on, because: open('longer', row.sealed_extension) ?? '' } }
      : {}),
    ...(row.complaint
      ? { complaint: { id: row.complaint, ...(row.complaint_about ? { about: row.complaint_about } : {}) } }
      : {}),
    ...workOf(row),
  }
}

const workOf = (row: RequestRow) => ({
  ...(row.asked_to_look ? { askedToLook: row.asked_to_look } : {}),
  ...(row.confirmed_at && row.confirmed_by ? { confirmed: { by: row.confirmed_by, at: row.confirmed_at } } : {}),
  ...(row.gathered_at ? { gatheredAt: row.gathered_at } : {}),
  ...(row.looked_through_at && row.looked_through_by
    ? { lookedThrough: { by: row.looked_through_by, at: row.looked_through_at } }
    : {}),
  ...(row.signed_at && row.signed_by ? { signed: { by: row.signed_by, at: row.signed_at } } : {}),
})

function answerOf(row: RequestRow, because: string | undefined): AnswerGiven {
  const { answer, answered_at: at, given, until_day: until } = row
  if (!answer || !at) return { is: 'not-yet' }
  if (answer === 'given' && given && until) return { is: 'given', how: given, at, until }
  return answer === 'refused' ? { is: 'refused', at, because: because ?? '' } : { is: 'nothing-kept', at }
}

/** What is written of a request, by their columns; whoever changes it says as which nth they saw it. */
type Changing = Readonly<Record<string, string | Date | Uint8Array | readonly Id[] | null>>

/** @returns false where somebody was quicker, or it was answered already. */
export async function changeRequest(
  handle: Handle,
  { id, n }: Pick<AccessRequest, 'id' | 'n'>,
  changing: Changing,
): Promise<boolean> {
  const names = Object.keys(changing)
  const sets = names.map((name, at) => `${name} = $${at + 3}`).join(', ')
  const { rowCount } = await handle.query(
    `update access_request set ${sets}, n = n + 1 where id = $1 and n = $2 and answered_at is null`,
    [id, n, ...names.map((name) => changing[name])],
  )
  return rowCount === 1
}

/** Words about a request, sealed with the key of the young person. @throws where there is no key any more. */
export async function sealedFor(
  { keys }: Pick<Kept, 'keys'>,
  { id, youngPerson }: Pick<AccessRequest, 'id' | 'youngPerson'>,
  { what, words }: { readonly what: 'longer' | 'answer'; readonly words: string },
): Promise<Uint8Array> {
  const found = await keys.find(youngPerson)
  if (found.is !== 'held') throw new Error('the key of somebody whose request this is was destroyed')
  return sealText(found.key.sealing(`${what} ${id}`), words)
}

/** Which agencies hold something of somebody, or have somebody who stands by them: each is asked for what it holds. */
export async function whoHolds(handle: Handle, records: readonly Id[]): Promise<readonly Id[]> {
  const { rows } = await handle.query<{ readonly agency: Id }>(
    `select agency from fact where young_person = any($1::uuid[]) and agency is not null
     union select person.agency from edge join person on person.id = edge.subject
       where edge.young_person = any($1::uuid[]) and person.agency is not null order by agency`,
    [records],
  )
  return rows.map(({ agency }) => agency)
}

/** The agencies of those who stand, or stood, by somebody. */
export async function whoStands(handle: Handle, records: readonly Id[]): Promise<readonly Id[]> {
  const { rows } = await handle.query<{ readonly agency: Id }>(
    `select distinct person.agency from edge join person on person.id = edge.subject
     where edge.young_person = any($1::uuid[]) and person.agency is not null order by agency`,
    [records],
  )
  return rows.map(({ agency }) => agency)
}

/** Deletes what was gathered for requests of a place that are closed. */
export async function closeRequests(handle: Handle, today: Day): Promise<void> {
  await handle.query('select app_close_access_requests($1)', [today])
}
