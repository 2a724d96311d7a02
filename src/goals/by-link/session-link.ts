import type { Id } from '../../shared/id.ts'
import type { Goal } from '../goal.ts'
import { isOwnName } from '../goal-acts.ts'
import { type HelpingAnswer, helpingAnswers } from '../is-this-helping.ts'
import { highest, lowest, notToday } from '../rating.ts'
import { type SessionQuestion, sessionAnswers, sessionQuestions } from '../session-check.ts'

/** For so many hours a link opens: long enough for the end of one meeting and the way home. */
export const linkHours = 3

/** A goal as a link asks about it. @param called empty where they chose no name: then it is only counted. */
export interface AskedByLink {
  readonly id: Id
  readonly called: string
}

/**
 * What a goal is called where somebody else may find it: the short name that they chose for that. Their words stand there only where they
 * said so; a short name that was made of their first words is no name.
 */
export const calledByLink = (goal: Pick<Goal, 'says' | 'shortName'>, inFull: boolean): string => {
  if (inFull) return goal.says.said
  return isOwnName(goal) ? goal.shortName.said : ''
}

/** When a link ends, and what became of it, in milliseconds since 1970. */
export interface LinkTimes {
  readonly endsAt: number
  readonly usedAt?: number
  readonly stoppedAt?: number
}

/** Whether a link still opens; why not says nothing of whose it was. */
export type LinkState = 'open' | 'used' | 'stopped' | 'over'

export function linkStateOf({ endsAt, usedAt, stoppedAt }: LinkTimes, now: number): LinkState {
  if (usedAt !== undefined) return 'used'
  if (stoppedAt !== undefined) return 'stopped'
  return now < endsAt ? 'open' : 'over'
}

/** What was tapped: about each goal in its order, about the meeting, and whether it helps. What was left out is empty. */
export interface TypedByLink {
  readonly answer: string
  readonly goals: readonly string[]
  readonly session: Readonly<Partial<Record<SessionQuestion, string>>>
}

export type LinkFault = 'answer-is-missing' | 'rating-out-of-range' | 'answer-is-not-known' | 'seen-by-more'

/** Everything that cannot be taken as it was sent. What is there meanwhile is asked where it is kept. */
export function faultsByLink({ answer, goals, session }: TypedByLink): readonly LinkFault[] {
  const isKnown = (question: SessionQuestion): boolean =>
    !session[question] || sessionAnswers.some((one) => one === session[question])
  return [
    ...(isHelpingAnswer(answer) ? [] : (['answer-is-missing'] as const)),
    ...(goals.every((of) => of === '' || isRating(of)) ? [] : (['rating-out-of-range'] as const)),
    ...(sessionQuestions.every(isKnown) ? [] : (['answer-is-not-known'] as const)),
  ]
}

const isHelpingAnswer = (answer: string): answer is HelpingAnswer => helpingAnswers.some((one) => one === answer)

const isRating = (of: string): boolean =>
  of === notToday || (/^\d{1,2}$/.test(of) && Number(of) >= lowest && Number(of) <= highest)
