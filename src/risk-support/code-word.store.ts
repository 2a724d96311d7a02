import { changeSharing } from '../access/facts/facts.store.ts'
import { answerTo, presentItem, type Reading, readItem, type Turn } from '../access/facts/facts-read.store.ts'
import { beginWith } from '../access/facts/happened.store.ts'
import { happenedIn } from '../access/facts/happened.ts'
import type { Fault } from '../decision/standing.ts'
import type { Acted } from '../needs/kept-in-need.store.ts'
import type { Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { newId } from '../shared/new-id.edge.ts'
import { ok } from '../shared/result.ts'
import type { Said } from '../shared/said.ts'
import { agreeCodeWord, type CodeWordKept, codeWordFacts, type TypedCodeWord, tellCodeWord } from './code-word.ts'
import type { RiskSupportFault } from './plan-typed.ts'
import { actOnRiskSupport, type KeptRiskSupport, riskSupportKind } from './risk-support.store.ts'

/** The word that is agreed in a plan, where `decide` lets whoever acts know it. It is opened for nobody else. */
export async function readCodeWord(
  turn: Turn,
  { now }: Pick<KeptRiskSupport, 'now'>,
  reading: Reading = 'read',
): Promise<Said | undefined> {
  const present = now.codeWord && (await presentItem(turn, now.codeWord.item))
  if (!present || !answerTo(turn, reading, present.item).allow) return undefined
  const read = await readItem(turn, reading, present.id)
  return read.is === 'read' ? happenedIn(read, codeWordFacts)?.facts[0]?.word : undefined
}

/** A code word that is agreed, in the plan of a need. */
export interface AgreesCodeWord {
  readonly key: string
  readonly need: Id
  readonly plan: Id
  readonly typed: TypedCodeWord
  readonly on: Day
}

/** Keeps that there is one in the plan, and the word apart from it, for those named and nobody besides: both, or neither. */
export async function keepCodeWord(
  turn: Turn,
  { key, need, plan, typed, on }: AgreesCodeWord,
): Promise<Acted<Fault<RiskSupportFault>>> {
  const by = turn.subject.as === 'nobody' ? turn.youngPerson : turn.subject.id
  const item = newId()
  let kept: CodeWordKept | undefined
  let before: Id | undefined
  const done = await actOnRiskSupport(turn, {
    ...{ key, need, item: plan },
    act: (now, youngPerson) => {
      before = now?.codeWord?.item
      const mine = turn.subject.as === 'young-person' ? youngPerson : by
      const read = agreeCodeWord(now, typed, { by: mine, on, item, youngPerson })
      if (read.is === 'refused') return read
      kept = read.value
      return ok([read.value.inPlan])
    },
  })
  if (done.is !== 'kept' || !kept) return done
  if (before) await closeToAll(turn, before)
  if (kept.apart) await keepApart(turn, { need, item, kept })
  return done
}

async function keepApart(
  turn: Turn,
  { need, item, kept: { apart, people } }: { readonly need: Id; readonly item: Id; readonly kept: CodeWordKept },
): Promise<void> {
  if (!apart) return
  const as = turn.subject.as === 'young-person' ? 'young-person' : 'worker'
  const also = people.map((who) => ({ who, by: as }) as const)
  const begun = await beginWith(turn, codeWordFacts, {
    ...{ key: newId(), id: item, need, facts: [apart], body: { ...tellCodeWord(apart) }, plain: { is: 'code-word' } },
    item: { is: riskSupportKind, sensitivity: 'named-people', named: people, sharing: { with: 'only-me', also } },
  })
  if (begun.is !== 'kept') throw new Error(`a code word was to be kept apart from its plan: ${begun.is}`)
}

/** What was agreed before is closed to those who knew it, as far as whoever acts may do that: the young person always. */
async function closeToAll(turn: Turn, item: Id): Promise<void> {
  const present = await presentItem(turn, item)
  if (!present || !answerTo(turn, 'narrow', present.item).allow) return
  await changeSharing(turn, { key: newId(), id: item, expected: present.n }, { with: 'only-me', also: [] })
}
