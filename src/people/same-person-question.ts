import type { Id } from '../shared/id.ts'
import { ok, type Result, refused } from '../shared/result.ts'
import { type Likely, likelyOf } from './merge.ts'
import type { Alike, LikenessField } from './same-person.ts'

/** How many in the whole place agree with somebody, on how many of the four: numbers, and nobody. */
export interface HowMany {
  readonly agreeOn: number
  readonly people: number
}

/** What the check says to somebody who is about to write a young person down. */
export type WhetherHere =
  /** Nobody who looks alike is known in the place. */
  | { readonly is: 'nobody-alike' }
  /** They stand by them already: these they may see by name. */
  | { readonly is: 'those-you-stand-by'; readonly alike: readonly Known[]; readonly others: boolean }
  /** Somebody is, whom they do not stand by. Who, is not said; the question goes to those who can answer it. */
  | { readonly is: 'somebody-perhaps' }
  /** They asked too often in an hour, or are not among those who write anybody down. */
  | { readonly is: 'not-answered' }

export interface Known extends Alike {
  readonly likely: Likely
}

/** Puts together what somebody may know of and what the whole place says. Twins are asked about like everybody, and never joined by it. */
export function whetherHere(known: readonly Alike[], place: readonly HowMany[] | 'not-answered'): WhetherHere {
  if (place === 'not-answered') return { is: 'not-answered' }
  const inAll = place.reduce((sum, { people }) => sum + people, 0)
  const others = inAll > known.length
  if (known.length > 0)
    return {
      is: 'those-you-stand-by',
      others,
      alike: known.map((each) => ({ ...each, likely: likelyOf(each.agreesOn) })),
    }
  return { is: others ? 'somebody-perhaps' : 'nobody-alike' }
}

export const answers = ['same', 'different', 'cannot-say'] as const
export type SameAnswer = (typeof answers)[number]

/** What one agency said of a question. Two are one where an agency that stands by each says so. */
export interface SaidOfQuestion {
  readonly agency: Id
  readonly by: Id
  readonly answer: SameAnswer
}

/** "Are these two one?", for those who stand by the one who was here already, and for the privacy officers of the agencies that are asked. */
export interface SamePersonQuestion {
  readonly id: Id
  /** Who was written down. */
  readonly one: Id
  /** Who was here already. */
  readonly other: Id
  readonly agreesOn: readonly LikenessField[]
  readonly likely: Likely
  /** A professional, who can be rung. */
  readonly askedBy: Id
  readonly askedAt: Date
  /** What the agencies that are asked said so far. */
  readonly said: readonly SaidOfQuestion[]
  readonly state:
    | { readonly is: 'waiting' }
    | { readonly is: 'answered'; readonly answer: SameAnswer; readonly by: Id; readonly at: Date }
}

export type AnswerRefusal = 'answer-is-unknown'

export function parseSameAnswer(text: string): Result<SameAnswer, AnswerRefusal> {
  const answer = answers.find((each) => each === text)
  return answer ? ok(answer) : refused('answer-is-unknown')
}
