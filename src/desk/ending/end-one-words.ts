import { listInEnglish } from '../../shared/list-in-english.ts'

/** Words with which one help is ended at the desk, while the rest goes on. */
export interface EndOneWords {
  readonly title: string
  readonly heading: string
  readonly lede: string
  readonly link: string
  readonly which: string
  readonly whichHint: string
  readonly goalsHint: string
  readonly whichMissing: string
  readonly none: string
  readonly ended: string
  readonly agreed: (day: string, reason: string) => string
  readonly staySafe: string
  readonly staySafeReads: (names: readonly string[] | undefined) => string
  readonly older: string
  readonly notKept: string
  readonly button: string
  readonly kept: string
}

export const endOneInEnglish: EndOneWords = {
  title: 'Ending one help',
  heading: 'One help ends, and the rest goes on',
  lede: 'It has the same record as every ending. What they brought stays open, and whoever holds it holds it.',
  link: 'End one help, while the rest goes on',
  which: 'Which help ends?',
  goalsHint:
    'Goals go on with the rest. Write down what this help was for, or leave it empty. A number that nobody gave is not a nought.',
  whichHint: 'What was agreed, whom somebody asked, or the plan to stay safe. Nothing else of it ends.',
  whichMissing: 'Select which help ends',
  none: 'There is no help here that could end by itself. To end all of it together is another page.',
  ended: 'What has ended by itself',
  agreed: (day, reason) => `What was agreed on ${day}: ${reason}`,
  staySafe: 'The plan to stay safe',
  staySafeReads: (names = ['those who help and can read the plan']) =>
    `If the plan to stay safe ends, these read how: ${listInEnglish(['the young person', ...names])}. No parent or carer does, unless it is shown to them afterwards.`,
  older:
    'This plan to stay safe is not as it was when you opened this: somebody wrote in it, or ended it and began it again. Read it first. If it ends all the same, keep this again. Nothing that you wrote is lost',
  notKept: 'It could not be kept, or somebody was quicker and it has ended already. Nothing that you wrote is lost',
  button: 'Keep it, and end this one help',
  kept: 'This help has ended. The rest goes on. The young person reads it at once.',
}
