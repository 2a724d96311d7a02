import type { Who } from '../decision/agreement-people.ts'
import { cited } from '../shared/cited.ts'
import { addDays, type Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { unreachable } from '../shared/result.ts'
import type { Said } from '../shared/said.ts'

/** Who is asked for help: an offer of the directory, or somebody by name. */
export type Asked = { readonly is: 'offer'; readonly offer: Id } | { readonly is: 'person'; readonly who: Who }

/** How they are asked: on their page here or, where they have no account, by what the sender sends and writes the answer of. */
export const waysOfAsking = ['here', 'letter', 'secure-email', 'telephone'] as const
export type WayOfAsking = (typeof waysOfAsking)[number]

/** What can be told of a young person beside what was written in their record. */
export const aboutThem = ['name', 'age', 'how-to-reach-them', 'what-they-need-to-take-part'] as const

/** One thing that is shared. Whoever is asked sees these and nothing else. */
export type Shared =
  | { readonly is: 'item'; readonly item: Id }
  | { readonly is: 'about-them'; readonly what: (typeof aboutThem)[number] }

/** Whose choice something was, on the young person’s side, and whether they made it here themselves or said it to whoever writes it. */
export interface Chosen {
  readonly whose: 'young-person' | 'parent-carer'
  readonly how: 'themselves' | 'said-to-writer'
}

/** Where it can go from somebody who says that it is not for them. */
export type Onward =
  | { readonly is: 'offer'; readonly offer: Id }
  /** Somebody who has been asked, and has said yes. */
  | { readonly is: 'person-who-said-yes'; readonly who: Who; readonly on: Day }

interface Made {
  readonly handOver: Id
  /** Who did it, or wrote down what somebody without an account answered. */
  readonly by: Id
  readonly on: Day
}

/** What happened, in the order in which it did. */
export type HandOverFact =
  | (Made & {
      readonly is: 'asked'
      readonly whom: Asked
      readonly way: WayOfAsking
      readonly shares: readonly Shared[]
      readonly chosen: Chosen
      /** The hand-over that was answered “not us”, and that this one takes further. */
      readonly after?: Id
    })
  | (Made & { readonly is: 'accepted'; readonly who: Who })
  | (Made & { readonly is: 'asked-back'; readonly asks: Said })
  | (Made & { readonly is: 'answered-back'; readonly says: Said })
  | (Made & { readonly is: 'not-us'; readonly why: Said; readonly onward: Onward })
  | (Made & { readonly is: 'stopped'; readonly chosen: Chosen; readonly why?: Said })

/** How far it has come. There is no state in which nobody has anything to do and nobody chose that. */
export type HandOverState =
  | { readonly is: 'waiting'; readonly since: Day }
  | { readonly is: 'question'; readonly since: Day; readonly asks: Said }
  | { readonly is: 'accepted'; readonly on: Day; readonly who: Who }
  /** Open still: the young person chooses who is asked next, and what they see; or to stop. */
  | { readonly is: 'not-us'; readonly since: Day; readonly why: Said; readonly onward: Onward }
  | { readonly is: 'went-on'; readonly to: Id }
  | { readonly is: 'stopped'; readonly on: Day; readonly chosen: Chosen }

/** A young person’s need is on its way from whoever helps now to somebody else who may. Until another has accepted it stays where it is. */
export interface HandOver {
  readonly id: Id
  readonly sender: Id
  readonly askedOn: Day
  readonly whom: Asked
  readonly way: WayOfAsking
  readonly shares: readonly Shared[]
  readonly chosen: Chosen
  readonly after?: Id
  readonly state: HandOverState
  /** The first day on which whoever was asked said anything. */
  readonly firstHeardOn?: Day
  /** Whether it was ever answered that it is not for them. */
  readonly wasNotUs: boolean
}

/** Whether somebody has still to answer, or to choose. */
export const isOpen = ({ state }: HandOver): boolean =>
  state.is === 'waiting' || state.is === 'question' || state.is === 'not-us'

/** Every hand-over of a need, in the order in which they were asked. What cannot follow on what was before changes nothing. */
export function handOversIn(facts: readonly HandOverFact[]): readonly HandOver[] {
  const all = new Map<Id, HandOver>()
  for (const fact of facts) {
    const before = all.get(fact.handOver)
    if (fact.is === 'asked') {
      if (!before) begin(all, fact)
    } else if (before) all.set(fact.handOver, after(before, fact))
  }
  return [...all.values()]
}

type AskedFact = Extract<HandOverFact, { readonly is: 'asked' }>

function begin(all: Map<Id, HandOver>, { handOver, by, on, is: _, after: from, ...asked }: AskedFact): void {
  const earlier = from && all.get(from)
  const follows = earlier?.state.is === 'not-us'
  if (earlier && follows) all.set(earlier.id, { ...earlier, state: { is: 'went-on', to: handOver } })
  const state = { is: 'waiting', since: on } as const
  const begun = { id: handOver, sender: by, askedOn: on, ...asked, state, wasNotUs: false }
  all.set(handOver, follows ? { ...begun, after: earlier.id } : begun)
}

function after(before: HandOver, fact: Exclude<HandOverFact, AskedFact>): HandOver {
  if (!isOpen(before)) return before
  if (fact.is === 'stopped') return { ...before, state: { is: 'stopped', on: fact.on, chosen: fact.chosen } }
  if (before.state.is === 'not-us') return before
  const heard: HandOver = { ...before, firstHeardOn: before.firstHeardOn ?? fact.on }
  switch (fact.is) {
    case 'accepted':
      return { ...heard, state: { is: 'accepted', on: fact.on, who: fact.who } }
    case 'asked-back':
      return { ...heard, state: { is: 'question', since: fact.on, asks: fact.asks } }
    case 'answered-back':
      return before.state.is === 'question' ? { ...before, state: { is: 'waiting', since: fact.on } } : before
    case 'not-us':
      return { ...heard, wasNotUs: true, state: { is: 'not-us', since: fact.on, why: fact.why, onward: fact.onward } }
    default:
      return unreachable(fact)
  }
}

/** After so many days without an answer somebody rings and asks. A locality may set its own. */
export const daysToAnswer = cited(14, {
  from: 'Rightdoor’s own setting: two weeks; a locality sets what its offers promise',
  seen: '2026-11-22',
})

/** The day on which whoever holds it is to ask how things are, one clock for every way of asking; undefined where nobody has to. */
export function toAskAgainOn({ state }: HandOver, days: number = daysToAnswer.value): Day | undefined {
  return state.is === 'waiting' || state.is === 'question' || state.is === 'not-us'
    ? addDays(state.since, days)
    : undefined
}

/** Whether two shared things are the same. */
const isSame = (one: Shared, other: Shared): boolean =>
  one.is === 'item'
    ? other.is === 'item' && one.item === other.item
    : other.is === 'about-them' && one.what === other.what

/** What whoever is asked sees: the preview before it goes, and their page after it went, are both made by this. */
export const whatTheySee = <Thing extends { readonly as: Shared }>(
  shares: readonly Shared[],
  things: readonly Thing[],
): readonly Thing[] => things.filter(({ as }) => shares.some((shared) => isSame(shared, as)))
