import type { Day } from '../shared/day.ts'
import { isAfter } from '../shared/day.ts'
import { type Choice, type Finding, findingsOf, nobodyKnows, writtenQuestions } from './choice.ts'

/** What keeps a written choice from being shown. Each is said to whoever writes for a place, and none to a young person. */
export type ChoiceFault =
  | 'cell-is-missing'
  | 'found-without-source'
  | 'source-is-read-later'
  | 'figure-is-not-of-a-hundred'
  | 'figure-has-no-ages'
  | 'range-does-not-hold-it'
  | 'comparison-is-empty'
  | 'one-side-is-not-said'
  | 'medicine-without-downsides'
  | 'conflicts-not-stated'

/** A rule gives what is wrong, each with where it stands; every rule answers. */
type ChoiceRule = (choice: Choice) => readonly ChoiceFault[]

const ofEach =
  (fault: ChoiceFault, isWrong: (finding: Finding) => boolean): ChoiceRule =>
  (choice) =>
    findingsOf(choice).some(isWrong) ? [fault] : []

const everyCellIsThere: ChoiceRule = ({ cells }) =>
  writtenQuestions.some((question) => cells[question].length === 0) ? ['cell-is-missing'] : []

const whatWasFoundWasRead = ofEach('found-without-source', ({ from }) => from.length === 0)

const itWasReadBeforeItWasReviewed = ofEach('source-is-read-later', ({ from, reviewedOn }) =>
  from.some(({ readOn }) => isAfter(readOn, reviewedOn)),
)

const isShare = (of: number): boolean => Number.isInteger(of) && of >= 0 && of <= 100

const sharesOf = ({ figure }: Finding): readonly number[] => {
  if (figure === undefined) return []
  const arms = figure.is === 'people' && figure.compared !== 'nobody' ? figure.compared : []
  return [figure.of, ...(figure.range ?? []), ...arms.map(({ of }) => of)]
}

const everyFigureIsOfAHundred = ofEach('figure-is-not-of-a-hundred', (finding) => !sharesOf(finding).every(isShare))

const everyFigureSaysOfWhom = ofEach(
  'figure-has-no-ages',
  ({ figure }) =>
    figure !== undefined && (figure.who === '' || (figure.ages !== 'not-given' && figure.ages.from > figure.ages.to)),
)

const theRangeHoldsIt = ofEach('range-does-not-hold-it', ({ figure }) => {
  const [least, most] = figure?.range ?? []
  return figure !== undefined && least !== undefined && most !== undefined && (figure.of < least || figure.of > most)
})

const aComparisonIsOne = ofEach(
  'comparison-is-empty',
  ({ figure }) => figure?.is === 'people' && figure.compared !== 'nobody' && figure.compared.length === 0,
)

const bothSidesAreSaid = ofEach(
  'one-side-is-not-said',
  ({ figure }) =>
    figure?.is === 'people' && (figure.did === '' || figure.didNot === '' || figure.did === figure.didNot),
)

const aMedicineSaysWhatItCanDo: ChoiceRule = ({ isMedicine, cells }) =>
  isMedicine && (nobodyKnows(cells.downsides) || nobodyKnows(cells['who-with'])) ? ['medicine-without-downsides'] : []

const conflictsAreStated: ChoiceRule = ({ origin }) =>
  origin.is === 'written' && (origin.by.conflicts.trim() === '' || origin.by.name.trim() === '')
    ? ['conflicts-not-stated']
    : []

const rules: readonly ChoiceRule[] = [
  everyCellIsThere,
  whatWasFoundWasRead,
  itWasReadBeforeItWasReviewed,
  everyFigureIsOfAHundred,
  everyFigureSaysOfWhom,
  theRangeHoldsIt,
  aComparisonIsOne,
  bothSidesAreSaid,
  aMedicineSaysWhatItCanDo,
  conflictsAreStated,
]

/** Everything that is wrong with a choice, so that whoever writes it meets it at once. */
export const faultsOfChoice = (choice: Choice): readonly ChoiceFault[] => rules.flatMap((rule) => rule(choice))

/** Should somebody have looked at it again by now? The place is told; people are told as well, and it stays. */
export const isPastReview = ({ origin }: Choice, today: Day): boolean =>
  origin.is === 'written' && isAfter(today, origin.by.reviewBy)

/** Has a named person signed what is our own description in it? What others say is theirs. */
export const isChecked = ({ origin }: Choice): boolean => origin.is !== 'written' || origin.by.checked !== undefined
