import type { HashOf } from './access/audit/audit.ts'
import { type DoneAgain, doAgain } from './access/ledger/do-again.store.ts'
import { isOlder, marksSince } from './access/ledger/ledger.store.ts'
import { newTo, type OfPlace, type UpTo } from './access/ledger/ledger.ts'
import type { LedgerFile } from './access/ledger/ledger-file.edge.ts'
import { dayIn } from './shared/day.ts'
import type { Database } from './store/database.ts'

/** Of what, and with what, a ledger is kept. */
export interface Keeping {
  readonly database: Database
  readonly ledger: LedgerFile
  readonly now: () => Date
  readonly hashOf: HashOf
}

/** In which place, and what was done again there. */
export interface Again extends DoneAgain {
  readonly place: string
}

/**
 * Holds places, by their slugs, against the ledger. One that is older than its ledger, because a copy from before was put there, is brought up to
 * it; then what is new is written down, and is on the disk when this ends.
 */
export type KeepLedger = (places: readonly string[]) => Promise<readonly Again[]>

export function ledgerKeeper(keeping: Keeping): KeepLedger {
  const { database, ledger } = keeping
  const lookedTo = new Map<string, UpTo>()
  return async (places) => {
    const done: Again[] = []
    for (const place of places) {
      const known = ledger.read().get(place)
      const again = await broughtUp(keeping, place, known)
      if (again) done.push({ place, ...again })
      const { marks, upTo } = await marksSince(
        database,
        place,
        again ? undefined : (lookedTo.get(place) ?? known?.upTo),
      )
      if (!upTo) continue
      const fresh = newTo(known, marks)
      if (fresh.length > 0 || again || !known?.upTo) ledger.add([...fresh, upTo].map((says) => ({ place, says })))
      lookedTo.set(place, upTo)
    }
    return done
  }
}

async function broughtUp(
  { database, now, hashOf }: Keeping,
  place: string,
  known: OfPlace | undefined,
): Promise<DoneAgain | undefined> {
  if (!known?.upTo || !(await isOlder(database, place, known.upTo))) return undefined
  const at = now()
  const marks = [...known.marks.values()]
  return doAgain(database, place, { marks, since: known.upTo, today: dayIn(at), at: at.getTime(), hashOf })
}
