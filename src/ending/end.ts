import { allOf, eachOf } from '../shared/all-of.ts'
import { type Day, isAfter, parseDay } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { ok, type Result, refused } from '../shared/result.ts'
import { parseSaid, type Said, saidOr } from '../shared/said.ts'
import {
  type Ended,
  type EndedFact,
  type Ending,
  type EndingFact,
  feelings,
  type GoalThenAndNow,
  type Holder,
  type InTheirWords,
  isOver,
  type PassedOn,
  type Reason,
  type RiskFromToday,
  reasons,
  type ToTurnTo,
  type Unmet,
  type WhatEnds,
} from './ending.ts'

/** What is still to be said before something ends. */
export type EndingFault =
  | 'why-is-missing'
  | 'because-is-missing'
  | 'theirs-is-missing'
  | 'why-not-taking-part-is-missing'
  | 'if-it-comes-back-is-missing'
  | 'way-back-is-missing'
  | 'nobody-to-turn-to'
  | 'how-to-turn-to-is-missing'
  | 'until-is-no-day'
  | 'until-is-past'
  | 'unmet-is-missing'
  | 'what-is-unmet-is-missing'
  | 'risk-is-missing'
  | 'what-risk-is-missing'
  | 'nobody-holds-the-risk'
  | 'passed-on-is-missing'
  | 'what-is-passed-on-is-missing'
  | 'to-whom-is-missing'
  | 'rating-is-out-of-range'
  | 'goal-has-no-words'
  | 'has-ended-already'

/** One to turn to, as it was typed. */
export interface TypedToTurnTo {
  readonly who: string
  readonly how: string
  readonly until: string
}

/** A goal then and now, as it was typed. */
export interface TypedGoal {
  readonly goal: string
  readonly then: string
  readonly now: string
}

/** An ending, as it was typed; an empty text where nothing was. */
export interface TypedEnding {
  readonly what: WhatEnds
  readonly why: string
  readonly because: string
  readonly goals: readonly TypedGoal[]
  /** `said`, or `not-taking-part`. */
  readonly theirs: string
  readonly helped: string
  readonly didNot: string
  readonly whyNotTakingPart: string
  readonly ifItComesBack: string
  readonly wayBack: string
  readonly toTurnTo: readonly TypedToTurnTo[]
  /** `nothing`, or `remains`. */
  readonly unmet: string
  readonly whatIsUnmet: string
  /** `none-that-we-know`, or `remains`. */
  readonly risk: string
  readonly whatRisk: string
  readonly heldBy: { readonly person?: Id; readonly name: string }
  /** `nothing`, or `some`. */
  readonly passedOn: string
  readonly whatIsPassedOn: string
  readonly toWhom: string
  readonly notPassedOn: string
}

/** Who ends it, and on which day. Nothing ends but by somebody. */
export interface EndingBy {
  readonly by: Id
  readonly on: Day
}

type Read<Value> = Result<Value, EndingFault>

/**
 * Ends something, with all that has to be said, or says everything that is still missing.
 * @param before how it ended before, where somebody came back since.
 */
export function endIt(typed: TypedEnding, { by, on }: EndingBy, before?: Ending): Read<EndedFact> {
  if (isOver(before)) return refused('has-ended-already')
  const read: Read<Omit<Ended, 'what'>> = allOf({
    why: readWhy(typed),
    because: saidOr(typed.because, 'because-is-missing'),
    goals: eachOf(typed.goals.filter(isFilledIn).map(readGoal)),
    theirs: readTheirs(typed),
    ifItComesBack: saidOr(typed.ifItComesBack, 'if-it-comes-back-is-missing'),
    wayBack: saidOr(typed.wayBack, 'way-back-is-missing'),
    toTurnTo: readToTurnTo(typed, on),
    unmet: readUnmet(typed),
    risk: readRisk(typed),
    passedOn: readPassedOn(typed),
  })
  return read.is === 'ok' ? ok({ is: 'ended', by, on, what: typed.what, ...read.value }) : read
}

function readWhy({ why }: TypedEnding): Read<Reason> {
  const reason = reasons.find((one) => one === why)
  return reason ? ok(reason) : refused('why-is-missing')
}

const isFilledIn = (row: TypedGoal | TypedToTurnTo): boolean => Object.values(row).join('').trim() !== ''

function readGoal({ goal, then, now }: TypedGoal): Read<GoalThenAndNow> {
  const [words, first, last] = [parseSaid(goal), readRating(then), readRating(now)]
  if (!words) return refused('goal-has-no-words')
  if (first === 'wrong' || last === 'wrong') return refused('rating-is-out-of-range')
  return ok({
    goal: words,
    ...(first === undefined ? {} : { then: first }),
    ...(last === undefined ? {} : { now: last }),
  })
}

/** 0 to 10, whole; nothing where nobody gave one. */
function readRating(typed: string): number | undefined | 'wrong' {
  if (typed.trim() === '') return undefined
  return /^(\d|10)$/.test(typed.trim()) ? Number(typed) : 'wrong'
}

