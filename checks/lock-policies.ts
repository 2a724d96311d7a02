import type { Handle } from '../src/store/second-lock.ts'

interface Policy {
  readonly on: string
  readonly using: string | null
  readonly check: string | null
}

/** Policies that let something through and hold for whoever acts, by name or because they hold for all. */
const readPolicies = async (handle: Handle): Promise<readonly Policy[]> =>
  (
    await handle.query<Policy>(
      `select c.relname || ' ' || p.polname as on, pg_get_expr(p.polqual, c.oid) as using,
         pg_get_expr(p.polwithcheck, c.oid) as check
       from pg_policy p join pg_class c on c.oid = p.polrelid
       where p.polpermissive and p.polroles && array[0, 'rightdoor_app'::regrole]::oid[] order by 1`,
    )
  ).rows

/** `true`, a value beside itself, or no more than that somebody acts. */
const isSaid =
  /\btrue\b|\bNOT false\b|(\b[\w.']+(?:\(\))?)(?:::\w+)? (?:=|IS DISTINCT FROM) \1(?![\w.(])|^\(app_\w+\(\) IS NOT NULL\)$/i

/** Asks who acts; which place it is the wall asks already. */
const asksWho = /\bapp_(?!locality\()\w+\(/

const asksNobody = (expression: string): boolean =>
  expression !== 'false' && (isSaid.test(expression) || !asksWho.test(expression))

/** Each part of a policy that lets through whoever asks: `table policy using` or `table policy check`. */
export const openPolicies = async (handle: Handle): Promise<readonly string[]> =>
  (await readPolicies(handle)).flatMap(({ on, using, check }) => [
    ...(using !== null && asksNobody(using) ? [`${on} using`] : []),
    ...(check !== null && asksNobody(check) ? [`${on} check`] : []),
  ])

interface Filter {
  readonly on: string
  readonly filter: string
}

const filterShape = /(?:Filter|Index Cond|Recheck Cond|Replaces|One-Time Filter)/

async function filterOf(handle: Handle, table: string): Promise<Filter> {
  const { rows } = await handle.query<{ readonly 'QUERY PLAN': string }>(`explain select from ${table}`)
  const lines = rows.map((row) => row['QUERY PLAN']).filter((line) => filterShape.test(line))
  return { on: table, filter: lines.join(' ') }
}

/** Tables of which a read, as the database plans it once constants are worked out, asks no more than the place. */
export async function readsThatAskNobody(handle: Handle, tables: readonly string[]): Promise<readonly string[]> {
  await handle.query('set local role rightdoor_app')
  const { rows } = await handle.query<{ readonly name: string }>(
    `select name from unnest($1::text[]) as name where has_any_column_privilege(name, 'select')`,
    [tables],
  )
  const filters: Filter[] = []
  for (const { name } of rows) filters.push(await filterOf(handle, name))
  await handle.query('reset role')
  return filters.filter(({ filter }) => !/app_(?!locality\()|app\.(?!locality)/.test(filter)).map(({ on }) => on)
}

interface Grant {
  readonly on: string
  readonly act: string
  readonly whole: boolean
  readonly columns: string
}

const columnGrants = `select c.relname as on, lower(v.act) as act,
    bool_and(has_column_privilege('rightdoor_app', c.oid, a.attnum, v.act)) as whole,
    coalesce(string_agg(a.attname, ' ' order by a.attname)
      filter (where has_column_privilege('rightdoor_app', c.oid, a.attnum, v.act)), '') as columns
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    cross join (values ('INSERT'), ('UPDATE'), ('REFERENCES')) as v (act)
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f') group by 1, 2`

const tableGrants = `select c.relname as on, lower(v.act) as act, true as whole, 'all' as columns
  from pg_class c cross join (values ('DELETE'), ('TRUNCATE'), ('TRIGGER')) as v (act)
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
    and has_table_privilege('rightdoor_app', c.oid, v.act)`

/** What whoever acts may do beside reading: by table, with the columns where it is not all of them. */
export async function readGrants(handle: Handle): Promise<Readonly<Record<string, readonly string[]>>> {
  const { rows } = await handle.query<Grant>(`${columnGrants} union all ${tableGrants} order by 1, 2`)
  const grants: Record<string, string[]> = {}
  for (const { on, act, whole, columns } of rows) {
    if (columns === '') continue
    grants[on] = [...(grants[on] ?? []), whole ? act : `${act} ${columns}`]
  }
  return grants
}
