import { changeSharing } from '../access/facts/facts.store.ts'
import { sharingAsWanted, type Wanted } from '../access/facts/facts.ts'
import { answerTo, presentItem, type Reading, readItem, type Turn } from '../access/facts/facts-read.store.ts'
import { beginWith } from '../access/facts/happened.store.ts'
import { happenedIn } from '../access/facts/happened.ts'
import type { OpenItem } from '../access/facts/open-item.ts'
import { type Around, standsToRead } from '../access/facts/who-sees.store.ts'
import type { Item } from '../access/object.ts'
import type { Fault } from '../decision/standing.ts'
import type { Acted } from '../needs/kept-in-need.store.ts'
import type { Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { newId } from '../shared/new-id.edge.ts'
import { ok } from '../shared/result.ts'
import type { Said } from '../shared/said.ts'
import {
  agreeCodeWord,
  type CodeWordKept,
  codeWordFacts,
  isCodeWord,
  type TypedCodeWord,
  tellCodeWord,
} from './code-word.ts'
import type { RiskSupportFault } from './plan-typed.ts'
import { actOnRiskSupport, type KeptRiskSupport, riskSupportIn, riskSupportKind } from './risk-support.store.ts'

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

/** What stands in a record or a need, as whose it is reads it, and who stands by them. */
export interface Standing {
  readonly things: readonly OpenItem[]
  readonly around: readonly Around[]
}

/** A thing with whom it is to be shared from now on. */
export interface Shares {
  readonly id: Id
  readonly n: number
  readonly wanted: Wanted
}

const readersOf = (around: readonly Around[], item: Item): readonly Id[] =>
  around.filter((each) => standsToRead(each, item)).map(({ person }) => person)

const asWanted = (item: Item, wanted: Wanted): Item => ({
  ...item,
  sharing: sharingAsWanted(item.sharing, wanted, 'young-person'),
})

/** Whoever can no longer read a plan to stay safe, as it is to be shared, can no longer read the code word that is kept apart from it. */
export const codeWordsWith = (
  { things, around }: Standing,
  shares: readonly Pick<Shares, 'id' | 'wanted'>[],
): readonly Shares[] =>
  riskSupportIn(things).flatMap(({ id, now, read: { item } }) => {
    const plan = shares.find((each) => each.id === id)
    const word = things.find((each) => each.id === now.codeWord?.item)
    if (!plan || !word) return []
    const reads = readersOf(around, asWanted(item, plan.wanted))
    const also = word.item.sharing.also.map(({ who }) => who).filter((who) => reads.includes(who))
    return [{ id: word.id, n: word.n, wanted: { with: 'only-me', also } }]
  })

/** Who would read a code word, shared as it is to be, and cannot read its plan; whoever wrote it down reads what they wrote. */
export function wouldReadTheWordAlone(
  { things, around }: Standing,
  { id, wanted }: Pick<Shares, 'id' | 'wanted'>,
): readonly Id[] {
  const word = things.find((each) => each.id === id)
  const plan = riskSupportIn(things).find(({ now }) => now.codeWord?.item === id)
  if (!word || !isCodeWord(word.thread)) return []
  const reads = plan ? readersOf(around, plan.read.item) : []
  const would = readersOf(around, asWanted(word.item, wanted))
  return would.filter((who) => !reads.includes(who) && who !== word.item.writtenBy)
}

/** Who wrote down the code word of a plan, and so reads what they wrote, without being one who can read the plan. */
export function writerOfItsWord({ things, around }: Standing, plan: Id): Id | undefined {
  const kept = riskSupportIn(things).find(({ id }) => id === plan)
  const word = things.find(({ id }) => id === kept?.now.codeWord?.item)
  if (!kept || !word || word.item.writtenBy === word.item.youngPerson) return undefined
  const { writtenBy } = word.item
  // Who left reads nothing here any more, their own words neither.
  const readsOnlyTheWord =
    !readersOf(around, kept.read.item).includes(writtenBy) && readersOf(around, word.item).includes(writtenBy)
  return readsOnlyTheWord ? writtenBy : undefined
}
