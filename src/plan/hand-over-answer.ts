import type { Doing } from '../decision/agreement-acts.ts'
import { readWho } from '../decision/agreement-people.ts'
import { allOf } from '../shared/all-of.ts'
import { type Day, parseDay } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { ok, type Result, refused } from '../shared/result.ts'
import { saidOr } from '../shared/said.ts'
import type { HandOver, HandOverFact, Onward } from './hand-over.ts'
import type { TypedWho } from './hand-over-ask.ts'

/** Who answers: whoever was asked, on their page, or the sender, who writes down what came by letter or telephone. */
export interface Answering extends Doing {
  readonly is: 'asked' | 'sender'
}

export type AnswerFault =
  | 'is-answered-already'
  | 'is-theirs-to-answer'
  | 'name-is-missing'
  | 'words-are-missing'
  | 'why-is-missing'
  | 'onward-is-missing'
  | 'has-not-said-yes'

/** Somebody takes it on, by name. */
export function accept(handOver: HandOver, who: TypedWho, answering: Answering): Result<HandOverFact, AnswerFault> {
  const read = allOf({ who: readWho(who), may: mayAnswer(handOver, answering) })
  return read.is === 'ok' ? ok({ is: 'accepted', ...madeOf(handOver, answering), who: read.value.who }) : read
}

/** Whoever was asked has a question first. */
export function askBack(handOver: HandOver, asks: string, answering: Answering): Result<HandOverFact, AnswerFault> {
  const read = allOf({ asks: saidOr(asks, 'words-are-missing'), may: mayAnswer(handOver, answering) })
  return read.is === 'ok' ? ok({ is: 'asked-back', ...madeOf(handOver, answering), asks: read.value.asks }) : read
}

/** The sender answers a question; then it waits again, from that day on. */
export function answerBack(handOver: HandOver, says: string, doing: Doing): Result<HandOverFact, AnswerFault> {
  const read = allOf({
    says: saidOr(says, 'words-are-missing'),
    may: handOver.state.is === 'question' ? ok('yes') : refused('is-answered-already' as const),
  })
  return read.is === 'ok' ? ok({ is: 'answered-back', ...madeOf(handOver, doing), says: read.value.says }) : read
}

/** “Not us”, as it was typed: why, in plain words, and the way on. */
export interface SentNotUs {
  readonly why: string
  readonly offer?: Id
  readonly person?: TypedWho
  /** The day on which that person said yes. */
  readonly saidYesOn: string
}

/** “Not us” is no end: without a reason, and a next offer or somebody who has said yes, it is not taken (R10). */
export function sayNotUs(handOver: HandOver, sent: SentNotUs, answering: Answering): Result<HandOverFact, AnswerFault> {
  const read = allOf({
    why: saidOr(sent.why, 'why-is-missing'),
    onward: thereIsAWayOn(handOver, sent, answering.on),
    may: mayAnswer(handOver, answering),
  })
  if (read.is === 'refused') return read
  const { why, onward } = read.value
  return ok({ is: 'not-us', ...madeOf(handOver, answering), why, onward })
}

const madeOf = ({ id }: HandOver, { by, on }: Doing): { readonly handOver: Id; readonly by: Id; readonly on: Day } => ({
  handOver: id,
  by,
  on,
})

/** Whoever was asked answers here; for one who has no account the sender does, and for one who has, nobody else. */
function mayAnswer({ state, way }: HandOver, { is }: Answering): Result<'yes', AnswerFault> {
  const isTheirs = (is === 'asked') === (way === 'here')
  const isWaited = state.is === 'waiting' || state.is === 'question'
  return isTheirs && isWaited
    ? ok('yes')
    : refused(
        ...(isWaited ? [] : ['is-answered-already' as const]),
        ...(isTheirs ? [] : ['is-theirs-to-answer' as const]),
      )
}

function thereIsAWayOn(
  { whom }: HandOver,
  { offer, person, saidYesOn }: Omit<SentNotUs, 'why'>,
  today: Day,
): Result<Onward, AnswerFault> {
  if (offer) {
    const isThemselves = whom.is === 'offer' && whom.offer === offer
    return isThemselves ? refused('onward-is-missing') : ok({ is: 'offer', offer })
  }
  const who = person && readWho(person)
  if (who?.is !== 'ok') return refused('onward-is-missing')
  const on = parseDay(saidYesOn.trim())
  return on && on <= today ? ok({ is: 'person-who-said-yes', who: who.value, on }) : refused('has-not-said-yes')
}
