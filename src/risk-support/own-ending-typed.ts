import type { Doing } from '../decision/agreement-acts.ts'
import { allOf } from '../shared/all-of.ts'
import type { Id } from '../shared/id.ts'
import { ok } from '../shared/result.ts'
import { parseSaid } from '../shared/said.ts'
import { isOpen, type OwnReason, ownReasons, type Remains } from './own-ending.ts'
import { no, type Read, running } from './plan-typed.ts'
import { backUpOf, leadOf, type RiskSupportFact, type RiskSupportPlan, writersOf } from './risk-support-plan.ts'

/**
 * Whether nobody but the young person stands in it: they began it, nobody leads or stands in, not even one who has not said yet that they do,
 * because they were asked; and nobody else wrote in it.
 */
export const isTheirsAlone = (plan: RiskSupportPlan, youngPerson: Id): boolean =>
  plan.aloneSince !== undefined && !leadOf(plan) && !backUpOf(plan) && writersOf(plan).every((by) => by === youngPerson)

/** The short record, as it was typed. */
export interface TypedOwnEnding {
  readonly why: string
  readonly says: string
  /** `nothing`, `held` or `nobody-holds-it`. */
  readonly remains: string
  readonly heldBy: string
}

/** The young person ends what is theirs alone. Whoever came to stand in it meanwhile is asked first. */
export function endAlone(
  plan: RiskSupportPlan | undefined,
  typed: TypedOwnEnding,
  { by, on }: Doing,
): Read<RiskSupportFact> {
  const goesOn = running(plan)
  if (goesOn.is === 'refused') return goesOn
  if (!isTheirsAlone(goesOn.value, by)) return no('others-stand-in-it')
  const read = allOf({ why: readWhy(typed), remains: readRemains(typed) })
  if (read.is === 'refused') return read
  return ok({ is: 'ended-alone', by, on, ...read.value, ...saidIn(typed) })
}

function readWhy({ why }: TypedOwnEnding): Read<OwnReason> {
  const reason = ownReasons.find((one) => one === why)
  return reason ? ok(reason) : no('why-is-missing')
}

function readRemains({ remains, heldBy }: TypedOwnEnding): Read<Remains> {
  if (remains === 'nothing' || remains === 'nobody-holds-it') return ok({ is: remains })
  if (remains !== 'held') return no('remains-is-missing')
  const name = parseSaid(heldBy)
  return name ? ok({ is: 'held', by: { is: 'named', name } }) : no('holder-is-missing')
}

const saidIn = ({ says }: Pick<TypedOwnEnding, 'says'>) => {
  const said = parseSaid(says)
  return said ? { says: said } : {}
}

/** The young person wants it to end, with words or without: it ends nothing, and waits for those who stand in it. */
export function askForEnd(
  plan: RiskSupportPlan | undefined,
  typed: Pick<TypedOwnEnding, 'says'>,
  { by, on }: Doing,
): Read<RiskSupportFact> {
  const goesOn = running(plan)
  if (goesOn.is === 'refused') return goesOn
  return isOpen(goesOn.value.wantsEnd) ? no('end-is-asked-already') : ok({ is: 'end-asked', by, on, ...saidIn(typed) })
}

/** An answer to one wish: the one that the form showed. */
export interface TypedGoesOn {
  readonly says: string
  readonly wish: string
}

/** The young person takes it back, and need not say why; or whoever helps says what they agreed together. Another wish than the one that was shown is read first. */
export function letItGoOn(
  plan: RiskSupportPlan | undefined,
  typed: TypedGoesOn,
  { by, on }: Doing,
): Read<RiskSupportFact> {
  const goesOn = running(plan)
  if (goesOn.is === 'refused') return goesOn
  const { wantsEnd } = goesOn.value
  if (!isOpen(wantsEnd)) return no('nobody-asks-for-its-end')
  if (typed.wish !== `${wantsEnd.wish}`) return no('wish-was-said-anew')
  const said = saidIn(typed)
  return by === wantsEnd.by || said.says ? ok({ is: 'goes-on', by, on, ...said }) : no('agreed-is-missing')
}
