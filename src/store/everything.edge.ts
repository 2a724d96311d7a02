import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import type { PoolClient } from 'pg'
import { z } from 'zod'
import type { Database } from './database.ts'
import { linesOf } from './lines.edge.ts'

/** What an export holds: one file of JSON lines a table, and this page. Either engine reads what the other wrote. */
const manifestShape = z.object({
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string().regex(/^[a-z_]+$/), rows: z.int(), sha256: z.string() })),
})
export type Manifest = z.infer<typeof manifestShape>

/** Of tables whose rows hold pictures a few at once are as much as many of others. */
const withPictures: ReadonlySet<string> = new Set(['picture', 'access_thing', 'access_release'])
const rowsAtOnce = (table: string): number => (withPictures.has(table) ? 8 : 500)

/** Row-level security is forced on the owner too. With this a statement that it would narrow fails instead of leaving rows out. */
const unlocked = 'set local row_security = off'
const locked = /row-level security/

/** Every table but the list of migrations, the keys that are soon forgotten and what is made from facts, those that others refer to first. */
async function tablesInOrder(client: PoolClient): Promise<readonly string[]> {
  const { rows: tables } = await client.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('migration', 'words_key', 'need_now', 'request_now') order by 1",
  )
  const { rows: refers } = await client.query<{ child: string; parent: string }>(
    "select conrelid::regclass::text as child, confrelid::regclass::text as parent from pg_constraint where contype = 'f'",
  )
  const ordered: string[] = []
  const add = (name: string): void => {
    if (ordered.includes(name)) return
    for (const { parent } of refers.filter((each) => each.child === name && each.parent !== name)) add(parent)
    ordered.push(name)
  }
  for (const { name } of tables) add(name)
  return ordered
}

async function within<Value>(
  database: Database,
  begin: string,
  work: (client: PoolClient) => Promise<Value>,
): Promise<Value> {
  const client = await database.pool.connect()
  try {
    await client.query(begin)
    const value = await withOwnerLetThrough(client, () => work(client))
    await client.query('commit')
    return value
  } catch (error) {
    await client.query('rollback')
    if (error instanceof Error && locked.test(error.message))
      throw new Error(
        'What is locked cannot be read or written by the role that DATABASE_URL names, and without it everything would not be everything. Name the role that owns the tables, or one that the second lock does not hold (superuser or BYPASSRLS).',
        { cause: error },
      )
    throw error
  } finally {
    client.release()
  }
}

const letThrough = 'alter table only % no force row level security'
const heldAgain = 'alter table only % force row level security'

/**
 * A plain owner is let through its own tables until the transaction is over, and no longer, however it ends: meanwhile every other who asks
 * waits. A role that no policy holds needs none of it.
 */
async function withOwnerLetThrough<Value>(client: PoolClient, work: () => Promise<Value>): Promise<Value> {
  const { rows } = await client.query<{ readonly name: string }>(
    `select quote_ident(relname) as name from pg_class join pg_roles on pg_roles.oid = relowner
     where relnamespace = 'public'::regnamespace and relforcerowsecurity and rolname = current_user and not rolsuper and not rolbypassrls
     order by relname`,
  )
  if (rows.length === 0) return work()
  const names = rows.map(({ name }) => name)
  await client.query(`lock table ${names.join(', ')} in access exclusive mode`)
  for (const name of names) await client.query(letThrough.replace('%', name))
  const value = await work()
  await client.query('set constraints all immediate')
  for (const name of names) await client.query(heldAgain.replace('%', name))
  return value
}

/**
 * Writes everything, as it was at one moment, into a new folder; the folder appears when it is whole.
 * @throws where the role of the connection neither owns the tables nor passes row-level security by: what is locked would be left out unseen.
 */
