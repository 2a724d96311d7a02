import type { EndingFault } from '../../ending/end.ts'
import { endingFaultInEnglish } from '../../ending/ending-words.ts'

/** Words with which something is ended at the desk, to both who look at it. */
export interface EndWords {
  readonly title: string
  readonly heading: string
  readonly lede: string
  readonly back: string
  readonly link: string
  readonly linkEnded: string
  readonly over: string
  readonly theyRead: string
  readonly cameBack: string
  readonly seenBack: string
  readonly reads: string
  readonly button: string
  readonly kept: string
  readonly older: string
  readonly notKept: string
  readonly young: string
  readonly why: string
  readonly because: string
  readonly becauseHint: string
  readonly goals: string
  readonly goalsHint: string
  readonly goal: (row: number) => string
  readonly then: string
  readonly now: string
  readonly theirs: string
  readonly theirsSaid: string
  readonly theirsNot: string
  readonly helped: string
  readonly didNot: string
  readonly inTheirWords: string
  readonly whyNot: string
  readonly ifItComesBack: string
  readonly wayBack: string
  readonly wayBackHint: string
  readonly turnTo: string
  readonly who: (row: number) => string
  readonly how: string
  readonly until: string
  readonly untilHint: string
  readonly unmet: string
  readonly nothing: string
  readonly remains: string
  readonly whatIsUnmet: string
  readonly risk: string
  readonly riskHint: string
  readonly none: string
  readonly whatRisk: string
  readonly heldBy: string
  readonly choose: string
  readonly heldByName: string
  readonly passedOn: string
  readonly some: string
  readonly whatIsPassedOn: string
  readonly toWhom: string
  readonly notPassedOn: string
  readonly faults: Readonly<Record<EndingFault, string>>
}

export const endAtDeskInEnglish: EndWords = {
  title: 'Ending it together',
  heading: 'How does it end?',
  lede: 'An ending is made together, and out loud. Nothing ends by itself, and whoever comes back opens the same again.',
  back: 'What they brought',
  link: 'End it together',
  linkEnded: 'Read how it ended',
  over: 'It has ended',
  theyRead: 'This is what they read:',
  cameBack: 'They came back. If it ends again, that is an ending of its own.',
  seenBack: 'I have seen that they are back',
  reads: 'The young person reads it always, and so does whoever they share it with.',
  button: 'Keep it, and end it',
  kept: 'It has ended. The young person reads it at once.',
  older: 'Somebody was quicker: it has ended already. Read it below.',
  notKept: 'It could not be kept. Try again.',
  young: 'The young person',
  why: 'Why does it end?',
  because: 'Why, in a sentence that they can read',
  becauseHint: 'Honestly: also that it did not help, or that there is nothing more to give. It is nobody’s failure.',
  goals: 'Goals, then and now',
  goalsHint:
    'Their goals stand here with the first and the last number that they gave. Leave empty what there was not. A number that nobody gave is not a nought.',
  goal: (row) => `Goal ${row}`,
  then: 'At the start, 0 to 10',
  now: 'Now, 0 to 10',
  theirs: 'Does the young person take part?',
  theirsSaid: 'Yes: what follows is in their words',
  theirsNot: 'No',
  helped: 'What helped',
  didNot: 'What didn’t',
  inTheirWords: 'In their words. It can stay empty.',
  whyNot: 'Why they do not take part',
  ifItComesBack: 'What do they do if it comes back?',
  wayBack: 'How do they come back?',
  wayBackHint: 'Whom they ring. Nothing has to be told twice: it is all here.',
  turnTo: 'Who can they turn to from now on?',
  who: (row) => `Somebody to turn to (${row})`,
  how: 'How they are reached',
  until: 'Until when',
  untilHint: 'Like 14 3 2027. Leave it empty where there is no end.',
  unmet: 'Is anything still as it was?',
  nothing: 'No',
  remains: 'Yes',
  whatIsUnmet: 'What remains unmet',
  risk: 'May somebody still come to harm?',
  riskHint: 'If so, somebody holds it from today, by name.',
  none: 'Not that we know',
  whatRisk: 'What may still happen',
  heldBy: 'Who holds it from today?',
  choose: 'Choose',
  heldByName: 'Or by name, where they are not in the list',
  passedOn: 'Is anything passed on to somebody?',
  some: 'Yes, as the young person wants it',
  whatIsPassedOn: 'What is passed on',
  toWhom: 'To whom',
  notPassedOn: 'What is not',
  faults: endingFaultInEnglish,
}
