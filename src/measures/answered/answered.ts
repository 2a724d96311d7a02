import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { ok, type Result, refused } from '../../shared/result.ts'
import { type AnsweringFault, type AnswerReader, type Answers, readAnswering, readerOf } from '../answers.ts'
import { type EntryFault, enterScore } from '../entry.ts'
import type { Measure, Rater } from '../measure.ts'
import { type Scored, score } from '../scoring.ts'

interface Filled {
  readonly by: Id
  /** The day on which it was filled in. */
  readonly on: Day
  readonly measure: string
  /** Of the rule, as it was that day. */
  readonly version: string
  readonly rater: Rater
}

/** One set of questions, on one day: answered here, or a score from elsewhere, or not for today. What was answered is never written over. */
export type Answered =
  | (Filled & {
      readonly is: 'answered'
      /** In the order of the measure; none where a question was left out. */
      readonly answers: readonly (number | null)[]
      readonly scored: readonly Scored[]
    })
  | (Filled & { readonly is: 'entered'; readonly scored: readonly Scored[] })
  | (Filled & { readonly is: 'not-today' })

/** What was sent with the form: an answer for each question by its link id, left out where there is none. */
export type SentAnswers = Readonly<Record<string, string>>

export type AnsweredFault = 'nothing-answered' | 'no-such-answer' | AnsweringFault

/** Who answers on their own page, and when. */
export interface Answering {
  readonly by: Id
  readonly today: Day
}

/** On the page it stands for a question that somebody would rather not answer. */
export const leftOut = 'left-out'

/** Takes what a young person answered. A question that is left out is a gap, and is said; an answer that there is not is refused. */
export function answer(measure: Measure, sent: SentAnswers, { by, today }: Answering): Result<Answered, AnsweredFault> {
  const given = Object.fromEntries(
    Object.entries(sent).map(([item, typed]) => [item, typed === '' || typed === leftOut ? null : numberIn(typed)]),
  )
  const reads: AnswerReader = readerOf(measure)
  const answers = reads(given)
  if (answers.is === 'refused') return refused('no-such-answer')
  if (answers.value.every((each) => each === undefined)) return refused('nothing-answered')
  const answering = readAnswering(measure, { rater: 'self', on: today, today })
  if (answering.is === 'refused') return answering
  const scored = score(measure, answers.value, answering.value)
  const filled = { by, on: today, measure: measure.id, version: measure.version, rater: 'self' } as const
  return ok({ is: 'answered', ...filled, answers: answers.value.map((each) => each ?? null), scored })
}

/** What is no number is no answer. */
const numberIn = (typed: string): number | string => (/^-?\d{1,3}(\.\d{1,2})?$/.test(typed) ? Number(typed) : typed)

/** “Not today” is an answer. */
export const notToday = ({ id, version }: Measure, { by, today }: Answering): Answered => ({
  ...{ is: 'not-today', by, on: today, measure: id, version, rater: 'self' },
})

/** A score that somebody at work writes in, as they typed it: one number for each scale that there is one of. */
export interface TypedScores {
  readonly rater: string
  /** Left out where it is no day. */
  readonly on: Day | undefined
  readonly bornOn?: Day | undefined
  readonly scales: Readonly<Record<string, string>>
}

/** What is wrong with an entry: each with the scale that it is about, where it is about one. */
export type EnteredFault =
  | { readonly is: 'no-score' | 'day-missing' | AnsweringFault }
  | { readonly is: EntryFault; readonly scale: string }

/** Takes a score without the questions. @returns every fault at once. */
export function enter(
  measure: Measure,
  { rater, on, bornOn, scales }: TypedScores,
  { by, today }: Answering,
): Result<Answered, EnteredFault> {
  if (!on) return refused<EnteredFault>({ is: 'day-missing' })
  const answering = readAnswering(measure, { rater, on, today, bornOn })
  const faults: EnteredFault[] = answering.is === 'refused' ? answering.because.map((is) => ({ is })) : []
  const asWho = answering.is === 'ok' ? answering.value : { rater: 'self' as const, on }
  const scored: Scored[] = []
  for (const [scale, typed] of Object.entries(scales)) {
    if (typed.trim() === '') continue
    const entered = enterScore(measure, { scale, typed }, asWho)
    if (entered.is === 'ok') scored.push(entered.value)
    else faults.push(...entered.because.map((is) => ({ is, scale })))
  }
  if (scored.length === 0 && faults.length === 0) faults.push({ is: 'no-score' })
  if (faults.length > 0) return refused(...faults)
  const filled = { by, on, measure: measure.id, version: measure.version, rater: asWho.rater }
  return ok({ is: 'entered', ...filled, scored })
}

/** Answers as the scoring knows them. */
export const answersOf = (answered: Extract<Answered, { is: 'answered' }>): Answers =>
  answered.answers.map((each) => each ?? undefined)