export async function exportEverything(database: Database, folder: string): Promise<Manifest> {
  const part = `${folder}.part`
  await rm(part, { recursive: true, force: true })
  await mkdir(part, { recursive: true, mode: 0o700 })
  const manifest = await within(database, `begin isolation level repeatable read; ${unlocked}`, async (client) => {
    const tables: Manifest['tables'] = []
    for (const name of await tablesInOrder(client)) tables.push(await writeTable(client, name, part))
    const { rows } = await client.query<{ name: string }>('select name from migration order by name')
    return { migrations: rows.map((row) => row.name), tables }
  })
  await writeFile(join(part, 'manifest.json'), JSON.stringify(manifest, undefined, 1))
  await rename(part, folder)
  return manifest
}

async function writeTable(client: PoolClient, name: string, folder: string): Promise<Manifest['tables'][number]> {
  const file = createWriteStream(fileOf(folder, name), { mode: 0o600 })
  const hash = createHash('sha256')
  let rows = 0
  await client.query(`declare all_rows no scroll cursor for select row_to_json(t)::text as row from "${name}" t`)
  for (;;) {
    const batch = await client.query<{ row: string }>(`fetch ${rowsAtOnce(name)} from all_rows`)
    if (batch.rows.length === 0) break
    rows += batch.rows.length
    const lines = batch.rows.map(({ row }) => `${row}\n`).join('')
    hash.update(lines)
    if (!file.write(lines)) await once(file, 'drain')
  }
  await client.query('close all_rows')
  file.end()
  await finished(file)
  return { name, rows, sha256: hash.digest('hex') }
}

/**
 * Reads an export into an empty installation, all or nothing.
 * @throws where the installation holds something, the export is of another version, or a file is not as it was written.
 */
export async function importEverything(database: Database, folder: string): Promise<Manifest> {
  const manifest = manifestShape.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')))
  for (const table of manifest.tables) await refuseIfChanged(table, folder)
  await within(database, `begin; ${unlocked}`, async (client) => {
    await refuseUnlessFit(client, manifest)
    for (const table of manifest.tables) await readTable(client, table, folder)
  })
  return manifest
}

async function refuseUnlessFit(client: PoolClient, manifest: Manifest): Promise<void> {
  const { rows } = await client.query<{ name: string }>('select name from migration order by name')
  const here = rows.map((row) => row.name).join(', ')
  if (here !== manifest.migrations.join(', '))
    throw new Error('This export was made by another version. Import it with the version that made it, then update.')
  const known = await tablesInOrder(client)
  for (const { name } of manifest.tables) {
    if (!known.includes(name)) throw new Error(`This export has a table that this version does not know: ${name}.`)
    const held = await client.query(`select 1 from "${name}" limit 1`)
    if (held.rows.length > 0)
      throw new Error('This installation is not empty. Import into a new database: set DATABASE_URL to one.')
  }
}

const fileOf = (folder: string, name: string): string => join(folder, `${name}.jsonl`)

async function refuseIfChanged({ name, sha256 }: Manifest['tables'][number], folder: string): Promise<void> {
  const hash = createHash('sha256')
  for await (const bytes of createReadStream(fileOf(folder, name))) hash.update(bytes)
  if (hash.digest('hex') !== sha256)
    throw new Error(`The file ${name}.jsonl is not as it was written. Nothing was imported.`)
}

/** The columns of a table but for those that it works out by itself. */
async function givenColumns(client: PoolClient, table: string): Promise<string> {
  const { rows } = await client.query<{ readonly columns: string }>(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
     where attrelid = format('public.%I', $1::text)::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  )
  return rows[0]?.columns ?? ''
}

async function readTable(client: PoolClient, { name }: Manifest['tables'][number], folder: string): Promise<void> {
  let batch: string[] = []
  const columns = await givenColumns(client, name)
  const insert = async (): Promise<void> => {
    await client.query(
      `insert into "${name}" (${columns}) select ${columns} from json_populate_recordset(null::"${name}", $1::json)`,
      [`[${batch.join(',')}]`],
    )
    batch = []
  }
  for await (const line of linesOf(createReadStream(fileOf(folder, name)))) {
    batch.push(line)
    if (batch.length >= rowsAtOnce(name)) await insert()
  }
  if (batch.length > 0) await insert()
}
