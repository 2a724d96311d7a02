import { readBackInEnglish } from './read-back-words.ts'

/** Words round an agreement: where it is read back, where it stands in a need, and what can be done about it. */
export interface AgreementPageWords {
  readonly title: string
  readonly heading: string
  readonly lede: string
  readonly back: string
  readonly kept: string
  readonly keptChange: string
  readonly keptAgain: string
  readonly keptChoice: string
  readonly draft: string
  readonly notKept: string
  readonly to: string
  readonly toOne: (name: string) => string
  readonly forOne: (name: string) => string
  /** The same on a page of paper, which stands by itself. */
  readonly onPaperFor: (name: string) => string
  readonly you: string
  readonly young: string
  readonly somebody: string
  readonly notInTheList: string
  readonly asPictures: string
  readonly inWords: string
  readonly print: string
  readonly printAll: string
  readonly copyHeading: string
  readonly copySays: string
  readonly onPaper: (day: string) => string
  readonly whoCanSee: string
  readonly show: string
  readonly followed: string
  readonly followedBy: string
  readonly changed: (name: string, day: string) => string
  readonly changedWhy: string
  readonly thenTalk: string
  readonly again: string
  /** Leads to what was on the table, as it lies side by side today. */
  readonly lies: (about: string) => string
  readonly interpreted: (language: string) => string
  readonly change: {
    readonly summary: string
    readonly lede: string
    readonly why: string
    readonly whyHint: string
    readonly keep: string
  }
  readonly listed: {
    readonly heading: string
    readonly none: string
    readonly write: string
    readonly why: string
    readonly twice: string
    readonly view: (name: string) => string
    readonly notThere: string
    readonly meanwhile: string
    readonly review: (day: string) => string
    readonly ended: (day: string) => string
    readonly reviewIsHere: string
    readonly readBack: string
    readonly before: string
    readonly of: (day: string) => string
  }
}

/** What only somebody who helps is asked: for whom they write. */
export interface AgreementAtDeskWords extends AgreementPageWords {
  readonly whose: { readonly asks: string; readonly missing: string }
  readonly sayAgain: {
    readonly summary: string
    readonly lede: string
    readonly to: string
    readonly language: string
    readonly chooseLanguage: string
    readonly says: string
    readonly saysHint: string
    readonly keep: string
  }
}

const toAll = {
  lies: (about: string) => `Look at what was on the table, side by side: ${about}`,
  back: 'Back to what was brought',
  draft: 'This is what you had written. It has not been kept yet.',
  notKept: 'It could not be kept. What you wrote is still here. Try again',
  somebody: 'Somebody',
  notInTheList: 'Something that is not in the list any more',
  asPictures: 'With pictures',
  inWords: 'In words',
  onPaper: (day: string) => `Printed on ${day}. What was agreed since is on the screen.`,
  followed: 'It was looked at again since.',
  followedBy: 'Read what was agreed then',
  thenTalk: 'That is all that is needed. You talk again before anything else is done about it.',
  again: 'Look at it again together',
  interpreted: (language: string) => `What the interpreter said: ${language}`,
}

const listed = {
  why: 'Why',
  twice: 'Two people wrote at once. Both are kept. Look at them together, and write down what holds.',
  view: (name: string) => `${name} said`,
  notThere: readBackInEnglish.close.notThere,
  meanwhile: 'Until we talk again',
  review: (day: string) => `We look at this again on ${day}.`,
  ended: (day: string) => `This ended on ${day}. What holds now is written in how it ended.`,
  reviewIsHere: 'That day has come.',
  readBack: 'Read it back',
  before: 'What was agreed before',
  of: (day: string) => `What was agreed on ${day}`,
}

export const agreementAtDeskInEnglish: AgreementAtDeskWords = {
  ...toAll,
  title: 'What was agreed',
  heading: 'Read it back together',
  lede: 'Read it out to each person who took part, in these words. What does not sound right to somebody can be looked at again.',
  kept: 'It is kept. Read it back now.',
  keptChange: 'It is kept that they changed their mind.',
  keptAgain: 'What the interpreter said is kept.',
  keptChoice: 'Kept.',
  to: 'Read it to',
  toOne: (name) => name,
  forOne: (name) => `For ${name}`,
  onPaperFor: (name) => `What was agreed: for ${name}`,
  you: 'You',
  young: 'The young person',
  print: 'Print this',
  printAll: 'Print a page for each',
  copyHeading: 'A copy for each',
  copySays: 'Everybody who took part can have it on paper: in words, or with pictures.',
  whoCanSee: 'Who can see it',
  show: 'Show it to somebody',
  changed: (name, day) => `${name} changed their mind on ${day}.`,
  changedWhy: 'They said why:',
  change: {
    summary: 'Somebody changed their mind',
    lede: 'One act is enough. They do not have to say why, nobody has to agree to it, and what was agreed stays as it was written.',
    why: 'Why, if they say',
    whyHint: 'In their words. It can stay empty.',
    keep: 'They changed their mind',
  },
  whose: { asks: 'Who changed their mind?', missing: 'Select who changed their mind' },
  sayAgain: {
    summary: 'Write down what the interpreter said',
    lede: 'It stands beside what was agreed, in its own language, and is printed with it.',
    to: 'To whom was it said?',
    language: 'In which language?',
    chooseLanguage: 'Choose a language',
    says: 'What the interpreter said',
    saysHint: 'In that language and its own letters.',
    keep: 'Keep what was said',
  },
  listed: {
    ...listed,
    heading: 'What was agreed',
    none: 'Nothing has been agreed yet.',
    write: 'Write down what you agree together',
  },
}

export const myAgreementInEnglish: AgreementPageWords = {
  ...toAll,
  title: 'What you agreed',
  heading: 'What you agreed',
  lede: 'This is yours. It says what you chose, in words that should sound like you. If they don’t, look at it again.',
  back: 'Back to what you brought',
  kept: 'It is kept. Read it through.',
  keptChange: 'You changed your mind. That is kept.',
  keptAgain: 'Kept.',
  keptChoice: 'Your answer is kept. Only you can see it.',
  to: 'Read it',
  toOne: () => 'In words',
  forOne: () => 'For you',
  onPaperFor: () => 'What you agreed',
  you: 'You',
  young: 'You',
  print: 'Your copy to print',
  printAll: 'Your copy to print',
  copyHeading: 'Your copy',
  copySays: 'You can print it, or look at it with pictures.',
  whoCanSee: 'Who can see this',
  show: 'Who can see this',
  changed: (name, day) =>
    name === 'You' ? `You changed your mind on ${day}.` : `${name} changed their mind on ${day}.`,
  changedWhy: 'This is why:',
  again: 'Look at it again',
  change: {
    summary: 'I have changed my mind',
    lede: 'You can. You don’t have to say why. What you agreed stays as it was written, and you talk again.',
    why: 'Why, if you want to say',
    whyHint: 'Whoever can see what you agreed can read this.',
    keep: 'I have changed my mind',
  },
  listed: {
    ...listed,
    heading: 'What you agreed',
    none: '',
    write: 'Write down what you agreed, or chose',
    before: 'What you agreed before',
    notThere: readBackInEnglish['young-person'].notThere,
    of: (day: string) => `What you agreed on ${day}`,
  },
}
