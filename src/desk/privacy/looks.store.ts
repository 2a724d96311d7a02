import { type Likeness, likenessFields } from '../../people/same-person.ts'
import type { Id } from '../../shared/id.ts'
import type { Handle } from '../../store/second-lock.ts'

/** One thing that somebody did, in ids and fixed words. */
export interface Did {
  readonly at: Date
  readonly name: string
  readonly part: string
  readonly did: string
  readonly kind: string
  readonly outcome: 'allowed' | 'refused'
  /** With how many things at once. */
  readonly things: number
  /** Whose it was, as a reference; the agency's own where no young person is in it. */
  readonly record: Id
}

/** What the people of one agency did, from an instant up to, not including, another. */
export interface WhichLooks {
  readonly locality: string
  readonly agency: Id
  readonly from: Date
  readonly until: Date
  readonly by?: Id
  /** Of these records alone. */
  readonly records?: readonly Id[]
  readonly did?: string
}

/** So many are shown; one more is read, to say that there are more. */
export const mostLooks = 200

/** The newest first. Other agencies' people are not in it: theirs is another privacy officer's. */
export async function readLooks(handle: Handle, which: WhichLooks): Promise<readonly Did[]> {
  const values: unknown[] = [which.locality, which.agency, which.from, which.until]
  const only = (column: string, value: unknown, how = '='): string => {
    if (value === undefined) return ''
    values.push(value)
    return how === '=' ? ` and ${column} = $${values.length}` : ` and ${column} = any($${values.length}::uuid[])`
  }
  const more = [
    only('audit.by_person', which.by),
    only('audit.record', which.records, 'any'),
    only('audit.did', which.did),
  ].join('')
  const { rows } = await handle.query<Did>(
    `select audit.at, coalesce(person.name, '') as name, audit.part, audit.did, audit.kind, audit.outcome,
       1 + cardinality(audit.also) as things, audit.record
     from audit left join person on person.id = audit.by_person and person.is_a = 'professional'
     where audit.locality = $1 and audit.agency = $2 and audit.at >= $3 and audit.at < $4 and audit.did <> 'sealed'${more}
     order by audit.at desc, audit.record, audit.n desc limit ${mostLooks + 1}`,
    values,
  )
  return rows
}

/** One young person by what is known of them: exactly one, or nobody; thirty times an hour at most. */
export async function findForAnAnswer(handle: Handle, known: Likeness, number?: Uint8Array): Promise<Id | undefined> {
  const three = likenessFields.slice(0, 3).map((field) => known[field] ?? null)
  const { rows } = await handle.query<{ readonly id: Id | null }>(
    'select app_find_for_an_answer($1, $2, $3, $4) as id',
    [...three, number ?? null],
  )
  return rows[0]?.id ?? undefined
}
