import type { Id } from '../../shared/id.ts'
import type { Handle } from '../../store/second-lock.ts'

/** The organisation of the directory that an agency is; undefined where nobody joined them. */
export async function organisationOf(handle: Handle, agency: Id): Promise<string | undefined> {
  const { rows } = await handle.query<{ readonly organisation: string | null }>(
    'select organisation from agency where id = $1',
    [agency],
  )
  return rows[0]?.organisation ?? undefined
}

/** An agency that runs an organisation of the directory, and who keeps its offers right. */
export interface Keeper {
  readonly agency: Id
  readonly name: string
  readonly curators: readonly string[]
}

/** Keepers by organisation. Offers whose organisation has none here are asked by a message or by phone. */
export async function keepersOf(
  handle: Handle,
  organisations: readonly string[],
): Promise<ReadonlyMap<string, Keeper>> {
  const { rows } = await handle.query<Keeper & { readonly organisation: string }>(
    `select agency.organisation::text, agency.id as agency, agency.name,
       coalesce((select array_agg(distinct person.name order by person.name) from person join job on job.person = person.id
         where person.agency = agency.id and person.left_on is null and job.is_a = 'curator'
           and job.from_day <= current_date and (job.until_day is null or current_date < job.until_day)), '{}') as curators
     from agency where agency.organisation::text = any($1::text[]) order by agency.id`,
    [[...organisations]],
  )
  return new Map(rows.map(({ organisation, ...keeper }) => [organisation, keeper]))
}
