import type { HashOf } from './access/audit/audit.ts'
import { type DoneAgain, doAgain, isOlder, marksSince } from './access/ledger/ledger.store.ts'
import { newTo } from './access/ledger/ledger.ts'
import { type LedgerFile, openLedger } from './access/ledger/ledger-file.edge.ts'
import type { Settings } from './settings.edge.ts'
import { dayIn } from './shared/day.ts'
import type { Database } from './store/database.ts'

/** The ledger of this installation; none for a database in memory, and for a server where no file is named. */
export function ledgerOf({ ledgerFile }: Settings): LedgerFile | undefined {
  return ledgerFile === undefined ? undefined : openLedger(ledgerFile)
}

/** Which ledger of which database, and the places in it by their slugs. */
export interface Keeping {
  readonly database: Database
  readonly ledger: LedgerFile
  readonly places: readonly string[]
}

/** Writes down what was erased, ended or narrowed since the last time. It is on the disk when this ends. */
export async function keepLedger({ database, ledger, places }: Keeping): Promise<void> {
  for (const place of places) {
    const known = ledger.read().get(place)
    const { marks, upTo } = await marksSince(database, place, known?.upTo)
    const said = [...newTo(known, marks), ...(upTo ? [upTo] : [])]
    ledger.add(said.map((says) => ({ place, says })))
  }
}

/** In which place, and what. */
export interface Again extends DoneAgain {
  readonly place: string
}

/**
 * Does again what the ledger says, in each place that is older than its ledger: a copy from before was put there. Nobody may be answered before
 * this has ended.
 */
export async function doLedgerAgain(
  { database, ledger, places }: Keeping,
  { now, hashOf }: { readonly now: Date; readonly hashOf: HashOf },
): Promise<readonly Again[]> {
  const done: Again[] = []
  for (const place of places) {
    const known = ledger.read().get(place)
    if (!known?.upTo || !(await isOlder(database, place, known.upTo))) continue
    const asked = { marks: [...known.marks.values()], today: dayIn(now), at: now.getTime(), hashOf }
    done.push({ place, ...(await doAgain(database, place, asked)) })
    // From here on this database is the one that the ledger speaks of.
    const { upTo } = await marksSince(database, place, undefined)
    if (upTo) ledger.add([{ place, says: upTo }])
  }
  return done
}
