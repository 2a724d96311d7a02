import type { Fault } from '../../decision/standing.ts'
import { type AcceptFault, acceptPart, type PartInPlan } from '../../plan/part.ts'
import { type Plan, type PlanFact, planAfter } from '../../plan/plan.ts'
import { makePlan } from '../../plan/plan-acts.ts'
import { type PlanFault, type Planning, readPart, readToRing, type TypedToRing } from '../../plan/plan-typed.ts'
import { type Id, parseId } from '../../shared/id.ts'
import { ok, type Result } from '../../shared/result.ts'
import { textIn, type Values } from '../young-people/form-values.ts'
import { dayText, partRows, type Round, type Row, ringRows, type SentPart } from './plan-rows.ts'

/** A whole plan, as the form sent it. */
export interface SentPlan {
  readonly way: string
  readonly parts: readonly Row<SentPart>[]
  readonly toRing: readonly Row<TypedToRing>[]
  readonly next: SentNext
}

export interface SentNext {
  readonly on: string
  readonly whoAsks?: Id
}

export const sentPlan = (values: Values, round: Round): SentPlan => ({
  way: textIn(values, 'way'),
  parts: partRows(values, round),
  toRing: ringRows(values, round.round),
  next: sentNext(values, round.mayAsk),
})

/** The next day, and who asks: one of those who can be chosen. @param of what stands before the names of the fields. */
export function sentNext(values: Values, mayAsk: ReadonlySet<Id>, of = ''): SentNext {
  const whoAsks = parseId(textIn(values, `${of}asks`))
  return { on: dayText(values, `${of}next`), ...(whoAsks && mayAsk.has(whoAsks) ? { whoAsks } : {}) }
}

export type AnyPlanFault = PlanFault | AcceptFault

/** One thing to put right, at a field of the form, and in which row. */
export interface At {
  readonly field: string
  readonly is: AnyPlanFault
  /** From 1, as people count. */
  readonly row?: number
}

/** Makes the plan, and keeps with it who says yes while it is written. */
export function factsOfPlan(
  sent: SentPlan,
  planning: Planning,
  before: Plan | undefined,
): Result<readonly PlanFact[], Fault<AnyPlanFault>> {
  const typed = { ...sent, parts: sent.parts.map((row) => row.typed), toRing: sent.toRing.map((row) => row.typed) }
  const made = makePlan(typed, planning)
  if (made.is === 'refused') return made
  const plan = planAfter(before, made.value, planning.youngPerson)
  const sayYes = new Set(sent.parts.filter(({ typed: { saysYes } }) => saysYes).map((row) => row.typed.id))
  const accepts = (plan?.parts ?? [])
    .filter(({ id, accepted }) => sayYes.has(id) && accepted.is !== 'accepted')
    .flatMap((part): readonly PlanFact[] => {
      const yes = acceptPart(part, { ...planning, told: toldBy(part, planning.by) })
      return yes.is === 'ok' ? [yes.value] : []
    })
  return ok([made.value, ...accepts])
}

/** One’s own part is said yes to by oneself; that of somebody else is written down as they said it. */
export const toldBy = ({ whose }: PartInPlan, by: Id) =>
  whose.is === 'person' && whose.id === by ? ({ is: 'themselves' } as const) : ({ is: 'said-to-writer' } as const)

/** Everything that is to be put right in the form, each at its field. */
export function faultsOfPlan(sent: SentPlan, planning: Planning): readonly At[] {
  const because = <Typed>(
    rows: readonly Row<Typed>[],
    read: (typed: Typed, row: number) => Result<unknown, Fault<PlanFault>>,
  ) =>
    rows.flatMap(({ at, typed }) => {
      const result = read(typed, at)
      return result.is === 'refused' ? result.because.map(({ is }) => ({ is, at })) : []
    })
  const whole = makePlan(
    { ...sent, parts: sent.parts.map((row) => row.typed), toRing: sent.toRing.map((row) => row.typed) },
    planning,
  )
  const ofAll = whole.is === 'refused' ? whole.because.filter(({ row }) => row === undefined) : []
  return [
    ...ofAll.filter(({ is }) => is === 'way-is-missing').map(({ is }) => ({ field: 'way', is })),
    ...partFaults(because(sent.parts, readPart)),
    ...because(sent.toRing, readToRing).map(({ is, at }) => ({
      field: `${ringFields[is] ?? 'ring-who'}-${at}`,
      is,
      row: at + 1,
    })),
    ...ofAll.filter(({ is }) => is !== 'way-is-missing').map(({ is }) => ({ field: wholeFields[is] ?? 'way', is })),
  ]
}

/** Who has not said whose part it is need not say a name as well. */
function partFaults(found: readonly { readonly is: PlanFault; readonly at: number }[]): readonly At[] {
  const nobody = new Set(found.filter(({ is }) => is === 'kind-of-part-is-missing').map(({ at }) => at))
  return found
    .filter(({ is, at }) => is !== 'name-is-missing' || !nobody.has(at))
    .map(({ is, at }) => ({ field: `${partFields[is] ?? 'what'}-${at}`, is, row: at + 1 }))
}

type Fields = Readonly<Partial<Record<PlanFault, string>>>

export const partFields: Fields = {
  'kind-of-part-is-missing': 'who',
  'name-is-missing': 'name',
  'what-is-missing': 'what',
  'when-is-missing': 'when',
  'by-is-no-day': 'when',
}
const ringFields: Fields = {
  'name-is-missing': 'ring-who',
  'how-to-ring-is-missing': 'ring-how',
  'when-to-ring-is-missing': 'ring-when',
}
/** Where the faults of the whole are put right. */
export const wholeFields: Fields = {
  'nobody-does-anything': 'what-0',
  'nobody-to-ring': 'ring-who-0',
  'next-day-is-no-day': 'next-day',
  'next-day-is-not-ahead': 'next-day',
  'next-day-is-too-far-ahead': 'next-day',
  'nobody-asks': 'asks',
}
