import type { PlaceFault, waysOfReading } from '../../decision/place-typed.ts'
import type { AnswerOfCell } from '../../decision/place-version.ts'
import { mostInPoint } from '../../decision/starting-points.ts'
import { type Day, inWords } from '../../shared/day.ts'
import { figureFaultsInEnglish, figureFormInEnglish } from './figure-words.ts'
import { type SettleWords, settleInEnglish } from './settle-words.ts'

/** Words with which a place writes things to try of its own, to those who keep what it says right. */
export interface WriteChoiceWords extends SettleWords {
  readonly title: string
  readonly back: string
  readonly new: { readonly heading: string; readonly lede: string; readonly link: (about: string) => string }
  readonly change: { readonly heading: string; readonly lede: string; readonly link: string; readonly putBack: string }
  readonly beside: string
  readonly draft: string
  readonly begin: { readonly summary: string; readonly lede: string; readonly like: (name: string) => string }
  readonly name: string
  readonly nameHint: string
  readonly outside: string
  readonly medicine: string
  readonly waiting: string
  readonly twoWaiting: string
  readonly tooMany: string
  readonly marks: string
  readonly answer: string
  readonly choose: string
  readonly answers: Readonly<Record<AnswerOfCell, string>>
  readonly says: string
  readonly from: string
  readonly noSource: string
  readonly sourceNumber: (row: string) => string
  readonly figureNumber: (row: string) => string
  readonly sources: { readonly heading: string; readonly lede: string }
  readonly source: { readonly title: string; readonly address: string; readonly read: string; readonly readOn: string }
  readonly reads: Readonly<Record<(typeof waysOfReading)[number], string>>
  readonly whoAnswers: string
  readonly writtenBy: string
  readonly writtenByHint: string
  readonly conflicts: string
  readonly conflictsHint: string
  readonly reviewBy: string
  readonly reviewByHint: string
  readonly keep: string
  readonly keepHint: string
  readonly faults: Readonly<Record<PlaceFault, string>>
  /** Of which answer or which source, so that no two say the same. */
  readonly inRow: (of: string, says: string) => string
  readonly overtaken: {
    readonly heading: string
    readonly lede: (who: string, on: Day) => string
    readonly error: string
  }
  readonly takenAway: (who: string, on: Day) => string
  readonly ofThePlace: { readonly heading: string; readonly lede: string; readonly none: string }
}

export const writeChoiceInEnglish: WriteChoiceWords = {
  ...settleInEnglish,
  title: 'Things to try here',
  back: 'Things to try here',
  new: {
    heading: 'Write a thing to try',
    lede: 'It stands beside ours, under the name of whoever wrote it. Nothing of ours is changed. Nobody is shown it before somebody else of the place has let it through.',
    link: (about) => `Write one about: ${about}`,
  },
  change: {
    heading: 'Change a thing to try',
    lede: 'What is shown now stays until somebody else has let your change through. What stood there before is kept, and can be looked at.',
    link: 'Change it',
    putBack: 'Put it back',
  },
  beside: 'About',
  draft: 'This is what you had written. It has not been kept yet.',
  begin: {
    summary: 'Begin from one that is there',
    lede: 'Its words, up to four of its sources and up to three of its figures come into the form. It stays as it is, and yours stands beside it.',
    like: (name) =>
      `This began from “${name}”, which stays as it is. Say who wrote yours, and look at each answer, each figure and each source again.`,
  },
  name: 'What is it called?',
  nameHint: 'As a young person would say it.',
  outside: 'It is known to be outside the NHS',
  medicine: 'It is a medicine',
  waiting: 'It is to wait and look after oneself',
  twoWaiting: 'Untick it, because this starting point has a way to wait already',
  tooMany: `Take one away first, because ${mostInPoint} are the most in one starting point`,
  marks: 'What it is',
  answer: 'How sure is it?',
  choose: 'Choose',
  answers: {
    own: 'Our own description: it claims no effect',
    strong: 'Found: strong, several good studies agree',
    some: 'Found: some, there are few studies, or small ones',
    'expert-view': 'Found: the view of people who know the field',
    'not-known': 'Not known',
  },
  says: 'The answer',
  from: 'Which source says so?',
  noSource: 'None',
  sourceNumber: (row) => `Source ${row}`,
  figureNumber: figureFormInEnglish.numbered,
  sources: {
    heading: 'Sources',
    lede: 'Only what you opened and read yourself. What somebody else says of it is no source.',
  },
  source: {
    title: 'Title',
    address: 'Web address',
    read: 'How much of it did you read?',
    readOn: 'When did you read it?',
  },
  reads: { whole: 'All of it', part: 'A part', summary: 'Its summary' },
  whoAnswers: 'Who answers for it',
  writtenBy: 'Who wrote it?',
  writtenByHint: 'A name and from where. Everybody reads it.',
  conflicts: 'What could they gain by it?',
  conflictsHint: 'Money, work, or something that they sell. If there is nothing, say so. Everybody reads it.',
  reviewBy: 'By when is it looked at again?',
  reviewByHint: 'For example 14 3 2027.',
  keep: 'Keep it, and ask somebody else to look',
  keepHint:
    'Whoever approves what is public here looks at it next. They cannot change it: they let it through, or send it back and say why.',
  faults: {
    'name-is-missing': 'Enter what it is called',
    'writer-is-missing': 'Enter who wrote it',
    'conflicts-are-missing': 'Enter what they could gain by it, or that there is nothing',
    'review-is-no-day': 'Enter the day by which it is looked at again, like 14 3 2027',
    'review-is-not-ahead': 'The day by which it is looked at again must be after today',
    'answer-is-missing': 'Select how sure it is, or “Not known”',
    'words-are-missing': 'Enter the answer, or select “Not known”',
    'source-is-missing': 'Select which source says so',
    'source-is-not-there': 'Fill in this source below, or select another one',
    'source-has-no-title': 'Enter its title',
    'source-has-no-address': 'Enter its whole web address, like https://example.org/study',
    'source-is-not-said-how-read': 'Select how much of it you read',
    'source-has-no-day': 'Enter the day on which you read it, like 14 3 2026',
    'source-is-read-later': 'The day on which you read it must not be after today',
    'nothing-comes-from-it': 'Select it at the answer that comes from it, or take it out',
    'medicine-says-too-little': 'Enter it: of a medicine this must be known',
    ...figureFaultsInEnglish,
  },
  inRow: (of, says) => `${of.replace(/\?$/, '')}: ${says.charAt(0).toLowerCase()}${says.slice(1)}`,
  overtaken: {
    heading: 'What stands there now',
    lede: (who, on) =>
      `${who} changed it on ${inWords(on)}, while you were writing. Both are here: theirs above, yours in the form.`,
    error:
      'Somebody else changed it while you were writing. Look at theirs, put into yours what belongs there, and keep it again',
  },
  takenAway: (who, on) => `${who} took it away on ${inWords(on)}, while you were writing.`,
  ofThePlace: {
    heading: 'Written by your place',
    lede: 'These stand beside ours. Each says whose it is.',
    none: 'Your place has written none of its own yet.',
  },
}
