import { type Naming, nameOf, type Told } from '../needs/naming.ts'
import { inWords, onWeekday } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import type { Said } from '../shared/said.ts'
import { type ToldWords, toldInEnglish } from './told-words.ts'
import { nextCheckIn, type Waiting, type WaitingFact, waitingIn } from './waiting.ts'

/** A wait as it stands: it runs, or somebody said that it is over, and why. */
export type Wait =
  | { readonly is: 'waiting'; readonly waiting: Waiting }
  | { readonly is: 'over'; readonly on: WaitingFact['on']; readonly why: Said }

/** @returns undefined where none has begun. */
export function waitIn(facts: readonly WaitingFact[]): Wait | undefined {
  const waiting = waitingIn(facts)
  if (waiting) return { is: 'waiting', waiting }
  const over = facts.findLast((fact) => fact.is === 'over')
  return over && { is: 'over', on: over.on, why: over.why }
}

/** A wait in plain lines. */
export function tellWait(wait: Wait, naming: Naming, words: ToldWords = toldInEnglish): Told {
  if (wait.is === 'over')
    return { words: words.over(wait.why.said), standing: words.isOver(inWords(wait.on)), reviewOn: '' }
  const { waiting } = wait
  const { on, whoAsks } = nextCheckIn(waiting)
  return {
    words: [
      ...waiting.meanwhile.map(({ said }) => words.meanwhile(said)),
      words.asks(onWeekday(on), nameOf(naming, whoAsks, words)),
    ].join('\n'),
    standing: words.waiting(inWords(waiting.since), inWords(waiting.lastHeardOn)),
    reviewOn: on,
  }
}

/** Everybody whom a wait names. */
export const namedInWait = (wait: Wait): readonly Id[] =>
  wait.is === 'waiting' ? wait.waiting.checkIns.map(({ whoAsks }) => whoAsks) : []

/** What lists are made from: no word of anybody. `null` takes away what stood there before. */
export function plainOfWait(wait: Wait): Readonly<Record<string, unknown>> {
  if (wait.is === 'over') return { is: 'wait', state: 'over', nextOn: null, whoAsks: null, changedOn: null }
  const { since, changes } = wait.waiting
  const { on, whoAsks } = nextCheckIn(wait.waiting)
  return { is: 'wait', state: 'waiting', since, nextOn: on, whoAsks, changedOn: changes[0]?.on ?? null }
}
