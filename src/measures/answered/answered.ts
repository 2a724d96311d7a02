import { allOf } from '../../shared/all-of.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { ok, type Result, refused } from '../../shared/result.ts'
import {
  type AnsweringFault,
  type AnswerReader,
  type Answers,
  type Answering as AsWho,
  readAnswering,
  readerOf,
} from '../answers.ts'
import { type EntryFault, enterScore } from '../entry.ts'
import type { Measure, Rater } from '../measure.ts'
import {
  askedByNorms,
  type ForNorms,
  type ForNormsFault,
  nothingTyped,
  readForNorms,
  sexOfTable,
  type TypedForNorms,
} from '../norm-table/norm-table.ts'
import { type Scored, score } from '../scoring.ts'

interface Filled {
  readonly by: Id
  /** The day on which it was filled in. */
  readonly on: Day
  readonly measure: string
  /** Of the rule, as it was that day. */
  readonly version: string
  readonly rater: Rater
  /** What its numbers were held against, where its norms ask for that. */
  readonly forNorms?: ForNorms
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

export type AnsweredFault = 'nothing-answered' | 'no-such-answer' | AnsweringFault | ForNormsFault

/** Who answers on their own page, and when. */
export interface Answering {
  readonly by: Id
  readonly today: Day
}

/** What they said of themselves for the norms; no table where they left it out. */
export interface SaidForNorms {
  readonly typed: TypedForNorms
  readonly bornOn?: Day | undefined
}

/** On the page it stands for a question that somebody would rather not answer. */
export const leftOut = 'left-out'

/** What was sent with the form. */
export interface Sent {
  readonly answers: SentAnswers
  readonly forNorms: SaidForNorms
}

/** Takes what a young person answered. A question that is left out is a gap, and is said; an answer that there is not is refused. */
export function answer(measure: Measure, sent: Sent, { by, today }: Answering): Result<Answered, AnsweredFault> {
  const read = readSent(measure, sent, today)
  if (read.is === 'refused') return read
  const { answers, forNorms } = read.value
  if (answers.every((each) => each === undefined)) return refused('nothing-answered')
  const answering = readAnswering(measure, { rater: 'self', on: today, today, ...heldAgainst(forNorms) })
  if (answering.is === 'refused') return answering
  const scored = score(measure, answers, answering.value)
  const filled = {
    by,
    on: today,
    measure: measure.id,
    version: measure.version,
    rater: 'self',
    ...keptOf(forNorms),
  } as const
  return ok({ is: 'answered', ...filled, answers: answers.map((each) => each ?? null), scored })
}

function readSent(measure: Measure, { answers, forNorms: { typed, bornOn } }: Sent, on: Day) {
  const given = Object.fromEntries(
    Object.entries(answers).map(([item, text]) => [item, text === '' || text === leftOut ? null : numberIn(text)]),
  )
  const reads: AnswerReader = readerOf(measure)
  const read = reads(given)
  return allOf({
    answers: read.is === 'ok' ? read : refused('no-such-answer' as const),
    forNorms: readForNorms(askedByNorms(measure, ['self']), { ...typed, table: typed.table || 'none' }, { on, bornOn }),
  })
}

/** As the scoring asks for it. */
const heldAgainst = (forNorms: ForNorms | undefined) =>
  forNorms ? { sex: sexOfTable[forNorms.table], age: forNorms.age } : {}

const keptOf = (forNorms: ForNorms | undefined) => (forNorms ? { forNorms } : {})

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
  readonly forNorms?: TypedForNorms
  readonly scales: Readonly<Record<string, string>>
}

/** What is wrong with an entry: each with the scale that it is about, where it is about one. */
export type EnteredFault =
  | { readonly is: 'no-score' | 'day-missing' | AnsweringFault | ForNormsFault }
  | { readonly is: EntryFault; readonly scale: string }

/** Takes a score without the questions. @returns every fault at once. */
export function enter(measure: Measure, typed: TypedScores, { by, today }: Answering): Result<Answered, EnteredFault> {
  const { rater, on, bornOn } = typed
  if (!on) return refused<EnteredFault>({ is: 'day-missing' })
  const forNorms = forNormsOf(measure, typed, on)
  const against = forNorms.is === 'ok' ? forNorms.value : undefined
  const answering = readAnswering(measure, { rater, on, today, bornOn, ...heldAgainst(against) })
  const asWho = answering.is === 'ok' ? answering.value : { rater: 'self' as const, on }
  const { scored, faults: ofScales } = scalesIn(measure, typed, asWho)
  const faults: EnteredFault[] = [
    ...(answering.is === 'refused' ? answering.because : []).map((is) => ({ is })),
    ...(forNorms.is === 'refused' ? forNorms.because : []).map((is) => ({ is })),
    ...ofScales,
  ]
  if (scored.length === 0 && faults.length === 0) faults.push({ is: 'no-score' })
  if (faults.length > 0) return refused(...faults)
  const filled = { by, on, measure: measure.id, version: measure.version, rater: asWho.rater, ...keptOf(against) }
  return ok({ is: 'entered', ...filled, scored })
}

/** Only of a rater who has norms is it asked. */
function forNormsOf(measure: Measure, { rater, bornOn, forNorms = nothingTyped }: TypedScores, on: Day) {
  const who = measure.raters.filter((one) => one === rater)
  return readForNorms(askedByNorms(measure, who), forNorms, { on, bornOn })
}

function scalesIn(measure: Measure, { scales }: TypedScores, asWho: AsWho) {
  const scored: Scored[] = []
  const faults: EnteredFault[] = []
  for (const [scale, typed] of Object.entries(scales)) {
    if (typed.trim() === '') continue
    const entered = enterScore(measure, { scale, typed }, asWho)
    if (entered.is === 'ok') scored.push(entered.value)
    else faults.push(...entered.because.map((is) => ({ is, scale })))
  }
  return { scored, faults }
}

/** Answers as the scoring knows them. */
export const answersOf = (answered: Extract<Answered, { is: 'answered' }>): Answers =>
  answered.answers.map((each) => each ?? undefined)
