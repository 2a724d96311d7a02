import type { AnswerFault } from '../../letter/letter.ts'
import { listInEnglish } from '../../shared/list-in-english.ts'

/** Words round a letter about them, on a young person's own page. */
export interface MyLetterWords {
  readonly title: string
  readonly back: string
  readonly lede: string
  readonly look: string
  readonly print: string
  readonly printHow: string
  readonly kept: string
  readonly notKept: string
  readonly older: string
  readonly asks: string
  readonly hint: string
  readonly to: string
  readonly toHint: string
  readonly says: string
  readonly keep: string
  readonly also: string
  readonly alsoHint: string
  readonly readsHere: (names: readonly string[]) => string
  readonly faults: Readonly<Record<AnswerFault, string>>
}

export const myLetterInEnglish: MyLetterWords = {
  title: 'A letter about you',
  back: 'What you brought',
  lede: 'You read this first. It goes to nobody until you say here who gets it.',
  look: 'Read the letter about you',
  print: 'Print it',
  printHow: 'Print this page. The paper holds the letter and nothing else.',
  kept: 'Kept. Whoever wrote it sees your answer.',
  notKept: 'It could not be kept. What you wrote is still here. Try again',
  older: 'The letter has changed since you opened it. Read it again, then say what should become of it',
  asks: 'What should become of it?',
  hint: 'You can change your mind. What was given to somebody on paper can’t be taken back.',
  to: 'Who gets it on paper, or in another way? Write each on a line',
  toHint: 'Like your GP, your college, or your mum',
  says: 'What isn’t right?',
  keep: 'Keep my answer',
  also: 'If it goes to somebody: who gets to read it here, too?',
  alsoHint:
    'They have a page here. Choose another answer above, and nobody but whoever wrote it reads it here any more.',
  readsHere: (names) => `You can read it here, and so can ${listInEnglish(names)}.`,
  faults: {
    'nothing-to-read': 'There is no letter here yet',
    'answer-is-missing': 'Choose one of the three',
    'to-whom-is-missing': 'Write who gets it, each on a line',
  },
}
