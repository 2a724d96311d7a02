import { allOf } from '../shared/all-of.ts'
import type { Id } from '../shared/id.ts'
import { ok, type Result, refused } from '../shared/result.ts'
import type { Doing } from './rating.ts'

/**
 * What is asked about one meeting, in our own words: whether they felt heard, whether it was about what matters to them, whether they could follow,
 * and whether something in it is of use. The themes are old; no measure’s wording stands here.
 */
export const sessionQuestions = ['heard', 'mattered', 'understood', 'useful'] as const
export type SessionQuestion = (typeof sessionQuestions)[number]

export const sessionAnswers = ['yes', 'partly', 'no'] as const
export type SessionAnswer = (typeof sessionAnswers)[number]

/** The four answers, each of which may be left out. */
export type SessionAnswers = Readonly<Partial<Record<SessionQuestion, SessionAnswer>>>

/** What somebody said of one meeting, beside their answer of that day to whether it helps. */
export interface SessionCheck extends Doing {
  readonly is: 'session'
  readonly check: Id
  readonly answers: SessionAnswers
}

export type SessionFault = 'answer-is-not-known' | 'is-answered-already'

/** @returns undefined where none of the four was answered. */
export function checkSession(
  before: readonly SessionCheck[],
  typed: Readonly<Partial<Record<SessionQuestion, string>>>,
  { check, by, on }: Doing & { readonly check: Id },
): Result<SessionCheck | undefined, SessionFault> {
  const given = sessionQuestions.filter((question) => typed[question])
  const read = allOf({
    known: given.every((question) => answerIn(typed[question])) ? ok('yes') : refused('answer-is-not-known' as const),
    first: before.some((each) => each.check === check) ? refused('is-answered-already' as const) : ok('yes'),
  })
  if (read.is === 'refused') return read
  if (given.length === 0) return ok(undefined)
  const answers = Object.fromEntries(given.map((question) => [question, answerIn(typed[question])])) as SessionAnswers
  return ok({ is: 'session', check, by, on, answers })
}

const answerIn = (typed: string | undefined): SessionAnswer | undefined => sessionAnswers.find((one) => one === typed)
