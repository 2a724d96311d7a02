import { randomBytes } from 'node:crypto'
import type { Database } from './database.ts'

const whyNot: Readonly<Record<string, string>> = {
  '53100': 'the disk is full. Make room, then try again',
  '25006': 'the database is read-only. Nothing that people send can be kept',
}

/**
 * Writes and takes it back: a full disk shows only when something is written.
 * @param bytes how much is written for the trial.
 * @returns why nothing can be kept, or undefined where writing works.
 */
export async function whyNotWriting(database: Database, bytes: number): Promise<string | undefined> {
  const connection = await database.pool.connect()
  try {
    await connection.query('begin')
    await connection.query('create table trial_of_writing (bytes bytea)')
    await connection.query('insert into trial_of_writing values ($1)', [randomBytes(bytes)])
    return undefined
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return whyNot[code] ?? `nothing could be written: ${error instanceof Error ? error.message : String(error)}`
  } finally {
    await connection.query('rollback').catch(() => undefined)
    connection.release()
  }
}
