import { openLedger } from '../access/ledger/ledger-file.edge.ts'
import type { Settings } from '../settings.edge.ts'

/** How the ledger of what was erased and narrowed stands; `look` asks for a person's eye. */
export function aboutTheLedger({ ledgerFile, databaseUrl }: Settings): {
  readonly is: 'well' | 'look'
  readonly what: string
  readonly says: string
} {
  const about = (is: 'well' | 'look', says: string) => ({ is, what: 'Ledger', says })
  if (databaseUrl === 'memory:') return about('well', 'none is needed: nothing outlives the program')
  if (ledgerFile === undefined)
    return about(
      'look',
      'none. A copy that is put back brings back what was erased and narrowed since. Name a file with LEDGER: see docs/for-operators.md',
    )
  const things = [...openLedger(ledgerFile).read().values()].reduce((sum, { marks }) => sum + marks.size, 0)
  return about(
    'well',
    `${things} things that must not come back with a copy. Keep a copy of it apart from the database`,
  )
}
