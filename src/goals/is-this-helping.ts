import { allOf } from '../shared/all-of.ts'
import type { Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { ok, type Result, refused } from '../shared/result.ts'
import { parseSaid, type Said } from '../shared/said.ts'
import { type Answering, type Doing, isOneContact, raterKey } from './rating.ts'

/** What can be answered to “Is this helping?”. */
export const helpingAnswers = ['yes', 'a-bit', 'no', 'not-today'] as const
export type HelpingAnswer = (typeof helpingAnswers)[number]

/** What people can do when it does not help, or when the day has come to look again. */
export const waysOn = ['carry-on', 'change-something', 'stop'] as const
export type WayOn = (typeof waysOn)[number]

/** One answer, with words where they wrote any. */
export interface Check extends Answering {
  readonly answer: HelpingAnswer
  readonly says?: Said
}

/** That the people talked about it, and what they chose. */
export interface Talked extends Doing {
  readonly wayOn: WayOn
  readonly says?: Said
  /** How many answers there were then: what was said later is not settled by it. */
  readonly checks: number
}

/** What happened, each kind in its order. Words can come after the tap. */
export type HelpingFact =
  | (Check & { readonly is: 'checked' })
  | (Doing & { readonly is: 'worded'; readonly check: Id; readonly says: Said })
  | (Talked & { readonly is: 'talked' })

/** Whether what is being tried helps, as those say who are being helped. Nobody else’s answer stands here. */
export interface IsThisHelping {
  readonly checks: readonly Check[]
  readonly talks: readonly Talked[]
}

/** Before anybody answered. */
export const nothingYet: IsThisHelping = { checks: [], talks: [] }

/** What was said so far. A second answer of one person at one meeting is no answer. */
export function helpingOf(facts: readonly HelpingFact[]): IsThisHelping | undefined {
  if (facts.length === 0) return undefined
  return facts.reduce<IsThisHelping>(helpingAfter, nothingYet)
}

function helpingAfter(before: IsThisHelping, fact: HelpingFact): IsThisHelping {
  if (fact.is === 'talked') return talked(before, fact)
  return fact.is === 'checked' ? checked(before, fact) : worded(before, fact)
}

/** Words that somebody adds to their own answer. */
function worded({ checks, talks }: IsThisHelping, { check: id, by, says }: Extract<HelpingFact, { is: 'worded' }>) {
  return { talks, checks: checks.map((each) => (each.id === id && each.by === by ? { ...each, says } : each)) }
}

function talked(before: IsThisHelping, { is: _, ...talk }: Extract<HelpingFact, { is: 'talked' }>): IsThisHelping {
  return { ...before, talks: [...before.talks, talk] }
}

function checked(before: IsThisHelping, { is: _, ...check }: Extract<HelpingFact, { is: 'checked' }>): IsThisHelping {
  return isAnswered(before, check) || check.as === 'professional'
    ? before
    : { ...before, checks: [...before.checks, check] }
}

const isAnswered = ({ checks }: IsThisHelping, answering: Answering): boolean =>
  checks.some((each) => each.id === answering.id || isOneContact(each, answering))

export type CheckFault = 'answer-is-missing' | 'answered-already' | 'answer-is-not-theirs'

/** Answers “Is this helping?”. It is for those to answer who are being helped. */
export function check(
  before: IsThisHelping,
  { answer, says }: { readonly answer: string; readonly says: string },
  answering: Answering,
): Result<HelpingFact, CheckFault> {
  const found = helpingAnswers.find((one) => one === answer)
  const read = allOf({
    answer: found ? ok(found) : refused('answer-is-missing' as const),
    first: isAnswered(before, answering) ? refused('answered-already' as const) : ok('yes'),
    theirs: answering.as === 'professional' ? refused('answer-is-not-theirs' as const) : ok('yes'),
  })
  if (read.is === 'refused') return read
  const said = parseSaid(says)
  return ok({ is: 'checked', ...answering, answer: read.value.answer, ...(said ? { says: said } : {}) })
}

export type WordFault = 'check-is-not-theirs'

/** Adds words to one’s own answer. @returns undefined where nothing was written. */
export function addWords(
  { checks }: IsThisHelping,
  { check: id, says }: { readonly check: Id; readonly says: string },
  { by, on }: Doing,
): Result<HelpingFact | undefined, WordFault> {
  if (!checks.some((each) => each.id === id && each.by === by)) return refused('check-is-not-theirs')
  const said = parseSaid(says)
  return ok(said && { is: 'worded', by, on, check: id, says: said })
}

export type TalkFault = 'way-on-is-missing'

/** Keeps what the people chose when they talked. It changes nothing by itself: what follows from it somebody does. */
export function talk(
  before: IsThisHelping,
  { wayOn, says }: { readonly wayOn: string; readonly says: string },
  { by, on }: Doing,
): Result<HelpingFact, TalkFault> {
  const found = waysOn.find((one) => one === wayOn)
  if (!found) return refused('way-on-is-missing')
  const said = parseSaid(says)
  const checks = before.checks.length
  return ok({ is: 'talked', by, on, wayOn: found, ...(said ? { says: said } : {}), checks })
}

/** Why the people are invited to talk: what was said twice, or a day that they set themselves. */
export type Invitation =
  | { readonly is: 'said-twice'; readonly first: Check; readonly second: Check }
  | { readonly is: 'review-day'; readonly on: Day }

/**
 * Invites the people to talk where two answers in a row of one of them, since they last talked, were “no” or “a bit”, or where a day to look again
 * has come. It holds until they talked, and nothing else happens. No figure of a goal is asked.
 */
export function invitationsOf(
  helping: IsThisHelping,
  { reviewOn, today }: { readonly reviewOn: Day | undefined; readonly today: Day },
): readonly Invitation[] {
  const last = helping.talks.at(-1)
  const twice = saidTwice(helping)
  const isDue = reviewOn !== undefined && reviewOn <= today && !(last && last.on >= reviewOn)
  return [...(twice ? [twice] : []), ...(isDue ? [{ is: 'review-day' as const, on: reviewOn }] : [])]
}

const asksToTalk = ({ answer }: Check): boolean => answer === 'no' || answer === 'a-bit'

/** The first two answers in a row of one of them, since they last talked, that were “no” or “a bit”. */
export function saidTwice({
  checks: all,
  talks,
}: IsThisHelping): Extract<Invitation, { readonly is: 'said-twice' }> | undefined {
  const checks = all.slice(talks.at(-1)?.checks ?? 0)
  const before = new Map<string, Check>()
  for (const each of checks.filter(({ answer }) => answer !== 'not-today')) {
    const first = before.get(raterKey(each))
    if (first && asksToTalk(first) && asksToTalk(each)) return { is: 'said-twice', first, second: each }
    before.set(raterKey(each), each)
  }
  return undefined
}
