import type { AnswerFault, LetterAnswer, WriteFault } from '../../letter/letter.ts'
import { type LetterWords, letterFaultInEnglish, letterInEnglish } from '../../letter/letter-words.ts'

/** Words with which a letter is written at the desk. */
export interface DeskLetterWords {
  readonly title: string
  readonly heading: string
  readonly lede: string
  readonly back: string
  readonly link: string
  readonly begin: string
  readonly young: string
  readonly kept: string
  readonly older: string
  readonly notKept: string
  readonly write: string
  readonly writeHint: string
  readonly keep: string
  readonly again: string
  readonly reads: string
  readonly help: string
  readonly readingAge: (years: number) => string
  readonly long: string
  readonly plain: string
  readonly notYet: string
  readonly print: string
  readonly printHow: string
  readonly together: string
  readonly asks: string
  readonly answers: Readonly<Record<LetterAnswer, string>>
  readonly to: string
  readonly toHint: string
  readonly says: string
  readonly keepAnswer: string
  readonly faults: Readonly<Record<WriteFault | AnswerFault, string>>
}

export const deskLetterInEnglish: DeskLetterWords = {
  title: 'A letter in plain words',
  heading: 'A letter about how it went',
  lede: 'Write it to the young person. They read it first and say who gets it. Until then it goes to nobody.',
  back: 'What they brought',
  link: 'Look at the letter',
  begin: 'Write a letter in plain words',
  young: 'The young person',
  kept: 'Kept. The young person reads it at once.',
  older: 'Somebody was quicker. What you typed is still here; look at what stands above.',
  notKept: 'It could not be kept. Try again.',
  write: 'The letter',
  writeHint:
    'What they came with, what you did together, what helped and what did not, and what happens next. Say “you”.',
  keep: 'Keep it, for them to read first',
  again: 'Keep it as it is now: they read it anew',
  reads: 'The young person reads it, and you. Nobody else, until the young person says so.',
  help: 'Is it plain?',
  readingAge: (years) => `It reads like something for ${years} years and up. Our own pages aim at 11.`,
  long: 'These sentences are long. Could each be two?',
  plain: 'No sentence is longer than twenty words.',
  notYet: 'It is not printed before the young person has read it and said who gets it.',
  print: 'Print it for those they named',
  printHow: 'Print this page. Give it to those who are named on it, and to nobody else.',
  together: 'You read it together: write down what they say',
  asks: 'What should become of it?',
  answers: {
    goes: 'It may go to those whom they name',
    'for-me-alone': 'It is for them alone',
    'not-right': 'It is not right yet',
  },
  to: 'Who gets it',
  toHint: 'Each on a line. Whoever has an account here is let in by the young person, on their own page.',
  says: 'What is not right',
  keepAnswer: 'Keep what they say',
  faults: letterFaultInEnglish,
}

/** What the young person says of a letter, to whoever wrote it. */
export const letterToItsWriter: LetterWords = {
  ...letterInEnglish,
  notRead: 'They have not said yet what should become of it. Until then it goes to nobody.',
  goes: (to, day) => `They read it and said on ${day} that it goes to: ${to}.`,
  forMeAlone: (day) => `They read it and said on ${day} that it is for them alone.`,
  notRight: (day) => `They read it and said on ${day} that it isn’t right yet.`,
  takenDown: (who) => `It was read with them, and ${who} wrote down what they said.`,
}
