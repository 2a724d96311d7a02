import type { Day } from '../shared/day.ts'
import { fold, scatter } from '../shared/fold.ts'

/** What somebody asks of each thing they could try. One answer is never written: the wait here now comes live from the directory. */
export const questions = [
  'what-it-is',
  'who-with',
  'what-might-get-better',
  'how-soon',
  'what-it-may-not-change',
  'downsides',
  'what-it-asks',
  'wait-here-now',
  'if-it-does-not-help',
  'can-i-stop',
  'who-would-know',
] as const
export type Question = (typeof questions)[number]
export type WrittenQuestion = Exclude<Question, 'wait-here-now'>

const isWritten = (question: Question): question is WrittenQuestion => question !== 'wait-here-now'
export const writtenQuestions: readonly WrittenQuestion[] = questions.filter(isWritten)

/** How sure people are of an effect. A description that claims none has no grade. */
export type Evidence = 'strong' | 'some' | 'expert-view' | 'not-known'

/** Something that was read, and how much of it: what somebody else says of it is no source. */
export interface Source {
  readonly id: string
  readonly title: string
  readonly address: string
  readonly read: 'whole' | 'part' | 'summary'
  readonly readOn: Day
}

/** Whole years, both ends included. */
export interface AgesStudied {
  readonly from: number
  readonly to: number
}

/** A second group, which had something else or nothing: so many of a hundred of them. */
export interface Arm {
  readonly whom: string
  readonly of: number
}

/**
 * So many of a hundred people, said both ways and drawn. `did` and `didNot` end the sentence "About 54 in 100 …". Nobody to compare
 * with is said, not left out.
 */
export interface OfAHundred {
  readonly is: 'people'
  readonly of: number
  readonly range?: readonly [number, number]
  readonly did: string
  readonly didNot: string
  readonly who: string
  readonly ages: AgesStudied | 'not-given'
  /** So many people were studied. Absent where `who` says so, or nobody wrote it down. */
  readonly studied?: number | 'not-given'
  readonly compared: readonly Arm[] | 'nobody'
}

/**
 * In so many of a hundred pairs, one of whom had it, that one did better; 50 would be no difference. It is our own sum out of a
 * study's result, says nothing of how many get better, and is never drawn as people.
 */
export interface OfPairs {
  readonly is: 'pairs'
  readonly of: number
  readonly range?: readonly [number, number]
  readonly better: string
  readonly who: string
  readonly ages: AgesStudied | 'not-given'
}

export type Figure = OfAHundred | OfPairs

/** What was found out, by whom it was written down, and when somebody last looked at it again. */
export interface Finding {
  readonly is: 'found'
  readonly says: string
  readonly grade: Exclude<Evidence, 'not-known'>
  readonly from: readonly Source[]
  readonly reviewedOn: Day
  readonly figure?: Figure
}

/** One thing that stands in a cell. */
export type Statement =
  | Finding
  /** Our own description: no effect is claimed. A clinical lead signs it. */
  | { readonly is: 'own'; readonly says: string; readonly reviewedOn: Day }
  /** Nobody knows, or nothing that says so could be read. */
  | { readonly is: 'not-known'; readonly says?: string; readonly reviewedOn?: Day }
  /** What an offer, or the young person, says of it: theirs, and never graded. */
  | { readonly is: 'told'; readonly says: string; readonly by: 'offer' | 'young-person' }

export type Cell = readonly Statement[]
export type Cells = Readonly<Record<WrittenQuestion, Cell>>

/** Where a choice comes from, and who answers for it. */
export type Origin =
  | { readonly is: 'written'; readonly by: Author }
  | { readonly is: 'offer'; readonly organisation: string }
  | { readonly is: 'own-idea' }

/** Who wrote a choice, what they might gain by it, when it is looked at again, and who has signed what is our own in it. */
export interface Author {
  readonly name: string
  readonly conflicts: string
  readonly reviewBy: Day
  readonly checked?: { readonly by: string; readonly on: Day }
}

/** One thing that a young person could try: to wait and look after oneself is one. */
export interface Choice {
  /** Kebab-case, or the id of an offer. */
  readonly id: string
  readonly name: string
  readonly isWaiting: boolean
  /** Known to be outside the NHS; false also where nobody knows. */
  readonly outsideTheNhs: boolean
  /** A medicine is shown only with who starts it and what it can do besides. */
  readonly isMedicine: boolean
  readonly cells: Cells
  readonly origin: Origin
}

export const findingsOf = ({ cells }: Choice): readonly Finding[] =>
  writtenQuestions.flatMap((question) => cells[question].filter((statement) => statement.is === 'found'))

/** What is not known, and nothing besides. */
export const nobodyKnows = (cell: Cell): boolean => cell.every(({ is }) => is === 'not-known')

/** A cell for each question that is written down. */
export const cellsOf = (cellOf: (question: WrittenQuestion) => Cell): Cells => ({
  'what-it-is': cellOf('what-it-is'),
  'who-with': cellOf('who-with'),
  'what-might-get-better': cellOf('what-might-get-better'),
  'how-soon': cellOf('how-soon'),
  'what-it-may-not-change': cellOf('what-it-may-not-change'),
  downsides: cellOf('downsides'),
  'what-it-asks': cellOf('what-it-asks'),
  'if-it-does-not-help': cellOf('if-it-does-not-help'),
  'can-i-stop': cellOf('can-i-stop'),
  'who-would-know': cellOf('who-would-know'),
})

/** Every cell of a choice of which nothing is known yet. */
export const unknownCells: Cells = cellsOf(() => [{ is: 'not-known' }])

/**
 * Choices in an order that means nothing, turned by `seed` (a page and a person), so that nothing comes first everywhere and a screen
 * stays still while somebody uses it.
 */
export function choicesInNoOrder<Each extends { readonly choice: Choice }>(
  all: readonly Each[],
  seed: string,
): readonly Each[] {
  const turned = fold(seed, 2_166_136_261)
  const weighed = all.map((each) => ({ each, weight: scatter(fold(each.choice.id, turned)) }))
  return weighed.sort((one, other) => one.weight - other.weight).map(({ each }) => each)
}
