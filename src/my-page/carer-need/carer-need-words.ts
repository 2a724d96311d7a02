import { ratingFaultInEnglish, standingInEnglish } from '../../goals/goal-words.ts'
import type { AboutWhat } from '../../needs/own-words.ts'

/** Words of a need as a parent or carer meets it. */
export interface CarerNeedWords {
  readonly list: string
  readonly title: string
  readonly back: string
  readonly lede: string
  readonly about: Readonly<Record<AboutWhat, string>>
  readonly views: string
  readonly viewsLede: string
  readonly agreed: string
  readonly theirs: (day: string) => string
  readonly by: (name: string, day: string) => string
  readonly you: string
  readonly somebody: string
  readonly interpreted: (by: string) => string
  readonly kept: string
  readonly draft: string
  readonly say: {
    readonly heading: string
    readonly label: string
    readonly hint: string
    /** Who reads it, said before anything is written. */
    readonly reads: string
    readonly keep: string
    readonly missing: string
    readonly notKept: string
  }
  readonly goals: {
    readonly heading: string
    readonly standing: typeof standingInEnglish
    readonly last: (of: number, day: string) => string
    readonly open: string
    /** Who reads it, said before anything is chosen. */
    readonly reads: string
    readonly keep: string
    readonly faults: typeof ratingFaultInEnglish
    readonly notKept: string
  }
  readonly edit: {
    readonly link: string
    readonly heading: string
    readonly label: string
    readonly stays: string
    readonly back: string
    readonly both: string
    readonly now: string
    readonly older: string
  }
  readonly notKept: {
    readonly heading: string
    readonly says: string
    readonly away: string
  }
}

export const carerNeedInEnglish: CarerNeedWords = {
  list: 'What they brought, and let you read',
  title: 'What they bring',
  back: 'What is shared with you',
  lede: 'Their own words come first. Nobody changes them. How you see it stands beside them, under your name.',
  about: {
    'what-is-going-on': 'What is going on',
    different: 'What they would like to be different',
    helps: 'What helps, and who helps, already',
    'before-we-meet': 'What they want to say and to ask',
  },
  views: 'How it is seen',
  viewsLede: 'This stands beside their words. It does not change them.',
  agreed: 'What was agreed, and what happens next',
  theirs: (day) => `In their own words, ${day}`,
  by: (name, day) => `${name}, ${day}`,
  you: 'You',
  somebody: 'Somebody',
  interpreted: (by) => `Through ${by}.`,
  kept: 'It is kept.',
  draft: 'This is what you had written. It is not kept yet.',
  say: {
    heading: 'How you see it',
    label: 'How do you see it?',
    hint: 'As you would say it to them. You can say that you see it another way.',
    reads:
      'The young person reads this. So does whoever helps them with this now. No other parent or carer reads it here.',
    keep: 'Say it',
    missing: 'Enter how you see it',
    notKept: 'It could not be kept. What you wrote is still in the box. Try again',
  },
  goals: {
    heading: 'Their goals',
    standing: standingInEnglish,
    last: (of, day) => `You last said ${of} out of 10, on ${day}.`,
    open: 'Say how far it has come, as you see it',
    reads:
      'It stands beside what they say, as the answer of a parent or carer. The young person reads it, and whoever else can see this goal.',
    keep: 'Keep how I see it',
    faults: ratingFaultInEnglish,
    notKept: 'It could not be kept. Try again',
  },
  edit: {
    link: 'Change what you said',
    heading: 'Change what you said',
    label: 'How do you see it?',
    stays: 'What you said before stays on record beside it, with its day.',
    back: 'Back to what they bring',
    both: 'It was changed while you were writing. Both stand here. Keep what is right.',
    now: 'As it stands now',
    older: 'What you have just written',
  },
  notKept: {
    heading: 'What you wrote was not kept',
    says: 'Nobody has read it. Only you can see it here, for seven days. You can copy it from here.',
    away: 'Throw it away',
  },
}
