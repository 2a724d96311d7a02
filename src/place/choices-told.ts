import {
  type Choice,
  type Evidence,
  findingsOf,
  nobodyKnows,
  type Source,
  type WrittenQuestion,
  writtenQuestions,
} from '../decision/choice.ts'
import { isPastReview } from '../decision/choice-rules.ts'
import type { Day } from '../shared/day.ts'

/** What whoever looks after a choice has to know of it. */
export interface Told {
  readonly sources: readonly Source[]
  readonly grades: readonly Exclude<Evidence, 'not-known'>[]
  /** The earliest day on which any of it was looked at. */
  readonly reviewedOn: Day | undefined
  readonly isPastReview: boolean
  /** Questions to which there is no other answer than that it is not known. */
  readonly notKnown: readonly WrittenQuestion[]
  /** Questions of whose answer a part is not known. */
  readonly partly: readonly WrittenQuestion[]
}

const once = <Each>(all: readonly Each[]): readonly Each[] => [...new Set(all)]

export function toldOf(choice: Choice, today: Day): Told {
  const found = findingsOf(choice)
  const sources = new Map(found.flatMap(({ from }) => from.map((source) => [source.id, source] as const)))
  const days = writtenQuestions.flatMap((question) =>
    choice.cells[question].flatMap((statement) => ('reviewedOn' in statement ? (statement.reviewedOn ?? []) : [])),
  )
  const hasGap = (question: WrittenQuestion): boolean => choice.cells[question].some(({ is }) => is === 'not-known')
  return {
    sources: [...sources.values()],
    grades: once(found.map(({ grade }) => grade)),
    reviewedOn: days.toSorted()[0],
    isPastReview: isPastReview(choice, today),
    notKnown: writtenQuestions.filter((question) => nobodyKnows(choice.cells[question])),
    partly: writtenQuestions.filter((question) => hasGap(question) && !nobodyKnows(choice.cells[question])),
  }
}
