import { appendAudit } from '../access/audit/audit.store.ts'
import type { HashOf } from '../access/audit/audit.ts'
import type { MeasureDecision } from '../measures/switch/decision.ts'
import { readDecisions, type Switched, type Switches, switchMeasure } from '../measures/switch/decisions.store.ts'
import { newId } from '../shared/new-id.edge.ts'
import type { Database } from '../store/database.ts'
import { asOperator } from '../store/second-lock.ts'

/** Whoever runs a place, at work on its measures. */
export interface Switching {
  readonly database: Database
  readonly locality: string
  readonly hashOf: HashOf
  readonly now: Date
}

export const readWhatWasDecided = ({
  database,
  locality,
}: Pick<Switching, 'database' | 'locality'>): Promise<readonly MeasureDecision[]> =>
  asOperator(database, locality, (handle) => readDecisions(handle, locality))

/** Keeps a decision with its row of the audit, in the chain of the agency that answers for it. */
export const switchAsOperator = (
  { database, locality, hashOf, now }: Switching,
  switches: Pick<Switches, 'measure' | 'agency' | 'decide'>,
): Promise<Switched> =>
  asOperator(database, locality, async (handle) => {
    const id = newId()
    const switched = await switchMeasure(handle, { ...switches, id, locality, at: now })
    if (switched.is !== 'kept') return switched
    const { agency } = switched
    const did = { did: 'settings', kind: 'settings', outcome: 'allowed', because: '', showThem: false } as const
    const whose = { locality, record: agency, agency, part: 'operator' } as const
    await appendAudit(handle, [{ ...did, ...whose, item: id, at: now.getTime() }], hashOf)
    return switched
  })
