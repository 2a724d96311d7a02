import type { Turn } from '../access/facts/facts-read.store.ts'
import type { OpenItem } from '../access/facts/open-item.ts'
import {
  type Acted,
  type Acts,
  actOn,
  type KeptInNeed,
  type KindKept,
  keptIn,
  readKept,
  type WhichKept,
} from '../needs/kept-in-need.store.ts'
import type { GapKeys } from '../people/gap-marks.store.ts'
import type { Id } from '../shared/id.ts'
import { ok } from '../shared/result.ts'
import type { Handle } from '../store/second-lock.ts'
import { notRecorded } from './gaps.ts'
import { countGaps } from './gaps-counted.store.ts'
import type { MovingStands } from './moving-days.ts'
import { type GapCode, type Transition, type TransitionFact, transitionAfter, transitionOf } from './transition.ts'
import { transitionFacts } from './transition-kept.ts'
import { namedInTransition, plainOfTransition, tellTransition } from './transition-told.ts'

const transitions: KindKept<TransitionFact, Transition> = {
  ...{ keptAs: 'plan', is: 'transition', keeping: transitionFacts, now: transitionOf },
  ...{ named: namedInTransition, tell: tellTransition, plain: plainOfTransition },
}

/** How somebody moves on, as it stands for whoever reads it. */
export type KeptTransition = KeptInNeed<TransitionFact, Transition>

/** Those among things that were read. */
export const transitionsIn = (things: readonly OpenItem[]): readonly KeptTransition[] =>
  things.flatMap((thing) => keptIn(transitions, thing) ?? [])

export const readTransition = (turn: Turn, which: WhichKept): Promise<KeptTransition | undefined> =>
  readKept(turn, transitions, which)

/** Writes in the folder. */
export const actOnTransition = <Fault>(
  turn: Turn,
  acts: Acts<TransitionFact, Transition, Fault>,
): Promise<Acted<Fault>> => actOn(turn, transitions, acts)

/** Where a day stands on the way to services for adults, and what makes the marks of what is counted. */
export interface Counting {
  readonly stands: MovingStands
  readonly keys: GapKeys
}

/** Keeps what is arranged, and counts each gap for the place once. */
export async function arrangeTransition<Fault>(
  turn: Turn,
  { stands, keys }: Counting,
  acts: Acts<TransitionFact, Transition, Fault>,
): Promise<Acted<Fault>> {
  let gaps: readonly GapCode[] = []
  const kept = await actOn(turn, transitions, {
    ...acts,
    act: (before, youngPerson) => {
      const facts = acts.act(before, youngPerson)
      if (facts.is === 'refused') return facts
      const { by, on } = facts.value[0] ?? { by: youngPerson, on: turn.context.today }
      const now = facts.value.reduce<Transition | undefined>(transitionAfter, before)
      gaps = now ? notRecorded(now, stands) : []
      return ok([...facts.value, ...gaps.map((gap) => ({ is: 'gap-recorded', by, on, gap }) as const)])
    },
  })
  if (kept.is === 'kept') await countGaps(turn, keys, gaps)
  return kept
}

/** How far it has come for somebody: begun, maybe by the young person alone; arranged by somebody who helps. */
export type Progress = 'begun' | 'arranged'

/** In which of these records it has begun already. Nothing of it is opened: what is arranged has a day on which somebody asks again. */
export async function whoMovesOn(handle: Handle, records: readonly Id[]): Promise<ReadonlyMap<Id, Progress>> {
  if (records.length === 0) return new Map()
  const { rows } = await handle.query<{ readonly young_person: Id; readonly is_arranged: boolean }>({
    name: 'transition-begun',
    text: `select young_person, bool_or(plain ->> 'nextOn' is not null) as is_arranged from fact
      where young_person = any ($1) and kind = 'plan' and plain ->> 'is' = 'transition' group by young_person`,
    values: [records],
  })
  return new Map(rows.map(({ young_person, is_arranged }) => [young_person, is_arranged ? 'arranged' : 'begun']))
}
