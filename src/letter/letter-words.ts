import type { AnswerFault, LetterAnswer, WriteFault } from './letter.ts'

/** Lines round a letter, to the young person. */
export interface LetterWords {
  readonly heading: string
  readonly by: (who: string, day: string) => string
  readonly notRead: string
  readonly goes: (to: string, day: string) => string
  readonly forMeAlone: (day: string) => string
  readonly notRight: (day: string) => string
  readonly says: (what: string) => string
  readonly takenDown: (who: string) => string
  readonly answers: Readonly<Record<LetterAnswer, string>>
  readonly about: (name: string) => string
  readonly to: (names: string) => string
  readonly from: (who: string) => string
  readonly printed: (day: string) => string
  readonly somebody: string
}

export const letterInEnglish: LetterWords = {
  heading: 'A letter about you',
  by: (who, day) => `Written by ${who}, ${day}.`,
  notRead: 'You have not said yet what should become of it. Until then it goes to nobody.',
  goes: (to, day) => `You read it and said on ${day} that it goes to: ${to}.`,
  forMeAlone: (day) => `You read it and said on ${day} that it is for you alone.`,
  notRight: (day) => `You read it and said on ${day} that it isn’t right yet.`,
  says: (what) => `What isn’t right: ${what}`,
  takenDown: (who) => `It was read with you, and ${who} wrote down what you said.`,
  answers: {
    goes: 'It may go to those I name',
    'for-me-alone': 'It’s for me alone',
    'not-right': 'It isn’t right yet',
  },
  about: (name) => `About ${name}, who read it first`,
  to: (names) => `For ${names}`,
  from: (who) => `From ${who}`,
  printed: (day) => `Printed on ${day}.`,
  somebody: 'somebody',
}

export const letterFaultInEnglish: Readonly<Record<WriteFault | AnswerFault, string>> = {
  'words-are-missing': 'Enter the letter',
  'nothing-is-new': 'Change something in it first: this is how it stands',
  'nothing-to-read': 'Check the page again: there is no letter yet',
  'answer-is-missing': 'Select what should become of it',
  'to-whom-is-missing': 'Enter who gets it, each on a line',
}
