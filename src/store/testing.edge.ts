import { randomUUID } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Database } from './database.ts'
import { openEmbedded } from './embedded.edge.ts'
import { migrate } from './migrate.edge.ts'
import { openDatabase } from './open.edge.ts'

export const migrations = new URL('../../migrations/', import.meta.url)

/** A migrated, empty database of its own: on the server that `TEST_DATABASE_URL` names, else embedded. */
export const openTestDatabase = (): Promise<Database> => {
  const server = process.env['TEST_DATABASE_URL']
  return server ? openOnServer(server) : openCopy()
}

async function openOnServer(server: string): Promise<Database> {
  const name = `rightdoor_test_${randomUUID().replaceAll('-', '')}`
  const admin = new pg.Pool({ connectionString: server, max: 1 })
  await admin.query(`create database ${name}`)
  const address = new URL(server)
  address.pathname = `/${name}`
  const database = await openDatabase(address.href)
  await migrate(database, migrations)
  return {
    ...database,
    async close() {
      await database.close()
      await admin.query(`drop database ${name} with (force)`)
      await admin.end()
    },
  }
}

/** Copying a prepared folder is ten times faster than making one, so the first test of a run prepares it. */
async function openCopy(): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), 'rightdoor-test-'))
  cpSync(await template(), join(folder, 'db'), { recursive: true })
  const database = await openEmbedded(join(folder, 'db'))
  await migrate(database, migrations)
  return {
    ...database,
    async close() {
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function template(): Promise<string> {
  const ready = join(tmpdir(), `rightdoor-template-${process.env['VITEST_RUN'] ?? process.ppid}`)
  if (existsSync(ready)) return ready
  const making = mkdtempSync(`${ready}-`)
  const database = await openEmbedded(making)
  await migrate(database, migrations)
  await database.close()
  rmSync(`${making}.lock`, { force: true })
  try {
    renameSync(making, ready)
  } catch {
    rmSync(making, { recursive: true, force: true })
  }
  return ready
}
