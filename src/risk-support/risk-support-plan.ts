import type { Doing } from '../decision/agreement-acts.ts'
import type { Who } from '../decision/agreement-people.ts'
import type { Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import type { Said } from '../shared/said.ts'
import type { EndedAlone, OwnEnding, WantsEnd } from './own-ending.ts'
import {
  type Emptied,
  type PartCode,
  type PartOf,
  type PartWritten,
  partCodes,
  type Standing,
  type Stood,
} from './part.ts'

/** “I helped write this”, or the reason why not. */
export type HelpedSaid = { readonly is: 'helped' } | { readonly is: 'did-not'; readonly because: Said }

/** Said by the young person themselves, or written down as they said it. */
export type HelpedTold = 'themselves' | 'said-to-writer'

/** What happened to a plan to stay safe, in the order in which it did. Nothing in it counts, weighs or compares what anybody may do. */
export type RiskSupportFact =
  | (Doing & {
      readonly is: 'begun'
      /** Nobody yet, where the young person began it alone. */
      readonly lead?: Who
      readonly backUp?: Who
      readonly reviewOn: Day
      readonly alone?: true
    })
  | (Doing & { readonly is: 'part-written'; readonly part: PartWritten })
  | (Doing & { readonly is: 'part-emptied'; readonly part: PartCode })
  /** Somebody told whoever leads, and is only named, that they do. */
  | (Doing & { readonly is: 'lead-told'; readonly toldOn: Day })
  /** That a code word is agreed, and who knows it; never the word. Missing where there is none any more. */
  | (Doing & { readonly is: 'code-word'; readonly agreed?: { readonly item: Id; readonly knownBy: readonly Who[] } })
  | (Doing & { readonly is: 'helped-write'; readonly answer: HelpedSaid; readonly told: HelpedTold })
  | ({ readonly is: 'ended' } & RiskSupportEnded)
  | (Doing & { readonly is: 'ended-alone' } & OwnEnding)
  | (Doing & { readonly is: 'end-asked'; readonly says?: Said })
  | (Doing & { readonly is: 'goes-on'; readonly says?: Said })

export interface Helped extends Doing {
  readonly answer: HelpedSaid
  readonly told: HelpedTold
  /** Something was written in it afterwards. */
  readonly isWrittenSince: boolean
}

/**
 * It ended on purpose, with an ending record that stands beside it: of that, whoever reads the plan reads why, who holds what may still happen from
 * that day on, and the way back.
 */
export interface RiskSupportEnded extends Doing {
  readonly why: Said
  /** Nobody where nothing is known that may still happen. */
  readonly heldBy?: Who
  /** As it was said of a plan that ended without such a record. */
  readonly holds?: Said
  readonly wayBack: Said
}

/** What is written: each part by its code; who leads and when it is looked at again are there for as long as there is a plan. */
export type Parts = { readonly [Code in PartCode]?: Standing<PartOf<Code>> } & {
  readonly 'who-leads': Standing<PartOf<'who-leads'>>
  readonly review: Standing<PartOf<'review'>>
}

/** A plan to stay safe as it stands. It belongs to no plan of treatment: either may end while the other goes on. */
export interface RiskSupportPlan {
  readonly begunOn: Day
  /** The day on which people last agreed when to look at it again. */
  readonly agreedOn: Day
  readonly parts: Parts
  readonly emptied: { readonly [Code in PartCode]?: Emptied }
  /** That there is one, where the word itself is kept, and who knows it. */
  readonly codeWord?: Doing & { readonly item: Id; readonly knownBy: readonly Who[] }
  /** Who told whoever leads that they do, and on which day, where they have no account here. */
  readonly leadTold?: Doing & { readonly toldOn: Day }
  /** Since when the young person has it who began it alone, and nobody who helps has said who leads. */
  readonly aloneSince?: Day
  readonly helped?: Helped
  /** The young person wants it to end, where others stand in it. */
  readonly wantsEnd?: WantsEnd
  readonly ended?: RiskSupportEnded | EndedAlone
}

/** Whether the whole record of its ending stands beside it: what a young person ended alone, and what ended before with three answers, has none. */
export const hasRecord = ({ ended }: RiskSupportPlan): boolean =>
  ended !== undefined && !('alone' in ended) && !ended.holds

/** @returns undefined where nobody has begun one. */
export const riskSupportPlanOf = (facts: readonly RiskSupportFact[]): RiskSupportPlan | undefined =>
  facts.reduce<RiskSupportPlan | undefined>(planAfter, undefined)

/** What a plan comes to with one more fact. */
export function planAfter(before: RiskSupportPlan | undefined, fact: RiskSupportFact): RiskSupportPlan | undefined {
  if (fact.is === 'begun') return begun(before, fact)
  if (!before) return undefined
  switch (fact.is) {
    case 'part-written':
      return written(before, fact)
    case 'part-emptied':
      return emptied(before, fact)
    case 'lead-told':
      return { ...before, leadTold: { ...doingOf(fact), toldOn: fact.toldOn } }
    case 'code-word': {
      const { codeWord: _, ...stays } = before
      return fact.agreed ? { ...stays, codeWord: { ...doingOf(fact), ...fact.agreed } } : stays
    }
    case 'helped-write':
      return { ...before, helped: { ...doingOf(fact), answer: fact.answer, told: fact.told, isWrittenSince: false } }
    default:
      return towardsItsEnd(before, fact)
  }
}

/** What is asked, answered and done about its end. */
function towardsItsEnd(
  before: RiskSupportPlan,
  fact: Extract<RiskSupportFact, { is: 'ended' | 'ended-alone' | 'end-asked' | 'goes-on' }>,
): RiskSupportPlan {
  switch (fact.is) {
    case 'end-asked':
      return {
        ...before,
        wantsEnd: {
          ...{ ...doingOf(fact), wish: (before.wantsEnd?.wish ?? 0) + 1 },
          ...(fact.says ? { says: fact.says } : {}),
        },
      }
    case 'goes-on': {
      const answered = { ...doingOf(fact), ...(fact.says ? { says: fact.says } : {}) }
      return before.wantsEnd ? { ...before, wantsEnd: { ...before.wantsEnd, goesOn: answered } } : before
    }
    case 'ended-alone': {
      const { is: _, by, on, ...alone } = fact
      return { ...before, ended: { by, on, alone } }
    }
    case 'ended': {
      const { is: _, ...ended } = fact
      return { ...before, ended }
    }
  }
}

const doingOf = ({ by, on }: Doing): Doing => ({ by, on })

/** Begun anew after its end it holds what was written before: nobody has to tell it all again. */
function begun(
  before: RiskSupportPlan | undefined,
  { lead, backUp, reviewOn, alone, ...fact }: Extract<RiskSupportFact, { is: 'begun' }>,
): RiskSupportPlan {
  const agencies = before?.parts['who-leads'].part.agencies ?? []
  const ending = before?.parts.review.part.ending
  const leads = { is: 'who-leads', ...(lead ? { lead } : {}), ...(backUp ? { backUp } : {}), agencies } as const
  const review = { is: 'review', on: reviewOn, ...(ending ? { ending } : {}) } as const
  const { ended: _, aloneSince: __, leadTold: ___, wantsEnd: ____, ...stays } = before ?? {}
  return {
    ...stays,
    emptied: before?.emptied ?? {},
    ...(alone ? { aloneSince: fact.on } : {}),
    begunOn: before?.begunOn ?? fact.on,
    agreedOn: fact.on,
    parts: {
      ...before?.parts,
      'who-leads': standing(before?.parts['who-leads'], { ...doingOf(fact), part: leads }),
      review: standing(before?.parts.review, { ...doingOf(fact), part: review }),
    },
  }
}

const standing = <Part extends PartWritten>(
  before: Standing<Part> | undefined,
  now: Doing & { readonly part: Part },
): Standing<Part> => ({ ...now, before: before ? [stoodOf(before), ...before.before] : [] })

const stoodOf = <Part extends PartWritten>({ part, by, on }: Standing<Part>) => ({ part, by, on })

/** What stood in a part before, the newest first, whether anything stands there now or not. */
export const historyOf = ({ parts, emptied: gone }: RiskSupportPlan, code: PartCode): readonly Stood[] =>
  parts[code]?.before ?? gone[code]?.before ?? []

/** Everybody who wrote in it, emptied a part, told a lead, agreed a code word or said who helped to write it. */
export function writersOf(plan: RiskSupportPlan): readonly Id[] {
  const inParts = partCodes.flatMap((code) => {
    const stood = plan.parts[code] ?? plan.emptied[code]
    const before = historyOf(plan, code).flatMap(({ by, noLonger }) => [by, ...(noLonger ? [noLonger.by] : [])])
    return [...(stood ? [stood.by] : []), ...before]
  })
  return [...inParts, ...[plan.leadTold, plan.helped, plan.codeWord].flatMap((did) => (did ? [did.by] : []))]
}

function written(
  before: RiskSupportPlan,
  { part, ...fact }: Extract<RiskSupportFact, { is: 'part-written' }>,
): RiskSupportPlan {
  const stood: Standing | undefined = before.parts[part.is]
  const { [part.is]: gone, ...others } = before.emptied
  const now = stood
    ? standing(stood, { ...doingOf(fact), part })
    : { ...doingOf(fact), part, before: gone?.before ?? [] }
  const { aloneSince, leadTold, ...stays } = before
  const isSame = part.is !== 'who-leads' || isSameName(part.lead, leadOf(before))
  return {
    ...writtenSince(stays),
    ...(leadTold && isSame ? { leadTold } : {}),
    ...(aloneSince && part.is !== 'who-leads' ? { aloneSince } : {}),
    agreedOn: part.is === 'review' ? fact.on : before.agreedOn,
    parts: { ...before.parts, [part.is]: now },
    emptied: others,
  }
}

/** What stood there is kept, with who said that it no longer holds. */
function emptied(
  before: RiskSupportPlan,
  { part, ...fact }: Extract<RiskSupportFact, { is: 'part-emptied' }>,
): RiskSupportPlan {
  if (!canBeEmptied(part)) return before
  const { [part]: stood, ...others } = before.parts
  if (!stood) return before
  const now = {
    ...doingOf(fact),
    before: [{ ...stoodOf<PartWritten>(stood), noLonger: doingOf(fact) }, ...stood.before],
  }
  return { ...writtenSince(before), parts: others, emptied: { ...before.emptied, [part]: now } }
}

const isSameName = (one: Who | undefined, other: Who | undefined): boolean =>
  one?.is === 'named' && other?.is === 'named' && one.name.said === other.name.said

/** A part without which there is a plan: who leads and when it is looked at again are changed, and never left empty. */
export const canBeEmptied = (part: PartCode): part is Exclude<PartCode, 'who-leads' | 'review'> =>
  part !== 'who-leads' && part !== 'review'

const writtenSince = <Plan extends Pick<RiskSupportPlan, 'helped'>>(plan: Plan): Plan =>
  plan.helped ? { ...plan, helped: { ...plan.helped, isWrittenSince: true } } : plan

/** Who leads, who stands in, and when people look at it again. */
export const leadOf = ({ parts }: RiskSupportPlan): Who | undefined => parts['who-leads'].part.lead
export const backUpOf = ({ parts }: RiskSupportPlan): Who | undefined => parts['who-leads'].part.backUp
export const reviewOf = ({ parts }: RiskSupportPlan): Day => parts.review.part.on

/** Where the day of looking again stands: wherever the plan is shown or printed this is said in words. */
export type ReviewStands = 'ahead' | 'today' | 'past'

export function reviewStands(plan: RiskSupportPlan, today: Day): ReviewStands {
  const day = reviewOf(plan)
  if (day === today) return 'today'
  return day > today ? 'ahead' : 'past'
}

/** Whoever leads and is only named, and has not been told yet: by name, with who named them and since when. Nobody is asked by the program. */
export function leadToTell({
  parts,
  leadTold,
  ended: over,
}: RiskSupportPlan): (Doing & { readonly name: Said }) | undefined {
  const { part, ...doing } = parts['who-leads']
  return part.lead?.is === 'named' && !leadTold && !over ? { ...doingOf(doing), name: part.lead.name } : undefined
}
