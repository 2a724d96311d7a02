import type { Pool } from 'pg'

/** One PostgreSQL, embedded in this program or on a server. The rest of the program knows only this. */
export interface Database {
  readonly engine: 'embedded' | 'server'
  /** Embedded, the pool has one connection: inside a transaction use only the handle that you were given. */
  readonly pool: Pool
  /** Writes a copy of everything into a new folder, from which the embedded engine can be opened again. Embedded only. */
  readonly safeCopy?: (folder: string) => Promise<void>
  readonly close: () => Promise<void>
}
