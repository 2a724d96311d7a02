import { answerTo, presentItem, type Turn } from '../../access/facts/facts-read.store.ts'
import { answerFor } from '../../access/facts/who-sees.store.ts'
import type { Item } from '../../access/object.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { Professional } from '../../access/subject.ts'
import { agreementsOf } from '../../decision/agreement.store.ts'
import type { EndedFact } from '../../ending/ending.ts'
import { namedInEnding } from '../../ending/ending-told.ts'
import { type Acted, namesFor } from '../../needs/kept-in-need.store.ts'
import { readNeed } from '../../needs/need.store.ts'
import { requestsIn } from '../../plan/ask.store.ts'
import { actOnEndingOfOne, endingsOfOneIn, type KeptEnding } from '../../plan/ending.store.ts'
import { actOnEndingOfPlan, endingsOfPlansIn, sharedAsRecord } from '../../risk-support/ending.store.ts'
import { endPlan } from '../../risk-support/plan-typed.ts'
import {
  actOnRiskSupport,
  type KeptRiskSupport,
  riskSupportIn,
  riskSupportKind,
} from '../../risk-support/risk-support.store.ts'
import { inWords } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import { ok } from '../../shared/result.ts'
import { keptAtDesk, readStands, readWhoAsks, type Somebody } from '../plan/plan-at-desk.store.ts'
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
  /** By their names, who would read how it ended besides the young person; missing where who stands by them is not for whoever acts. */
  readonly readsIt?: readonly string[]
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
  const ended = [...endingsOfPlansIn(whole.things), ...endingsOfOneIn(whole.things)]
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
    ...(staySafe ? { staySafe, ...(await readWhoReads(inside, { turn, subject, plan: staySafe.read.item })) } : {}),
    names: await namesFor(
      turn,
      ended.flatMap(({ now }) => namedInEnding(now)),
    ),
    asks: await readWhoAsks(inside, turn, subject),
    mayWrite: mayBegin(turn, 'plan') && answerTo(turn, 'read', whole.item.item).allow,
  }
}

interface Recording {
  readonly turn: Turn
  readonly subject: Professional
  readonly plan: Item
}

/** What `decide` says of each who stands by them, of the record that would be kept. */
async function readWhoReads(
  inside: Inside,
  { turn, subject, plan }: Recording,
): Promise<Pick<EndOneAtDesk, 'readsIt'>> {
  const around = await readStands(inside, turn)
  if (!around) return {}
  const { id: writtenBy, agency } = subject
  const record: Item = { ...plan, ...(await begins(turn, plan)), is: riskSupportKind, agency, writtenBy }
  const reads = around.filter((each) => answerFor(each, 'read', record)).map(({ person }) => person)
  const ids = [...new Set([subject.id, ...reads])]
  const names = await namesFor(turn, ids)
  return { readsIt: ids.flatMap((id) => names.get(id) ?? []) }
}

/** Whoever writes it finds it again, also where they stand in a plan alone. */
async function begins(turn: Turn, plan: Item): Promise<Pick<Item, 'sensitivity' | 'named' | 'sharing'>> {
  const shared = await sharedAsRecord(turn.handle, plan)
  return { ...shared, named: [...new Set([...shared.named, ...keptAtDesk(turn).named])] }
}

/** How one help ended: its record, and the form that it came with. */
export interface EndsOne {
  readonly key: string
  readonly need: Id
  readonly fact: EndedFact
  /** The plan to stay safe, where it is that which ends, as the form saw it. */
  readonly staySafe?: { readonly id: Id; readonly seen: number }
}

/** Keeps the record of an ending beside the need. A plan to stay safe ends in the same moment, or neither does. */
export async function keepEndOne(turn: Turn, { key, need, fact, staySafe }: EndsOne): Promise<Acted<unknown>> {
  const act = () => ok([fact])
  if (!staySafe) return actOnEndingOfOne(turn, { key, need, item: newId(), begins: keptAtDesk(turn), act })
  let isFirst = false
  const ended = await actOnRiskSupport(turn, {
    ...{ key, need, item: staySafe.id, seen: staySafe.seen },
    act: (now) => {
      isFirst = true
      const read = endPlan(now, fact, fact)
      return read.is === 'ok' ? ok([read.value]) : read
    },
  })
  if (ended.is !== 'kept' || !isFirst) return ended
  // Asked in this transaction: the young person may have closed it since the form was opened.
  const plan = await presentItem(turn, staySafe.id)
  const kept = plan && { key: newId(), need, item: newId(), begins: await begins(turn, plan.item), act }
  const done = kept && (await actOnEndingOfPlan(turn, kept))
  if (done?.is !== 'kept') throw new Error(`a plan to stay safe was to end without its record: ${done?.is}`)
  return done
}
