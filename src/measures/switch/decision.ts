import { allOf } from '../../shared/all-of.ts'
import { type Day, isAfter, parseDay } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { ok, type Result, refused } from '../../shared/result.ts'
import { faultsOfLicence, type LicenceFault } from '../pack/licence.ts'
import type { Pack } from '../pack/pack.ts'

/** What a place decided about one version of a measure. The program decides none of it. */
export interface Decided {
  readonly measure: string
  readonly version: string
  readonly turned: 'on' | 'off'
  /** Who decided, by name and job: in a place, not in this program. */
  readonly by: string
  readonly on: Day
  readonly because: string
  /** What was decided about the law on medical devices: scores and the change between them may come under it. */
  readonly device?: string
  /** The reference of the licence that is held, where one is needed. */
  readonly licence?: string
  /** When it is to be decided anew. */
  readonly reviewOn?: Day
}

/** A decision as it is kept. */
export interface MeasureDecision extends Decided {
  readonly id: Id
  /** The agency that answers for it, and holds the licence. */
  readonly agency: { readonly id: Id; readonly name: string }
}

/** What was typed of a decision. */
export interface TypedDecision {
  readonly by: string
  readonly on: string
  readonly because: string
  readonly device: string
  readonly licence: string
  readonly reviewOn: string
}

export type DecisionFault =
  | 'who-decided-is-missing'
  | 'day-is-no-day'
  | 'day-is-ahead'
  | 'reason-is-missing'
  | 'device-is-missing'
  | 'licence-is-missing'
  | 'review-is-no-day'
  | 'review-is-past'
  | 'is-on-already'
  | 'is-off-already'
  | LicenceFault['is']

/** What a decision is read beside. */
export interface Deciding {
  readonly pack: Pack
  /** The name of the agency that is to use it. */
  readonly agency: string
  readonly today: Day
  /** What was decided last about this measure. */
  readonly before: MeasureDecision | undefined
}

/** Reads the decision to use a measure here. @returns every fault at once. */
export function decideOn(
  typed: TypedDecision,
  { pack, agency, today, before }: Deciding,
): Result<Decided, DecisionFault> {
  const { measure, licence } = pack
  const isThere = before?.turned === 'on' && before.version === measure.version
  const needsLicence = licence.grant.is === 'scores-only'
  const ofLicence = licenceFaults(pack, { today, by: agency })
  const read = allOf({
    ...decidedIn(typed, today),
    device: written(typed.device, 'device-is-missing'),
    licence: needsLicence ? written(typed.licence, 'licence-is-missing') : ok(typed.licence.trim()),
    reviewOn: reviewIn(typed.reviewOn, today),
    stands: isThere ? refused('is-on-already' as const) : ok(true),
    mayUse: ofLicence.length > 0 ? refused(...ofLicence.map(({ is }) => is)) : ok(true),
  })
  if (read.is === 'refused') return read
  const { by, on, because, device, reviewOn } = read.value
  const held = read.value.licence === '' ? {} : { licence: read.value.licence }
  return ok({ measure: measure.id, version: measure.version, turned: 'on', by, on, because, device, reviewOn, ...held })
}

/** Reads the decision to use a measure no more. */
export function decideOff(
  typed: Pick<TypedDecision, 'by' | 'on' | 'because'>,
  { today, before }: Pick<Deciding, 'today' | 'before'>,
): Result<Decided, DecisionFault> {
  const read = allOf({
    ...decidedIn(typed, today),
    stands: before?.turned === 'on' ? ok(before) : refused('is-off-already' as const),
  })
  if (read.is === 'refused') return read
  const { by, on, because, stands } = read.value
  return ok({ measure: stands.measure, version: stands.version, turned: 'off', by, on, because })
}

const decidedIn = ({ by, on, because }: Pick<TypedDecision, 'by' | 'on' | 'because'>, today: Day) => ({
  by: written(by, 'who-decided-is-missing'),
  on: dayIn(on, today),
  because: written(because, 'reason-is-missing'),
})

const written = <const Fault extends string>(text: string, fault: Fault): Result<string, Fault> =>
  text.trim() === '' ? refused(fault) : ok(text.trim())

/** Left out, it was decided today. */
function dayIn(typed: string, today: Day): Result<Day, 'day-is-no-day' | 'day-is-ahead'> {
  const day = typed.trim() === '' ? today : parseDay(typed.trim())
  if (!day) return refused('day-is-no-day')
  return isAfter(day, today) ? refused('day-is-ahead') : ok(day)
}

function reviewIn(typed: string, today: Day): Result<Day, 'review-is-no-day' | 'review-is-past'> {
  const day = parseDay(typed.trim())
  if (!day) return refused('review-is-no-day')
  return isAfter(day, today) ? ok(day) : refused('review-is-past')
}

const licenceFaults = (
  { measure, licence, questionnaire }: Pack,
  { today, by }: { readonly today: Day; readonly by: string },
): readonly LicenceFault[] =>
  faultsOfLicence(licence, {
    ...{ measure: measure.id, version: measure.version, hasWords: questionnaire !== undefined },
    ...{ today, by },
  })

/** A measure that is used in a place now: its decision, and the pack that it was decided about. */
export interface MeasureInUse {
  readonly decision: MeasureDecision
  readonly pack: Pack
  /** Its day to be decided anew lies behind: it is said in words wherever the decision is. */
  readonly isPastReview: boolean
}

/** Why a measure that was switched on is not used. */
export type WhyNotInUse = 'no-such-pack' | 'other-version' | 'licence-does-not-hold'

export interface NotInUse {
  readonly decision: MeasureDecision
  readonly because: WhyNotInUse
}

/** What is used, and what was switched on and cannot be. @param decisions the latest of each measure. */
export interface Uses {
  readonly inUse: readonly MeasureInUse[]
  readonly notInUse: readonly NotInUse[]
}

export function usesOf(
  decisions: readonly MeasureDecision[],
  { packs, today }: { readonly packs: ReadonlyMap<string, Pack>; readonly today: Day },
): Uses {
  const inUse: MeasureInUse[] = []
  const notInUse: NotInUse[] = []
  for (const decision of decisions.filter(({ turned }) => turned === 'on')) {
    const pack = packs.get(decision.measure)
    const because = whyNot(decision, pack, today)
    const isPastReview = decision.reviewOn !== undefined && isAfter(today, decision.reviewOn)
    if (because) notInUse.push({ decision, because })
    else if (pack) inUse.push({ decision, pack, isPastReview })
  }
  return { inUse, notInUse }
}

function whyNot({ version, agency }: MeasureDecision, pack: Pack | undefined, today: Day): WhyNotInUse | undefined {
  if (!pack) return 'no-such-pack'
  if (pack.measure.version !== version) return 'other-version'
  return licenceFaults(pack, { today, by: agency.name }).length > 0 ? 'licence-does-not-hold' : undefined
}
