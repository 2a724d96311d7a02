import type { Database } from './database.ts'

/**
 * Takes up the room of rows that are gone, and counts anew what the tables hold, so that questions are planned for what is really there.
 * A server does so by itself; the embedded engine has nobody who would. It answers nothing else meanwhile.
 */
export async function tidyEmbedded({ engine, pool }: Database): Promise<void> {
  if (engine === 'embedded') await pool.query('vacuum (analyze)')
}
