import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { Result } from '../../shared/result.ts'
import type { Handle } from '../../store/second-lock.ts'
import type { Decided, DecisionFault, MeasureDecision } from './decision.ts'

interface DecisionRow {
  readonly id: Id
  readonly measure: string
  readonly version: string
  readonly turned: 'on' | 'off'
  readonly agency: Id
  readonly agency_name: string
  readonly decided_by: string
  readonly decided_day: Day
  readonly because: string
  readonly device: string | null
  readonly licence: string | null
  readonly review_day: Day | null
}

const columns = `d.id, measure, version, turned, d.agency, agency.name as agency_name, decided_by, decided_on::text as decided_day,
      because, device, licence, review_on::text as review_day`

const latest = {
  name: 'measure-decisions',
  text: `select distinct on (measure) ${columns}
    from measure_decision as d join agency on agency.id = d.agency where d.locality = $1 order by measure, n desc`,
}

const decisionOf = ({ id, measure, version, turned, because, ...row }: DecisionRow): MeasureDecision => ({
  ...{ id, measure, version, turned, because, by: row.decided_by, on: row.decided_day },
  agency: { id: row.agency, name: row.agency_name },
  ...(row.device === null ? {} : { device: row.device }),
  ...(row.licence === null ? {} : { licence: row.licence }),
  ...(row.review_day === null ? {} : { reviewOn: row.review_day }),
})

/** What was decided last about each measure of a place. */
export async function readDecisions(handle: Handle, locality: string): Promise<readonly MeasureDecision[]> {
  const { rows } = await handle.query<DecisionRow>({ ...latest, values: [locality] })
  return rows.map(decisionOf)
}

const every = {
  name: 'measure-decisions-every',
  text: `select ${columns} from measure_decision as d join agency on agency.id = d.agency where d.locality = $1
    order by d.at desc, measure, n desc`,
}

/** All that was ever decided about measures of a place, the newest first. */
export async function readEveryDecision(handle: Handle, locality: string): Promise<readonly MeasureDecision[]> {
  const { rows } = await handle.query<DecisionRow>({ ...every, values: [locality] })
  return rows.map(decisionOf)
}

const anyOn = {
  name: 'measures-any-on',
  text: `select exists (select from (select distinct on (measure) turned from measure_decision
    where locality = app_locality() order by measure, n desc) as latest where turned = 'on') as any_on`,
}

/** Whether the place of whoever asks uses any measure at all. */
export async function usesAnyMeasure(handle: Handle): Promise<boolean> {
  const { rows } = await handle.query<{ readonly any_on: boolean }>(anyOn)
  return rows[0]?.any_on ?? false
}

/** A decision that is to be kept. */
export interface KeepsDecision {
  readonly id: Id
  readonly locality: string
  readonly agency: Id
  readonly decided: Decided
  readonly at: Date
}

/** Keeps a decision behind those before it, by whoever runs the place. */
export async function keepDecision(
  handle: Handle,
  { id, locality, agency, decided, at }: KeepsDecision,
): Promise<void> {
  const { measure, version, turned, by, on, because, device, licence, reviewOn } = decided
  await handle.query(
    `insert into measure_decision
       (id, locality, measure, version, n, turned, agency, decided_by, decided_on, because, device, licence, review_on, at)
     values ($1, $2, $3, $4, (select coalesce(max(n), 0) + 1 from measure_decision where locality = $2 and measure = $3),
       $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...[id, locality, measure, version, turned, agency, by, on, because],
      ...[device ?? null, licence ?? null, reviewOn ?? null, at],
    ],
  )
}

/** Of which measure, for which agency where it is switched on, and what comes of what was decided before. */
export interface Switches {
  readonly id: Id
  readonly locality: string
  readonly measure: string
  /** Its id or its name. Left out to switch off: then it is that of the decision before. */
  readonly agency?: string
  readonly at: Date
  readonly decide: (before: MeasureDecision | undefined, agency: string) => Result<Decided, DecisionFault>
}

export type Switched =
  | { readonly is: 'kept'; readonly agency: Id }
  /** With everything else that is wrong. */
  | { readonly is: 'no-agency'; readonly because: readonly DecisionFault[] }
  | { readonly is: 'refused'; readonly because: readonly DecisionFault[] }

/** Keeps a decision, one after the other for each measure; whoever calls leaves the row of the audit, in the same transaction. */
export async function switchMeasure(handle: Handle, switches: Switches): Promise<Switched> {
  const { id, locality, measure, agency: named, at, decide } = switches
  await handle.query('select pg_advisory_xact_lock(hashtextextended($1, 14))', [`measure ${locality} ${measure}`])
  const before = (await readDecisions(handle, locality)).find((each) => each.measure === measure)
  const { rows } = await handle.query<{ readonly id: Id; readonly name: string }>(
    'select id, name from agency where locality = $1 and (lower(name) = lower($2) or id::text = $2) order by made_at limit 1',
    [locality, named ?? before?.agency.id ?? ''],
  )
  const [agency] = rows
  const decided = decide(before, agency?.name ?? '')
  if (decided.is === 'refused' && (agency || named === undefined)) return decided
  if (decided.is === 'refused' || !agency) return { is: 'no-agency', because: withoutAgency(decided) }
  await keepDecision(handle, { id, locality, agency: agency.id, decided: decided.value, at })
  return { is: 'kept', agency: agency.id }
}

/** Whose a licence is cannot be said of nobody. */
const withoutAgency = (decided: Result<Decided, DecisionFault>): readonly DecisionFault[] =>
  decided.is === 'ok' ? [] : decided.because.filter((fault) => fault !== 'licence-of-somebody-else')
