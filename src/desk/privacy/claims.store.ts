import type { Id } from '../../shared/id.ts'
import type { Handle } from '../../store/second-lock.ts'

/** Somebody of the agency said of themselves that they stand by a young person. Who that is, is not in it. */
export interface Claim {
  readonly id: Id
  readonly by: Id
  readonly byName: string
  readonly kind: string
  readonly since: Date
}

/** Claims of one agency's people that still count and nobody has looked at, the oldest first. */
export async function readClaims(handle: Handle, agency: Id, now: Date): Promise<readonly Claim[]> {
  const { rows } = await handle.query<Claim>(
    `select edge.id, edge.subject as by, person.name as "byName", edge.kind, edge.starts as since from edge
     join person on person.id = edge.subject
     where edge.self_claimed and person.agency = $1 and (edge.ends is null or edge.ends > $2)
       and not exists (select from claim_review where claim_review.edge = edge.id)
     order by edge.starts, edge.id limit 500`,
    [agency, now],
  )
  return rows
}

export interface ClaimReview {
  readonly claim: Id
  readonly locality: string
  readonly found: 'right' | 'ended'
  readonly by: Id
  readonly at: Date
}

/** Says that it is right, or ends it at once. @returns whose it is; undefined where it is not there for them, or was looked at. */
export async function keepClaimReview(
  handle: Handle,
  { claim, locality, found, by, at }: ClaimReview,
): Promise<Id | undefined> {
  const { rowCount: there } = await handle.query(
    `select from edge join person on person.id = edge.subject where edge.id = $1 and edge.self_claimed and edge.subject <> $2
       and person.agency = app_agency() and not exists (select from claim_review where claim_review.edge = edge.id)`,
    [claim, by],
  )
  if (there !== 1) return undefined
  await handle.query(
    'insert into claim_review (edge, locality, found, reviewed_by, reviewed_at) values ($1, $2, $3, $4, $5)',
    [claim, locality, found, by, at],
  )
  const change =
    found === 'right' ? 'self_claimed = false' : "ends = greatest($2::timestamptz, starts + interval '1 millisecond')"
  const { rows } = await handle.query<{ readonly whose: Id }>(
    `update edge set ${change} where id = $1 returning young_person as whose`,
    found === 'right' ? [claim] : [claim, at],
  )
  const [changed] = rows
  if (!changed) throw new Error('a claim that was there a moment ago could not be changed')
  return changed.whose
}

/** How much waits for a privacy officer: numbers, and nobody. */
export interface Waiting {
  readonly glass: number
  readonly claims: number
  readonly questions: number
}

export async function countWaiting(handle: Handle, agency: Id, now: Date): Promise<Waiting> {
  const { rows } = await handle.query<Waiting>(
    `select (select count(*)::int from lifting join person on person.id = lifting.by_person
        where lifting.kind = 'break-glass' and lifting.reviewed_at is null and person.agency = $1) as glass,
       (select count(*)::int from edge join person on person.id = edge.subject where edge.self_claimed and person.agency = $1
         and (edge.ends is null or edge.ends > $2)
         and not exists (select from claim_review where claim_review.edge = edge.id)) as claims,
       (select count(*)::int from same_person_question asked where asked.answer is null
         and not exists (select from same_person_answer said where said.question = asked.id and said.agency = $1)) as questions`,
    [agency, now],
  )
  return rows[0] ?? { glass: 0, claims: 0, questions: 0 }
}

/** What people are called, and for which agency they work. */
export async function namesOf(handle: Handle, people: readonly Id[]): Promise<ReadonlyMap<string, Named>> {
  const { rows } = await handle.query<Named & { readonly id: Id }>(
    `select person.id, person.name, agency.name as agency, person.agency as "agencyId" from person
     join agency on agency.id = person.agency where person.is_a = 'professional' and person.id = any($1::uuid[])`,
    [[...new Set(people)]],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

export interface Named {
  readonly name: string
  readonly agency: string
  readonly agencyId: Id
}
