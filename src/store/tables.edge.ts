import { Kysely, PostgresDialect } from 'kysely'
import type { Database } from './database.ts'

/** Typed SQL over the tables that a store file declares for itself. A wrong column does not compile. */
export const tablesOf = <Tables>(database: Database): Kysely<Tables> =>
  new Kysely<Tables>({ dialect: new PostgresDialect({ pool: database.pool }) })
