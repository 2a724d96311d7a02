import type { Id } from '../../shared/id.ts'
import type { Handle } from '../../store/second-lock.ts'

/** Which agencies answer for an item that none holds: those with whom it is shared as it stands (`app_answers_with`), and who know them (`app_agency_knows`). */
const elsewhere = `select distinct last.item
  from (select distinct on (item) * from fact where item = any($1::uuid[]) order by item, n desc) as last
  join lateral (
    select person.agency from person where person.id = any(last.named)
    union select coalesce(person.agency, team.agency, agency.id) from jsonb_array_elements(last.also) as added
      left join person on person.id = (added ->> 'who')::uuid
      left join team on team.id = (added ->> 'who')::uuid
      left join agency on agency.id = (added ->> 'who')::uuid
    union select person.agency from edge join person on person.id = edge.subject
      where edge.young_person = any($2::uuid[]) and not edge.self_claimed and last.shared_with <> 'only-me'
        and (edge.kind = 'worker' or (edge.kind = 'team' and last.shared_with = 'my-team'))
        and (edge.ends is null or edge.ends > last.recorded_at)
  ) as answers on answers.agency <> $3
  where last.agency is null and answers.agency in (
    select agency from fact where young_person = any($2::uuid[])
    union select person.agency from edge join person on person.id = edge.subject
      where edge.young_person = any($2::uuid[]) and not edge.self_claimed)`

interface OfOneAgency {
  readonly records: readonly Id[]
  /** The agency whose answer it is. */
  readonly agency: Id
}

/** Those of a young person’s items, asked by themselves, that another agency than the one that answers here is to give them. */
export async function answeredElsewhere(
  handle: Handle,
  items: readonly Id[],
  { records, agency }: OfOneAgency,
): Promise<ReadonlySet<Id>> {
  const { rows } = await handle.query<{ readonly item: Id }>(elsewhere, [items, records, agency])
  return new Set(rows.map(({ item }) => item))
}
