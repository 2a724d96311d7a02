import type { Database } from '../../store/database.ts'
import { asPerson, asPersonAtOneMoment, type Handle } from '../../store/second-lock.ts'
import type { End, HashOf } from './audit.ts'
import { sealHeads, type Verified, verifyAudit } from './audit-seals.store.ts'
import type { Seal, Wrong } from './audit-walk.ts'

/** So long a row at the end of a chain can be missing unseen. */
const minutesBetweenSeals = 5

export interface KeepSealing {
  /** The places, by their slugs. */
  readonly localities: readonly string[]
  readonly now: Date
  readonly hashOf: HashOf
}

/** The program itself, as one who may read every row of the audit. It is nobody, and stands by nobody. */
const asProgram = (locality: string) => ({ locality, part: 'privacy-officer' }) as const

/**
 * Closes the ends of the chains of each place whose last closing is some minutes old; to be called as often as one likes, by as many
 * processes as there are.
 * @returns the seals that were made, to be noted where nobody reaches who can write to the database: its log, say.
 */
export async function keepSealing(
  database: Database,
  { localities, now, hashOf }: KeepSealing,
): Promise<readonly Seal[]> {
  const seals: Seal[] = []
  for (const locality of localities) {
    const seal = await asPerson(database, asProgram(locality), async (handle) =>
      (await isDue(handle, locality, now)) ? sealHeads(handle, { locality, at: now, hashOf }) : undefined,
    )
    if (seal) seals.push(seal)
  }
  return seals
}

async function isDue(handle: Handle, locality: string, now: Date): Promise<boolean> {
  const { rows } = await handle.query<{ readonly at: Date | null }>(
    'select max(at) as at from audit_seal where locality = $1',
    [locality],
  )
  const last = rows[0]?.at
  return !last || now.getTime() - last.getTime() >= minutesBetweenSeals * 60_000
}

export interface VerifyPlace {
  readonly locality: string
  readonly hashOf: HashOf
  /** The newest seal that was noted elsewhere, where one was. */
  readonly known?: End
}

/** Walks every chain of a place as they stand at one moment, while others go on writing. */
export const verifyPlace = (database: Database, asked: VerifyPlace): Promise<Verified | Wrong> =>
  asPersonAtOneMoment(database, asProgram(asked.locality), (handle) => verifyAudit(handle, asked))

/** The newest seal of a place, in words that can be noted down and given back to `verifyPlace`. */
export async function newestSeal(database: Database, locality: string): Promise<End | undefined> {
  const { rows } = await asPerson(database, asProgram(locality), (handle) =>
    handle.query<End>(
      "select n, encode(hash, 'hex') as hash from audit_seal where locality = $1 order by n desc limit 1",
      [locality],
    ),
  )
  return rows[0]
}
