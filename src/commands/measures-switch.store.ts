import { appendAudit } from '../access/audit/audit.store.ts'
import type { HashOf } from '../access/audit/audit.ts'
import type { Decided, DecisionFault, MeasureDecision } from '../measures/switch/decision.ts'
import { keepDecision, readDecisions } from '../measures/switch/decisions.store.ts'
import type { Id } from '../shared/id.ts'
import { newId } from '../shared/new-id.edge.ts'
import type { Result } from '../shared/result.ts'
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

/** Of which measure, for which agency where it is switched on, and what comes of what was decided before. */
export interface Switches {
  readonly measure: string
  /** Left out to switch off: then it is that of the decision before. */
  readonly agency?: string
  readonly decide: (before: MeasureDecision | undefined, agency: string) => Result<Decided, DecisionFault>
}

export type Switched =
  | { readonly is: 'kept' }
  | { readonly is: 'no-agency' }
  | { readonly is: 'refused'; readonly because: readonly DecisionFault[] }

/** Keeps a decision with its row of the audit, in the chain of the agency that answers for it. One after the other for each measure. */
export const switchMeasure = (
  { database, locality, hashOf, now }: Switching,
  { measure, agency: named, decide }: Switches,
): Promise<Switched> =>
  asOperator(database, locality, async (handle) => {
    await handle.query('select pg_advisory_xact_lock(hashtextextended($1, 14))', [`measure ${locality} ${measure}`])
    const before = (await readDecisions(handle, locality)).find((each) => each.measure === measure)
    const { rows } = await handle.query<{ readonly id: Id; readonly name: string }>(
      'select id, name from agency where locality = $1 and lower(name) = lower($2) order by made_at limit 1',
      [locality, named ?? before?.agency.name ?? ''],
    )
    const [agency] = rows
    if (named !== undefined && !agency) return { is: 'no-agency' }
    const decided = decide(before, agency?.name ?? '')
    if (decided.is === 'refused') return decided
    if (!agency) return { is: 'no-agency' }
    const id = newId()
    await keepDecision(handle, { id, locality, agency: agency.id, decided: decided.value, at: now })
    const did = { did: 'settings', kind: 'settings', outcome: 'allowed', because: '', showThem: false } as const
    const whose = { locality, record: agency.id, agency: agency.id, part: 'operator' } as const
    await appendAudit(handle, [{ ...did, ...whose, item: id, at: now.getTime() }], hashOf)
    return { is: 'kept' }
  })
