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
import type { Id } from '../shared/id.ts'
import { ok } from '../shared/result.ts'
import type { Handle } from '../store/second-lock.ts'
import { notRecorded } from './gaps.ts'
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

/** Keeps what is arranged, and counts each gap for the place once: the count holds the quarter and the kind of gap, and nothing of whose it is. */
export async function arrangeTransition<Fault>(
  turn: Turn,
  stands: MovingStands,
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
  if (kept.is === 'kept') await countGaps(turn, gaps)
  return kept
}

async function countGaps({ handle, context }: Turn, gaps: readonly GapCode[]): Promise<void> {
  for (const gap of gaps)
    await handle.query({
      name: 'transition-gap',
      text: 'select app_count_transition_gap($1, $2)',
      values: [gap, context.today],
    })
}

/** Of whom it has begun already, of these. Nothing of it is opened. */
export async function whoMovesOn(handle: Handle, youngPeople: readonly Id[]): Promise<ReadonlySet<Id>> {
  if (youngPeople.length === 0) return new Set()
  const { rows } = await handle.query<{ readonly young_person: Id }>({
    name: 'transition-begun',
    text: "select distinct young_person from fact where young_person = any ($1) and kind = 'plan' and plain ->> 'is' = 'transition'",
    values: [youngPeople],
  })
  return new Set(rows.map(({ young_person }) => young_person))
}
