import { Socket } from 'node:net'
import { resolve } from 'node:path'
import pg from 'pg'
import type { Database } from './database.ts'
import { openEmbedded } from './embedded.edge.ts'
import { inOnePiece } from './in-one-piece.edge.ts'
import { plainTypes } from './types.edge.ts'

/**
 * Opens what `DATABASE_URL` names: `postgres://…` a server, `memory:` an empty throw-away database, anything else a folder.
 * @param onLoss told when the engine or a connection is lost; the program lives on.
 */
export async function openDatabase(location: string, onLoss: (error: Error) => void = () => {}): Promise<Database> {
  if (location === 'memory:') return openEmbedded(undefined, onLoss)
  if (!/^postgres(ql)?:/.test(location)) return openEmbedded(resolve(location), onLoss)
  const pool = new pg.Pool({
    connectionString: location,
    max: 10,
    types: plainTypes,
    connectionTimeoutMillis: 5_000,
    // Statements that are asked at once travel at once, each still answered for itself.
    pipeline: true,
    stream: () => inOnePiece(new Socket()),
    options: '-c statement_timeout=30000 -c idle_in_transaction_session_timeout=30000',
  })
  pool.on('error', onLoss)
  // Of a connection that is lost in use, whoever uses it is told by the statement that fails; without this the program would end.
  pool.on('connect', (connection) => void connection.on('error', () => undefined))
  await reach(pool)
  return { engine: 'server', pool, close: () => pool.end() }
}

/** @throws where nobody answers, or not to us, with what to do; without the address, which may hold a password. */
async function reach(pool: pg.Pool): Promise<void> {
  try {
    await pool.query('select 1')
  } catch (error) {
    await pool.end()
    const why = error instanceof Error && 'code' in error ? ` (${error.code})` : ''
    throw new Error(
      `The PostgreSQL server that DATABASE_URL names cannot be used${why}. Start it, or put DATABASE_URL right.`,
    )
  }
}
