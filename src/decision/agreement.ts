import { parsePartPlayed } from '../language/part-played.ts'
import { allOf, eachOf } from '../shared/all-of.ts'
import { cited } from '../shared/cited.ts'
import { addDays, type Day, isAfter, parseDay } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { ok, type Result, refused } from '../shared/result.ts'
import { type Said, saidOr } from '../shared/said.ts'
import { type Aims, type AimsFault, readAims, type TypedAims } from './agreement-aims.ts'
import type { ChosenByPeople } from './agreement-grouping.ts'
import { readTookPart, type TookPart, type TookPartFault, type TypedTookPart } from './agreement-people.ts'
import { type OnTheTable, readTable, type TableFault, type TypedOnTheTable } from './agreement-table.ts'
import { type Fault, readStanding, type Standing, type StandingFault, type TypedStanding } from './standing.ts'

/** The first agreement on a need, or one made when an earlier one was looked at again. */
export type Moment = { readonly is: 'open' } | { readonly is: 'review'; readonly of: Id }

/**
 * What was agreed together on one need at one moment: the kind of support that is worked on now, and how people came to it (R18). It is
 * never edited; whoever thinks again makes another.
 */
export interface Agreement {
  readonly id: Id
  readonly need: Id
  readonly moment: Moment
  readonly grouping: ChosenByPeople
  readonly tookPart: readonly TookPart[]
  readonly onTheTable: readonly OnTheTable[]
  readonly reason: Said
  readonly standing: Standing
  readonly aims: Aims
  readonly reviewOn: Day
  /** Who wrote it down, and on which day. */
  readonly by: Id
  readonly on: Day
}

/** An agreement as it was typed; an empty text where nothing was. */
export interface TypedAgreement {
  readonly grouping: ChosenByPeople | undefined
  readonly tookPart: readonly TypedTookPart[]
  readonly onTheTable: readonly TypedOnTheTable[]
  readonly reason: string
  readonly standing: TypedStanding
  readonly aims: TypedAims
  readonly reviewOn: string
}

/** What the page knows of an agreement that is being made. */
export interface Agreeing {
  readonly id: Id
  readonly need: Id
  readonly moment: Moment
  readonly by: Id
  readonly today: Day
}

export type AgreementFault =
  | 'grouping-is-not-chosen'
  | 'young-person-is-missing'
  | 'young-person-is-said-to-take-part-and-not'
  | 'reason-is-missing'
  | 'review-is-no-day'
  | 'review-is-not-ahead'
  | 'review-is-too-far-ahead'
  | TookPartFault
  | TableFault
  | StandingFault
  | AimsFault

/** After so many days at the latest people look at it again together. */
export const longestToReview = cited(365, {
  from: 'Rightdoor’s own setting: a year in the life of a young person is long, and no guidance names a number',
  seen: '2026-11-22',
})

/**
 * Makes an agreement out of what was typed.
 * @returns the agreement, or everything that is still to be said, each with its row where it stands in one.
 */
export function agree(typed: TypedAgreement, agreeing: Agreeing): Result<Agreement, Fault<AgreementFault>> {
  const { today, ...made } = agreeing
  const read = allOf({
    grouping: peopleChose(typed, agreeing),
    tookPart: everyoneIsNamed(typed, agreeing),
    onTheTable: readTable(typed.onTheTable),
    reason: aReasonIsGiven(typed, agreeing),
    standing: everyViewIsHeard(typed, agreeing),
    aims: helpHasAnAim(typed, agreeing),
    reviewOn: theReviewLiesAhead(typed, agreeing),
    young: theYoungPersonTakesPart(typed, agreeing),
  })
  if (read.is === 'refused') return read
  const { young: _, ...said } = read.value
  return ok({ ...made, ...said, on: today })
}

/** A rule reads its part of an agreement, or says what is wrong with it. Every rule answers. */
type Rule<Value> = (typed: TypedAgreement, agreeing: Agreeing) => Result<Value, Fault<AgreementFault>>

const peopleChose: Rule<ChosenByPeople> = ({ grouping }) =>
  grouping ? ok(grouping) : refused({ is: 'grouping-is-not-chosen' })

const everyoneIsNamed: Rule<readonly TookPart[]> = ({ tookPart }) =>
  eachOf(tookPart.map((row, at) => faultsOf(readTookPart(row), at)))

const aReasonIsGiven: Rule<Said> = ({ reason }) => faultsOf(saidOr(reason, 'reason-is-missing'))

const everyViewIsHeard: Rule<Standing> = ({ standing, tookPart }) =>
  readStanding(
    standing,
    tookPart.map(({ part }) => ({ part: parsePartPlayed(part) })),
  )

const helpHasAnAim: Rule<Aims> = ({ grouping, aims }, { today }) => faultsOf(readAims(aims, { grouping, today }))

const theReviewLiesAhead: Rule<Day> = ({ reviewOn }, { today }) => {
  const day = parseDay(reviewOn.trim())
  if (!day) return refused({ is: 'review-is-no-day' })
  if (!isAfter(day, today)) return refused({ is: 'review-is-not-ahead' })
  return isAfter(day, addDays(today, longestToReview.value)) ? refused({ is: 'review-is-too-far-ahead' }) : ok(day)
}

/** The young person takes part, or it is said why not; never both. */
const theYoungPersonTakesPart: Rule<'heard'> = ({ tookPart, standing }) => {
  const isThere = tookPart.some(({ part }) => parsePartPlayed(part) === 'young-person')
  if (standing.is === 'not-taking-part')
    return isThere ? refused({ is: 'young-person-is-said-to-take-part-and-not' }) : ok('heard')
  return isThere ? ok('heard') : refused({ is: 'young-person-is-missing' })
}

const faultsOf = <Value>(read: Result<Value, AgreementFault>, row?: number): Result<Value, Fault<AgreementFault>> =>
  read.is === 'ok' ? read : refused(...read.because.map((is) => (row === undefined ? { is } : { is, row })))
