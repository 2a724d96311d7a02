import type { RiskSupportFault } from '../../risk-support/plan-typed.ts'
import type { ViewFault, ViewQuestion } from '../../risk-support/views.ts'
import type { ViewsShownWords } from '../../risk-support/views-shown.tsx'
import { listInEnglish } from '../../shared/list-in-english.ts'

/** Words of the plan as a file on somebody's device. */
export interface KeepWords {
  readonly heading: string
  readonly says: string
  readonly whoHolds: string
  readonly keep: string
  readonly fileName: string
  /** Neutral: it stands among the files of a phone. */
  readonly fileTitle: string
  readonly now: string
  readonly danger: (number: string) => string
  readonly talk: (number: string) => string
  readonly text: (word: string, to: string) => string
  readonly keptOn: (day: string) => string
  readonly older: (day: string) => string
}

/** Words of a plan to stay safe on somebody’s own page: theirs, or that of a parent or carer with whom it is shared. */
export interface MyStaySafeWords {
  readonly title: string
  readonly back: string
  readonly none: string
  readonly lede: string
  readonly apart: string
  readonly look: string
  readonly print: string
  readonly onPhone: KeepWords
  readonly kept: string
  readonly notKept: string
  readonly onlyYou: string
  readonly seenBy: (names: readonly string[]) => string
  readonly who: string
  readonly howItEnded: string
  readonly helped: {
    readonly heading: string
    readonly lede: string
    readonly again: string
    readonly did: string
    readonly didNot: string
    readonly because: string
    readonly keep: string
  }
  readonly view: {
    readonly heading: string
    readonly reads: string
    readonly asks: Readonly<Record<ViewQuestion, string>>
    readonly keep: string
  }
  readonly views: ViewsShownWords
  readonly faults: Readonly<Partial<Record<RiskSupportFault | ViewFault, string>>>
}

export const myStaySafeInEnglish: MyStaySafeWords = {
  title: 'Your plan to stay safe',
  back: 'What you brought',
  none: 'There’s no plan to stay safe here. If you’d like one, ask somebody who helps you.',
  lede: 'This is your plan. If something in it isn’t right, change it, or tell the person who leads it.',
  apart: 'This isn’t part of any treatment. You can stop one and keep the other.',
  look: 'Look at your plan to stay safe',
  print: 'Print it: a page, a card for your pocket, or pictures',
  onPhone: {
    heading: 'Keep a copy on this phone',
    says: 'It’s one file. It opens without internet, and when this page doesn’t answer.',
    whoHolds: 'Whoever holds the phone can read it. If that isn’t safe for you, print it, or leave it here.',
    keep: 'Keep a copy on this phone',
    fileName: 'my-page.html',
    fileTitle: 'My page',
    now: 'Call now:',
    danger: (number) => `${number} in danger`,
    talk: (number) => `${number}, then press 2`,
    text: (word, to) => `text ${word} to ${to}`,
    keptOn: (day) => `Kept on this phone on ${day}.`,
    older: (day) => `This is how it was on ${day}. If you change your plan, keep a new copy and delete this one.`,
  },
  kept: 'Kept.',
  notKept: 'It could not be kept. What you wrote is still here. Try again',
  onlyYou: 'Only you can see this.',
  seenBy: (names) => `You can see this, and so can ${listInEnglish(names)}.`,
  who: 'Change who can see it',
  howItEnded: 'Read how it ended, and say how that was for you',
  helped: {
    heading: 'Did you help to write this?',
    lede: 'You can say it anew at any time. The day is kept with it.',
    again: 'Say anew if you helped to write this',
    did: 'I helped write this',
    didNot: 'I didn’t help to write it',
    because: 'Why not?',
    keep: 'Say it',
  },
  view: {
    heading: 'Say how you see it',
    reads: 'Everybody who can see this plan reads this. You don’t have to fill in every box.',
    asks: {
      problem: 'What’s the problem, for you?',
      cause: 'What do you think brings it about?',
      whatHelps: 'What would help?',
    },
    keep: 'Say it',
  },
  views: {
    heading: 'How each person sees it',
    lede: 'People see things in different ways. Nobody changes what you say, and you don’t have to agree.',
    none: 'Nobody has said yet how they see it.',
    notSaid: 'Not said',
    you: 'You',
    takenDown: (name, day) => `As it was said to ${name}, ${day}`,
    by: (day) => day,
    earlier: 'What was said before',
  },
  faults: {
    'not-said-whether': 'Choose one of the two',
    'reason-is-missing': 'Say why not, in a few words',
    'has-ended': 'This plan has ended',
    'why-is-missing': 'Choose why you end it',
    'remains-is-missing': 'Choose an answer. “Nobody, and I know that” is one',
    'holder-is-missing': 'Write who it is, or choose another answer',
    'others-stand-in-it':
      'It could not end: somebody else has a part in this plan by now. Say below that you want it to end. What you wrote is still here',
    'end-is-asked-already': 'You have said already that you want it to end',
    'nobody-asks-for-its-end': 'This was answered already: look below',
    'wish-was-said-anew': 'You have said it again since then: look below',
    'word-is-missing': 'Write the code word',
    'nobody-knows-the-word': 'Choose who may know it',
    'word-was-agreed-meanwhile':
      'Somebody agreed a code word while you were writing. Yours is still here: keep it if you want it',
    'is-there-already': 'There’s a plan already: it stands here',
    'nothing-is-written': 'Write something, or leave this part as it is',
    'what-is-missing': 'Write what it is',
    'somebody-was-quicker':
      'Somebody wrote this part while you were writing. What they wrote stands above, and yours is still in the box. Put the two together, then keep it',
    'review-is-no-day': 'Choose the day when you want to look at it again',
    'review-is-not-ahead': 'Choose a day that is after today',
    'review-is-too-far-ahead': 'Choose a day that is within a year',
    'view-has-no-words': 'Write something in at least one of the boxes',
  },
}

/** The same to a parent or carer. */
export const carerStaySafeInEnglish: MyStaySafeWords = {
  ...myStaySafeInEnglish,
  title: 'Their plan to stay safe',
  back: 'What is shared with you',
  none: 'There is no plan to stay safe that is shared with you.',
  lede: 'It is the young person’s plan. If something in it is not right, tell the person who leads it.',
  apart: 'It is not part of any treatment. Either can end while the other goes on.',
  look: 'The plan to stay safe',
  print: 'Print what you can read',
  view: {
    ...myStaySafeInEnglish.view,
    reads: 'Everybody who can see this plan reads this, the young person too. You do not have to fill in every box.',
    asks: {
      problem: 'What is the problem, as you see it?',
      cause: 'What do you think brings it about?',
      whatHelps: 'What would help?',
    },
  },
  views: {
    ...myStaySafeInEnglish.views,
    lede: 'People see things in different ways. Each says it for themselves, and nobody changes what another says.',
    you: 'The young person',
  },
}
