import { answerTo, type Turn } from '../../access/facts/facts-read.store.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { Professional } from '../../access/subject.ts'
import { agreementsOf } from '../../decision/agreement.store.ts'
import type { EndedFact } from '../../ending/ending.ts'
import { namedInEnding } from '../../ending/ending-told.ts'
import { type Acted, namesFor } from '../../needs/kept-in-need.store.ts'
import { readNeed } from '../../needs/need.store.ts'
import { requestsIn } from '../../plan/ask.store.ts'
import { actOnEndingOfOne, endingsOfOneIn, type KeptEnding } from '../../plan/ending.store.ts'
import { endPlan } from '../../risk-support/plan-typed.ts'
import { actOnRiskSupport, type KeptRiskSupport, riskSupportIn } from '../../risk-support/risk-support.store.ts'
import { inWords } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import { ok } from '../../shared/result.ts'
import { keptAtDesk, readWhoAsks, type Somebody } from '../plan/plan-at-desk.store.ts'
import { mayBegin } from '../young-people/record.store.ts'
import { readWhose } from '../young-people/whose.store.ts'
import type { KnownPerson } from '../young-people/whose.ts'
import type { EndOneWords } from './end-one-words.ts'

/** One help in a need, for whoever helps, and how others ended. */
export interface EndOneAtDesk {
  readonly who: KnownPerson
  readonly called: string
  /** What goes on in it: what was agreed, and whom somebody asked for help. */
  readonly helps: readonly Somebody[]
  readonly ended: readonly KeptEnding[]
  readonly names: ReadonlyMap<Id, string>
  readonly asks: readonly Somebody[]
  /** The plan to stay safe that goes on, where whoever acts may end it. */
  readonly staySafe?: KeptRiskSupport
  readonly mayWrite: boolean
}

interface Whose {
  readonly youngPerson: Id
  readonly need: Id
  readonly words: EndOneWords
}

/** @returns undefined where the need is not there for whoever asks. */
export async function readEndOne(
  inside: Inside,
  subject: Professional,
  { youngPerson, need, words }: Whose,
): Promise<EndOneAtDesk | undefined> {
  const turn = await inside.turn(youngPerson)
  const who = await readWhose(turn, 'read')
  const whole = who && (await readNeed(turn, need))
  if (!who || !whole) return undefined
  const ended = endingsOfOneIn(whole.things)
  const over = new Set(ended.flatMap(({ now }) => (now.what.is === 'one-of-it' ? [now.what.help] : [])))
  const agreed = agreementsOf(whole.things).filter(({ stands }) => stands.is !== 'followed')
  const helps = [
    ...agreed.map(({ item, agreement }) => ({
      id: item.id,
      says: words.agreed(inWords(agreement.on), agreement.reason.said),
    })),
    ...requestsIn(whole).map(({ id, standing }) => ({ id, says: standing })),
  ].filter(({ id }) => !over.has(id))
  // It can begin again after its end, and then ends again: it says so itself.
  const staySafe = riskSupportIn(whole.things).find(
    ({ now, read }) => !now.ended && answerTo(turn, 'write', read.item).allow,
  )
  return {
    ...{ who, called: whole.need.called ?? '', ended },
    helps: [...helps, ...(staySafe ? [{ id: staySafe.id, says: words.staySafe }] : [])],
    ...(staySafe ? { staySafe } : {}),
    names: await namesFor(
      turn,
      ended.flatMap(({ now }) => namedInEnding(now)),
    ),
    asks: await readWhoAsks(inside, turn, subject),
    mayWrite: mayBegin(turn, 'plan') && answerTo(turn, 'read', whole.item.item).allow,
  }
}

/** How one help ended: its record, and the form that it came with. */
export interface EndsOne {
  readonly key: string
  readonly need: Id
  readonly fact: EndedFact
  /** The plan to stay safe, where it is that which ends. */
  readonly staySafe?: KeptRiskSupport
}

/** Keeps the record of an ending beside the need. A plan to stay safe ends in the same moment, or neither does. */
export async function keepEndOne(turn: Turn, { key, need, fact, staySafe }: EndsOne): Promise<Acted<unknown>> {
  if (!staySafe) return keepRecord(turn, { key, need, fact, begins: keptAtDesk(turn) })
  let isFirst = false
  const ended = await actOnRiskSupport(turn, {
    ...{ key, need, item: staySafe.id },
    act: (now) => {
      isFirst = true
      const read = endPlan(now, fact, fact)
      return read.is === 'ok' ? ok([read.value]) : read
    },
  })
  if (ended.is !== 'kept' || !isFirst) return ended
  // Whoever reads the plan reads how it ended, and nobody besides.
  const { sensitivity, sharing, named } = staySafe.read.item
  const begins = { sensitivity, sharing, named: [...new Set([...named, ...keptAtDesk(turn).named])] }
  const kept = await keepRecord(turn, { key: newId(), need, fact, begins })
  if (kept.is !== 'kept') throw new Error(`a plan to stay safe was to end without its record: ${kept.is}`)
  return kept
}

const keepRecord = (
  turn: Turn,
  { key, need, fact, begins }: EndsOne & { readonly begins: ReturnType<typeof keptAtDesk> },
): Promise<Acted<unknown>> => actOnEndingOfOne(turn, { ...{ key, need, item: newId(), begins }, act: () => ok([fact]) })
