import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import type { Database } from './database.ts'

/**
 * Applies the SQL files of a folder in the order of their names, each once, all in one transaction.
 * @returns the names applied now.
 * @throws where a file that was applied has changed since, or is gone: migrations only go forward.
 */
export async function migrate(database: Database, folder: URL): Promise<readonly string[]> {
  const files = await readMigrations(folder)
  const client = await database.pool.connect()
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock(7411)')
    await client.query(
      'create table if not exists migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())',
    )
    const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from migration')
    refuseChanged(files, rows)
    const applied = new Set(rows.map((row) => row.name))
    const left = files.filter(({ name }) => !applied.has(name))
    for (const { name, sql, sha256 } of left) {
      await client.query(sql)
      await client.query('insert into migration (name, sha256) values ($1, $2)', [name, sha256])
    }
    await client.query('commit')
    return left.map(({ name }) => name)
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

interface Migration {
  readonly name: string
  readonly sql: string
  readonly sha256: string
}

async function readMigrations(folder: URL): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, folder), 'utf8')
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

function refuseChanged(
  files: readonly Migration[],
  applied: readonly { readonly name: string; readonly sha256: string }[],
): void {
  for (const { name, sha256 } of applied) {
    const file = files.find((each) => each.name === name)
    if (!file)
      throw new Error(
        `The database has the change ${name}, which this version does not know. Start the version that made it, or a later one.`,
      )
    if (file.sha256 !== sha256)
      throw new Error(`The migration ${name} was changed after it was applied. Put it back and write a new one.`)
  }
}