/** What helped and what did not can both be left empty by whoever was there: to have nothing to say is theirs. */
function readTheirs({ theirs, helped, didNot, whyNotTakingPart }: TypedEnding): Read<InTheirWords> {
  if (theirs === 'said') return ok({ is: 'said', ...maybe('helped', helped), ...maybe('didNot', didNot) })
  if (theirs !== 'not-taking-part') return refused('theirs-is-missing')
  const why = parseSaid(whyNotTakingPart)
  return why ? ok({ is: 'not-taking-part', why }) : refused('why-not-taking-part-is-missing')
}

const maybe = <Name extends string>(name: Name, typed: string): { readonly [Each in Name]?: Said } => {
  const said = parseSaid(typed)
  return (said ? { [name]: said } : {}) as { readonly [Each in Name]?: Said }
}

function readToTurnTo({ toTurnTo }: TypedEnding, on: Day): Read<Ended['toTurnTo']> {
  const read = eachOf(toTurnTo.filter(isFilledIn).map((row) => readOneToTurnTo(row, on)))
  if (read.is === 'refused') return read
  const [first, ...others] = read.value
  return first ? ok([first, ...others]) : refused('nobody-to-turn-to')
}

function readOneToTurnTo({ who, how, until }: TypedToTurnTo, on: Day): Read<ToTurnTo> {
  const read = allOf({
    who: saidOr(who, 'nobody-to-turn-to'),
    how: saidOr(how, 'how-to-turn-to-is-missing'),
    until: readUntil(until, on),
  })
  if (read.is === 'refused') return read
  const { until: day, ...rest } = read.value
  return ok(day ? { ...rest, until: day } : rest)
}

function readUntil(typed: string, on: Day): Read<Day | undefined> {
  if (typed.trim() === '') return ok(undefined)
  const day = parseDay(typed.trim())
  if (!day) return refused('until-is-no-day')
  return isAfter(on, day) ? refused('until-is-past') : ok(day)
}

function readUnmet({ unmet, whatIsUnmet }: TypedEnding): Read<Unmet> {
  if (unmet === 'nothing') return ok({ is: 'nothing' })
  if (unmet !== 'remains') return refused('unmet-is-missing')
  const what = parseSaid(whatIsUnmet)
  return what ? ok({ is: 'remains', what }) : refused('what-is-unmet-is-missing')
}

function readRisk({ risk, whatRisk, heldBy }: TypedEnding): Read<RiskFromToday> {
  if (risk === 'none-that-we-know') return ok({ is: 'none-that-we-know' })
  if (risk !== 'remains') return refused('risk-is-missing')
  const read = allOf({ what: saidOr(whatRisk, 'what-risk-is-missing'), heldBy: readHolder(heldBy) })
  return read.is === 'ok' ? ok({ is: 'remains', ...read.value }) : read
}

function readHolder({ person, name }: TypedEnding['heldBy']): Read<Holder> {
  if (person) return ok({ is: 'person', id: person })
  const said = parseSaid(name)
  return said ? ok({ is: 'named', name: said }) : refused('nobody-holds-the-risk')
}

function readPassedOn({ passedOn, whatIsPassedOn, toWhom, notPassedOn }: TypedEnding): Read<PassedOn> {
  if (passedOn === 'nothing') return ok({ is: 'nothing' })
  if (passedOn !== 'some') return refused('passed-on-is-missing')
  const read = allOf({
    what: saidOr(whatIsPassedOn, 'what-is-passed-on-is-missing'),
    to: saidOr(toWhom, 'to-whom-is-missing'),
  })
  return read.is === 'ok' ? ok({ is: 'some', ...read.value, ...maybe('not', notPassedOn) }) : read
}

/** Somebody who helps says that they have seen it. */
export const seeThatTheyAreBack = (
  ending: Ending | undefined,
  { by, on }: EndingBy,
): Result<EndingFact, 'has-not-come-back'> =>
  ending?.cameBackOn && !ending.seenBackOn ? ok({ is: 'seen-back', by, on }) : refused('has-not-come-back')

export type FeltFault = 'how-it-felt-is-missing' | 'is-theirs-to-say' | 'has-not-ended'

/** How the ending was, by the young person themselves. */
export function sayHowItFelt(
  ending: Ending | undefined,
  { how, says, youngPerson }: { readonly how: string; readonly says: string; readonly youngPerson: Id },
  { by, on }: EndingBy,
): Result<EndingFact, FeltFault> {
  if (!ending) return refused('has-not-ended')
  if (by !== youngPerson) return refused('is-theirs-to-say')
  const feeling = feelings.find((one) => one === how)
  return feeling ? ok({ is: 'felt', by, on, how: feeling, ...maybe('says', says) }) : refused('how-it-felt-is-missing')
}

/** Somebody comes back. It is one act, nothing has to be said, and the need is the one that they left. */
export function comeBack(
  ending: Ending | undefined,
  { says }: { readonly says: string },
  { by, on }: EndingBy,
): Result<EndingFact, 'has-not-ended'> {
  return isOver(ending) ? ok({ is: 'came-back', by, on, ...maybe('says', says) }) : refused('has-not-ended')
}
