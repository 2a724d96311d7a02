import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { Handle } from '../../store/second-lock.ts'
import type { Decided, MeasureDecision } from './decision.ts'

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

const latest = {
  name: 'measure-decisions',
  text: `select distinct on (measure) d.id, measure, version, turned, d.agency, agency.name as agency_name, decided_by, decided_on::text as decided_day,
      because, device, licence, review_on::text as review_day
    from measure_decision as d join agency on agency.id = d.agency where d.locality = $1 order by measure, n desc`,
}

/** What was decided last about each measure of a place. */
export async function readDecisions(handle: Handle, locality: string): Promise<readonly MeasureDecision[]> {
  const { rows } = await handle.query<DecisionRow>({ ...latest, values: [locality] })
  return rows.map(({ id, measure, version, turned, because, ...row }) => ({
    ...{ id, measure, version, turned, because, by: row.decided_by, on: row.decided_day },
    agency: { id: row.agency, name: row.agency_name },
    ...(row.device === null ? {} : { device: row.device }),
    ...(row.licence === null ? {} : { licence: row.licence }),
    ...(row.review_day === null ? {} : { reviewOn: row.review_day }),
  }))
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
