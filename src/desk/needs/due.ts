import { z } from 'zod'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { dayShape, idShape } from '../../shared/shapes.ts'

/** Why something waits for somebody: a person’s own act, or a day that people agreed on. Nothing of it says how bad anything is. */
export type WhyDue =
  | 'things-have-changed'
  | 'came-back'
  | 'somebody-asks'
  | 'check-in'
  | 'look-again'
  | 'time-to-talk'
  | 'stay-safe'
  | 'stay-safe-lead'
  | 'stay-safe-tell'
  | 'stay-safe-end'
  | 'moving-on'
  | 'letter'

/** One thing that waits, since a day. */
export interface Due {
  readonly is: WhyDue
  readonly since: Day
  /** Who was to ask. */
  readonly whoAsks?: Id
}

/** A month that those who look after safety look at together, from the day after it; it is about nobody. */
export interface MonthDue {
  readonly is: 'month-together'
  readonly since: Day
  /** Its first day. */
  readonly month: Day
}

const nextShape = z.object({ nextOn: dayShape, whoAsks: idShape })
const changedShape = z.object({ changedOn: dayShape })
const whoLeadsShape = z.object({
  is: z.literal('stay-safe'),
  changedOn: dayShape,
  whoAsks: idShape.nullish(),
  tells: z.literal(true).nullish(),
})
const talkShape = z.object({ is: z.literal('helping'), talkOn: dayShape })
const staySafeShape = z.object({
  is: z.literal('stay-safe'),
  reviewOn: dayShape,
  whoAsks: idShape.nullish(),
})
const endAskedShape = z.object({ is: z.literal('stay-safe'), endAskedOn: dayShape, whoAsks: idShape.nullish() })
const reviewShape = z.object({ is: z.literal('agreement'), reviewOn: dayShape })

/** What waits in the open part of a plan, a wait, an agreement, a plan to stay safe or of what was answered to “Is this helping?”, from the day on which it is due. No word of it is opened. */
export function dueIn(plain: Readonly<Record<string, unknown>>, today: Day): readonly Due[] {
  const whoLeads = whoLeadsShape.safeParse(plain).data
  const changed = whoLeads ? undefined : changedShape.safeParse(plain).data
  const next = nextShape.safeParse(plain).data
  const review = reviewShape.safeParse(plain).data
  const talk = talkShape.safeParse(plain).data
  const staySafe = staySafeShape.safeParse(plain).data
  const endAsked = endAskedShape.safeParse(plain).data
  const all: readonly Due[] = [
    ...(changed ? [{ is: whatChanged(plain), since: changed.changedOn }] : []),
    ...(whoLeads ? [whoLeadsDue(whoLeads)] : []),
    ...(next ? [{ is: whatIsNext(plain), since: next.nextOn, whoAsks: next.whoAsks }] : []),
    ...(staySafe ? [staySafeDue(staySafe)] : []),
    ...(endAsked ? [endAskedDue(endAsked)] : []),
    ...(review ? [{ is: 'look-again' as const, since: review.reviewOn }] : []),
    ...(talk ? [{ is: 'time-to-talk' as const, since: talk.talkOn }] : []),
  ]
  return all.filter(({ since }) => since <= today)
}

/** Whoever comes back after an ending is waited for by whoever holds what they brought. */
const whatChanged = ({ is }: Readonly<Record<string, unknown>>): 'came-back' | 'things-have-changed' =>
  is === 'ending' ? 'came-back' : 'things-have-changed'
/** Whoever was named by the young person is asked whether they lead; so is whoever holds the need, and alone where nobody was. Whoever named a lead without an account tells them. */
const whoLeadsDue = ({ changedOn, whoAsks, tells }: z.infer<typeof whoLeadsShape>): Due => ({
  ...{ is: tells ? 'stay-safe-tell' : 'stay-safe-lead', since: changedOn },
  ...(whoAsks ? { whoAsks } : {}),
})

/** Whoever leads is asked; where they have no account, whoever holds the need. */
const staySafeDue = ({ reviewOn, whoAsks }: z.infer<typeof staySafeShape>): Due => ({
  ...{ is: 'stay-safe', since: reviewOn },
  ...(whoAsks ? { whoAsks } : {}),
})

/** The young person wants it to end: whoever leads is asked to talk about it, and whoever holds the need. */
const endAskedDue = ({ endAskedOn, whoAsks }: z.infer<typeof endAskedShape>): Due => ({
  ...{ is: 'stay-safe-end', since: endAskedOn },
  ...(whoAsks ? { whoAsks } : {}),
})

const whatIsNext = ({
  is,
}: Readonly<Record<string, unknown>>): 'check-in' | 'moving-on' | 'letter' | 'somebody-asks' =>
  is === 'transition' ? 'moving-on' : is === 'letter' ? 'letter' : is === 'wait' ? 'check-in' : 'somebody-asks'

/** Whether it waits for somebody: what they were to do themselves, and everything in a need that they hold. */
export const waitsFor = ({ whoAsks }: Due, holds: boolean, mine: readonly Id[]): boolean =>
  holds || (whoAsks !== undefined && mine.includes(whoAsks))

/** What has been waiting longest comes first, whatever it is. */
export const longestFirst = (one: { readonly since: Day }, other: { readonly since: Day }): number =>
  one.since.localeCompare(other.since)
