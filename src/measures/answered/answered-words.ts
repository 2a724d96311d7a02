import { inWords, parseDay } from '../../shared/day.ts'
import { type Rater, raters } from '../measure.ts'
import { normTableInEnglish } from '../norm-table/norm-table-words.ts'
import type { WhyNoNorm } from '../norms.ts'
import type { AnsweredFault, EnteredFault } from './answered.ts'

/** Who filled it in, to everybody. */
export const raterInEnglish: Readonly<Record<Rater, string>> = {
  self: 'filled in by the young person',
  parent: 'filled in by a parent or carer',
  teacher: 'filled in by a teacher',
  clinician: 'filled in by somebody who helps',
}

export const answeredFaultInEnglish: Readonly<Record<AnsweredFault, string>> = {
  'nothing-answered': 'Answer at least one question, or choose “Not today”',
  'no-such-answer': 'Select one of the answers that stand there',
  'rater-not-of-this-measure': 'This one is not for you to fill in',
  'day-ahead': 'The day must be today or earlier',
  'day-before-birth': 'The day must be after they were born',
  ...normTableInEnglish.them.faults,
}

/** What to do about an entry. @param range of the scale that it is about, and its name. */
export const enteredFaultInEnglish: Readonly<
  Record<EnteredFault['is'], (scale: { readonly name: string; readonly from: number; readonly to: number }) => string>
> = {
  'no-score': () => 'Enter at least one score',
  'day-missing': () => 'Enter the day on which it was filled in, for example 3 11 2026',
  'rater-not-of-this-measure': () => 'Choose who filled it in',
  'day-ahead': () => 'The day must be today or earlier',
  'day-before-birth': () => 'The day must be after they were born',
  'table-not-chosen': () => normTableInEnglish.helper.faults['table-not-chosen'],
  'age-is-no-number': () => normTableInEnglish.helper.faults['age-is-no-number'],
  'no-such-scale': () => 'Choose one of the scales that stand there',
  'not-a-number': ({ name }) => `${name}: enter the score as a number`,
  'out-of-range': ({ name, from, to }) => `${name}: enter a score from ${from} to ${to}`,
}

/** Where a number comes from, with its days and who filled it in as people say them. The sentence that is kept with it stays as it is. */
export const cameFromInEnglish = (provenance: string): string =>
  provenance
    .replaceAll(/\d{4}-\d{2}-\d{2}/g, (text) => dayInWords(text))
    .replaceAll(/(?<=; )\w+(?=;)/g, (text) => raterInWords(text))

function raterInWords(text: string): string {
  const rater = raters.find((each) => each === text)
  return rater ? raterInEnglish[rater] : text
}

function dayInWords(text: string): string {
  const day = parseDay(text)
  return day ? inWords(day) : text
}

/** Words of a score, behind the answers. */
export const scoreInEnglish = {
  question: (number: number) => `Question ${number}`,
  leftOut: 'Left out',
  notToday: 'Not today',
  gaps: (answered: number, of: number) => `${answered} of ${of} questions were answered.`,
  folded: 'What the answers add up to',
  foldedEntered: 'The scores that were written in',
  lede: 'A number like this is one way to start talking. The answers say more. Nobody is sorted by it, and nothing is decided by it.',
  noNumber: (answered: number, of: number) => `no number, because ${answered} of ${of} questions were answered`,
  notAdded: 'no number',
  range: (from: string, to: string) => `from ${from} to ${to}`,
  made: (raw: string) => `, made from ${raw}`,
  norm: 'Beside other people',
  source: 'Where it comes from',
  above: (end: string) => `above ${end}`,
  t: (t: string, set: string, people: string) =>
    `T-score ${t} by the norms ${set}. They were made from: ${people}. 50 is in the middle of those people.`,
  noNorm: {
    'scale-not-in-set': 'No norm: there is none for this part.',
    'sex-not-in-set': 'No norm: neither the table for girls nor the one for boys was chosen.',
    'age-not-known': 'No norm: how old they were on that day is not known here.',
    'age-not-in-set': 'No norm: there is none for this age.',
  } satisfies Readonly<Record<WhyNoNorm, string>>,
  hasNoNorms: 'No norm: this number is held against nobody else’s.',
  unchecked:
    'The words of these questions were written down from memory. Nobody has held them against the owner’s document yet.',
} as const
