import type { PlaceFault, waysOfReading } from '../../decision/place-typed.ts'
import type { AnswerOfCell, BecameOfIt } from '../../decision/place-version.ts'
import { type Day, inWords } from '../../shared/day.ts'
import { figureFaultsInEnglish, figureFormInEnglish } from './figure-words.ts'

/** Words with which a place writes things to try of its own, to those who keep what it says right. */
export interface WriteChoiceWords {
  readonly title: string
  readonly back: string
  readonly new: { readonly heading: string; readonly lede: string; readonly link: (about: string) => string }
  readonly change: { readonly heading: string; readonly lede: string; readonly link: string }
  readonly beside: string
  readonly draft: string
  readonly begin: { readonly summary: string; readonly lede: string; readonly like: (name: string) => string }
  readonly name: string
  readonly nameHint: string
  readonly outside: string
  readonly medicine: string
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
  readonly states: {
    readonly shown: string
    readonly notYet: string
    readonly waits: string
    readonly sentBack: string
    readonly away: string
    readonly shownAndWaits: string
  }
  readonly one: {
    readonly nowShown: string
    readonly latest: string
    readonly history: string
    readonly wrote: (who: string, on: Day) => string
    readonly took: (who: string, on: Day) => string
    readonly waits: string
    readonly checked: (
      checked: Pick<Extract<BecameOfIt, { readonly is: 'checked' }>, 'by' | 'on' | 'signedBy' | 'signedOn'>,
    ) => string
    readonly sentBack: (by: string, on: Day, because: string) => string
    readonly whole: string
    readonly writtenBy: string
    readonly conflicts: string
    readonly review: string
  }
  readonly check: {
    readonly heading: string
    readonly lede: string
    readonly signedBy: string
    readonly signedByHint: string
    readonly let: string
    readonly because: string
    readonly back: string
    readonly own: string
    readonly noName: string
    readonly noReason: string
    readonly older: string
  }
  readonly takeAway: { readonly summary: string; readonly lede: string; readonly button: string }
  readonly done: Readonly<Record<'sent' | 'checked' | 'back' | 'away', string>>
}

export const writeChoiceInEnglish: WriteChoiceWords = {
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
  states: {
    shown: 'People here are shown it.',
    notYet:
      'It was let through. Nobody is shown it yet: to wait and look after oneself, and something outside the NHS, have to be signed first.',
    waits: 'It waits for somebody else to look at it. Nobody is shown it.',
    sentBack: 'It was sent back. Nobody is shown it.',
    away: 'It was taken away. Nobody is shown it.',
    shownAndWaits: 'People are shown an earlier version. The latest is not let through.',
  },
  one: {
    nowShown: 'What people are shown',
    latest: 'The latest version',
    history: 'What was changed, by whom and when',
    wrote: (who, on) => `${who} wrote it on ${inWords(on)}.`,
    took: (who, on) => `${who} took it away on ${inWords(on)}.`,
    waits: 'Nobody has looked at it yet.',
    checked: ({ by, on, signedBy, signedOn }) =>
      `${by} let it through on ${inWords(on)}. Signed by ${signedBy}, ${inWords(signedOn)}.`,
    sentBack: (by, on, because) => `${by} sent it back on ${inWords(on)}: ${because}`,
    whole: 'All that stood in it',
    writtenBy: 'Written by',
    conflicts: 'What they could gain',
    review: 'To be looked at again by',
  },
  check: {
    heading: 'Look at it, as the second person',
    lede: 'Read every answer. A named clinical lead signs it; you say who that is. From then on people are shown it.',
    signedBy: 'Which clinical lead signed it?',
    signedByHint: 'Their name, and what they do. Everybody reads it.',
    let: 'Let it through',
    because: 'Or why does it go back?',
    back: 'Send it back',
    own: 'You wrote this yourself: somebody else has to look at it',
    noName: 'Enter who signed it, and what they do',
    noReason: 'Enter why it goes back',
    older: 'Somebody else did something with it meanwhile. Look at it again',
  },
  takeAway: {
    summary: 'Take it away',
    lede: 'From now on nobody is shown it. It is kept, and can be written again.',
    button: 'Take it away',
  },
  done: {
    sent: 'It is kept, and waits for somebody else to look at it',
    checked: 'It was let through',
    back: 'It was sent back',
    away: 'It was taken away',
  },
}
