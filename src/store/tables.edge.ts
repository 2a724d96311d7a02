import { Kysely, PostgresDialect } from 'kysely'
import type { Database } from './database.ts'
import type { Handle } from './second-lock.ts'

/** Typed SQL over the tables that a store file declares for itself. A wrong column does not compile. */
export const tablesOf = <Tables>(database: Database): Kysely<Tables> =>
  new Kysely<Tables>({ dialect: new PostgresDialect({ pool: database.pool }) })

/** The same over one connection that is in a transaction already; it begins and ends none of its own. */
export const tablesWithin = <Tables>(handle: Handle): Kysely<Tables> =>
  new Kysely<Tables>({
    dialect: new PostgresDialect({
      pool: {
        connect: () => Promise.resolve({ query: handle.query.bind(handle), release() {} }),
        end: () => Promise.resolve(),
      },
    }),
  })
