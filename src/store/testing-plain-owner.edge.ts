import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Database } from './database.ts'
import { openDatabase } from './open.edge.ts'
import { openTestDatabase } from './testing.edge.ts'

/** A database as a hospital would give it: its role owns it, and passes no policy by. */
export interface OfPlainOwner {
  readonly database: Database
  /** Past every lock, to look at what was kept. Embedded there is no other role. */
  readonly root: pg.Pool
  /** Of the role, for a program that is started beside the test. Embedded there is none. */
  readonly address?: string
  readonly close: () => Promise<void>
}

/** What the role may beside owning: make the roles of the second lock, or nothing. */
export type MayMakeRoles = 'createrole' | 'nocreaterole'

/** A database of its own, empty and without tables on a server, where its owner is a plain role; embedded one that is ready. */
export async function openTestDatabaseOfPlainOwner(may: MayMakeRoles = 'createrole'): Promise<OfPlainOwner> {
  const server = process.env['TEST_DATABASE_URL']
  if (!server) {
    const database = await openTestDatabase()
    return { database, root: database.pool, close: database.close }
  }
  const name = `rightdoor_plain_${randomUUID().replaceAll('-', '')}`
  const admin = new pg.Pool({ connectionString: server, max: 1 })
  await admin.query(`create role ${name} login nosuperuser nobypassrls ${may}`)
  await admin.query(`create database ${name} owner ${name}`)
  const address = new URL(server)
  address.pathname = `/${name}`
  const root = await openDatabase(address.href)
  address.username = name
  const database = await openDatabase(address.href)
  return {
    ...{ database, root: root.pool, address: address.href },
    async close() {
      await database.close()
      await root.close()
      await admin.query(`drop database ${name} with (force)`)
      await admin.query(`drop role ${name}`)
      await admin.end()
    },
  }
}
