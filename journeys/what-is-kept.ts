import type { Database } from '../src/store/database.ts'

/** Every row of every table of a database, as text, by table. */
export type Kept = ReadonlyMap<string, readonly string[]>

export async function whatIsKept({ pool }: Database): Promise<Kept> {
  const { rows: tables } = await pool.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' order by tablename",
  )
  const kept = new Map<string, readonly string[]>()
  for (const { name } of tables) {
    const { rows } = await pool.query<{ row: string }>(`select to_jsonb(each)::text as row from "${name}" as each`)
    kept.set(
      name,
      rows.map(({ row }) => row),
    )
  }
  return kept
}

/** The rows that are there now and were not there before, by table; tables without any are left out. */
export function whatCameIn(before: Kept, now: Kept): Kept {
  const fresh = [...now].map(([name, rows]) => {
    const known = new Set(before.get(name))
    return [name, rows.filter((row) => !known.has(row))] as const
  })
  return new Map(fresh.filter(([, rows]) => rows.length > 0))
}
