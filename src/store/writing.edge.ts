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

const trialEverySeconds = 30

/** Whether it answers, each time; whether it can keep anything, at most twice a minute. */
export function readyAgain(database: Database, now: () => Date): () => Promise<boolean> {
  let trial = { at: Number.NEGATIVE_INFINITY, isWell: false }
  return async () => {
    try {
      if (now().getTime() - trial.at < trialEverySeconds * 1000) await database.pool.query('select 1')
      else trial = { at: now().getTime(), isWell: (await whyNotWriting(database, 16_384)) === undefined }
      return trial.isWell
    } catch {
      trial = { ...trial, at: Number.NEGATIVE_INFINITY }
      return false
    }
  }
}
