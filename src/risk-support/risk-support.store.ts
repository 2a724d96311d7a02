import { askToWrite, changeWords } from '../access/facts/facts.store.ts'
import type { Present } from '../access/facts/facts.ts'
import { answerTo, presentInNeed, recordsOf, type Turn } from '../access/facts/facts-read.store.ts'
import { happenedIn, keptFact } from '../access/facts/happened.ts'
import type { OpenItem } from '../access/facts/open-item.ts'
import type { Fault } from '../decision/standing.ts'
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
import type { Result } from '../shared/result.ts'
import { riskSupportFacts, viewFacts } from './plan-kept.ts'
import { namedInRiskSupport, plainOfRiskSupport, tellRiskSupport } from './plan-told.ts'
import type { RiskSupportFault } from './plan-typed.ts'
import { type RiskSupportFact, type RiskSupportPlan, riskSupportPlanOf } from './risk-support-plan.ts'
import { type PersonsView, type ViewFault, type ViewSaid, viewsSideBySide } from './views.ts'

/** As what it is kept. */
export const riskSupportKind = 'risk-support' as const

const riskSupport: KindKept<RiskSupportFact, RiskSupportPlan> = {
  ...{ keptAs: riskSupportKind, is: 'stay-safe', keeping: riskSupportFacts, now: riskSupportPlanOf },
  ...{ named: namedInRiskSupport, tell: tellRiskSupport, plain: plainOfRiskSupport },
}

/** A plan to stay safe of a need, as it stands for whoever reads it, with the views of everybody side by side. */
export interface KeptRiskSupport extends KeptInNeed<RiskSupportFact, RiskSupportPlan> {
  readonly views: readonly PersonsView[]
}

const withViews = (kept: KeptInNeed<RiskSupportFact, RiskSupportPlan>): KeptRiskSupport => ({
  ...kept,
  views: viewsSideBySide(happenedIn(kept.read, viewFacts, 'views')?.facts ?? [], kept.read.item.youngPerson),
})

/** The plans to stay safe among things that were read. */
export const riskSupportIn = (things: readonly OpenItem[]): readonly KeptRiskSupport[] =>
  things.flatMap((thing) => {
    const kept = keptIn(riskSupport, thing)
    return kept ? [withViews(kept)] : []
  })

/**
 * The plans to stay safe of a need that whoever looks may read, none of them opened: those that go on before those that ended. A young person
 * may have begun one that nobody else could see, and then another was begun: to them theirs comes first, else the one that was written in last.
 */
export async function staySafesFor(turn: Turn, need: Id): Promise<readonly Present[]> {
  const isTheirs = ({ item }: Present) => turn.subject.as === 'young-person' && item.writtenBy === item.youngPerson
  const comes = (each: Present): number => (isOver(each) ? 2 : isTheirs(each) ? 0 : 1)
  const all = await presentInNeed(turn.handle, recordsOf(turn), need)
  return all
    .filter(({ item, thread }) => item.is === riskSupportKind && thread.plain['is'] === riskSupport.is)
    .filter(({ item }) => answerTo(turn, 'read', item).allow)
    .sort((one, other) => comes(one) - comes(other))
}

const isOver = ({ thread }: Present): boolean => (thread.plain['endedOn'] ?? null) !== null

/** Another plan that goes on in the same need, and who began it. */
export interface AnotherPlan {
  readonly id: Id
  readonly by: Id
}

/** Those that go on beside the one that is looked at. */
export const othersBeside = (all: readonly Present[], looksAt: Id): readonly AnotherPlan[] =>
  all.filter((each) => each.id !== looksAt && !isOver(each)).map(({ id, item }) => ({ id, by: item.writtenBy }))

/** What an address carries, so that the same plan is meant; nothing where there is one alone. */
export const whichIn = (id: Id, others: readonly AnotherPlan[]): string => (others.length > 0 ? `item=${id}` : '')

/** Which of several is shown on the page of the need: the first of them as above. */
export const firstShown = (all: readonly KeptRiskSupport[], isMine: boolean): KeptRiskSupport | undefined => {
  const goOn = all.filter(({ now }) => !now.ended)
  const theirs = goOn.find(({ read: { item } }) => isMine && item.writtenBy === item.youngPerson)
  return theirs ?? goOn[0] ?? all[0]
}

export async function readRiskSupport(turn: Turn, which: WhichKept): Promise<KeptRiskSupport | undefined> {
  const kept = await readKept(turn, riskSupport, which)
  return kept && withViews(kept)
}

/** Everybody whom a plan and the views beside it name. */
export const namedInKept = ({ now, views }: KeptRiskSupport): readonly Id[] => [
  ...namedInRiskSupport(now),
  ...views.flatMap(({ whose, now: said, before }) => [
    ...(whose.is === 'person' ? [whose.id] : []),
    said.by,
    ...before.map(({ by }) => by),
  ]),
]

/** Begins a plan, writes a part of it, or ends it. No plan of treatment is read for it, and none is changed. */
export const actOnRiskSupport = (
  turn: Turn,
  acts: Acts<RiskSupportFact, RiskSupportPlan, Fault<RiskSupportFault>>,
): Promise<Acted<Fault<RiskSupportFault>>> => actOn(turn, riskSupport, acts)

/** Somebody’s own view. */
export interface SaysView extends WhichKept {
  readonly key: string
  readonly says: (youngPerson: Id) => Result<ViewSaid, ViewFault>
}

/** Keeps a view behind all that were said before: nothing else of the plan is touched, so that a parent or carer can add theirs. */
export async function addView(turn: Turn, { key, says, ...which }: SaysView): Promise<Acted<ViewFault>> {
  const asked = await askToWrite(turn, { key })
  if (asked?.before) return asked.before
  const stands = asked && (await readKept(turn, riskSupport, which))
  if (!stands) return { is: 'not-there' }
  const view = says(stands.read.item.youngPerson)
  if (view.is === 'refused') return view
  const before = happenedIn(stands.read, viewFacts, 'views')?.kept ?? []
  const views = [...before, keptFact(viewFacts, view.value)]
  return changeWords(turn, { key, id: stands.id, expected: stands.n }, { views })
}
