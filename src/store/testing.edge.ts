import { randomUUID } from 'node:crypto'
import { appendFileSync, cpSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Database } from './database.ts'
import { openEmbedded } from './embedded.edge.ts'
import { migrate } from './migrate.edge.ts'
import { openDatabase } from './open.edge.ts'

export const migrations = new URL('../../migrations/', import.meta.url)

/** What stands in a database before a test begins: made once for a run, and copied for each test. */
export interface Prepared {
  /** Names what was prepared: letters and underscores. */
  readonly name: string
  /** Fills a migrated database. It leaves it open. */
  readonly prepare: (database: Database) => Promise<void>
}

const empty: Prepared = { name: 'empty', prepare: async () => undefined }

/** A migrated database of its own, empty or as `prepared` filled it: on the server that `TEST_DATABASE_URL` names, else embedded. */
export const openTestDatabase = (prepared: Prepared = empty): Promise<Database> => {
  const server = process.env['TEST_DATABASE_URL']
  return server ? openOnServer(server, prepared) : openCopy(prepared)
}

/** Deletes every row of these tables, and of all whose rows point at them. Far cheaper than `truncate`, which makes the files of each anew. */
export async function emptyTables({ pool }: Database, ...names: readonly string[]): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `with recursive pointing (id) as (select unnest($1::text[]::regclass[])::oid
       union select conrelid from pg_constraint join pointing on confrelid = id where contype = 'f')
     select id::regclass::text as name from pointing`,
    [names],
  )
  const deleting = rows.map(({ name }) => `delete from ${name}`).join('; ')
  await pool.query(`begin; set local session_replication_role = replica; ${deleting}; commit`)
}

/** Of this run alone: what an earlier run prepared was prepared from other sources. */
const templateName = ({ name }: Prepared): string =>
  `rd_${process.env['VITEST_RUN'] ?? process.ppid}_${name}`.replaceAll('-', '_')

async function openOnServer(server: string, prepared: Prepared): Promise<Database> {
  const name = `rightdoor_test_${randomUUID().replaceAll('-', '')}`
  const admin = new pg.Pool({ connectionString: server, max: 1 })
  await admin.query(`create database ${name} template ${await templateOnServer(server, admin, prepared)}`)
  const database = await openDatabase(addressOf(server, name))
  return {
    ...database,
    async close() {
      await database.close()
      await admin.query(`drop database ${name} with (force)`)
      await admin.end()
    },
  }
}

function addressOf(server: string, name: string): string {
  const address = new URL(server)
  address.pathname = `/${name}`
  return address.href
}

/** Whoever comes while another prepares it waits: one that somebody is in cannot be copied. */
async function templateOnServer(server: string, admin: pg.Pool, prepared: Prepared): Promise<string> {
  const ready = templateName(prepared)
  const client = await admin.connect()
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [ready])
    const { rowCount } = await client.query('select from pg_database where datname = $1', [ready])
    if (rowCount === 0) {
      await client.query(`create database ${ready}_making`)
      const database = await openDatabase(addressOf(server, `${ready}_making`))
      await migrate(database, migrations)
      await prepared.prepare(database)
      await database.close()
      await client.query(`alter database ${ready}_making rename to ${ready}`)
    }
    await client.query('select pg_advisory_unlock(hashtext($1))', [ready])
  } finally {
    client.release()
  }
  return ready
}

/** Puts what was prepared into a folder that is not there yet, for a program that opens it itself. Embedded, whatever the tests run on. */
export async function copyPrepared(folder: string, prepared: Prepared = empty): Promise<void> {
  cpSync(await template(prepared), folder, { recursive: true })
}

/** Copying a prepared folder is ten times faster than making one, so the first test of a run prepares it. */
async function openCopy(prepared: Prepared): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), 'rightdoor-test-'))
  await copyPrepared(join(folder, 'db'), prepared)
  const database = await openEmbedded(join(folder, 'db'))
  return {
    ...database,
    async close() {
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Each opening fills its memory with zeros before it answers: 128 MB of them, where nothing is said, for tests that touch a tenth. */
const littleMemory = "\nshared_buffers = '16MB'\n"

async function template(prepared: Prepared): Promise<string> {
  const ready = join(tmpdir(), templateName(prepared))
  if (existsSync(ready)) return ready
  const making = mkdtempSync(`${ready}-`)
  if (prepared !== empty) cpSync(await template(empty), making, { recursive: true })
  const database = await openEmbedded(making)
  await migrate(database, migrations)
  await prepared.prepare(database)
  await database.close()
  if (prepared === empty) appendFileSync(join(making, 'postgresql.conf'), littleMemory)
  rmSync(`${making}.lock`, { force: true })
  try {
    renameSync(making, ready)
  } catch {
    rmSync(making, { recursive: true, force: true })
  }
  return ready
}

/** Takes away what this run prepared. */
export async function removeTemplates(): Promise<void> {
  const ours = templateName({ ...empty, name: '' })
  for (const name of readdirSync(tmpdir()))
    if (name.startsWith(ours)) rmSync(join(tmpdir(), name), { recursive: true, force: true })
  const server = process.env['TEST_DATABASE_URL']
  if (!server) return
  const admin = new pg.Pool({ connectionString: server, max: 1 })
  const { rows } = await admin.query<{ datname: string }>(
    'select datname from pg_database where starts_with(datname, $1)',
    [ours],
  )
  for (const { datname } of rows) await admin.query(`drop database ${datname} with (force)`)
  await admin.end()
}
