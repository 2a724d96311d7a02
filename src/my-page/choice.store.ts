import { changeSharing } from '../access/facts/facts.store.ts'
import type { Written } from '../access/facts/facts.ts'
import type { Turn } from '../access/facts/facts-read.store.ts'
import type { Sharing } from '../access/sharing.ts'
import { codeWordsWith, type Shares, type Standing } from '../risk-support/code-word.store.ts'
import { orBack } from '../store/second-lock.ts'

/** Keeps with whom one thing is shared, and with a plan to stay safe its code word: both, or neither. */
export const keepChoice = (
  turn: Turn,
  key: string,
  { choice, standing }: { readonly choice: Shares; readonly standing: Standing },
): Promise<Written<Sharing>> =>
  orBack(
    turn.handle,
    async () => {
      for (const { id, n, wanted } of codeWordsWith(standing, [choice])) {
        const word = await changeSharing(turn, { key: `${key} ${id}`, id, expected: n }, wanted)
        if (word.is !== 'kept') return word
      }
      return changeSharing(turn, { key, id: choice.id, expected: choice.n }, choice.wanted)
    },
    ({ is }) => is !== 'kept',
  )
