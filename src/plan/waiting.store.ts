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
import type { WaitingFact } from './waiting.ts'
import { waitingFacts } from './waiting-kept.ts'
import { namedInWait, plainOfWait, tellWait, type Wait, waitIn } from './waiting-told.ts'

const waits: KindKept<WaitingFact, Wait> = {
  ...{ keptAs: 'plan', is: 'wait', keeping: waitingFacts, now: waitIn },
  ...{ named: namedInWait, tell: tellWait, plain: plainOfWait },
}

/** A wait in a need, as it stands for whoever reads it. One that is over can begin again. */
export type KeptWait = KeptInNeed<WaitingFact, Wait>

/** The waits among things that were read. */
export const waitsIn = (things: readonly OpenItem[]): readonly KeptWait[] =>
  things.flatMap((thing) => keptIn(waits, thing) ?? [])

export const readWait = (turn: Turn, which: WhichKept): Promise<KeptWait | undefined> => readKept(turn, waits, which)

/** Begins a wait, or does something in it. */
export const actOnWait = <Fault>(turn: Turn, acts: Acts<WaitingFact, Wait, Fault>): Promise<Acted<Fault>> =>
  actOn(turn, waits, acts)
