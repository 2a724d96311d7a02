import type { Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { ok, type Result, refused } from '../shared/result.ts'
import { parseSaid, type Said } from '../shared/said.ts'

/** What a young person says of a letter about them, once they have read it: it goes to those whom they name, it is for them alone, or it is not right yet. */
export const letterAnswers = ['goes', 'for-me-alone', 'not-right'] as const
export type LetterAnswer = (typeof letterAnswers)[number]

export type Answered =
  | { readonly is: 'goes'; readonly to: readonly [Said, ...Said[]] }
  | { readonly is: 'for-me-alone' }
  | { readonly is: 'not-right'; readonly says?: Said }

/** By themselves, or read to them and written down as they said it. */
export type AnswerTold = 'themselves' | 'said-to-writer'

interface Doing {
  readonly by: Id
  readonly on: Day
}

/** What happened to a letter. */
export type LetterFact =
  | (Doing & { readonly is: 'written'; readonly words: Said })
  | (Doing & { readonly is: 'answered'; readonly answer: Answered; readonly told: AnswerTold })

/** A letter as it stands. Written anew it has been read by nobody, and goes to nobody. */
export interface Letter extends Doing {
  readonly words: Said
  readonly answered?: Doing & { readonly answer: Answered; readonly told: AnswerTold }
}

/** @returns undefined where nobody has written one. */
export const letterOf = (facts: readonly LetterFact[]): Letter | undefined =>
  facts.reduce<Letter | undefined>(letterAfter, undefined)

/** What it comes to with one more fact. */
export function letterAfter(before: Letter | undefined, fact: LetterFact): Letter | undefined {
  const { by, on } = fact
  if (fact.is === 'written') return { by, on, words: fact.words }
  return before && { ...before, answered: { by, on, answer: fact.answer, told: fact.told } }
}

/** Whether it may go out at all: the young person has read it as it stands and named who gets it. */
export const goesOut = (letter: Letter | undefined): boolean => letter?.answered?.answer.is === 'goes'

export type WriteFault = 'words-are-missing' | 'nothing-is-new'

/** Writes it, or writes it anew. */
export function writeLetter(
  before: Letter | undefined,
  typed: string,
  { by, on }: Doing,
): Result<LetterFact, WriteFault> {
  const words = parseSaid(typed)
  if (!words) return refused('words-are-missing')
  return words.said === before?.words.said ? refused('nothing-is-new') : ok({ is: 'written', by, on, words })
}

export type AnswerFault = 'nothing-to-read' | 'answer-is-missing' | 'to-whom-is-missing'

/** What was answered, as it was typed: one line for each who gets it. */
export interface TypedAnswer {
  readonly answer: string
  readonly to: string
  readonly says: string
  readonly told: AnswerTold
}

/** What the young person says of the letter as it stands. */
export function answerLetter(
  letter: Letter | undefined,
  { answer, to, says, told }: TypedAnswer,
  { by, on }: Doing,
): Result<LetterFact, AnswerFault> {
  if (!letter) return refused('nothing-to-read')
  const read = readAnswer(answer, to, says)
  return read.is === 'ok' ? ok({ is: 'answered', by, on, answer: read.value, told }) : read
}

function readAnswer(answer: string, to: string, says: string): Result<Answered, AnswerFault> {
  const is = letterAnswers.find((each) => each === answer)
  if (!is) return refused('answer-is-missing')
  if (is === 'for-me-alone') return ok({ is })
  if (is === 'not-right') {
    const why = parseSaid(says)
    return ok(why ? { is, says: why } : { is })
  }
  const [first, ...others] = to.split('\n').flatMap((line) => parseSaid(line) ?? [])
  return first ? ok({ is, to: [first, ...others] }) : refused('to-whom-is-missing')
}
