import { clockSkew, clocksMayDiffer } from './clock-skew.edge.ts'
import type { Database } from './database.ts'

const askedEveryMs = 60_000

/** Whether the clock of the program and that of the database agree, so that what carries a time can be kept. */
export type ClocksAgree = () => Promise<boolean>

/**
 * Asks at most once a minute, whatever is sent meanwhile, and who waits for the answer waits together. A program whose own clock leaps asks anew.
 * @returns true while nobody could be asked: that the database is gone is said by what fails then.
 */
export function watchClocks(database: Database, now: () => number): ClocksAgree {
  let asked = { at: Number.NEGATIVE_INFINITY, agree: Promise.resolve(true) }
  return () => {
    const since = now() - asked.at
    if (since < 0 || since >= askedEveryMs) asked = { at: now(), agree: agreeNow(database, now) }
    return asked.agree
  }
}

async function agreeNow(database: Database, now: () => number): Promise<boolean> {
  try {
    return Math.abs(await clockSkew(database, now)) <= clocksMayDiffer
  } catch {
    return true
  }
}
