import type { Body, Written } from '../../access/facts/facts.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import { keepAnswered } from '../../measures/answered/answered.store.ts'
import { type EnteredFault, enter, type TypedScores } from '../../measures/answered/answered.ts'
import type { Pack, PacksIn } from '../../measures/pack/pack.ts'
import { type MeasureInUse, type Uses, usesOf } from '../../measures/switch/decision.ts'
import { readDecisions } from '../../measures/switch/decisions.store.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { type NeedAtDesk, readNeedAtDesk } from '../needs/need.store.ts'
import { keptAtDesk } from '../plan/plan-at-desk.store.ts'
import { readWhose } from '../young-people/whose.store.ts'

/** Of whom, and in which need. */
export interface WhichNeed {
  readonly youngPerson: Id
  readonly need: Id
}

/** A need for whoever helps, with the sets of questions that its place uses. */
export interface MeasuresAtDesk {
  readonly at: NeedAtDesk
  readonly uses: Uses
  readonly packs: ReadonlyMap<string, Pack>
}

const readUses = async (
  { handle }: Inside,
  {
    locality,
    packs,
    today,
  }: { readonly locality: string; readonly packs: MeasuresAtDesk['packs']; readonly today: Day },
): Promise<Uses> => usesOf(await readDecisions(handle, locality), { packs, today })

/** @returns undefined where the need is not there for whoever asks. */
export const readMeasuresAtDesk = (
  { within, locality, today }: Pick<AskedSignedIn, 'within' | 'locality' | 'today'>,
  { youngPerson, need, packsIn }: WhichNeed & { readonly packsIn: PacksIn },
): Promise<MeasuresAtDesk | undefined> =>
  within(async (inside) => {
    const packs = packsIn(locality)
    const at = await readNeedAtDesk(inside, youngPerson, need)
    return at && { at, uses: await readUses(inside, { locality, packs, today }), packs }
  })

export type KeptEntry = Written<Body> | { readonly is: 'refused'; readonly because: readonly EnteredFault[] }

/** Scores that somebody at work typed, of one measure that is used here. */
export interface EntersScores extends WhichNeed {
  readonly packsIn: PacksIn
  /** The id of the decision by which it is used. */
  readonly decision: string
  readonly typed: (used: MeasureInUse) => TypedScores
}

/** Keeps them: whoever the young person is, and that it is used here, is asked in the same transaction. */
export const enterAtDesk = (
  { within, subject, key, today, locality }: AskedSignedIn,
  { youngPerson, need, packsIn, decision, typed }: EntersScores,
): Promise<KeptEntry> =>
  within(async (inside) => {
    const turn = await inside.turn(youngPerson)
    const who = await readWhose(turn, 'read')
    const { inUse } = await readUses(inside, { locality, packs: packsIn(locality), today })
    const used = inUse.find((each) => each.decision.id === decision)
    if (!who || !used) return { is: 'not-there' } as const
    const scores = { ...typed(used), ...(who.bornOn ? { bornOn: who.bornOn } : {}) }
    const entered = enter(used.pack.measure, scores, { by: subject.id, today })
    if (entered.is === 'refused') return entered
    return keepAnswered(turn, { key, need, pack: used.pack, answered: entered.value, begins: keptAtDesk(turn) })
  })
