import { type Day, parseDay } from '../shared/day.ts'
import { type Cells, type Choice, type Finding, type OfAHundred, type Source, unknownCells } from './choice.ts'
import { type LaidChoice, layOut } from './choice-here.ts'

/** For tests: a day that must be one. */
export function aDay(text: string): Day {
  const day = parseDay(text)
  if (day === undefined) throw new Error(`${text} is not a day`)
  return day
}

export const aSource: Source = {
  id: 'trial',
  title: 'A trial',
  address: 'https://example.org/trial',
  read: 'summary',
  readOn: aDay('2026-11-20'),
}

/** For tests: so many of a hundred, with a range and a second group. */
export const aFigure: OfAHundred = {
  is: 'people',
  of: 54,
  range: [45, 63],
  did: 'had recovered a year later',
  didNot: 'had not recovered a year later',
  who: 'Young people with low mood',
  ages: { from: 10, to: 24 },
  compared: [{ whom: 'those who waited', of: 18 }],
}

/** For tests: something that was found, with a figure that is said, drawn and compared. */
export const aFinding: Finding = {
  is: 'found',
  says: 'Some feel well again.',
  grade: 'some',
  from: [aSource],
  reviewedOn: aDay('2026-11-22'),
  figure: aFigure,
}

/** For tests: a choice that obeys every rule, with what is changed about it. */
export const aChoice = (id: string, change: Partial<Choice> = {}): Choice => ({
  id,
  name: `Try ${id}`,
  isWaiting: false,
  outsideTheNhs: false,
  isMedicine: false,
  cells: someCells(),
  origin: {
    is: 'written',
    by: { name: 'A place', conflicts: 'Nobody gains by it.', reviewBy: aDay('2027-11-22') },
  },
  ...change,
})

export const someCells = (change: Partial<Cells> = {}): Cells => ({
  ...unknownCells,
  'what-it-is': [{ is: 'own', says: 'You meet someone and talk.', reviewedOn: aDay('2026-11-22') }],
  'what-might-get-better': [aFinding],
  ...change,
})

/** For tests: a choice with its finding changed. */
export const withFinding = (change: Partial<Finding>): Choice =>
  aChoice('talk', { cells: someCells({ 'what-might-get-better': [{ ...aFinding, ...change }] }) })

/** For tests: to wait, something outside the NHS, and what is put beside them. */
export const aTable = (...besides: readonly Choice[]): readonly LaidChoice[] =>
  [aChoice('wait', { isWaiting: true }), aChoice('club', { outsideTheNhs: true }), ...besides].map((each) =>
    layOut(each),
  )
