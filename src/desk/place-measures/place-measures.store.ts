import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import type { PacksOfPlace } from '../../measures/pack/pack.ts'
import {
  type Decided,
  type DecisionFault,
  decideOff,
  decideOn,
  type MeasureDecision,
  type TypedDecision,
  type Uses,
  usesOf,
} from '../../measures/switch/decision.ts'
import {
  readDecisions,
  readEveryDecision,
  type Switched,
  switchMeasure,
} from '../../measures/switch/decisions.store.ts'
import type { Id } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import type { Result } from '../../shared/result.ts'
import { working } from '../agency-thing.ts'
import { type Done, onceOnly } from '../once.store.ts'

/** What a place decided about its sets of questions, with its packs and its agencies. */
export interface MeasuresOfPlace {
  readonly packs: PacksOfPlace
  readonly uses: Uses
  /** The newest first. */
  readonly every: readonly MeasureDecision[]
  readonly agencies: readonly { readonly id: Id; readonly name: string }[]
}

type Asking = Pick<AskedSignedIn, 'within' | 'locality' | 'today' | 'key' | 'subject' | 'now'>

/** What whoever plans for the place reads of it; the row is that they looked at what was decided. */
export const readMeasuresOfPlace = (
  { within, locality, today }: Asking,
  packs: PacksOfPlace,
): Promise<MeasuresOfPlace> =>
  within(async ({ handle }) => {
    const every = await readEveryDecision(handle, locality)
    const uses = usesOf(await readDecisions(handle, locality), { packs: packs.packs, today })
    const { rows: agencies } = await handle.query<{ readonly id: Id; readonly name: string }>(
      'select id, name from agency where locality = $1 order by lower(name)',
      [locality],
    )
    return { packs, uses, every, agencies }
  })

/** Which way a measure is turned, for which agency, and what was typed. */
export interface Turning {
  readonly measure: string
  readonly turned: 'on' | 'off'
  readonly packs: PacksOfPlace
  /** Empty where none was chosen. */
  readonly agency: string
  readonly typed: TypedDecision
  /** Where it leads. */
  readonly to: string
}

/** Keeps the decision once, with its row in the chain of the agency that answers for it. */
export const turnMeasure = (asked: Asking, turning: Turning): Promise<Done | Exclude<Switched, { is: 'kept' }>> =>
  asked.within((inside) => {
    const { locality, key, subject } = asked
    const form = { locality, person: working(subject).id, key }
    return onceOnly<Exclude<Switched, { is: 'kept' }>>(inside.handle, form, () => keepTurned(inside, asked, turning))
  })

async function keepTurned(
  { handle, note }: Inside,
  { locality, today, now }: Asking,
  { measure, turned, packs, agency, typed, to }: Turning,
): Promise<Done | Exclude<Switched, { is: 'kept' }>> {
  const pack = packs.packs.get(measure)
  const decide = (before: MeasureDecision | undefined, name: string): Result<Decided, DecisionFault> =>
    turned === 'on' && pack
      ? decideOn(typed, { pack, agency: name, today, before })
      : decideOff(typed, { today, before })
  const id = newId()
  const of = { id, locality, measure, at: now, decide, ...(turned === 'on' ? { agency } : {}) }
  const switched = await switchMeasure(handle, of)
  if (switched.is !== 'kept') return switched
  const did = { did: 'settings', kind: 'measure-decision', outcome: 'allowed', because: '', showThem: false } as const
  await note({ ...did, record: switched.agency, item: id })
  return { is: 'done', to }
}
