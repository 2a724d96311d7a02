import type { Doing } from '../../decision/agreement-acts.ts'
import type { Fault as Because } from '../../decision/standing.ts'
import { letItGoOn } from '../../risk-support/own-ending-typed.ts'
import { type PartCode, partCodes } from '../../risk-support/part.ts'
import { boxName } from '../../risk-support/part-boxes.ts'
import { emptyPart, writeInto } from '../../risk-support/part-typed.ts'
import {
  beginPlan,
  type Read,
  type RiskSupportFault,
  running,
  sayHelped,
  tellLead,
  type Writing,
} from '../../risk-support/plan-typed.ts'
import type { RiskSupportFact, RiskSupportPlan } from '../../risk-support/risk-support-plan.ts'
import { sayView, type ViewFault, type ViewSaid } from '../../risk-support/views.ts'
import type { Id } from '../../shared/id.ts'
import { ok, type Result } from '../../shared/result.ts'
import { dayText } from '../plan/plan-rows.ts'
import { textIn, type Values } from '../young-people/form-values.ts'
import { leadingTyped, partTyped } from './part-rows.ts'

/** What one of the forms sent, and who sends it. */
export interface Sent extends Writing {
  readonly values: Values
  readonly works: ReadonlySet<Id>
}

export type StaySafeAct = (now: RiskSupportPlan | undefined) => Read<readonly RiskSupportFact[]>

const only = (read: Read<RiskSupportFact>): Read<readonly RiskSupportFact[]> =>
  read.is === 'ok' ? ok([read.value]) : read

const whileItRuns =
  (act: () => Read<RiskSupportFact>): StaySafeAct =>
  (now) => {
    const goesOn = running(now)
    return goesOn.is === 'ok' ? only(act()) : goesOn
  }

export const partIn = (what: string): PartCode | undefined => partCodes.find((code) => code === what)

/** What can be done with the plan, by what stands in the address. @returns undefined where it is nothing that can be done. */
export function actSent(what: string, sent: Sent): StaySafeAct | undefined {
  const { values, works } = sent
  const part = partIn(what)
  const seen = Number(textIn(values, 'times'))
  if (part && textIn(values, 'empty') !== '') return (now) => only(emptyPart(now, part, { ...sent, seen }))
  if (part) return (now) => only(writeInto(now, partTyped(part, values, works), { ...sent, seen }))
  switch (what) {
    case 'begin':
      return (now) =>
        only(beginPlan(now, { ...leadingTyped(values, works), reviewOn: dayText(values, 'reviewOn') }, sent))
    case 'told-lead':
      return (now) => only(tellLead(now, dayText(values, 'toldOn'), sent))
    case 'helped':
      return whileItRuns(() =>
        sayHelped({ is: textIn(values, 'helped'), because: textIn(values, 'because'), told: 'said-to-writer' }, sent),
      )
    case 'goes-on':
      return (now) => only(letItGoOn(now, { says: textIn(values, 'agreedToGoOn'), wish: textIn(values, 'wish') }, sent))
    default:
      return undefined
  }
}

/** Somebody’s view, as it was written down. @param whose where the form does not ask it. */
export const viewSent = (values: Values, doing: Doing, whose = textIn(values, 'whose')): Result<ViewSaid, ViewFault> =>
  sayView(
    {
      ...{ whose, name: textIn(values, 'name') },
      ...{ problem: textIn(values, 'problem'), cause: textIn(values, 'cause'), whatHelps: textIn(values, 'whatHelps') },
    },
    { by: doing.by, on: doing.on },
  )

const inBegin: Readonly<Partial<Record<RiskSupportFault, string>>> = {
  'no-lead': 'lead',
  'two-leads': 'lead',
  'two-back-ups': 'backUp',
  'lead-and-back-up-are-one': 'backUp',
}

const elsewhere: Readonly<Partial<Record<RiskSupportFault | ViewFault, string>>> = {
  'word-is-missing': 'codeWord',
  'word-was-agreed-meanwhile': 'codeWord',
  'nobody-knows-the-word': 'knows',
  'told-is-no-day': 'toldOn-day',
  'told-is-to-come': 'toldOn-day',
  'not-said-whether': 'helped',
  'reason-is-missing': 'because',
  'agreed-is-missing': 'agreedToGoOn',
  'nobody-asks-for-its-end': 'agreedToGoOn',
  'wish-was-said-anew': 'agreedToGoOn',
  'whose-view-is-missing': 'whose',
  'view-has-no-words': 'problem',
}

const inRows: Readonly<Partial<Record<RiskSupportFault, string>>> = {
  'who-is-missing': 'who',
  'what-is-missing': 'what',
  'copy-has-no-day': 'on',
  'copy-is-of-a-day-to-come': 'on',
}

/** At which field something is to be put right. */
export function fieldOf(what: string, { is, row = 0 }: Because<RiskSupportFault | ViewFault>): string {
  const part = partIn(what)
  const leading = inBegin[is as RiskSupportFault]
  if (leading) return part ? `${part}-${leading}` : leading
  if (is.startsWith('review-')) return part ? `${part}-on-day` : 'reviewOn-day'
  const inRow = inRows[is as RiskSupportFault]
  if (part && inRow) return inRow === 'on' ? `${boxName(part, inRow, row)}-day` : boxName(part, inRow, row)
  if (part) return `part-${part}`
  return elsewhere[is] ?? ''
}
