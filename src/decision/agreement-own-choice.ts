import { z } from 'zod'
import type { Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { ok, type Result, refused } from '../shared/result.ts'
import { parseSaid, type Said } from '../shared/said.ts'
import { dayShape, idShape, keptApart, saidShape } from '../shared/shapes.ts'

export const ownChoiceAnswers = ['yes', 'partly', 'no', 'rather-not-say'] as const
export type OwnChoiceAnswer = (typeof ownChoiceAnswers)[number]

/**
 * What a young person says in private to “Was this your own choice?”. It stands in no agreement, and the answer itself is among the words
 * that are sealed: whoever can read what lies open learns only that there is one.
 */
export interface OwnChoice {
  readonly agreement: Id
  readonly by: Id
  readonly on: Day
  readonly answer: Said<OwnChoiceAnswer>
  readonly words?: Said
}

/** An answer as it was sent. */
export interface SentOwnChoice {
  readonly agreement: Id
  readonly by: Id
  readonly on: Day
  readonly answer: string
  readonly words: string
}

export type OwnChoiceFault = 'answer-is-missing' | 'is-not-theirs-to-say'

/** @param youngPerson whose agreement it is: nobody else answers this for them. */
export function sayOwnChoice(
  { answer, words, ...made }: SentOwnChoice,
  youngPerson: Id,
): Result<OwnChoice, OwnChoiceFault> {
  const said = ownChoiceAnswers.find((one) => one === answer)
  const more = parseSaid(words)
  const because: readonly OwnChoiceFault[] = [
    ...(said ? [] : (['answer-is-missing'] as const)),
    ...(made.by === youngPerson ? [] : (['is-not-theirs-to-say'] as const)),
  ]
  if (!said || because.length > 0) return refused(...because)
  return ok({ ...made, answer: { said }, ...(more ? { words: more } : {}) })
}

/** How it is kept. */
export const ownChoices = keptApart<OwnChoice>(
  z.strictObject({
    agreement: idShape,
    by: idShape,
    on: dayShape,
    answer: z.strictObject({ said: z.enum(ownChoiceAnswers) }),
    words: saidShape.exactOptional(),
  }),
)
