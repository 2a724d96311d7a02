import { changeSharing } from '../access/facts/facts.store.ts'
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
import { orBack } from '../store/second-lock.ts'
import { type Letter, type LetterFact, letterOf } from './letter.ts'
import { letterFacts } from './letter-kept.ts'
import { namedInLetter, plainOfLetter, tellLetter } from './letter-told.ts'

const letters: KindKept<LetterFact, Letter> = {
  ...{ keptAs: 'plan', is: 'letter', keeping: letterFacts, now: letterOf },
  ...{ named: namedInLetter, tell: tellLetter, plain: plainOfLetter },
}

/** A letter about what a young person brought, as it stands for whoever reads it. */
export type KeptLetter = KeptInNeed<LetterFact, Letter>

/** The letters among things that were read. */
export const lettersIn = (things: readonly OpenItem[]): readonly KeptLetter[] =>
  things.flatMap((thing) => keptIn(letters, thing) ?? [])

export const readLetter = (turn: Turn, which: WhichKept): Promise<KeptLetter | undefined> =>
  readKept(turn, letters, which)

/** Writes it, or says what should become of it. */
export const actOnLetter = <Fault>(turn: Turn, acts: Acts<LetterFact, Letter, Fault>): Promise<Acted<Fault>> =>
  actOn(turn, letters, acts)

/** Who reads it here from then on: those chosen by name; nobody but whoever wrote it; or as it was. */
export type Readers = readonly Id[] | 'as-they-are'

/** Does it, and with it says who can read it here: both, or neither. */
export const actWithReaders = <Fault>(
  turn: Turn,
  acts: Acts<LetterFact, Letter, Fault>,
  readers: Readers,
): Promise<Acted<Fault>> =>
  orBack(
    turn.handle,
    async () => {
      const done = await actOnLetter(turn, acts)
      if (done.is !== 'kept' || readers === 'as-they-are') return done
      const change = { key: `${acts.key} readers`, id: done.item, expected: done.n }
      const shared = await changeSharing(turn, change, { with: 'only-me', also: readers })
      return shared.is === 'kept' ? done : { is: 'not-there' }
    },
    ({ is }) => is !== 'kept',
  )

/** Whoever wrote it reads it again, and the young person; nobody else before the young person lets them. */
export const forThemAlone = { sensitivity: 'open-to-team', named: [], sharing: { with: 'only-me', also: [] } } as const
